import SpokeDiagnostics

/// A custom behavioral event.
public struct EventDefinition: Sendable {
  public var name: String
  /// `pe12345_order_completed`
  public var fullyQualifiedName: String
  public var label: String
  /// The object it completes on, upper case: `CONTACT`, `COMPANY`, …, or a custom object's name.
  public var primaryObject: String
  /// Properties of the definition, the default ones too when they are included.
  public var properties: [Property]
  /// Event property and target property of the custom matching rule.
  public var customMatching: (eventProperty: String, targetProperty: String)?
  public var isArchived: Bool
  public var span: SourceSpan

  public init(
    name: String, fullyQualifiedName: String, label: String, primaryObject: String, properties: [Property],
    customMatching: (eventProperty: String, targetProperty: String)? = nil, isArchived: Bool = false, span: SourceSpan
  ) {
    self.name = name
    self.fullyQualifiedName = fullyQualifiedName
    self.label = label
    self.primaryObject = primaryObject
    self.properties = properties
    self.customMatching = customMatching
    self.isArchived = isArchived
    self.span = span
  }

  public func property(named name: String) -> Property? { properties.first { $0.name == name } }
}
