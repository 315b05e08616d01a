import SpokeDiagnostics
import SpokeYAML

/// Expressions in their canonical spelling, where that reads as the same tree and needs no escapes.
enum ExpressionLayout {
  static func bytes(_ text: LayoutText) -> [UInt8] {
    guard let mappings = text.document.root?.entry("mappings")?.entries else { return text.bytes }
    var edits: [(range: ByteRange, text: String)] = []
    for mapping in mappings where mapping.value.aliasRange == nil {
      for entry in mapping.value.entries ?? [] {
        switch entry.key.scalar?.text {
        case "description", "enabled": continue
        case "when", "each":
          if entry.value.aliasRange == nil, let scalar = entry.value.scalar {
            let decoded = ScalarText(scalar, in: text.source)
            edits += edit(decoded, 0, decoded.bytes.count)
          }
        default: templates(entry.value, text.source, &edits)
        }
      }
    }
    return edits.isEmpty ? text.bytes : text.replacing(edits)
  }

  /// The edits of all `${ }` in a value.
  private static func templates(
    _ node: YAMLNode, _ source: SourceFile, _ edits: inout [(range: ByteRange, text: String)]
  ) {
    var pending = [node]
    while let node = pending.popLast() {
      guard node.aliasRange == nil else { continue }
      switch node.content {
      case .mapping(let entries): pending += entries.map(\.value)
      case .sequence(let elements): pending += elements
      case .scalar(let scalar):
        guard scalar.resolved == .text else { continue }
        let text = ScalarText(scalar, in: source)
        for case .expression(let start, let end) in TemplateScanner.pieces(of: text) {
          edits += edit(text, start, end)
        }
      }
    }
  }

  private static func edit(_ text: ScalarText, _ start: Int, _ end: Int) -> [(range: ByteRange, text: String)] {
    guard end > start else { return [] }
    let raw = text.raw(start, end)
    // Only text that stands in the file as it is read: no escapes, and no line breaks that were chosen with care.
    guard raw == text.string(start, end), !raw.utf8.contains(0x0A) else { return [] }
    let (expression, faults) = ExpressionParser.parse(text, from: start, to: end)
    guard faults.isEmpty else { return [] }
    let canonical = expression.text
    guard canonical != raw, text.encoded(canonical) == canonical else { return [] }
    let again = Expression.parse(canonical)
    guard again.diagnostics.isEmpty, again.expression.structure == expression.structure else { return [] }
    return [(text.range(start, end), canonical)]
  }
}

extension YAMLNode {
  /// The value of a key of a map.
  func entry(_ key: String) -> YAMLNode? { entries?.first { $0.key.scalar?.text == key }?.value }
}
