import SpokeDiagnostics
import SpokeYAML

/// A text that was read, and what was found in it.
struct Reading {
  let document: YAMLDocument
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: YAMLLimits = .standard) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = .standard) {
    var found = Diagnostics()
    document = YAMLDocument.parse(SourceFile(path: "a.yaml", bytes: bytes), limits: limits, diagnostics: &found)
    diagnostics = found.all
  }

  var root: YAMLNode? { document.root }
  var rules: [String] { diagnostics.map(\.rule.name) }
  var messages: [String] { diagnostics.map(\.message) }
  var source: SourceFile { document.source }

  /// The node under a path of keys and element numbers.
  func node(_ path: String) -> YAMLNode? {
    var node = document.root
    for part in path.split(separator: "/").map(String.init) {
      if let entries = node?.entries {
        node = entries.first { $0.key.scalar?.text == part }?.value
      } else if let elements = node?.elements, let index = Int(part), index < elements.count {
        node = elements[index]
      } else {
        return nil
      }
    }
    return node
  }

  /// The source text of a node.
  func text(_ node: YAMLNode?) -> String? { node.map { source.text(in: $0.range) } }

  /// The file after the fixes of its first finding.
  var mended: String? {
    guard let fix = diagnostics.first?.fixes.first else { return nil }
    var bytes = source.bytes
    for edit in fix.edits.sorted(by: { $0.span.range.start > $1.span.range.start }) {
      bytes.replaceSubrange(edit.span.range.start..<edit.span.range.end, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The tree in one line: maps in braces, lists in brackets, text in quotes, what could not be read with `?`.
  var outline: String { document.root.map(Reading.outline) ?? "nothing" }

  private static func outline(_ node: YAMLNode) -> String {
    let mark = node.isIncomplete ? "?" : ""
    switch node.content {
    case .scalar(let scalar): return mark + (scalar.resolved == .null ? "null" : "\"\(scalar.text)\"")
    case .sequence(let elements): return mark + "[" + elements.map(outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      return mark + "{"
        + entries.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
    }
  }
}
