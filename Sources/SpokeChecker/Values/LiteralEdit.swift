import SpokeDiagnostics

extension LiteralOrigin {
  /// The edit that puts other text in the place of this literal, in the quotes that it has; nil where a place is not
  /// known, or where the text would need an escape.
  func edit(to text: String) -> Fix.Edit? {
    guard let span else { return nil }
    let needsEscape = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0 == "'" || $0.value < 0x20 }
    guard !needsEscape else { return nil }
    let written = span.text
    let opening = String(written.prefix { $0 == "\"" || $0 == "'" || $0 == "\\" })
    guard opening.isEmpty else { return Fix.Edit(span, opening + text + opening) }
    // A truth says what its text says, and quotes of its own could end those around an expression.
    let isTruth = text == "true" || text == "false"
    return Fix.Edit(span, isTruth || Self.isPlain(text) ? text : "\"\(text)\"")
  }

  /// Whether a text can stand in YAML without quotes and stay text for every reader.
  private static func isPlain(_ text: String) -> Bool {
    let reserved: Set<String> = [
      "true", "false", "null", "yes", "no", "on", "off", "y", "n", "True", "False", "Null", "Yes", "No", "On", "Off",
      "TRUE", "FALSE", "NULL", "YES", "NO", "ON", "OFF", "Y", "N",
    ]
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !reserved.contains(text) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0.isDigit }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
