import SpokeDiagnostics

extension ExpressionParser {
  /// `not`, `-`, or an operand.
  mutating func parsePrefix(_ minimum: Precedence) -> Node {
    let token = current
    switch token.kind {
    case .symbol(.not), .identifier("not"):
      return parseNot(minimum)
    case .identifier("NOT"), .identifier("Not"):
      if self.token(after: 1).isSymbol(.dot) { break }
      replace(token, by: "not", "`\(text.string(token.start, token.end))` is written `not`")
      return parseNot(minimum)
    case .symbol(.minus):
      advance()
      let operand = parseBinary(.unary)
      return node(.negate(operand.expression), over: operand.height, token.start, operand.end)
    case .symbol(.plus):
      replace(token, by: "", "A number is written without `+`")
      advance()
      return parseBinary(.unary)
    default: break
    }
    var operand = parseOperand()
    guard current.mayContinueOperand else { return operand }
    while let continued = parseContinuation(of: operand) { operand = continued }
    return operand
  }

  private mutating func parseNot(_ minimum: Precedence) -> Node {
    let token = current
    advance()
    if isCloser(current) {
      unexpected(
        SyntaxFault(
          "`not` has nothing on its right", token.start, token.end, help: "Write a condition after it"))
      return errorNode(token.start, token.end)
    }
    let isTight = minimum > .not
    let operand = parseBinary(isTight ? .unary : .not)
    if isTight, !isLost {
      mistake(
        SyntaxFault(
          "`not` after an operator needs brackets", token.start, operand.end,
          help: "Write (\(text.string(token.start, operand.end)))",
          fixes: [
            Fix(
              "write brackets", isSafe: true,
              edits: [
                text.replace(token.start, token.start, by: "("), text.replace(operand.end, operand.end, by: ")"),
              ])
          ]))
    }
    return node(.not(operand.expression), over: operand.height, token.start, operand.end)
  }

  /// A literal, a path, a call, a list or a group.
  private mutating func parseOperand() -> Node {
    let token = current
    switch token.kind {
    case .number(let digits):
      advance()
      return node(.literal(.number(digits)), token.start, token.end)
    case .string(let string):
      advance()
      return node(.literal(.string(string)), token.start, token.end)
    case .identifier(let name):
      return parseNamed(name, token)
    case .symbol(.leftParenthesis):
      return parseGroup()
    case .symbol(.leftBracket):
      advance()
      let (elements, end) = parseElements(opened: token, closing: .rightBracket)
      return node(.list(elements.map(\.expression)), over: elements.height, token.start, end)
    case .broken:
      advance()
      return errorNode(token.start, token.end)
    case .symbol, .end:
      return parseForeignOperand(token)
    }
  }

  private mutating func parseNamed(_ name: String, _ token: Token) -> Node {
    let next = self.token(after: 1)
    if next.isSymbol(.leftParenthesis) {
      advance()
      advance()
      let (arguments, end) = parseElements(opened: next, closing: .rightParenthesis)
      // Nobody knows which arguments a call has that is never closed.
      if isLost, current.kind == .end { return errorNode(token.start, end) }
      return node(
        .call(name: Located(name, text.range(token.start, token.end)), arguments: arguments.map(\.expression)),
        over: arguments.height, token.start, end)
    }
    switch name {
    case "true", "false", "null":
      advance()
      let literal: Literal = name == "null" ? .null : .boolean(name == "true")
      return node(.literal(literal), token.start, token.end)
    case "and", "or", "in":
      unexpected("`\(name)` has nothing on its left", help: "Write a condition before it")
      return errorNode(token.start, token.start)
    default: break
    }
    let isAlone = !next.isSymbol(.dot) && !next.isSymbol(.leftBracket) && !next.isSymbol(.optionalDot)
    if isAlone, let literal = Self.foreignLiterals[name] {
      replace(token, by: literal.spelling, "`\(name)` is written `\(literal.spelling)`")
      advance()
      return node(.literal(literal.value), token.start, token.end)
    }
    if name == "if", isAlone { return parseForeignIf(token) }
    return parsePath(root: token, name)
  }

  static let foreignLiterals: [String: (spelling: String, value: Literal)] = [
    "True": ("true", .boolean(true)), "TRUE": ("true", .boolean(true)),
    "False": ("false", .boolean(false)), "FALSE": ("false", .boolean(false)),
    "Null": ("null", .null), "NULL": ("null", .null), "nil": ("null", .null), "None": ("null", .null),
    "undefined": ("null", .null),
  ]

  /// `( … )`, and a list that SQL writes in round brackets.
  private mutating func parseGroup() -> Node {
    let open = current
    advance()
    let (elements, end) = parseElements(opened: open, closing: .rightParenthesis)
    guard let first = elements.first else {
      if !isLost {
        mistake(SyntaxFault("`()` holds nothing", open.start, end, help: "Write an expression, or [] for a list"))
      }
      return errorNode(open.start, end)
    }
    guard elements.count > 1 else { return node(.group(first.expression), over: elements.height, open.start, end) }
    if end > open.end, !isLost, text.bytes[end - 1] == UInt8(ascii: ")") {
      mistake(
        SyntaxFault(
          "A list is written in square brackets", open.start, open.end, help: "Write [a, b]",
          fixes: [
            Fix(
              "write square brackets", isSafe: true,
              edits: [text.replace(open.start, open.end, by: "["), text.replace(end - 1, end, by: "]")])
          ]))
    }
    return node(.list(elements.map(\.expression)), over: elements.height, open.start, end)
  }

  /// The comma-separated expressions up to a closing bracket, and where they end.
  mutating func parseElements(opened: Token, closing: Token.Symbol) -> ([Node], Int) {
    var elements: [Node] = []
    while true {
      if current.isSymbol(closing) {
        if let comma = elements.isEmpty ? nil : tokens[index - 1], comma.isSymbol(.comma) {
          replace(comma, by: "", "There is nothing between `,` and `\(closing.rawValue)`")
        }
        return (elements, close())
      }
      if current.isSymbol(.comma) {
        unexpected("There is nothing before this `,`", help: "Write a value, or take the comma away")
        isLost = false
        advance()
        continue
      }
      if current.kind == .end || isCloser(current) { return (elements, reportOpen(opened, closing)) }
      elements.append(parseExpression())
      if current.isSymbol(.colon), !isLost { unexpectedColon(closing) }
      if current.isSymbol(.colon) { recover() }
      if current.isSymbol(.comma) {
        isLost = false
        advance()
      } else if current.isSymbol(closing) {
        return (elements, close())
      } else if isCloser(current) {
        return (elements, reportOpen(opened, closing))
      } else {
        // `recover` stops at `and` and `or` too; they were operators had what stands before them been readable.
        advance()
      }
    }
  }

  private mutating func close() -> Int {
    let end = current.end
    advance()
    isLost = false
    return end
  }

  private mutating func unexpectedColon(_ closing: Token.Symbol) {
    unexpected(
      "`:` has no meaning here",
      help: closing == .rightParenthesis ? "Arguments have no names: write their values in order" : nil)
  }

  /// A bracket that is never closed. A closer of another kind is taken for the missing one.
  private mutating func reportOpen(_ opened: Token, _ closing: Token.Symbol) -> Int {
    let name = opened.described
    if current.kind == .end {
      if !isLost, !isCutShort {
        mistake(
          SyntaxFault(
            "\(name) has no closing `\(closing.rawValue)`", opened.start, opened.end, label: "opened here",
            help: "Write `\(closing.rawValue)` where it ends"))
      }
      isLost = true
      return max(opened.end, previousEnd)
    }
    unexpected(
      "\(name) is closed by `\(closing.rawValue)`, not by \(current.described)", help: "Write `\(closing.rawValue)`")
    let end = current.end
    advance()
    return end
  }

  /// Reports a token that stands for another one, with the fix.
  mutating func replace(_ token: Token, by replacement: String, _ message: String) {
    guard !isLost else { return }
    let title = replacement.isEmpty ? "take `\(text.string(token.start, token.end))` away" : "write `\(replacement)`"
    mistake(
      SyntaxFault(
        message, token.start, token.end,
        help: replacement.isEmpty ? "Take it away" : "Write `\(replacement)`",
        fixes: [Fix(title, isSafe: true, edits: [text.replace(token.start, token.end, by: text.encoded(replacement))])])
    )
  }
}
