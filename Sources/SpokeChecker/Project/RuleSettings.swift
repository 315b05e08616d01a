import SpokeDiagnostics
import SpokeSyntax

/// The severities that a project gives to rules, in place of their own.
public struct RuleSettings: Sendable {
  /// By rule name; nil is `off`.
  private var severities: [String: Severity?] = [:]

  public init() {}

  /// The settings under `rules:` of a project file. A name that is no rule is an `unknown-key`.
  public init(_ project: ProjectFile, diagnostics: inout Diagnostics) {
    let names = NearNames(RuleCatalogue.all.map(\.name))
    for (rule, severity) in project.rules {
      if RuleCatalogue.named(rule.value) != nil {
        severities[rule.value] = .some(severity)
        continue
      }
      let near = names.suggestions(for: rule.value)
      let span = SourceSpan(project.source, rule.range)
      diagnostics.append(
        Diagnostic(
          .unknownKey, "There is no rule '\(rule.value)'", at: span,
          help: near.isEmpty
            ? "`spoke lint --help` says where the rules are listed." : "Did you mean \(near.joined(separator: ", "))?",
          fixes: near.count == 1 ? [Fix("write \(near[0])", isSafe: true, edits: [.init(span, near[0])])] : []))
    }
  }

  /// The finding with its severity set; nil when the rule is off.
  public func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let setting = severities[diagnostic.rule.name] else { return diagnostic }
    guard let severity = setting else { return nil }
    var result = diagnostic
    result.severity = severity
    return result
  }
}
