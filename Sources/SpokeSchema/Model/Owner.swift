/// A user who can own records.
public struct Owner: Sendable {
  public var id: String
  /// Lower-cased; nil when hashed or absent.
  public var email: String?
  /// SHA-256 of the lower-cased address in hexadecimal, for snapshots pulled with `--hash-owners`.
  public var emailHash: String?
  public var isArchived: Bool

  public init(id: String, email: String?, emailHash: String?, isArchived: Bool) {
    self.id = id
    self.email = email
    self.emailHash = emailHash
    self.isArchived = isArchived
  }
}
