import SpokeDiagnostics
import SpokeSyntax

/// A mapping file, what was found in it, and the findings in the form `rule: message [underlined text]`.
struct Reading {
  let file: MappingFile
  let diagnostics: [Diagnostic]

  init(_ text: String) {
    var diagnostics = Diagnostics()
    file = MappingFile.parse(SourceFile(path: "test.yaml", text: text), diagnostics: &diagnostics)
    self.diagnostics = diagnostics.sorted()
  }

  /// A file with one contact mapping whose `properties` are given, each line indented.
  init(properties: String) {
    self.init(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify"
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
      \(properties.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n"))

      """)
  }

  /// A file with one mapping whose keys are given.
  init(mapping: String) {
    self.init(
      """
      spoke: 1
      mappings:
        contact:
      \(mapping.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))

      """)
  }

  var mapping: MappingSyntax? { file.mappings.first }

  var findings: [String] {
    diagnostics.map { "\($0.rule.name): \($0.message) [\($0.span.text)]" }
  }

  var text: String { String(decoding: file.source.bytes, as: UTF8.self) }

  /// The text after all safe fixes.
  var fixed: String {
    var edits = diagnostics.flatMap { $0.fixes.filter(\.isSafe).prefix(1) }.flatMap(\.edits)
    edits.sort { $0.span.range.start > $1.span.range.start }
    var bytes = file.source.bytes
    for edit in edits {
      bytes.replaceSubrange(edit.span.range.start..<edit.span.range.end, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ValueSyntax {
  /// The value in a short form for comparisons.
  var shape: String {
    switch kind {
    case .literal(let literal): literal.expressionText
    case .expression(let expression): "${\(expression.text)}"
    case .template(let parts):
      parts.map { part in
        switch part {
        case .text(let text): text.value.debugDescription
        case .expression(let expression): "${\(expression.text)}"
        }
      }.joined(separator: "+")
    case .list(let values): "[\(values.map(\.shape).joined(separator: " "))]"
    case .error: "error"
    }
  }
}
