/// What the inside of a JSON string stands for. The text was checked when the document was read.
enum JSONText {
  /// The UTF-8 bytes without escapes.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < bytes.count else {
        output.append(byte)
        position += 1
        continue
      }
      let letter = bytes[position + 1]
      position += 2
      switch letter {
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "u"): output.append(contentsOf: String(scalar(in: bytes, at: &position)).utf8)
      default: output.append(letter)
      }
    }
    return output
  }

  /// The scalar of a `\u` escape whose digits begin at `position`, with its second half where it is a surrogate pair.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Character {
    let replacement: Character = "\u{FFFD}"
    guard let unit = codeUnit(in: bytes, at: position) else { return replacement }
    position += 4
    if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
    guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"), let low = codeUnit(in: bytes, at: position + 2),
      low & 0xFC00 == 0xDC00
    else { return replacement }
    position += 6
    return Unicode.Scalar(0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF).map { Character($0) } ?? replacement
  }

  /// The value of four hexadecimal digits; nil when they are not there.
  static func codeUnit(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard bytes.count - start >= 4 else { return nil }
    var unit: UInt32 = 0
    for index in start..<start + 4 {
      let digit: UInt8
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[index] - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
