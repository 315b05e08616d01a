import SpokeDiagnostics
import SpokeSyntax

/// Table entries that several lookups read: a fix of one is safe only when it is the same for all of them, or it would
/// change what the others mean; and an entry that is wrong for several properties is wrong once.
struct SharedEntries {
  private let tables: [String: [TableSyntax]]
  /// How often each table was looked up, by the files' paths and its name.
  private let lookups: [String: [String: Int]]

  init(_ files: [MappingFile], lookups: [String: [String: Int]]) {
    let shared = lookups.filter { $0.value.contains { $0.value > 1 } }
    var tables: [String: [TableSyntax]] = [:]
    for file in files where shared[file.source.path] != nil {
      tables[file.source.path] = file.tables.sorted { $0.range.start < $1.range.start }
    }
    self.tables = tables
    self.lookups = shared
  }

  /// The findings, each with its fixes called safe or not, and of each rule one for an entry.
  func judged(_ diagnostics: Diagnostics) -> Diagnostics {
    guard !tables.isEmpty else { return diagnostics }
    var counts: [Fix.Edit: Int] = [:]
    for edit in diagnostics.all.flatMap(\.fixes).flatMap(\.edits) where count(of: edit) != nil {
      counts[edit, default: 0] += 1
    }
    var judged: [Diagnostic] = []
    var places: [Place: Int] = [:]
    for var diagnostic in diagnostics.all {
      for (place, fix) in diagnostic.fixes.enumerated() where fix.isSafe {
        let isAgreed = fix.edits.allSatisfy { edit in count(of: edit).map { counts[edit] == $0 } ?? true }
        if !isAgreed { diagnostic.fixes[place].isSafe = false }
      }
      let place = Place(rule: diagnostic.rule, span: diagnostic.span)
      if count(at: diagnostic.span) != nil, let first = places[place] {
        judged[first].absorb(diagnostic)
      } else {
        places[place] = judged.count
        judged.append(diagnostic)
      }
    }
    var all = Diagnostics()
    all.append(contentsOf: judged)
    return all
  }

  private struct Place: Hashable {
    let rule: Rule
    let span: SourceSpan
  }

  private func count(of edit: Fix.Edit) -> Int? { count(at: edit.span) }

  /// How often the table in which a place stands is looked up; nil of a place elsewhere.
  private func count(at span: SourceSpan) -> Int? {
    let path = span.file.path
    guard let tables = tables[path] else { return nil }
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].range.start <= span.range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, tables[low - 1].range.contains(span.range.start) else { return nil }
    return lookups[path]?[tables[low - 1].name.value]
  }
}
