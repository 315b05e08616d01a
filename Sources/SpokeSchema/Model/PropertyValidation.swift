import SpokeDiagnostics

/// The portal's own rules for one property.
public struct PropertyValidation: Sendable {
  public struct Rule: Sendable, Hashable {
    /// `MAX_LENGTH`, `REGEX`, …
    public var type: String
    public var arguments: [String]

    public init(type: String, arguments: [String]) {
      self.type = type
      self.arguments = arguments
    }
  }

  public var propertyName: String
  public var rules: [Rule]
  public var span: SourceSpan

  public init(propertyName: String, rules: [Rule], span: SourceSpan) {
    self.propertyName = propertyName
    self.rules = rules
    self.span = span
  }
}
