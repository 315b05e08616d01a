import SpokeDiagnostics
import SpokeJSON

extension JSONWriter {
  /// The fixes of all findings that touch a range.
  mutating func codeActions(of subject: Subject, in range: ByteRange) {
    let touching = subject.analysis.diagnostics.filter { finding in
      finding.span.file.path == subject.path && finding.span.range.start <= range.end
        && range.start <= finding.span.range.end
    }
    array { writer in
      for finding in touching {
        for fix in finding.fixes { writer.codeAction(fix, of: finding) }
      }
    }
  }

  private mutating func codeAction(_ fix: Fix, of finding: Diagnostic) {
    object { writer in
      writer.member("title", fix.title.prefix(1).uppercased() + fix.title.dropFirst())
      writer.member("kind", "quickfix")
      writer.member("isPreferred", fix.isSafe)
      writer.member("diagnostics", array: { $0.finding(finding) })
      writer.member("edit", object: { $0.changes(fix.edits) })
    }
  }

  /// The members of a workspace edit.
  mutating func changes(_ edits: [Fix.Edit]) {
    let byFile = Dictionary(grouping: edits, by: \.span.file.path)
    member(
      "changes",
      object: { writer in
        for (path, edits) in byFile.sorted(by: { $0.key < $1.key }) {
          writer.member(
            DocumentURI.uri(path),
            array: { writer in
              for edit in edits {
                writer.object { writer in
                  writer.member("range", edit.span.range, in: edit.span.file)
                  writer.member("newText", edit.text)
                }
              }
            })
        }
      })
  }
}
