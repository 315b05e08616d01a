import SpokeDiagnostics
import SpokeYAML

/// Reads expressions: precedence climbing over the tokens of a scalar, or of a part of one.
///
/// A broken expression yields `.error` nodes and a few findings; what stands beside the fault is still read. Depth and
/// length are bounded, so that recursion over the result is safe.
public struct ExpressionParser {
  /// How deep calls, brackets and operators nest at most, counting every operator of a chain.
  public static let maximumDepth = 100
  /// The longest expression in bytes.
  public static let maximumLength = 16_384
  /// How many findings one expression gives at most.
  static let maximumFaults = 3

  let text: ScalarText
  var tokens: [Token]
  var index = 0
  var faults: [SyntaxFault]
  /// The expression ends inside a text without closing quote: what is missing at its end is not said again.
  let isCutShort: Bool
  /// Something unexpected was reported; silent until the parser has found its way again.
  var isLost = false
  var depth = 0

  /// Reads the expression in `scalar`, or in the decoded UTF-8 bytes from `start` to `end` of it.
  public static func parse(
    _ scalar: YAMLScalar, from start: Int = 0, to end: Int? = nil, in source: SourceFile,
    diagnostics: inout Diagnostics
  ) -> Expression {
    let text = ScalarText(scalar, in: source)
    let last = min(max(end ?? text.bytes.count, 0), text.bytes.count)
    let (expression, faults) = parse(text, from: min(max(start, 0), last), to: last)
    for fault in faults { diagnostics.append(fault.diagnostic(in: text)) }
    return expression
  }

  /// Reads an expression; offsets are decoded bytes of `text` and lie within it.
  static func parse(_ text: ScalarText, from start: Int, to end: Int) -> (Expression, [SyntaxFault]) {
    guard end - start <= maximumLength else {
      let fault = SyntaxFault(
        "The expression is \(end - start) bytes long; an expression has at most \(maximumLength)", start, start + 1,
        help: "Write a lookup table under `tables:`, or several mappings")
      return (Expression(.error, text.range(start, end)), [fault])
    }
    if let path = plainPath(text, from: start, to: end) { return (path, []) }
    var lexer = Lexer(text, from: start, to: end)
    lexer.run()
    var parser = ExpressionParser(
      text: text, tokens: lexer.tokens, faults: lexer.faults, isCutShort: lexer.isCutShort)
    let expression = parser.parseWhole(start, end)
    guard !parser.faults.isEmpty else { return (expression, []) }
    let sorted = parser.faults.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return (expression, Array(sorted.prefix(maximumFaults)))
  }

  private init(text: ScalarText, tokens: [Token], faults: [SyntaxFault], isCutShort: Bool) {
    self.text = text
    self.tokens = tokens
    self.faults = faults
    self.isCutShort = isCutShort
  }

  /// A node, its place in the scalar, and how many nodes its longest branch has.
  struct Node {
    var kind: Expression.Kind
    var start: Int
    var end: Int
    var height: Int
    var range: ByteRange

    var expression: Expression { Expression(kind, range) }
  }

  private mutating func parseWhole(_ start: Int, _ end: Int) -> Expression {
    if current.kind == .end {
      if faults.isEmpty {
        let isWhole = start == 0 && end == text.bytes.count
        faults.append(
          SyntaxFault(
            "The expression is empty", isWhole ? start : max(0, start - 2), isWhole ? end : end + 1,
            help: "Write a path such as traits.email, a call or a literal"))
      }
      return Expression(.error, text.range(start, end))
    }
    var result = parseExpression()
    while current.kind != .end {
      let closing = current
      let written = "`\(text.string(closing.start, closing.end))`"
      unexpected("\(written) \(closing.isSymbol(.comma) ? "separates" : "closes") nothing", help: "Take it away")
      advance()
      result = Node(kind: .error, start: result.start, end: closing.end, height: 1, range: result.range)
      if current.kind != .end, !isCloser(current) { _ = parseExpression() }
    }
    return result.expression
  }

  // MARK: Tokens

  var current: Token { tokens[index] }

  func token(after offset: Int) -> Token { tokens[min(index + offset, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  /// Takes the current token if it is `symbol`.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// The end of the token before the current one.
  var previousEnd: Int { index > 0 ? tokens[index - 1].end : tokens[0].start }

  // MARK: Findings

  /// A mistake whose meaning is plain: parsing goes on as if it had been written well.
  mutating func mistake(_ fault: SyntaxFault) {
    if faults.count < Self.maximumFaults + 8 { faults.append(fault) }
  }

  /// Something that cannot stand at the current token; silent while the parser is lost.
  mutating func unexpected(_ message: String, label: String? = nil, help: String? = nil) {
    unexpected(SyntaxFault(message, current.start, current.end, label: label, help: help))
  }

  mutating func unexpected(_ fault: SyntaxFault) {
    defer { isLost = true }
    guard !isLost, current.kind != .broken, !(isCutShort && current.kind == .end) else { return }
    mistake(fault)
  }

  // MARK: Nodes

  func node(_ kind: Expression.Kind, _ start: Int, _ end: Int, height: Int = 1) -> Node {
    Node(kind: kind, start: start, end: max(start, end), height: height, range: text.range(start, max(start, end)))
  }

  func errorNode(_ start: Int, _ end: Int) -> Node { node(.error, start, end) }

  /// A node over others, of which the highest is `height` high, or an error where it would be too high.
  mutating func node(_ kind: Expression.Kind, over height: Int, _ start: Int, _ end: Int) -> Node {
    guard height < Self.maximumDepth else {
      tooDeep(start, end)
      return errorNode(start, end)
    }
    return node(kind, start, end, height: height + 1)
  }

  /// Ends the expression: what follows would be no shallower.
  mutating func tooDeep(_ start: Int, _ end: Int) {
    if !isLost {
      mistake(
        SyntaxFault(
          "The expression is more than \(Self.maximumDepth) levels deep", start, min(end, start + 1),
          label: "begins here",
          help: "Write `event in [\"a\", \"b\"]` for many comparisons, or a lookup table under `tables:`"))
    }
    isLost = true
    index = tokens.count - 1
  }

  func isCloser(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace), .symbol(.comma), .end: true
    default: false
    }
  }

  /// Skips to where the parser knows its way again: a bracket's end, a comma, `and`, `or`. Brackets on the way are balanced.
  mutating func recover() {
    var open = 0
    while current.kind != .end {
      switch current.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): open += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
        if open == 0 { return }
        open -= 1
      case .symbol(.comma), .symbol(.and), .symbol(.or), .identifier("and"), .identifier("or"):
        if open == 0 {
          isLost = false
          return
        }
      default: break
      }
      advance()
    }
  }
}

extension [ExpressionParser.Node] {
  /// Of the highest of them; 0 without any.
  var height: Int { reduce(0) { Swift.max($0, $1.height) } }
}

extension Expression {
  /// Reads an expression that is a file of its own, for tests and tools.
  public static func parse(_ text: String) -> (expression: Expression, diagnostics: [Diagnostic]) {
    let source = SourceFile(path: "expression", text: text)
    let scalar = YAMLScalar(text: text, style: .literal, resolved: .text, verbatimAt: 0)
    var diagnostics = Diagnostics()
    let expression = ExpressionParser.parse(scalar, in: source, diagnostics: &diagnostics)
    return (expression, diagnostics.all)
  }
}
