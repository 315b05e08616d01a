/// A direction between two object types, by API name.
public struct AssociationPair: Sendable, Hashable {
  public let from: String
  public let to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
