import SpokeDiagnostics

/// A list (a segment, in HubSpot's newer words).
public struct ContactList: Sendable {
  public var listID: String
  public var name: String
  public var objectTypeID: String
  /// `MANUAL`, `DYNAMIC` or `SNAPSHOT`
  public var processingType: String
  public var span: SourceSpan

  public init(listID: String, name: String, objectTypeID: String, processingType: String, span: SourceSpan) {
    self.listID = listID
    self.name = name
    self.objectTypeID = objectTypeID
    self.processingType = processingType
    self.span = span
  }
}
