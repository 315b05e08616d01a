import SpokeDiagnostics

/// The ASCII bytes that YAML gives a meaning.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation = UInt8(ascii: "!")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let ampersand = UInt8(ascii: "&")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let question = UInt8(ascii: "?")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
}

extension UInt8 {
  /// A space or a tab.
  @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
  /// A byte of a line break. Texts are cleaned so that `\r` stands only before `\n`.
  @inline(__always) var isBreak: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// What an anchor's name is made of.
  @inline(__always) var isWord: Bool {
    isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == UInt8(ascii: "_") || self == Byte.dash
  }
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}

extension ByteRange {
  /// Whether any byte belongs to both; an empty range belongs to what encloses it.
  func touches(_ other: ByteRange) -> Bool { start <= other.end && other.start <= end }
}
