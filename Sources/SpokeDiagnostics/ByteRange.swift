/// A half-open range of byte offsets in one source file.
///
/// Kept in 8 bytes, because everything that is read from a file holds several. No file that has spans is as large as 4 GiB.
public struct ByteRange: Sendable, Hashable {
  @usableFromInline var first: UInt32
  @usableFromInline var last: UInt32

  /// The offset of the first byte.
  @inlinable public var start: Int {
    get { Int(first) }
    set { first = UInt32(clamping: newValue) }
  }

  /// The offset one past the last byte.
  @inlinable public var end: Int {
    get { Int(last) }
    set { last = UInt32(clamping: newValue) }
  }

  @inlinable public init(_ start: Int, _ end: Int) {
    first = UInt32(clamping: start)
    last = UInt32(clamping: max(start, end))
  }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  /// Whether `offset` lies inside the range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
}
