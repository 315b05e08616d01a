import SpokeDiagnostics

extension Lexer {
  /// A text in `'…'` or `"…"` with JSON's escapes, and `\'` in single quotes. It ends at its line's end at the latest.
  mutating func readString(quote: UInt8) {
    let start = position
    position += 1
    // Most texts hold no escape.
    while position < end, byte(position) != quote, byte(position) != UInt8(ascii: "\\"), byte(position) != 0x0A {
      position += 1
    }
    if byte(position) == quote, byte(position + 1) != quote, position < end {
      position += 1
      append(.string(text.string(start + 1, position - 1)), from: start)
      return
    }
    var decoded = Array(text.bytes[start + 1..<position])
    while position < end {
      let next = byte(position)
      switch next {
      case quote where byte(position + 1) == quote:
        reportDoubledQuote(quote)
        decoded.append(quote)
        position += 2
      case quote:
        position += 1
        append(.string(String(decoding: decoded, as: UTF8.self)), from: start)
        return
      case UInt8(ascii: "\\"):
        readEscape(quote: quote, into: &decoded)
      case UInt8(ascii: "\n"):
        reportUnclosed(quote, start)
        append(.string(String(decoding: decoded, as: UTF8.self)), from: start)
        return
      default:
        decoded.append(next)
        position += 1
      }
    }
    reportUnclosed(quote, start)
    isCutShort = true
    append(.string(String(decoding: decoded, as: UTF8.self)), from: start)
  }

  private mutating func reportUnclosed(_ quote: UInt8, _ start: Int) {
    let mark = String(UnicodeScalar(quote))
    report(
      SyntaxFault(
        "The text that begins with \(mark) has no closing \(mark)", start, start + 1, label: "opened here",
        help: "Write \(mark) where the text ends; an apostrophe inside '…' is written \\'"))
  }

  /// `'it''s'`, as SQL writes it.
  private mutating func reportDoubledQuote(_ quote: UInt8) {
    let mark = String(UnicodeScalar(quote))
    let escaped = text.encoded("\\" + mark)
    report(
      SyntaxFault(
        "A quote inside a text is not doubled", position, position + 2, help: "Write \\\(mark)",
        fixes: [Fix("write \\\(mark)", isSafe: true, edits: [text.replace(position, position + 2, by: escaped)])]))
  }

  private mutating func readEscape(quote: UInt8, into decoded: inout [UInt8]) {
    let start = position
    let letter = byte(position + 1)
    position = min(position + 2, end)
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "'") where quote == letter: decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      if let scalar = readUnicodeEscape() {
        decoded.append(contentsOf: Array(String(Character(scalar)).utf8))
      } else {
        position = min(max(position, start + 2), end)
        report(
          SyntaxFault(
            "`\\u` takes four hexadecimal digits of a character", start, position,
            help: "Write it like \\u00e9, or write the character itself"))
      }
    default:
      while position < end, byte(position) & 0xC0 == 0x80 { position += 1 }
      let written = text.string(start, position)
      report(
        SyntaxFault(
          "`\(written)` is not an escape", start, position,
          help: "The escapes are \\\" \\' (in '…') \\\\ \\/ \\b \\f \\n \\r \\t \\u0000; write \\\\ for a backslash"))
      decoded.append(contentsOf: written.utf8.dropFirst())
    }
  }

  /// The digits after `\u`, and a second escape for the lower half of a surrogate pair.
  private mutating func readUnicodeEscape() -> Unicode.Scalar? {
    guard let first = readHexDigits() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, byte(position) == UInt8(ascii: "\\"), byte(position + 1) == UInt8(ascii: "u") else {
      return nil
    }
    position += 2
    guard let second = readHexDigits(), 0xDC00...0xDFFF ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func readHexDigits() -> UInt32? {
    guard position + 4 <= end else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = Character(UnicodeScalar(byte(position + offset))).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }

  /// A text in quotes that are not the language's: typographic ones, or back ticks.
  mutating func readForeignString(openingLength: Int, closing: [[UInt8]]) {
    let start = position
    let mark = text.string(start, start + openingLength)
    position += openingLength
    let contentStart = position
    while position < end, byte(position) != UInt8(ascii: "\n") {
      let rest = text.bytes[position..<min(end, position + 4)]
      if let found = closing.first(where: { rest.starts(with: $0) }) {
        let content = text.string(contentStart, position)
        position += found.count
        // A plain scalar that began with a straight quote would be a quoted one, and end with it.
        let isFixable = text.scalar.style != .plain || start > 0
        let fix = Fix(
          "write straight quotes", isSafe: true, edits: [text.replace(start, position, by: text.literal(content))])
        report(
          SyntaxFault(
            "\(mark) is not a quote of the language", start, position, help: "Write \(content.expressionLiteral)",
            fixes: isFixable ? [fix] : []))
        append(.string(content), from: start)
        return
      }
      position += 1
    }
    report(
      SyntaxFault("\(mark) is not a quote of the language", start, contentStart, help: "Write \" or ' around a text"))
    isCutShort = isCutShort || position >= end
    append(.broken, from: start)
  }
}
