import SpokeDiagnostics

/// Findings as workflow commands, which GitHub shows beside the lines of a pull request.
///
/// Syntax: GitHub Docs, "Workflow commands for GitHub Actions", `::error file=…,line=…::message`.
public enum GitHubReport {
  public static func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(line).joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let kind =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    let start = diagnostic.span.start
    let end = diagnostic.span.end
    var properties = "file=\(escapedProperty(diagnostic.span.file.path)),line=\(start.line),endLine=\(end.line)"
    // A column range is shown only within one line.
    if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    properties += ",title=\(escapedProperty(diagnostic.rule.name))"
    let message = diagnostic.message + (diagnostic.help.map { "\n\($0)" } ?? "")
    return "::\(kind) \(properties)::\(escaped(message))\n"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
