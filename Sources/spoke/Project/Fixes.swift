import SpokeDiagnostics
import SpokeSyntax
import SpokeYAML

/// Applies the safe fixes of findings to files.
struct Fixes {
  /// A file with its mended bytes.
  struct Change {
    let file: SourceFile
    let bytes: [UInt8]
  }

  /// The paths of the mapping files among those that may change.
  let mappings: Set<String>

  /// How many fixes are tried one by one, in a round, where all of them together would break a file.
  private static let maximumTrials = 50

  /// The files that change. Of fixes that overlap, the first by place is applied; the rest wait for the next round. A fix
  /// after which a file could not be read any more, though it could before, is not applied.
  func changes(_ diagnostics: [Diagnostic]) -> [Change] {
    let chosen = Self.chosen(diagnostics)
    let together = Self.applied(chosen)
    let broken = Set(together.filter(breaks).map(\.file.path))
    guard !broken.isEmpty else { return together }
    func isSuspect(_ fix: Fix) -> Bool { fix.edits.contains { broken.contains($0.span.file.path) } }
    var kept = chosen.filter { !isSuspect($0) }
    var trusted: [Fix] = []
    for fix in chosen.filter(isSuspect).prefix(Self.maximumTrials)
    where !Self.applied(trusted + [fix]).contains(where: breaks) {
      trusted.append(fix)
    }
    kept += trusted
    return Self.applied(kept)
  }

  /// The first safe fix of every finding, without those that overlap with an earlier one.
  private static func chosen(_ diagnostics: [Diagnostic]) -> [Fix] {
    var edits: [String: EditSet] = [:]
    var chosen: [Fix] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: \.isSafe) else { continue }
      var inserted: [Fix.Edit] = []
      let fits = fix.edits.allSatisfy { edit in
        guard edits[edit.span.file.path, default: EditSet()].insert(edit) else { return false }
        inserted.append(edit)
        return true
      }
      if fits {
        chosen.append(fix)
      } else {
        for edit in inserted { edits[edit.span.file.path]?.remove(edit) }
      }
    }
    return chosen
  }

  /// The files with fixes that do not overlap applied, by path. Files that stay the same are left out.
  private static func applied(_ fixes: [Fix]) -> [Change] {
    var edits: [String: EditSet] = [:]
    var files: [String: SourceFile] = [:]
    for edit in fixes.flatMap(\.edits) {
      files[edit.span.file.path] = edit.span.file
      _ = edits[edit.span.file.path, default: EditSet()].insert(edit)
    }
    return files.keys.sorted().compactMap { path in
      guard let file = files[path], let bytes = edits[path]?.apply(to: file.bytes), bytes != file.bytes else {
        return nil
      }
      return Change(file: file, bytes: bytes)
    }
  }

  private func breaks(_ change: Change) -> Bool {
    isReadable(change.file) && !isReadable(SourceFile(path: change.file.path, bytes: change.bytes))
  }

  private func isReadable(_ file: SourceFile) -> Bool {
    var found = Diagnostics()
    if mappings.contains(file.path) {
      _ = MappingFile.parse(file, diagnostics: &found)
    } else {
      _ = YAMLDocument.parse(file, diagnostics: &found)
    }
    return !found.all.contains { $0.rule == .duplicateKey || Suppressions.alwaysReported.contains($0.rule) }
  }
}

/// Edits of one file that do not overlap, by place.
private struct EditSet {
  private var edits: [Fix.Edit] = []

  /// Adds an edit; false when it lies outside of its file or overlaps with another one.
  mutating func insert(_ edit: Fix.Edit) -> Bool {
    let range = edit.span.range
    guard range.start >= 0, range.end <= edit.span.file.bytes.count else { return false }
    let place = place(of: range)
    // What is there does not overlap, so only the neighbours can.
    if place > 0, Self.overlap(edits[place - 1].span.range, range) { return false }
    if place < edits.count, Self.overlap(edits[place].span.range, range) { return false }
    edits.insert(edit, at: place)
    return true
  }

  mutating func remove(_ edit: Fix.Edit) {
    let place = place(of: edit.span.range)
    if place < edits.count, edits[place] == edit { edits.remove(at: place) }
  }

  /// The bytes with the edits done; an insertion comes before what is replaced at the same place.
  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      let range = edit.span.range
      // The bytes may be another version of the file than the edit was made for.
      guard range.start >= position, range.end <= bytes.count else { return bytes }
      result += bytes[position..<range.start]
      result += edit.text.utf8
      position = range.end
    }
    return result + bytes[position...]
  }

  /// The first edit that does not come before a range.
  private func place(of range: ByteRange) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let other = edits[middle].span.range
      if (other.start, other.end) < (range.start, range.end) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func overlap(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.start < right.end && right.start < left.end || left == right
  }
}
