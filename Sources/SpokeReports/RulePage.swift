import SpokeDiagnostics

/// A rule's page: for `--explain`, and in Markdown for the manual.
public enum RulePage {
  /// The page as Markdown.
  public static func text(_ rule: Rule) -> String {
    var parts = ["# \(rule.name)", "\(rule.family.rawValue) · \(rule.severity.rawValue)", rule.summary + "."]
    if !rule.explanation.isEmpty { parts.append(rule.explanation) }
    if let example = rule.example {
      if let plan = example.plan { parts.append("With the event plan:" + fence(plan)) }
      if let other = example.other { parts.append("Beside another file of the project:" + fence(other)) }
      parts.append("Reported" + day(example.days?.bad) + ":" + fence(example.bad))
      if let project = example.projects?.bad { parts.append("with this `spoke.yaml`:" + fence(project)) }
      parts.append("Good" + day(example.days?.good) + ":" + fence(example.good))
      if let project = example.projects?.good { parts.append("with this `spoke.yaml`:" + fence(project)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func fence(_ text: String) -> String { "\n\n```yaml\n\(text)\n```" }

  private static func day(_ day: String?) -> String { day.map { " on \($0)" } ?? "" }

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
