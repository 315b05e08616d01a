import SpokeDiagnostics

extension Lexer {
  /// A number as JSON writes it. Dates, separators and leading zeros are reported for what they are.
  mutating func readNumber() {
    let start = position
    if readPlainDate() { return }
    skipDigits()
    let isZeroLed = position - start > 1 && byte(start) == UInt8(ascii: "0")
    if byte(position) == UInt8(ascii: "."), Self.isDigit(byte(position + 1)) {
      position += 1
      skipDigits()
    }
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      var exponent = position + 1
      if byte(exponent) == UInt8(ascii: "+") || byte(exponent) == UInt8(ascii: "-") { exponent += 1 }
      if Self.isDigit(byte(exponent)) {
        position = exponent
        skipDigits()
      }
    }
    if Self.isNameByte(byte(position)) {
      while Self.isNameByte(byte(position)) { position += 1 }
      reportOddNumber(start)
      return
    }
    let digits = text.string(start, position)
    if isZeroLed {
      let isPathStep = tokens.last?.isSymbol(.dot) ?? false
      if !isPathStep {
        report(
          SyntaxFault(
            "The number \(digits) begins with a zero", start, position,
            help: "Write the number without the zero, or the text \(digits.expressionLiteral)"))
      }
    }
    append(.number(digits), from: start)
  }

  private mutating func skipDigits() {
    while Self.isDigit(byte(position)) { position += 1 }
  }

  /// `1_000`, `0x1F`, `12abc`; after a dot it is a name that begins with a digit.
  private mutating func reportOddNumber(_ start: Int) {
    let written = text.string(start, position)
    if let dot = tokens.last, dot.isSymbol(.dot), dot.end == start {
      let bracketed = "[" + text.literal(written) + "]"
      report(
        SyntaxFault(
          "The name `\(written)` begins with a digit", start, position,
          help: "Write it in brackets: [\(written.expressionLiteral)]",
          fixes: [
            Fix("write the name in brackets", isSafe: true, edits: [text.replace(dot.start, position, by: bracketed)])
          ]))
      append(.identifier(written), from: start)
      return
    }
    let joined = written.filter { $0 != "_" }
    let isSeparated = written.utf8.contains(UInt8(ascii: "_")) && joined.utf8.allSatisfy(Self.isDigit)
    report(
      SyntaxFault(
        "`\(written)` is not a number", start, position,
        help: isSeparated ? "Write \(joined)" : "A text is written in quotes: \(written.expressionLiteral)",
        fixes: isSeparated
          ? [Fix("write \(joined)", isSafe: true, edits: [text.replace(start, position, by: joined)])] : []))
    append(isSeparated ? .number(joined) : .string(written), from: start)
  }

  /// `2026-11-24` would be a subtraction, `2026-11-24T09:30:00Z` nothing at all.
  private mutating func readPlainDate() -> Bool {
    let start = position
    let shape = Array("dddd-dd-dd".utf8)
    for (index, expected) in shape.enumerated() {
      let found = byte(start + index)
      guard expected == UInt8(ascii: "d") ? Self.isDigit(found) : found == expected else { return false }
    }
    if Self.isDigit(byte(start + shape.count)) { return false }
    position = start + shape.count
    var function = "date"
    if byte(position) | 0x20 == UInt8(ascii: "t"), Self.isDigit(byte(position + 1)) {
      function = "datetime"
      while position < end, Self.isNameByte(byte(position)) || [0x3A, 0x2E, 0x2B, 0x2D].contains(byte(position)) {
        position += 1
      }
    }
    let written = text.string(start, position)
    let replacement = function + "(" + text.literal(written) + ")"
    report(
      SyntaxFault(
        "`\(written)` is a date without quotes", start, position,
        help: "Write \(function)(\(written.expressionLiteral))",
        fixes: [
          Fix(
            "write it as a call of `\(function)`", isSafe: true, edits: [text.replace(start, position, by: replacement)]
          )
        ]))
    append(.string(written), from: start)
    return true
  }
}
