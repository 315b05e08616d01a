/// How a byte stands inside a JSON string: quotes, backslashes and control characters escaped, in the short form where there
/// is one, nothing else.
public enum JSONEscape {
  /// One to six bytes, the first one lowest, and how many they are.
  @inlinable
  public static func packed(_ byte: UInt8) -> (bytes: UInt64, count: Int) {
    let letter: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = byte
    case 0x08: letter = UInt8(ascii: "b")
    case 0x09: letter = UInt8(ascii: "t")
    case 0x0A: letter = UInt8(ascii: "n")
    case 0x0C: letter = UInt8(ascii: "f")
    case 0x0D: letter = UInt8(ascii: "r")
    case 0..<0x20:
      let digit = byte & 0xF
      let low = digit < 10 ? 0x30 + digit : 0x61 - 10 + digit
      // `\u00`, backwards.
      return (0x3030_755C | UInt64(0x30 + byte >> 4) << 32 | UInt64(low) << 40, 6)
    default: return (UInt64(byte), 1)
    }
    return (0x5C | UInt64(letter) << 8, 2)
  }
}
