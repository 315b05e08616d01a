/// What the YAML 1.2 core schema makes of plain text (YAML 1.2.2, section 10.3), with one difference: a number with a
/// leading zero, such as a postal code, is text, so that it keeps its zero.
enum CoreSchema {
  static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> YAMLScalar.Resolved {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      return isOne(text, of: "~", "null", "Null", "NULL") ? .null : .text
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return isOne(text, of: "true", "True", "TRUE") ? .boolean(true) : .text
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isOne(text, of: "false", "False", "FALSE") ? .boolean(false) : .text
    case 0x30...0x39, Byte.dash, UInt8(ascii: "+"), UInt8(ascii: "."):
      return resolveNumber(text)
    default:
      return .text
    }
  }

  private static func isOne(_ text: UnsafeBufferPointer<UInt8>, of words: StaticString...) -> Bool {
    words.contains { word in
      word.utf8CodeUnitCount == text.count && text.indices.allSatisfy { word.utf8Start[$0] == text[$0] }
    }
  }

  private static func resolveNumber(_ text: UnsafeBufferPointer<UInt8>) -> YAMLScalar.Resolved {
    if text.count > 2, text[0] == 0x30, text[1] == UInt8(ascii: "o") {
      return text[2...].allSatisfy { $0 >= 0x30 && $0 <= 0x37 } ? .integer : .text
    }
    if text.count > 2, text[0] == 0x30, text[1] == UInt8(ascii: "x") {
      return text[2...].allSatisfy { $0.hexValue != nil } ? .integer : .text
    }
    if isOne(text, of: ".nan", ".NaN", ".NAN") { return .float }
    var index = text[0] == Byte.dash || text[0] == UInt8(ascii: "+") ? 1 : 0
    let unsigned = UnsafeBufferPointer(rebasing: text[index...])
    if isOne(unsigned, of: ".inf", ".Inf", ".INF") { return .float }

    func skipDigits() -> Int {
      let from = index
      while index < text.count, text[index].isDigit { index += 1 }
      return index - from
    }
    let start = index
    let whole = skipDigits()
    if whole > 1, text[start] == 0x30 { return .text }
    if index == text.count { return whole > 0 ? .integer : .text }
    if text[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = skipDigits()
      if whole == 0 && fraction == 0 { return .text }
    } else if whole == 0 {
      return .text
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.count, text[index] == Byte.dash || text[index] == UInt8(ascii: "+") { index += 1 }
      if skipDigits() == 0 { return .text }
    }
    return index == text.count ? .float : .text
  }
}
