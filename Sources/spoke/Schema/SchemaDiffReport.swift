import SpokeChecker
import SpokeDiagnostics
import SpokeJSON
import SpokeReports
import SpokeSchema

/// How `spoke schema diff` shows what it found.
struct SchemaDiffReport {
  private let old: String
  private let new: String
  private let effects: [SchemaImpact.Effect]
  private let others: [Diagnostic]
  private let hasProject: Bool
  private let showsSafe: Bool

  init(old: String, new: String, diff: SchemaDiff, impact: SchemaImpact?, showsSafe: Bool) {
    self.old = old
    self.new = new
    effects = impact?.effects ?? diff.changes.map { SchemaImpact.Effect(change: $0, findings: []) }
    others = impact?.others ?? []
    hasProject = impact != nil
    self.showsSafe = showsSafe
  }

  private var breaking: Int { effects.count { $0.change.isBreaking } }

  /// The mapping lines with errors that the old snapshot did not have.
  private var brokenLines: Int {
    let errors = (effects.flatMap(\.findings) + others).filter { $0.severity == .error }
    return Set(errors.map { "\($0.span.file.path):\($0.span.start.line)" }).count
  }

  var text: String {
    var lines: [String] = []
    for effect in effects where showsSafe || effect.change.isBreaking || !effect.findings.isEmpty {
      let mark = effect.change.isBreaking ? "breaking" : "safe    "
      lines.append("\(mark)  \(effect.change.part.title): \(effect.change.message)")
      lines += effect.findings.map(Self.line)
    }
    if !others.isEmpty {
      lines.append("several changes together")
      lines += others.map(Self.line)
    }
    if !lines.isEmpty { lines.append("") }
    var summary =
      effects.isEmpty
      ? "\(old) and \(new) hold the same"
      : "\(Summary.count(breaking, "breaking change")) and \(effects.count - breaking) safe from \(old) to \(new)"
    if hasProject {
      summary += "; \(Summary.count(brokenLines, "mapping line")) \(brokenLines == 1 ? "breaks" : "break")"
    }
    lines.append(summary)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ finding: Diagnostic) -> String {
    let place = finding.span.start
    return "            \(finding.span.file.path):\(place.line):\(place.column): "
      + "\(finding.severity.rawValue)[\(finding.rule.name)]: \(finding.message)"
  }

  var json: String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("old", old)
      writer.member("new", new)
      writer.member(
        "changes",
        array: { writer in
          for effect in effects where showsSafe || effect.change.isBreaking { Self.write(effect, to: &writer) }
        })
      writer.member("others", array: { writer in for finding in others { Self.write(finding, to: &writer) } })
      writer.member(
        "summary",
        object: { writer in
          writer.member("breaking", breaking)
          writer.member("safe", effects.count - breaking)
          if hasProject { writer.member("brokenLines", brokenLines) }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ effect: SchemaImpact.Effect, to writer: inout JSONWriter) {
    let change = effect.change
    writer.object { writer in
      writer.member("kind", change.kind.rawValue)
      writer.member("subject", change.subject.rawValue)
      writer.member("place", change.part.title)
      writer.member("names", change.names)
      writer.member("breaking", change.isBreaking)
      writer.member("message", change.message)
      writer.member(
        "breaks", array: { writer in for finding in effect.findings { write(finding, to: &writer) } })
    }
  }

  private static func write(_ finding: Diagnostic, to writer: inout JSONWriter) {
    let (start, end) = (finding.span.start, finding.span.end)
    writer.object { writer in
      writer.member("rule", finding.rule.name)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message)
      writer.member("file", finding.span.file.path)
      writer.member("line", start.line)
      writer.member("column", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
    }
  }
}
