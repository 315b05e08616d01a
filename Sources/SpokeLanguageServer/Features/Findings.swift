import SpokeDiagnostics
import SpokeJSON

extension Severity {
  /// `DiagnosticSeverity` of the protocol.
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}

extension JSONWriter {
  /// The parameters of `textDocument/publishDiagnostics`.
  mutating func findings(_ findings: [Diagnostic], of path: String) {
    member("uri", DocumentURI.uri(path))
    member("diagnostics", array: { writer in for finding in findings { writer.finding(finding) } })
  }

  mutating func finding(_ finding: Diagnostic) {
    object { writer in
      writer.member("range", finding.span.range, in: finding.span.file)
      writer.member("severity", finding.severity.number)
      writer.member("code", finding.rule.name)
      writer.member("source", "spoke")
      writer.member("message", finding.help.map { "\(finding.message)\n\($0)" } ?? finding.message)
      let places = finding.related.filter { $0.span != nil }
      guard !places.isEmpty else { return }
      writer.member(
        "relatedInformation",
        array: { writer in
          for place in places {
            guard let span = place.span else { continue }
            writer.object { writer in
              writer.member("location", object: { $0.location(span) })
              writer.member("message", place.message)
            }
          }
        })
    }
  }
}
