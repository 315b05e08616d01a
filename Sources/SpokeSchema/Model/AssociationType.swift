import SpokeDiagnostics

/// An association type of one direction.
public struct AssociationType: Sendable, Hashable {
  /// `HUBSPOT_DEFINED`, `USER_DEFINED`, `INTEGRATOR_DEFINED`, …
  public var category: String
  public var typeID: Int
  /// Nil for the unlabelled type.
  public var label: String?
  /// The greatest number of records one record may have by this type; nil when unlimited or unknown.
  public var maxToObjectIDs: Int?
  public var span: SourceSpan

  public init(category: String, typeID: Int, label: String?, maxToObjectIDs: Int? = nil, span: SourceSpan) {
    self.category = category
    self.typeID = typeID
    self.label = label
    self.maxToObjectIDs = maxToObjectIDs
    self.span = span
  }
}
