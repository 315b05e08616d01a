import SpokeDiagnostics

/// What other languages write. It is reported with how this one writes it, and read by its meaning.
extension ExpressionParser {
  /// `a ? b : c`, read as `if(a, b, c)`.
  mutating func parseConditional(_ condition: Node) -> Node {
    let question = current
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      tooDeep(question.start, question.end)
      return errorNode(condition.start, condition.end)
    }
    advance()
    let first = parseBinary(.or)
    let colon = current
    guard take(.colon) else {
      unexpected(
        SyntaxFault(
          "`?` has no meaning in an expression", question.start, question.end,
          help: "Write if(condition, then, else) for a choice, ?? for a value in place of nothing"))
      recover()
      return errorNode(condition.start, max(first.end, previousEnd))
    }
    var second = parseBinary(.or)
    if current.isSymbol(.question) { second = parseConditional(second) }
    let parts = [condition, first, second].map { text.string($0.start, $0.end) }
    if !isLost {
      mistake(
        SyntaxFault(
          "`? :` is written as a call of `if`", question.start, question.end,
          help: "Write if(\(parts.joined(separator: ", ")))",
          fixes: [
            Fix(
              "write it as `if(…)`", isSafe: true,
              edits: [
                text.replace(condition.start, condition.start, by: "if("),
                text.replace(condition.end, first.start, by: ", "), text.replace(first.end, second.start, by: ", "),
                text.replace(second.end, second.end, by: ")"),
              ])
          ]))
    }
    return node(
      .call(
        name: Located("if", text.range(question.start, colon.end)),
        arguments: [condition, first, second].map(\.expression)),
      over: max(condition.height, first.height, second.height), condition.start, second.end)
  }

  /// `if a then b else c`, without brackets.
  mutating func parseForeignIf(_ token: Token) -> Node {
    unexpected("`if` is a call", help: "Write if(condition, then, else)")
    while current.kind != .end, !isCloser(current) { advance() }
    return errorNode(token.start, previousEnd)
  }

  /// `a is null`, `a contains b`, `a like "…"`: comparisons by words, read as the functions they stand for.
  mutating func parseWordedComparison(_ left: Node) -> Node? {
    guard let word = current.identifier else { return nil }
    if word == "and" || word == "or" || word == "in" { return nil }
    if word == "is" || word == "IS" { return parseIs(left) }
    let isNegated = (word == "not" || word == "NOT") && !token(after: 1).isWord("in")
    let offset = isNegated ? 1 : 0
    guard let verb = token(after: offset).identifier else { return nil }
    let isTwoWords = Self.verbsWithWith.contains(verb.lowercased()) && token(after: offset + 1).isWord("with")
    guard let function = Self.verbs[isTwoWords ? verb.lowercased() + " with" : verb] else { return nil }
    let first = current
    for _ in 0...(offset + (isTwoWords ? 1 : 0)) { advance() }
    let wordEnd = previousEnd
    guard !isCloser(current) else {
      unexpected(SyntaxFault("`\(verb)` has nothing on its right", first.start, wordEnd))
      return errorNode(left.start, wordEnd)
    }
    let right = parseBinary(.coalesce)
    let values = [left, right].map { text.string($0.start, $0.end) }
    let opening = (isNegated ? "not " : "") + function + "("
    reportWords(
      "`\(text.string(first.start, wordEnd))` is written as a function: `\(function)(…)`", first.start, wordEnd,
      written: opening + values.joined(separator: ", ") + ")", isSafe: function != "like",
      edits: [
        text.replace(left.start, left.start, by: opening), text.replace(left.end, right.start, by: ", "),
        text.replace(right.end, right.end, by: ")"),
      ])
    let call = node(
      .call(name: Located(function, text.range(first.start, wordEnd)), arguments: [left.expression, right.expression]),
      over: max(left.height, right.height), left.start, right.end)
    return isNegated ? node(.not(call.expression), over: call.height, left.start, right.end) : call
  }

  private static let verbsWithWith: Set<String> = ["starts", "begins", "ends"]

  private static let verbs = [
    "like": "like", "LIKE": "like", "matches": "like", "contains": "contains", "CONTAINS": "contains",
    "includes": "contains", "starts_with": "starts_with", "startsWith": "starts_with", "starts with": "starts_with",
    "begins with": "starts_with", "ends_with": "ends_with", "endsWith": "ends_with", "ends with": "ends_with",
  ]

  private mutating func parseIs(_ left: Node) -> Node {
    let first = current
    advance()
    var isNegated = false
    if ["not", "NOT"].contains(current.identifier) {
      isNegated = true
      advance()
    }
    guard let function = current.identifier.flatMap({ Self.states[$0.lowercased()] }) else {
      return parseIsValue(left, first, isNegated: isNegated)
    }
    advance()
    let end = previousEnd
    let isAbsence = function == "not exists"
    let name = isAbsence ? "exists" : function
    let opening = (isAbsence != isNegated ? "not " : "") + name + "("
    reportWords(
      "`\(text.string(first.start, end))` is written as a function", first.start, end,
      written: opening + text.string(left.start, left.end) + ")", isSafe: true,
      edits: [text.replace(left.start, left.start, by: opening), text.replace(left.end, end, by: ")")])
    let call = node(
      .call(name: Located(name, text.range(first.start, end)), arguments: [left.expression]), over: left.height,
      left.start, end)
    return isAbsence != isNegated ? node(.not(call.expression), over: call.height, left.start, end) : call
  }

  private static let states = [
    "null": "not exists", "nil": "not exists", "none": "not exists", "missing": "not exists",
    "undefined": "not exists", "unknown": "not exists", "defined": "exists", "known": "exists", "set": "exists",
    "present": "exists", "empty": "blank", "blank": "blank",
  ]

  private mutating func parseIsValue(_ left: Node, _ first: Token, isNegated: Bool) -> Node {
    let operation: BinaryOperator = isNegated ? .notEqual : .equal
    let end = previousEnd
    guard !isCloser(current) else {
      unexpected(SyntaxFault("`is` has nothing on its right", first.start, end, help: "Write == and a value"))
      return errorNode(left.start, end)
    }
    reportWords(
      "`\(text.string(first.start, end))` is written `\(operation.rawValue)`", first.start, end,
      written: "`\(operation.rawValue)`", isSafe: true, edits: [text.replace(first.start, end, by: operation.rawValue)])
    let right = parseBinary(.coalesce)
    return node(
      .binary(Located(operation, text.range(first.start, end)), left.expression, right.expression),
      over: max(left.height, right.height), left.start, right.end)
  }

  private mutating func reportWords(
    _ message: String, _ start: Int, _ end: Int, written: String, isSafe: Bool, edits: [Fix.Edit]
  ) {
    guard !isLost else { return }
    mistake(
      SyntaxFault(
        message, start, end, help: "Write \(written)",
        fixes: [Fix("write it as this language does", isSafe: isSafe, edits: edits)]))
  }

  /// A symbol, or the end, where an operand should stand.
  mutating func parseForeignOperand(_ token: Token) -> Node {
    switch token.kind {
    case .symbol(.dollar): return parseDollar(token)
    case .symbol(.leftBrace): return parseBraces(token)
    case .symbol(.dot): return parseLeadingDot(token)
    case .end:
      unexpected(SyntaxFault("The expression ends where a value should stand", previousEnd, previousEnd))
      return errorNode(previousEnd, previousEnd)
    case .symbol where infix() != nil:
      unexpected("`\(text.string(token.start, token.end))` has nothing on its left", help: "Write a value before it")
    default:
      unexpected("\(token.described) stands where a value should", help: "Write a path, a literal or a call")
      if !isCloser(token) { advance() }
    }
    return errorNode(token.start, token.end)
  }

  /// `$.path` and `$name.path` of other tools, and a `${ }` inside an expression.
  private mutating func parseDollar(_ token: Token) -> Node {
    advance()
    if current.isSymbol(.leftBrace) {
      let brace = current
      advance()
      let inner = parseExpression()
      guard current.isSymbol(.rightBrace) else { return inner }
      if !isLost {
        mistake(
          SyntaxFault(
            "`${` inside an expression has no meaning", token.start, brace.end,
            help: "Write \(text.string(inner.start, inner.end)) as it is",
            fixes: [
              Fix(
                "take `${` and `}` away", isSafe: true,
                edits: [text.replace(token.start, brace.end, by: ""), text.replace(current.start, current.end, by: "")])
            ]))
      }
      advance()
      return node(.group(inner.expression), over: inner.height, token.start, previousEnd)
    }
    if current.isSymbol(.dot) { advance() }
    let marker = Token(kind: .symbol(.dollar), start: token.start, end: previousEnd)
    guard let name = current.identifier else {
      unexpected(
        SyntaxFault("`$` has no meaning here", token.start, token.end, help: "Write a path such as traits.email"))
      return errorNode(token.start, token.end)
    }
    replace(
      marker, by: "", "A path begins with a field of the event, without `\(text.string(marker.start, marker.end))`")
    return parsePath(root: current, name)
  }

  /// `{{ a }}`, read as `a`; any other brace is no operand.
  private mutating func parseBraces(_ token: Token) -> Node {
    guard self.token(after: 1).isSymbol(.leftBrace) else {
      unexpected(
        "`{` has no meaning in an expression", help: "An object cannot be written; name one property per value")
      advance()
      recover()
      if take(.rightBrace) { isLost = false }
      return errorNode(token.start, previousEnd)
    }
    advance()
    advance()
    let opened = previousEnd
    let inner = parseExpression()
    guard current.isSymbol(.rightBrace), self.token(after: 1).isSymbol(.rightBrace) else {
      unexpected(SyntaxFault("`{{` has no meaning in an expression", token.start, opened, help: "Take it away"))
      return inner
    }
    let closing = current.start
    advance()
    advance()
    if !isLost {
      mistake(
        SyntaxFault(
          "`{{ }}` has no meaning in an expression", token.start, opened,
          help: "Write \(text.string(inner.start, inner.end)) as it is",
          fixes: [
            Fix(
              "take the braces away", isSafe: true,
              edits: [text.replace(token.start, inner.start, by: ""), text.replace(inner.end, closing + 2, by: "")])
          ]))
    }
    return node(.group(inner.expression), over: inner.height, token.start, previousEnd)
  }

  /// `.5` and `.traits.email`.
  private mutating func parseLeadingDot(_ dot: Token) -> Node {
    advance()
    let next = current
    switch next.kind {
    case .number(let digits) where next.start == dot.end && digits.utf8.allSatisfy(Lexer.isDigit):
      replace(dot, by: "0.", "A number has a digit before its point")
      advance()
      return node(.literal(.number("0." + digits)), dot.start, next.end)
    case .identifier(let name):
      replace(dot, by: "", "A path begins with a field of the event, without `.`")
      return parsePath(root: next, name)
    default:
      unexpected(
        SyntaxFault("`.` has nothing on its left", dot.start, dot.end, help: "Write a path such as traits.email"))
      return errorNode(dot.start, dot.end)
    }
  }
}
