import SpokeDiagnostics

extension MappingChecker {
  /// Reports texts that a value can be and that do not fit: each where it is written. Those that only the event plan or a
  /// condition says can occur are reported together, where they are made use of.
  mutating func report(
    _ bad: [LiteralOrigin], of values: PossibleValues, for name: String,
    _ finding: (MappingChecker, LiteralOrigin, SourceSpan) -> Diagnostic
  ) {
    guard !bad.isEmpty else { return }
    let use = file.span(values.typed.range)
    for text in bad where text.standing != .elsewhere {
      var diagnostic = finding(self, text, text.span ?? use)
      if text.source != nil { diagnostic.related.append(.init(.note, "used for '\(name)' here", at: use)) }
      if text.standing == .changed { diagnostic.fixes = [] }
      context.diagnostics.append(diagnostic)
    }
    let others = bad.filter { $0.standing == .elsewhere }
    guard let first = others.first else { return }
    var diagnostic = finding(self, first, use)
    diagnostic.fixes = []
    diagnostic.related += others.prefix(3).map {
      .init(.found, "'\($0.text)' comes from \($0.source ?? "elsewhere")", at: $0.span)
    }
    if others.count > 3 { diagnostic.related.append(.init(.found, "\(others.count - 3) more do not fit")) }
    context.diagnostics.append(diagnostic)
  }
}
