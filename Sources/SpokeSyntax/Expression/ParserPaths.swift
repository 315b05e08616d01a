import SpokeDiagnostics

extension ExpressionParser {
  /// A path: its root and the steps after it. A call in method form is read as the function it stands for.
  mutating func parsePath(root: Token, _ name: String) -> Node {
    advance()
    var steps: [Located<Path.Step>] = []
    var end = root.end
    var isBroken = false
    steps: while !isBroken {
      switch current.kind {
      case .symbol(.optionalDot):
        replace(current, by: ".", "`?.` is written `.`: a path through what is missing is itself missing")
        fallthrough
      case .symbol(.dot):
        if token(after: 1).identifier != nil, token(after: 2).isSymbol(.leftParenthesis) { break steps }
        if let step = parseHyphenatedStep() {
          steps.append(step)
          break
        }
        if let step = parseDotStep() { steps.append(step) } else { isBroken = true }
      case .symbol(.leftBracket):
        if let step = parseBracketStep() { steps.append(step) } else { isBroken = true }
      default: break steps
      }
      end = max(end, previousEnd)
    }
    if isBroken { return errorNode(root.start, end) }
    return node(
      .path(path(Located(name, text.range(root.start, root.end)), steps, from: root.start, to: end)), root.start, end)
  }

  /// A path that was read from some of the text, which is its canonical one where nothing but names and dots stands there.
  private func path(_ root: Located<String>, _ steps: [Located<Path.Step>], from start: Int, to end: Int) -> Path {
    let isWritten = text.bytes[start..<end].allSatisfy { Lexer.isNameByte($0) || $0 == UInt8(ascii: ".") }
    // A mistake may be read as another step than is written.
    let isPlain =
      isWritten && steps.allSatisfy { if case .key(let name) = $0.value { Path.isPlain(name) } else { false } }
    return isPlain ? Path(root: root, steps: steps, text: text.string(start, end)) : Path(root: root, steps: steps)
  }

  /// `.name`, with what other languages write after a dot.
  private mutating func parseDotStep() -> Located<Path.Step>? {
    let dot = current
    advance()
    let token = current
    let range = text.range(dot.start, token.end)
    switch token.kind {
    case .identifier(let name):
      advance()
      return Located(.key(name), range)
    case .string(let name):
      correctStep(
        dot.start, token.end, "[" + text.raw(token.start, token.end) + "]", "A name in quotes stands in brackets")
      advance()
      return Located(.key(name), range)
    case .number(let digits):
      guard let index = Int(digits) else { break }
      correctStep(dot.start, token.end, "[\(index)]", "An element of an array is taken with brackets")
      advance()
      return Located(.index(index), range)
    case .symbol(.star):
      correctStep(dot.start, token.end, "[*]", "All elements of an array are taken with `[*]`")
      advance()
      return Located(.wildcard, range)
    default: break
    }
    unexpected(
      SyntaxFault("`.` is not followed by a name", dot.start, dot.end, help: "Write a name after it, or take it away"))
    if current.isSymbol(.dot) || current.isSymbol(.optionalDot) { recover() }
    return nil
  }

  /// `.first-name`, which would be a subtraction of `name`. Nil when the `-` is one.
  private mutating func parseHyphenatedStep() -> Located<Path.Step>? {
    var length = 1
    while token(after: length + 1).isSymbol(.minus), token(after: length).identifier != nil,
      let part = token(after: length + 2).identifier, !EventField.objects.contains(part),
      token(after: length).end == token(after: length + 1).start,
      token(after: length + 1).end == token(after: length + 2).start,
      !token(after: length + 3).isSymbol(.leftParenthesis)
    {
      length += 2
    }
    guard length > 1 else { return nil }
    let (start, end) = (current.start, token(after: length).end)
    let name = text.string(token(after: 1).start, end)
    correctStep(
      start, end, "[" + text.literal(name) + "]", "The name `\(name)` has a `-`, which is read as a subtraction",
      written: "[\(name.expressionLiteral)]")
    for _ in 0...length { advance() }
    return Located(.key(name), text.range(start, end))
  }

  /// Reports a step that is written otherwise; `replacement` is encoded for the scalar, `written` is for people.
  private mutating func correctStep(
    _ start: Int, _ end: Int, _ replacement: String, _ message: String, written: String? = nil
  ) {
    guard !isLost else { return }
    let written = written ?? replacement
    mistake(
      SyntaxFault(
        message, start, end, help: "Write \(written)",
        fixes: [Fix("write `\(written)`", isSafe: true, edits: [text.replace(start, end, by: replacement)])]))
  }

  /// `["key"]`, `[0]` or `[*]`.
  private mutating func parseBracketStep() -> Located<Path.Step>? {
    let open = current
    advance()
    let token = current
    let isClosed = self.token(after: 1).isSymbol(.rightBracket)
    var step: Path.Step?
    switch token.kind {
    case .string(let name) where isClosed: step = .key(name)
    case .number(let digits) where isClosed: step = Int(digits).flatMap { $0 <= 0x7FFF_FFFF ? .index($0) : nil }
    case .symbol(.star) where isClosed: step = .wildcard
    case .symbol(.rightBracket):
      correctStep(open.start, token.end, "[*]", "All elements of an array are taken with `[*]`")
      advance()
      return Located(.wildcard, text.range(open.start, token.end))
    case .identifier(let name) where isClosed:
      correctStep(
        open.start, self.token(after: 1).end, ".\(name)", "A name in brackets stands in quotes: there are no variables")
      step = .key(name)
    default: break
    }
    if let step {
      advance()
      advance()
      return Located(step, text.range(open.start, previousEnd))
    }
    let help =
      switch token.kind {
      case .symbol(.minus): "Elements are counted from the first, [0]; for the last one write last(…)"
      case .number, .string: "Write one name in quotes, one number or `*`, then `]`"
      default: "Write [\"name\"], [0] or [*]; what to take cannot be computed"
      }
    unexpected(
      SyntaxFault("`[` does not begin a step of a path", open.start, open.end, label: "opened here", help: help))
    recover()
    if take(.rightBracket) { isLost = false }
    return nil
  }

  /// What follows an operand without being an operator: a method call, or a step that only a path can take.
  mutating func parseContinuation(of operand: Node) -> Node? {
    switch current.kind {
    case .symbol(.dot), .symbol(.optionalDot):
      guard let name = token(after: 1).identifier else { return nil }
      if token(after: 2).isSymbol(.leftParenthesis) { return parseMethod(name, of: operand) }
      if case .error = operand.kind {
        advance()
        advance()
        return errorNode(operand.start, previousEnd)
      }
      let value = text.string(operand.start, operand.end)
      unexpected(
        SyntaxFault(
          "`.\(name)` cannot follow \(operand.isCall ? "a call" : "this value"): only a path has fields",
          current.start, token(after: 1).end,
          help: name == "length" || name == "size" || name == "count"
            ? "Write length(\(value)) for a text, count(\(value)) for an array" : "Write the path inside the call"))
      advance()
      advance()
      isLost = false
      return errorNode(operand.start, previousEnd)
    case .symbol(.leftBracket):
      guard operand.isCall else { return nil }
      unexpected(
        "`[` cannot follow a call: only a path has elements",
        help: "Write first(…) or last(…) for an element, or the path inside the call")
      advance()
      recover()
      if take(.rightBracket) { isLost = false }
      return errorNode(operand.start, previousEnd)
    case .symbol(.leftParenthesis):
      guard case .path(let path) = operand.kind, let last = path.steps.last, case .key(let name) = last.value else {
        return nil
      }
      // `a["lower"](…)`: a call of something that has no name.
      unexpected("`[\"\(name)\"]` cannot be called", help: "Write \(name)(…) if it is a function")
      return nil
    default: return nil
    }
  }

  /// `traits.email.lower()`: reported, and read as `lower(traits.email)`.
  private mutating func parseMethod(_ method: String, of operand: Node) -> Node {
    let dot = current
    advance()
    let name = current
    advance()
    let open = current
    advance()
    let (arguments, end) = parseElements(opened: open, closing: .rightParenthesis)
    let function = Self.methods[method] ?? method
    if !isLost {
      let value = text.string(operand.start, operand.end)
      let rest = arguments.map { ", " + text.string($0.start, $0.end) }.joined()
      let opening = arguments.first.map { text.replace(dot.start, $0.start, by: ", ") }
      mistake(
        SyntaxFault(
          "`.\(method)(…)` is written as a function: `\(function)(…)`", dot.start, name.end,
          help: "Write \(function)(\(value)\(rest))",
          fixes: [
            Fix(
              "write it as `\(function)(…)`", isSafe: true,
              edits: [
                text.replace(operand.start, operand.start, by: function + "("),
                opening ?? text.replace(dot.start, open.end, by: ""),
              ])
          ]))
    }
    return node(
      .call(
        name: Located(function, text.range(name.start, name.end)),
        arguments: [operand.expression] + arguments.map(\.expression)),
      over: max(operand.height, arguments.height), operand.start, end)
  }

  /// Methods of other languages, and the functions that do the same.
  private static let methods = [
    "toLowerCase": "lower", "toLower": "lower", "lowercase": "lower", "downcase": "lower", "casefold": "lower",
    "toUpperCase": "upper", "toUpper": "upper", "uppercase": "upper", "upcase": "upper",
    "strip": "trim", "includes": "contains", "startsWith": "starts_with", "startswith": "starts_with",
    "endsWith": "ends_with", "endswith": "ends_with", "substring": "slice", "substr": "slice", "replaceAll": "replace",
    "size": "length", "len": "length", "toString": "string", "to_s": "string", "toNumber": "number", "to_i": "integer",
  ]
}

extension ExpressionParser.Node {
  var isCall: Bool {
    if case .call = kind { true } else { false }
  }
}
