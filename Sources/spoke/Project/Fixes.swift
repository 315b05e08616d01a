import SpokeDiagnostics

/// Applies the safe fixes of findings to files.
enum Fixes {
  /// A file with its mended bytes.
  struct Change {
    let file: SourceFile
    let bytes: [UInt8]
  }

  /// The files that change. Of fixes that overlap, the first by place is applied; the rest are for the next run.
  static func changes(_ diagnostics: [Diagnostic]) -> [Change] {
    var edits: [String: [Fix.Edit]] = [:]
    var files: [String: SourceFile] = [:]
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: \.isSafe), isConsistent(fix) else { continue }
      let overlaps = fix.edits.contains { edit in
        edits[edit.span.file.path, default: []].contains { overlap($0.span.range, edit.span.range) }
      }
      guard !overlaps else { continue }
      for edit in fix.edits {
        files[edit.span.file.path] = edit.span.file
        edits[edit.span.file.path, default: []].append(edit)
      }
    }
    return files.keys.sorted().compactMap { path in
      guard let file = files[path], let edits = edits[path] else { return nil }
      var bytes = file.bytes
      // From the end, so that ranges stay right; an insertion goes before what is replaced at the same place.
      let ordered = edits.sorted { left, right in
        (left.span.range.start, left.span.range.end) > (right.span.range.start, right.span.range.end)
      }
      for edit in ordered {
        bytes.replaceSubrange(edit.span.range.start..<edit.span.range.end, with: Array(edit.text.utf8))
      }
      return Change(file: file, bytes: bytes)
    }
  }

  /// Whether a fix's edits lie in their files and apart from each other.
  private static func isConsistent(_ fix: Fix) -> Bool {
    for (index, edit) in fix.edits.enumerated() {
      let range = edit.span.range
      guard range.start >= 0, range.end <= edit.span.file.bytes.count else { return false }
      let others = fix.edits[..<index].filter { $0.span.file.path == edit.span.file.path }
      if others.contains(where: { overlap($0.span.range, range) }) { return false }
    }
    return true
  }

  private static func overlap(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.start < right.end && right.start < left.end || left == right
  }
}
