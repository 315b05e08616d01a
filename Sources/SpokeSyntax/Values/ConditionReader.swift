import SpokeDiagnostics
import SpokeYAML

extension DocumentReader {
  /// The expression of `when` or `each`, which stands without `${ }`. One that cannot be read is `.error`.
  mutating func bareExpression(_ node: YAMLNode, key: String, example: String, inFlow: Bool) -> Expression {
    let broken = Expression(.error, node.range)
    guard let scalar = node.scalar else {
      if node.isIncomplete || reportCutIntoMap(node, inFlow: inFlow) { return broken }
      wrongKind(node, "`\(key)`", expected: "an expression", help: "Write it on one line, such as \(key): \(example).")
      return broken
    }
    if node.isIncomplete { return broken }
    if scalar.resolved == .null || scalar.text.isEmpty {
      wrongKind(node, "`\(key)`", expected: "an expression", help: "Write an expression, such as \(key): \(example).")
      return broken
    }
    let text = ScalarText(scalar, in: source)
    if let inner = wrappedExpression(text) {
      let raw = text.raw(inner.start, inner.end)
      report(
        .expressionSyntax, "`\(key)` takes an expression without `${ }`", at: node.range,
        help: "Write \(text.string(inner.start, inner.end)) as it is.",
        fixes: [Fix("take `${` and `}` away", isSafe: true, edits: [text.replace(0, text.bytes.count, by: raw)])])
      return ExpressionParser.parse(
        scalar, from: inner.start, to: inner.end, in: source, diagnostics: &diagnostics)
    }
    let (expression, faults) = ExpressionParser.parse(text, from: 0, to: text.bytes.count)
    if !faults.isEmpty, isCut(node, inFlow: inFlow), reportCutByComment(node, inFlow: inFlow) { return broken }
    for fault in faults { diagnostics.append(fault.diagnostic(in: text)) }
    return expression
  }

  /// The path of `each`.
  mutating func pathExpression(_ node: YAMLNode, key: String, inFlow: Bool) -> Expression {
    let expression = bareExpression(node, key: key, example: "properties.products", inFlow: inFlow)
    switch expression.kind {
    case .path, .error: return expression
    default:
      report(
        .wrongKind, "`\(key)` takes a path to an array, not \(expression.kindName)", at: expression.range,
        help: "Write a path, such as properties.products; put conditions under `when:`.")
      return Expression(.error, expression.range)
    }
  }

  /// Whether a comment behind a plain scalar belongs to it.
  private func isCut(_ node: YAMLNode, inFlow: Bool) -> Bool {
    guard let comment = document.comment(behind: node) else { return false }
    return document.meantRange(of: node, isFlow: inFlow).map { $0.end > comment.range.start } ?? true
  }

  /// The inside of a text that is one `${ }` from its first character to its last.
  private func wrappedExpression(_ text: ScalarText) -> (start: Int, end: Int)? {
    guard text.bytes.starts(with: "${".utf8) else { return nil }
    let pieces = TemplateScanner.pieces(of: text)
    guard case .expression(let start, let end)? = pieces.first else { return nil }
    let isRestBlank = text.bytes[(end + 1)...].allSatisfy { $0 <= 0x20 }
    return isRestBlank ? (start, end) : nil
  }
}

extension Expression {
  /// How messages name the kind of expression.
  fileprivate var kindName: String {
    switch kind {
    case .literal: "a literal"
    case .path: "a path"
    case .call: "a call"
    case .list: "a list"
    default: "an expression"
    }
  }
}
