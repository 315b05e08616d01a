/// A half-open range of byte offsets in one source file.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset one past the last byte.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  /// Whether `offset` lies inside the range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
}
