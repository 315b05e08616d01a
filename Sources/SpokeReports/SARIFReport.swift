import SpokeDiagnostics
import SpokeJSON

/// Findings in SARIF 2.1.0 (OASIS standard), which code-scanning services read.
public enum SARIFReport {
  /// - Parameters:
  ///   - rules: the whole catalogue, so that a service can show rules without findings.
  ///   - version: of Spoke.
  ///   - manual: the absolute address under which the rules' pages stand, `https://…/docs/rules`. SARIF wants absolute
  ///     links, so there are none without it.
  public static func text(
    _ diagnostics: [Diagnostic], rules: [Rule], version: String, manual: String? = nil
  ) -> String {
    let positions = Dictionary(
      rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var counter = FingerprintCounter()
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.member(
        "runs",
        array: { writer in
          writer.object { writer in
            writer.member("tool", object: { writer in writeDriver(rules, version, manual, to: &writer) })
            writer.member("columnKind", "unicodeCodePoints")
            writer.member(
              "results",
              array: { writer in
                for diagnostic in diagnostics {
                  write(diagnostic, positions[diagnostic.rule.name], counter.next(diagnostic), to: &writer)
                }
              })
          }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func writeDriver(
    _ rules: [Rule], _ version: String, _ manual: String?, to writer: inout JSONWriter
  ) {
    writer.member(
      "driver",
      object: { writer in
        writer.member("name", "Spoke")
        writer.member("version", version)
        writer.member(
          "rules",
          array: { writer in
            for rule in rules {
              writer.object { writer in
                writer.member("id", rule.name)
                writer.member("shortDescription", object: { $0.member("text", rule.summary + ".") })
                writer.member("help", object: { write(helpOf: rule, to: &$0) })
                if let manual { writer.member("helpUri", "\(manual)/\(rule.name).md") }
                writer.member("properties", object: { $0.member("tags", [rule.family.rawValue]) })
                writer.member("defaultConfiguration", object: { $0.member("level", level(rule.severity)) })
              }
            }
          })
      })
  }

  private static func write(helpOf rule: Rule, to writer: inout JSONWriter) {
    writer.member("text", rule.explanation.isEmpty ? rule.summary + "." : rule.explanation)
    writer.member("markdown", RulePage.text(rule))
  }

  private static func write(
    _ diagnostic: Diagnostic, _ ruleIndex: Int?, _ fingerprint: String, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("ruleId", diagnostic.rule.name)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", level(diagnostic.severity))
      let text = diagnostic.message + "." + (diagnostic.help.map { " \($0)" } ?? "")
      writer.member("message", object: { $0.member("text", text) })
      writer.member("locations", array: { write(diagnostic.span, message: nil, to: &$0) })
      // The name that GitHub's code scanning looks for.
      writer.member("partialFingerprints", object: { $0.member("primaryLocationLineHash", fingerprint) })
      // The standard wants each of them once.
      var seen: Set<Diagnostic.Related> = []
      let related = diagnostic.related.filter { $0.span != nil && seen.insert($0).inserted }
      if !related.isEmpty {
        writer.member(
          "relatedLocations",
          array: { writer in
            for related in related {
              if let span = related.span { write(span, message: related.message, to: &writer) }
            }
          })
      }
      if !diagnostic.fixes.isEmpty {
        writer.member("fixes", array: { writer in for fix in diagnostic.fixes { write(fix, to: &writer) } })
      }
    }
  }

  private static func write(_ span: SourceSpan, message: String?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(
        "physicalLocation",
        object: { writer in
          writer.member("artifactLocation", object: { $0.member("uri", uri(span.file.path)) })
          writer.member("region", object: { write(region: span, to: &$0) })
        })
      if let message { writer.member("message", object: { $0.member("text", message) }) }
    }
  }

  private static func write(region span: SourceSpan, to writer: inout JSONWriter) {
    let start = span.start
    let end = span.end
    writer.member("startLine", start.line)
    writer.member("startColumn", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
  }

  private static func write(_ fix: Fix, to writer: inout JSONWriter) {
    var groups: [(path: String, edits: [Fix.Edit])] = []
    for edit in fix.edits {
      if let position = groups.firstIndex(where: { $0.path == edit.span.file.path }) {
        groups[position].edits.append(edit)
      } else {
        groups.append((edit.span.file.path, [edit]))
      }
    }
    writer.object { writer in
      writer.member("description", object: { $0.member("text", fix.title) })
      writer.member(
        "artifactChanges",
        array: { writer in
          for (path, edits) in groups {
            writer.object { writer in
              writer.member("artifactLocation", object: { $0.member("uri", uri(path)) })
              writer.member("replacements", array: { writer in for edit in edits { write(edit, to: &writer) } })
            }
          }
        })
    }
  }

  private static func write(_ edit: Fix.Edit, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("deletedRegion", object: { write(region: edit.span, to: &$0) })
      writer.member("insertedContent", object: { $0.member("text", edit.text) })
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference (RFC 3986): what may not stand in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      let isPlain =
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
        || [0x2D, 0x2E, 0x5F, 0x7E, 0x2F].contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
