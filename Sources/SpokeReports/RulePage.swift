import SpokeDiagnostics

/// A rule's page: for `--explain`, and in Markdown for the manual.
public enum RulePage {
  /// The page as Markdown.
  public static func text(_ rule: Rule) -> String {
    var parts = ["# \(rule.name)", "\(rule.family.rawValue) · \(rule.severity.rawValue)", rule.summary + "."]
    if !rule.explanation.isEmpty { parts.append(rule.explanation) }
    if let example = rule.example {
      parts.append("Reported:\n\n```yaml\n\(example.bad)\n```")
      parts.append("Good:\n\n```yaml\n\(example.good)\n```")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
