import SpokeDiagnostics

/// How tightly operators bind; greater is tighter.
enum Precedence: Int, Comparable {
  case or = 1
  case and, not, comparison, coalesce, additive, multiplicative, unary

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// What the right operand of a left-associative operator must bind at least.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }
}

extension BinaryOperator {
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .notIn: .comparison
    case .coalesce: .coalesce
    case .add, .subtract: .additive
    case .multiply, .divide, .remainder: .multiplicative
    }
  }

  /// Whether it orders its operands, so that a chain of it has a plain meaning.
  fileprivate var isOrdering: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

extension ExpressionParser {
  /// An operator between two operands, as found at the current token.
  struct Infix {
    let operation: BinaryOperator
    let tokenCount: Int
    let start: Int
    let end: Int
    /// How it is written in this language, when it was written otherwise.
    var correction: String?
    /// Whether the correction surely keeps the meaning.
    var isPlain = true
    var help: String?
  }

  /// A whole expression, with the conditional `a ? b : c` of other languages.
  mutating func parseExpression() -> Node {
    var left = parseBinary(.or)
    while true {
      if current.isSymbol(.question) {
        left = parseConditional(left)
      } else if !isCloser(current), !current.isSymbol(.colon) || depth == 0 {
        left = skipUnexpected(after: left)
      } else {
        return left
      }
    }
  }

  /// Reports what follows an operand without being an operator, and goes on behind it.
  private mutating func skipUnexpected(after left: Node) -> Node {
    let found = current
    if !isLost { reportUnexpected(found, after: left) }
    recover()
    guard let infix = infix() else { return errorNode(left.start, max(left.end, found.end)) }
    for _ in 0..<infix.tokenCount { advance() }
    let right = parseBinary(.or)
    let operation = Located(infix.operation, text.range(infix.start, infix.end))
    let broken = errorNode(left.start, found.end)
    return node(
      .binary(operation, broken.expression, right.expression), over: max(left.height, right.height), left.start,
      right.end)
  }

  private mutating func reportUnexpected(_ found: Token, after left: Node) {
    let before = "`\(text.string(left.start, left.end).prefix(40))`"
    switch found.kind {
    case .symbol(.semicolon):
      unexpected("An expression does not end with `;`", help: "Take the `;` away")
    case .symbol(.leftBrace):
      unexpected("`{` cannot follow \(before)", help: "A condition is written if(condition, then, else)")
    case .symbol(.matches):
      unexpected("There is no operator `=~`", help: "Write like(\(text.string(left.start, left.end)), \"glob*\")")
    case .identifier("between"):
      let value = text.string(left.start, left.end)
      unexpected("There is no operator `between`", help: "Write \(value) >= 1 and \(value) <= 9")
    case .symbol(let symbol):
      unexpected("`\(symbol.rawValue)` cannot follow \(before)")
    default:
      unexpected(
        "There is no operator between \(before) and \(found.described)",
        help: "Write `and`, `or`, a comparison such as `==`, or a comma between arguments")
    }
  }

  /// Operators that bind at least as tightly as `minimum`, and their operands.
  mutating func parseBinary(_ minimum: Precedence) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      tooDeep(current.start, current.end)
      return errorNode(current.start, current.start)
    }
    var left = parsePrefix(minimum)
    while true {
      if minimum <= .comparison, let worded = parseWordedComparison(left) {
        left = worded
        continue
      }
      guard let infix = infix(), infix.operation.precedence >= minimum else { return left }
      left = parseRight(of: left, infix)
    }
  }

  private mutating func parseRight(of left: Node, _ infix: Infix) -> Node {
    if infix.operation.precedence <= .and { isLost = false }
    correct(infix)
    for _ in 0..<infix.tokenCount { advance() }
    let right = parseOperand(infix)
    let operation = Located(infix.operation, text.range(infix.start, infix.end))
    let combined = node(
      .binary(operation, left.expression, right.expression), over: max(left.height, right.height), left.start, right.end
    )
    guard infix.operation.precedence == .comparison, let next = self.infix(), next.operation.precedence == .comparison
    else { return combined }
    return parseChain(left: left, first: infix, middle: right, combined, next)
  }

  private mutating func parseOperand(_ infix: Infix) -> Node {
    let isMissing = isCloser(current) || self.infix().map { $0.operation != .subtract && $0.operation != .add } ?? false
    if isMissing {
      unexpected(
        SyntaxFault(
          "`\(infix.correction ?? infix.operation.rawValue)` has nothing on its right", infix.start, infix.end,
          help: "Write a path, a literal or a call after it"))
      return errorNode(infix.end, infix.end)
    }
    return parseBinary(infix.operation.precedence.tighter)
  }

  /// `a < b < c`: reported, then read as `a < b and b < c` so that its operands are checked.
  private mutating func parseChain(left: Node, first: Infix, middle: Node, _ combined: Node, _ next: Infix) -> Node {
    var (result, middle, previous, link) = (combined, middle, first, next)
    while true {
      correct(link)
      for _ in 0..<link.tokenCount { advance() }
      let right = parseOperand(link)
      if !isLost { reportChain(previous, middle, link, right) }
      let operation = Located(link.operation, text.range(link.start, link.end))
      let second = node(
        .binary(operation, middle.expression, right.expression), over: max(middle.height, right.height), middle.start,
        right.end)
      let and = Located(BinaryOperator.and, operation.range)
      result = node(
        .binary(and, result.expression, second.expression), over: max(result.height, second.height), left.start,
        right.end)
      guard let another = self.infix(), another.operation.precedence == .comparison else { return result }
      (middle, previous, link) = (right, link, another)
    }
  }

  private mutating func reportChain(_ first: Infix, _ middle: Node, _ second: Infix, _ right: Node) {
    let repeated = text.string(middle.start, middle.end)
    var fault = SyntaxFault(
      "A comparison cannot be compared again with `\(second.operation.rawValue)`", second.start, second.end,
      help: "Write both comparisons: … \(first.operation.rawValue) \(repeated) and \(repeated) "
        + "\(second.operation.rawValue) \(text.string(right.start, right.end))")
    fault.rule = .chainedComparison
    let raw = text.raw(middle.start, middle.end)
    if !raw.utf8.contains(0x0A) {
      let isPlain = first.operation.isOrdering && second.operation.isOrdering
      fault.fixes = [
        Fix(
          "write both comparisons", isSafe: isPlain,
          edits: [text.replace(middle.end, middle.end, by: " and " + raw)])
      ]
    }
    mistake(fault)
  }

  private mutating func correct(_ infix: Infix) {
    guard let correction = infix.correction, !isLost else { return }
    mistake(
      SyntaxFault(
        "`\(text.string(infix.start, infix.end))` is written `\(correction)`", infix.start, infix.end,
        help: infix.help ?? "Write `\(correction)`",
        fixes: [
          Fix(
            "write `\(correction)`", isSafe: infix.isPlain,
            edits: [text.replace(infix.start, infix.end, by: correction)])
        ]))
  }

  /// The operator at the current token, or nil.
  func infix() -> Infix? {
    let token = current
    func plain(_ operation: BinaryOperator, _ count: Int = 1) -> Infix {
      Infix(operation: operation, tokenCount: count, start: token.start, end: self.token(after: count - 1).end)
    }
    func corrected(_ operation: BinaryOperator, _ count: Int = 1, isPlain: Bool = true, help: String? = nil) -> Infix {
      var infix = plain(operation, count)
      infix.correction = operation.rawValue
      infix.isPlain = isPlain
      infix.help = help
      return infix
    }
    if case .identifier(let word) = token.kind {
      return wordInfix(word, plain: plain, corrected: { corrected($0, $1) })
    }
    guard case .symbol(let symbol) = token.kind else { return nil }
    switch symbol {
    case .or: return plain(.or)
    case .and: return plain(.and)
    case .equal: return plain(.equal)
    case .notEqual: return plain(.notEqual)
    case .less: return plain(.less)
    case .lessOrEqual: return plain(.lessOrEqual)
    case .greater: return plain(.greater)
    case .greaterOrEqual: return plain(.greaterOrEqual)
    case .coalesce: return plain(.coalesce)
    case .plus: return plain(.add)
    case .minus: return plain(.subtract)
    case .star: return plain(.multiply)
    case .slash: return plain(.divide)
    case .percent: return plain(.remainder)
    case .assign, .strictEqual: return corrected(.equal)
    case .strictNotEqual, .sqlNotEqual: return corrected(.notEqual)
    case .equalLess: return corrected(.lessOrEqual)
    case .arrow: return corrected(.greaterOrEqual)
    case .elvis: return corrected(.coalesce)
    case .ampersand: return corrected(.and)
    case .bar: return barInfix(corrected(.or))
    case .not where self.token(after: 1).isWord("in"): return corrected(.notIn, 2)
    default: return nil
    }
  }

  /// `|` may be meant as `or`, or as the pipe into a filter that template languages have.
  private func barInfix(_ infix: Infix) -> Infix {
    guard let name = token(after: 1).identifier else { return infix }
    switch token(after: 2).kind {
    case .end, .symbol(.bar), .symbol(.rightParenthesis), .symbol(.comma): break
    default: return infix
    }
    var pipe = infix
    pipe.isPlain = false
    pipe.help = "Write `or` for a choice; what a filter does is a call: \(name)(value)"
    return pipe
  }

  private func wordInfix(
    _ word: String, plain: (BinaryOperator, Int) -> Infix, corrected: (BinaryOperator, Int) -> Infix
  ) -> Infix? {
    // Most words here are names of fields and functions.
    guard [2, 3, 6].contains(word.utf8.count) else { return nil }
    switch word {
    case "or": return plain(.or, 1)
    case "and": return plain(.and, 1)
    case "in": return plain(.in, 1)
    case "not": return token(after: 1).isWord("in") ? plain(.notIn, 2) : nil
    case "OR", "Or": return corrected(.or, 1)
    case "AND", "And": return corrected(.and, 1)
    case "IN", "In": return corrected(.in, 1)
    case "NOT", "Not":
      return token(after: 1).identifier?.lowercased() == "in" ? corrected(.notIn, 2) : nil
    case "eq", "EQ", "equals": return corrected(.equal, 1)
    case "ne", "neq", "NE": return corrected(.notEqual, 1)
    default: return nil
    }
  }
}
