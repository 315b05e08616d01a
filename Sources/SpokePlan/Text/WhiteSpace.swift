/// Unicode's White_Space property.
public enum WhiteSpace {
  @inlinable @inline(__always)
  public static func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// The unescaped text without white space at both ends.
  @inlinable
  public static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = end(ofRunAt: 0, in: text)
    var end = text.count
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      let (scalar, length) = UTF8Text.scalar(text, at: last)
      guard last + length == end, contains(scalar) else { break }
      end = last
    }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// Where the run of white space that begins at `offset` ends.
  @inlinable
  public static func end(ofRunAt offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = offset
    while index < text.count {
      let (scalar, length) = UTF8Text.scalar(text, at: index)
      guard contains(scalar) else { break }
      index += length
    }
    return index
  }
}
