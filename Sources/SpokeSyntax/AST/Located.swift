import SpokeDiagnostics

/// A value and the bytes of the file that it was read from.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var range: ByteRange

  public init(_ value: Value, _ range: ByteRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
