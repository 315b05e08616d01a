extension Expression {
  /// The expression as it is written canonically: one space around operators, double quotes, `and` for `&&`. Reading it
  /// again gives the same expression. What could not be read is `…`.
  public var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch kind {
    case .literal(let literal): out += literal.expressionText
    case .path(let path): out += path.text
    case .call(let name, let arguments):
      out += name.value
      Self.write(arguments, "(", ")", to: &out)
    case .not(let operand):
      out += "not "
      operand.write(to: &out, atLeast: .not)
    case .negate(let operand):
      out += "-"
      operand.write(to: &out, atLeast: .unary)
    case .binary(let operation, let left, let right):
      let precedence = operation.value.precedence
      left.write(to: &out, atLeast: precedence == .comparison ? precedence.tighter : precedence)
      out += " " + operation.value.rawValue + " "
      right.write(to: &out, atLeast: precedence.tighter)
    case .list(let elements): Self.write(elements, "[", "]", to: &out)
    case .group(let inner): Self.write([inner], "(", ")", to: &out)
    case .error: out += "…"
    }
  }

  private static func write(_ elements: [Expression], _ open: String, _ close: String, to out: inout String) {
    out += open
    for (index, element) in elements.enumerated() {
      if index > 0 { out += ", " }
      element.write(to: &out)
    }
    out += close
  }

  /// Writes the expression as an operand, in brackets where it binds less tightly than `minimum`.
  private func write(to out: inout String, atLeast minimum: Precedence) {
    let precedence: Precedence? =
      switch kind {
      case .binary(let operation, _, _): operation.value.precedence
      case .not: .not
      default: nil
      }
    if let precedence, precedence < minimum {
      Self.write([self], "(", ")", to: &out)
    } else {
      write(to: &out)
    }
  }
}

extension Literal {
  /// The literal as an expression writes it.
  public var expressionText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text.expressionLiteral
    }
  }
}
