import SpokeDiagnostics

/// One option of an enumeration.
public struct Option: Sendable, Hashable {
  /// The internal value, which is what a write must hold.
  public var value: String
  public var label: String
  public var isHidden: Bool
  /// The option's value in its file.
  public var range: ByteRange

  public init(value: String, label: String, isHidden: Bool, range: ByteRange) {
    self.value = value
    self.label = label
    self.isHidden = isHidden
    self.range = range
  }
}
