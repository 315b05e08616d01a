/// UTF-8 as the Unicode standard's table of well-formed byte sequences has it: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
public enum UTF8Sequence {
  /// The length of the well-formed sequence at `start`, or 0 when there is none before `end`.
  @inlinable @inline(__always)
  public static func length(at start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Int {
    if Build.favorsSize { return read(start, end: end).length }
    let available = end - start
    guard available > 0 else { return 0 }
    let first = start[0]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, available >= 2 else { return 0 }
    let second = start[1]
    if first < 0xE0 { return isContinuation(second) ? 2 : 0 }
    if first < 0xF0 {
      guard available >= 3, isContinuation(second), isContinuation(start[2]) else { return 0 }
      if first == 0xE0 && second < 0xA0 { return 0 }
      if first == 0xED && second > 0x9F { return 0 }
      return 3
    }
    guard first <= 0xF4, available >= 4, isContinuation(second), isContinuation(start[2]), isContinuation(start[3])
    else { return 0 }
    if first == 0xF0 && second < 0x90 { return 0 }
    if first == 0xF4 && second > 0x8F { return 0 }
    return 4
  }

  /// The scalar of the well-formed sequence at `start`, and its length; 0 when there is none before `end`.
  @usableFromInline
  static func read(_ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> (scalar: UInt32, length: Int) {
    guard start < end else { return (0, 0) }
    let first = UInt32(start[0])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, end - start >= length else { return (0, 0) }
    // Of a first byte beyond those of four there stays what makes the scalar too large.
    var scalar = first & (length == 2 ? 0x1F : 0x0F)
    for place in 1..<length {
      guard isContinuation(start[place]) else { return (0, 0) }
      scalar = scalar << 6 | UInt32(start[place] & 0x3F)
    }
    let isShortest = scalar >= 1 << UInt32(5 * length - 4)
    return isShortest && scalar & 0xFFFF_F800 != 0xD800 && scalar <= 0x10_FFFF ? (scalar, length) : (0, 0)
  }

  /// A scalar's one to four bytes, the first one lowest.
  @inlinable @inline(__always)
  public static func packed(_ scalar: UInt32) -> (bytes: UInt32, count: Int) {
    if scalar < 0x80 { return (scalar, 1) }
    let last = 0x80 | scalar & 0x3F
    if scalar < 0x800 { return (0xC0 | scalar >> 6 | last << 8, 2) }
    let third = 0x80 | (scalar >> 6) & 0x3F
    if scalar < 0x1_0000 { return (0xE0 | scalar >> 12 | third << 8 | last << 16, 3) }
    let second = 0x80 | (scalar >> 12) & 0x3F
    return (0xF0 | (scalar >> 18) & 0x07 | second << 8 | third << 16 | last << 24, 4)
  }

  /// Writes a scalar's bytes and returns how many. There must be room for them.
  @inlinable @inline(__always)
  public static func encode(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    var (bytes, count) = packed(scalar)
    for index in 0..<count {
      output[index] = UInt8(truncatingIfNeeded: bytes)
      bytes >>= 8
    }
    return count
  }

  @inlinable @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
