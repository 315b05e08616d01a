import SpokeDiagnostics

/// A finding inside an expression, by decoded offsets.
struct SyntaxFault {
  var rule = Rule.expressionSyntax
  var message: String
  var start: Int
  var end: Int
  var label: String?
  var help: String?
  var fixes: [Fix] = []

  init(_ message: String, _ start: Int, _ end: Int, label: String? = nil, help: String? = nil, fixes: [Fix] = []) {
    self.message = message
    self.start = start
    self.end = end
    self.label = label
    self.help = help
    self.fixes = fixes
  }

  func diagnostic(in text: ScalarText) -> Diagnostic {
    Diagnostic(
      rule, message, at: text.span(start, end), label: label, help: help.map { $0.hasSuffix(".") ? $0 : $0 + "." },
      fixes: fixes)
  }
}
