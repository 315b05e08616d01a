import SpokeDiagnostics

/// One finding.
struct FindingView {
  let context: PageContext
  let finding: Diagnostic
  /// Whose finding it is; nil on the mapping's own page, and for findings of no mapping.
  let mapping: Int?

  var view: View {
    View.with { view in
      view.set("severity", finding.severity == .info ? "note" : finding.severity.rawValue)
      view.set("rule", finding.rule.name)
      view.set("message", markup: context.markup(Phrase(message: finding.message)))
      view.set("findingHelp", markup: finding.help.map { context.markup(Phrase(message: $0)) })
      let start = finding.span.start
      let path = context.model.documentation.pathInProject(finding.span.file.path)
      view.set("place", "\(path):\(start.line):\(start.column)")
      view.set("findingMapping", markup: mapping.map(context.link(mapping:)))
    }
  }

  /// All of them: those of the mappings in order, then the others.
  static func all(_ context: PageContext) -> [View] {
    let own = context.model.mappings.enumerated().flatMap { number, mapping in
      mapping.findings.map { FindingView(context: context, finding: $0, mapping: number).view }
    }
    return own + context.model.otherFindings.map { FindingView(context: context, finding: $0, mapping: nil).view }
  }

  static func list(_ context: PageContext) -> View {
    let findings = context.model.findings
    let counts = [
      (findings.count { $0.severity == .error }, "error"), (findings.count { $0.severity == .warning }, "warning"),
      (findings.count { $0.severity == .info }, "note"),
    ].filter { $0.0 > 0 }.map { Numbers.count($0.0, $0.1) }
    return View.with { view in
      view.set(
        "summary",
        counts.isEmpty
          ? "The mappings have no findings." : "\(counts.joined(separator: ", ")), as spoke lint reports them.")
    }
  }
}
