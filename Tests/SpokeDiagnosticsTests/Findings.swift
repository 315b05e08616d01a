import SpokeDiagnostics

/// Rules and findings for tests.
extension Rule {
  static let first = Rule("a-rule", .file, .error, "Something is wrong", explanation: "Why it is wrong.")
  static let second = Rule("b-rule", .portal, .warning, "Something is odd")
  static let third = Rule("c-rule", .lists, .info, "Something is worth knowing")
}

extension SourceFile {
  /// The span of the first place where a text stands.
  func span(of text: String) -> SourceSpan {
    let wanted = Array(text.utf8)
    let start = (0...max(bytes.count - wanted.count, 0)).first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceSpan(self, ByteRange(start, start + wanted.count))
  }
}

/// A finding with everything that one can have.
func fullFinding() -> Diagnostic {
  let file = SourceFile(path: "mappings/contacts.yaml", text: "spoke: 1\nplan: \"Pro\"\nlast: x\n")
  let portal = SourceFile(path: "schemas/acme.json", text: "{\"value\":\"pro\"}")
  return Diagnostic(
    .first, "'Pro' is no option of acme_plan", at: file.span(of: "\"Pro\""), label: "this one",
    related: [
      .init(.expected, "options are declared here", at: portal.span(of: "\"pro\"")),
      .init(.note, "there are 5 options"),
    ], help: "Write \"pro\".",
    fixes: [
      Fix(
        "write the option's value", isSafe: true,
        edits: [.init(file.span(of: "Pro"), "pro"), .init(portal.span(of: "{"), "[")])
    ])
}
