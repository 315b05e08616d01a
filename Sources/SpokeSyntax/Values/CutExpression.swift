import SpokeDiagnostics
import SpokeYAML

/// Expressions that YAML cuts in pieces. Where it can then not read the file at all, SpokeYAML says so.
extension DocumentReader {
  /// Reports a plain scalar that goes on behind a ` #`. False when it does not.
  mutating func reportCutByComment(_ node: YAMLNode, inFlow: Bool) -> Bool {
    guard node.scalar?.style == .plain, node.aliasRange == nil, let comment = document.comment(behind: node) else {
      return false
    }
    let meant = document.meantRange(of: node, isFlow: inFlow)
    let isMended = meant.map { $0.end > comment.range.start } ?? false
    report(
      .cutExpression, "YAML takes ` #` for the beginning of a comment, which cuts the expression",
      at: node.range.union(ByteRange(comment.range.start, comment.range.start + 1)),
      help: isMended
        ? "Quote the whole value: \(YAMLScalar.quoted(source.text(in: meant ?? node.range)))."
        : "Quote the whole value, with what follows `#` where it belongs to the expression.",
      fixes: isMended ? meant.map { [.quote($0, in: source)] } ?? [] : [])
    return true
  }

  /// Reports a plain scalar behind which an expression stands with a `#` right before it, such as `Order #${id}`: a
  /// comment has a space there. False when it does not.
  mutating func reportCutBeforeExpression(_ node: YAMLNode, _ scalar: YAMLScalar) -> Bool {
    guard scalar.style == .plain, node.aliasRange == nil, let comment = document.comment(behind: node),
      source.text(in: comment.range).hasPrefix("#${")
    else { return false }
    let meant = node.range.union(comment.range)
    report(
      .cutExpression, "YAML takes ` #` for the beginning of a comment, so the value ends before the expression",
      at: meant, help: "Quote the whole value: \(YAMLScalar.quoted(source.text(in: meant))).",
      fixes: [.quote(meant, in: source)])
    return true
  }

  /// Reports a map that YAML made of an expression with `: ` in it. False when it is none.
  mutating func reportCutIntoMap(_ node: YAMLNode, inFlow: Bool) -> Bool {
    guard !node.isFlow, let entries = node.entries, let first = entries.first, let key = first.key.scalar,
      key.style == .plain, Self.opensExpression(key.text)
    else { return false }
    let isOneLine = entries.count == 1 && source.lineIndex(at: node.range.start) == source.lineIndex(at: node.range.end)
    let meant = isOneLine ? document.meantRange(of: node, isFlow: inFlow) : nil
    report(
      .cutExpression, "YAML takes the `: ` in this expression for a key and its value", at: node.range,
      help: meant.map { "Quote the whole value: \(YAMLScalar.quoted(source.text(in: $0)))." }
        ?? "Quote the whole value.",
      fixes: meant.map { [.quote($0, in: source)] } ?? [])
    return true
  }

  /// Whether a `${` in the text is not closed in it.
  private static func opensExpression(_ text: String) -> Bool {
    guard let opening = text.utf8.firstIndex(of: UInt8(ascii: "$")) else { return false }
    let rest = text[opening...]
    return rest.hasPrefix("${") && rest.utf8.lastIndex(of: UInt8(ascii: "}")) == nil
  }
}
