import SpokeDiagnostics

/// A standard or custom object type with its properties.
public struct ObjectType: Sendable {
  /// The API name, plural for standard objects: `contacts`, `subscription_plan`.
  public var name: String
  /// For example `0-1`, `2-3141592`.
  public var objectTypeID: String
  /// `p12345_subscription_plan`; nil for standard objects.
  public var fullyQualifiedName: String?
  public var singularLabel: String
  public var pluralLabel: String
  public var primaryDisplayProperty: String?
  public var requiredProperties: [String]
  /// In the file's order; look up by `property(named:)`.
  public var properties: [Property]
  /// The object's name in its file.
  public var span: SourceSpan
  var index: [String: Int]

  public init(
    name: String, objectTypeID: String, fullyQualifiedName: String?, singularLabel: String, pluralLabel: String,
    primaryDisplayProperty: String?, requiredProperties: [String], properties: [Property], span: SourceSpan
  ) {
    self.name = name
    self.objectTypeID = objectTypeID
    self.fullyQualifiedName = fullyQualifiedName
    self.singularLabel = singularLabel
    self.pluralLabel = pluralLabel
    self.primaryDisplayProperty = primaryDisplayProperty
    self.requiredProperties = requiredProperties
    self.properties = properties
    self.span = span
    index = [:]
    for (position, property) in properties.enumerated() { index[property.name] = position }
  }

  /// Whether the portal defined it: its type id begins with `2-`.
  public var isCustom: Bool { objectTypeID.hasPrefix("2-") }

  public func property(named name: String) -> Property? { index[name].map { properties[$0] } }
}
