/// Scalars of unescaped text. Any bytes are taken: one that belongs to no well-formed sequence is a scalar by itself,
/// read as U+FFFD.
public enum UTF8Text {
  /// Number of scalars.
  @inlinable
  public static func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The scalar at `offset` and its length in bytes. `offset` must be less than the count of bytes.
  @inlinable @inline(__always)
  public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    return first < 0x80 ? (UInt32(first), 1) : longScalar(bytes, at: offset)
  }

  @inlinable
  static func longScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    guard let start = bytes.baseAddress else { return (0xFFFD, 1) }
    let here = start + offset
    if Build.favorsSize {
      let (scalar, length) = UTF8Sequence.read(here, end: start + bytes.count)
      return length > 0 ? (scalar, length) : (0xFFFD, 1)
    }
    let length = UTF8Sequence.length(at: here, end: start + bytes.count)
    switch length {
    case 2: return (UInt32(here[0] & 0x1F) << 6 | UInt32(here[1] & 0x3F), 2)
    case 3: return (UInt32(here[0] & 0x0F) << 12 | UInt32(here[1] & 0x3F) << 6 | UInt32(here[2] & 0x3F), 3)
    case 4:
      let high = UInt32(here[0] & 0x07) << 18 | UInt32(here[1] & 0x3F) << 12
      return (high | UInt32(here[2] & 0x3F) << 6 | UInt32(here[3] & 0x3F), 4)
    default: return (0xFFFD, 1)
    }
  }

  /// The offset of the scalar after the one at `offset`: past its first byte and the continuation bytes.
  @inlinable @inline(__always)
  public static func offset(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The offset of the scalar that comes `count` scalars after the one at `offset`; the end where there are fewer.
  @inlinable
  public static func offset(ofScalar count: Int, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var next = offset
    var remaining = count
    while remaining > 0, next < bytes.count {
      next = self.offset(after: next, in: bytes)
      remaining -= 1
    }
    return next
  }
}
