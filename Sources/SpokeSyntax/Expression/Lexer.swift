import SpokeDiagnostics

/// Splits the decoded bytes of a scalar, or of a part of it, into tokens.
///
/// What cannot be a token is reported once and stands in the result as its likeliest meaning, so that the parser goes on.
struct Lexer {
  let text: ScalarText
  let end: Int
  var position: Int
  var tokens: [Token] = []
  var faults: [SyntaxFault] = []
  /// Set by a text without closing quote, which takes all that follows.
  var isCutShort = false

  init(_ text: ScalarText, from start: Int, to end: Int) {
    self.text = text
    self.end = end
    position = start
    tokens.reserveCapacity((end - start) / 4 + 2)
  }

  /// Reads all tokens; the last one is `.end`.
  mutating func run() {
    while position < end { readToken() }
    tokens.append(Token(kind: .end, start: end, end: end))
  }

  func byte(_ offset: Int) -> UInt8 { offset < end ? text.bytes[offset] : 0 }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, start: start, end: position))
  }

  private mutating func readToken() {
    let start = position
    let first = byte(position)
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      position += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      readNumber()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readString(quote: first)
    case UInt8(ascii: "`"):
      readForeignString(openingLength: 1, closing: [[0x60]])
    case 0x80...:
      readNonASCII()
    case _ where Self.isNameByte(first):
      readName()
    default:
      if let spelling = symbol(at: position) {
        position += spelling.count
        append(.symbol(spelling.symbol), from: start)
      } else {
        position += 1
        report(
          SyntaxFault("`\(text.string(start, position))` has no meaning in an expression", start, position))
        append(.broken, from: start)
      }
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  /// Whether a byte can stand in a name; digits only after the first.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: isDigit(byte)
    }
  }

  private func symbol(at offset: Int) -> Spelling? {
    Self.symbols[Int(byte(offset))].first { spelling in
      (spelling.count < 2 || byte(offset + 1) == spelling.second)
        && (spelling.count < 3 || byte(offset + 2) == spelling.third)
    }
  }

  /// The bytes of a symbol behind the first.
  private struct Spelling {
    let symbol: Token.Symbol
    let count: Int
    let second: UInt8
    let third: UInt8

    init(_ symbol: Token.Symbol) {
      let bytes = Array(symbol.rawValue.utf8)
      self.symbol = symbol
      count = bytes.count
      second = bytes.count > 1 ? bytes[1] : 0
      third = bytes.count > 2 ? bytes[2] : 0
    }
  }

  /// By their first byte, the longest first.
  private static let symbols: [[Spelling]] = {
    var symbols = [[Spelling]](repeating: [], count: 256)
    for symbol in Token.Symbol.allCases.sorted(by: { $0.rawValue.utf8.count > $1.rawValue.utf8.count }) {
      guard let first = symbol.rawValue.utf8.first else { continue }
      symbols[Int(first)].append(Spelling(symbol))
    }
    return symbols
  }()

  /// Keeps a finding; a few are enough for any expression.
  mutating func report(_ fault: SyntaxFault) {
    if faults.count < 8 { faults.append(fault) }
  }

  /// A name of ASCII letters, digits and `_`; other letters are taken in and reported.
  mutating func readName() {
    let start = position
    var isPlain = true
    while position < end {
      let next = byte(position)
      if Self.isNameByte(next) {
        position += 1
      } else if next < 0x80 {
        break
      } else if let (scalar, length) = scalar(at: position), !scalar.isASCII, scalar.properties.isAlphabetic {
        isPlain = false
        position += length
      } else {
        break
      }
    }
    let name = text.string(start, position)
    if !isPlain { reportUnusualName(name, start) }
    append(.identifier(name), from: start)
  }

  private mutating func reportUnusualName(_ name: String, _ start: Int) {
    let dot = tokens.last.flatMap { $0.isSymbol(.dot) && $0.end == start ? $0 : nil }
    let bracketed = "[" + text.literal(name) + "]"
    let fix = dot.map {
      Fix("write the name in brackets", isSafe: true, edits: [text.replace($0.start, position, by: bracketed)])
    }
    report(
      SyntaxFault(
        "The name `\(name)` has letters other than a to z", start, position,
        help: dot == nil
          ? "A text is written in quotes: \(name.expressionLiteral)"
          : "Write the name in brackets: [\(name.expressionLiteral)]",
        fixes: fix.map { [$0] } ?? []))
  }

  /// The Unicode scalar at an offset and its length in bytes; nil for broken UTF-8 or past the end.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < end else { return nil }
    var iterator = text.bytes[offset..<min(end, offset + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// Characters that word processors put in place of ASCII ones, spaces of other widths, and letters.
  private mutating func readNonASCII() {
    let start = position
    guard let (scalar, length) = scalar(at: position) else {
      position += 1
      append(.broken, from: start)
      return
    }
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}":
      readForeignString(
        openingLength: length, closing: ["\u{201D}", "\u{201C}", "\u{00BB}", "\u{00AB}"].map { Array($0.utf8) })
    case "\u{2018}", "\u{2019}", "\u{201A}":
      readForeignString(openingLength: length, closing: ["\u{2019}", "\u{2018}"].map { Array($0.utf8) })
    case "\u{200B}", "\u{FEFF}":
      position += length
    case _ where scalar.properties.isWhitespace:
      position += length
    case _ where scalar.properties.isAlphabetic:
      readName()
    default:
      position += length
      guard let symbol = Self.typographic[scalar] else {
        report(SyntaxFault("`\(scalar)` has no meaning in an expression", start, position))
        append(.broken, from: start)
        return
      }
      report(
        SyntaxFault(
          "`\(scalar)` is written `\(symbol.rawValue)`", start, position, help: "Write `\(symbol.rawValue)`",
          fixes: [
            Fix("write `\(symbol.rawValue)`", isSafe: true, edits: [text.replace(start, position, by: symbol.rawValue)])
          ]))
      append(.symbol(symbol), from: start)
    }
  }

  private static let typographic: [Unicode.Scalar: Token.Symbol] = [
    "\u{2260}": .notEqual, "\u{2264}": .lessOrEqual, "\u{2265}": .greaterOrEqual, "\u{2212}": .minus,
    "\u{2013}": .minus, "\u{2014}": .minus, "\u{00D7}": .star, "\u{00F7}": .slash,
  ]
}
