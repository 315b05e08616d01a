/// A number of YAML's core schema in JSON's grammar, its digits kept.
enum NumberLiteral {
  /// Nil for infinity, not-a-number, and hexadecimal and octal numbers beyond 64 bits.
  static func normalized(_ text: String) -> String? {
    if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16).map(String.init) }
    if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8).map(String.init) }
    var digits = Substring(text)
    var sign = ""
    if digits.hasPrefix("-") { sign = "-" }
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
    guard let first = digits.utf8.first,
      first != UInt8(ascii: ".") || digits.utf8.dropFirst().first.map(Lexer.isDigit) == true
    else { return nil }
    if first == UInt8(ascii: ".") { digits = "0" + digits }
    guard let point = digits.firstIndex(of: ".") else { return sign + digits }
    let fraction = digits[digits.index(after: point)...]
    // YAML takes `5.` and `5.e3`; JSON wants a digit after the point, or no point.
    if fraction.utf8.first.map(Lexer.isDigit) != true { return sign + digits[..<point] + fraction }
    return sign + digits
  }
}
