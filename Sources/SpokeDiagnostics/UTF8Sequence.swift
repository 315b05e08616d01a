/// UTF-8 as the Unicode standard's table 3-7 of well-formed byte sequences has it: no overlong forms, no surrogates, nothing
/// above U+10FFFF.
public enum UTF8Sequence {
  /// The length of the well-formed sequence that begins at `start`, or 0 when there is none.
  @inlinable
  public static func length(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start < bytes.count else { return 0 }
    let first = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard bytes.count - start >= length, second.contains(bytes[start + 1]) else { return 0 }
    for index in 2..<max(length, 2) where bytes[start + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
