import SpokeDiagnostics

/// A rule's page: for `--explain`, and in Markdown for the manual.
public enum RulePage {
  /// The page as Markdown.
  public static func text(_ rule: Rule) -> String {
    var parts = ["# \(rule.name)", "\(rule.family.rawValue) · \(rule.severity.rawValue)", rule.summary + "."]
    if !rule.explanation.isEmpty { parts.append(rule.explanation) }
    if let example = rule.example {
      if let plan = example.plan { parts.append("With the event plan:\n\n```yaml\n\(plan)\n```") }
      parts.append("Reported:\n\n```yaml\n\(example.bad)\n```")
      parts.append("Good:\n\n```yaml\n\(example.good)\n```")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The list of all rules, by family, in Markdown.
  public static func index(_ rules: [Rule]) -> String {
    var parts = [
      "# Rules",
      "`spoke lint` checks these. A project sets the severity of a rule in `spoke.yaml`; a comment "
        + "`# spoke: ignore RULE -- reason` suppresses it on a line. `spoke lint --explain RULE` prints a page.",
    ]
    for family in Rule.Family.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      let rows = members.map { "| [\($0.name)](\($0.name).md) | \($0.severity.rawValue) | \($0.summary) |" }
      parts.append("## \(family.rawValue)")
      parts.append((["| rule | severity | says |", "| --- | --- | --- |"] + rows).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
