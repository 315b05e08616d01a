extension ValueSyntax {
  /// The value as it is written canonically, whatever its quotes and spaces: two values of the same text say the same.
  /// What could not be read is `…`.
  public var text: String {
    switch kind {
    case .literal(let literal): Self.escaped(literal.plainText)
    case .expression(let expression): "${\(expression.text)}"
    case .template(let parts): parts.map(Self.text).joined()
    case .list(let values): "[\(values.map(\.text).joined(separator: ", "))]"
    case .error: "…"
    }
  }

  private static func text(_ part: Part) -> String {
    switch part {
    case .text(let text): escaped(text.value)
    case .expression(let expression): "${\(expression.text)}"
    }
  }

  /// `$${` writes a literal `${`.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var last: Unicode.Scalar?
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += last == "$" && scalar == "{" ? "${" : String(scalar)
      last = scalar
    }
  }
}

extension Literal {
  /// The literal as a text, without quotes.
  fileprivate var plainText: String { if case .string(let text) = self { text } else { expressionText } }
}
