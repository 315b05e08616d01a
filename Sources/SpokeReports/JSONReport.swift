import SpokeDiagnostics
import SpokeJSON

/// Findings for programs: `spoke lint --format json`. Lines and columns start at 1, columns count Unicode scalars.
///
/// An edit names its file only where that is another one than the finding's.
public enum JSONReport {
  /// The version of the object's shape.
  public static let version = 1

  public static func text(_ diagnostics: [Diagnostic], summary: Summary) -> String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", version)
      writer.member(
        "diagnostics", array: { writer in for diagnostic in diagnostics { write(diagnostic, to: &writer) } })
      writer.member(
        "summary",
        object: { writer in
          writer.member("errors", summary.errors)
          writer.member("warnings", summary.warnings)
          writer.member("infos", summary.infos)
          writer.member("files", summary.files)
          if let hidden = summary.hidden { writer.member("hidden", hidden) }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", diagnostic.rule.name)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("message", diagnostic.message)
      writer.member("file", diagnostic.span.file.path)
      write(diagnostic.span, to: &writer)
      writer.member("help", ifPresent: diagnostic.help)
      writer.member("related", array: { writer in for related in diagnostic.related { write(related, to: &writer) } })
      writer.member(
        "fixes",
        array: { writer in for fix in diagnostic.fixes { write(fix, in: diagnostic.span.file.path, to: &writer) } })
      writer.member("url", RuleLink.url(diagnostic.rule))
    }
  }

  private static func write(_ span: SourceSpan, to writer: inout JSONWriter) {
    let start = span.start
    let end = span.end
    writer.member("line", start.line)
    writer.member("column", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
  }

  private static func write(_ related: Diagnostic.Related, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", related.role.rawValue)
      writer.member("message", related.message)
      guard let span = related.span else { return }
      writer.member("file", span.file.path)
      write(span, to: &writer)
    }
  }

  private static func write(_ fix: Fix, in path: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title)
      writer.member("safe", fix.isSafe)
      writer.member(
        "edits",
        array: { writer in
          for edit in fix.edits {
            writer.object { writer in
              if edit.span.file.path != path { writer.member("file", edit.span.file.path) }
              write(edit.span, to: &writer)
              writer.member("text", edit.text)
            }
          }
        })
    }
  }
}

/// Where a rule's page is.
public enum RuleLink {
  /// Relative to the repository: the manual is part of it.
  public static func url(_ rule: Rule) -> String { "docs/rules/\(rule.name).md" }
}
