/// Why a spool cannot be used, or delivering cannot go on.
public struct DeliveryFailure: Error, Sendable, Hashable {
  /// What is wrong, with the names in it.
  public var message: String
  /// What to do.
  public var help: String?

  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
