/// The difference of two texts in the unified format of `diff -u`.
public enum UnifiedDiff {
  private static let context = 3

  public static func text(path: String, old: [UInt8], new: [UInt8]) -> String {
    let before = lines(old)
    let after = lines(new)
    // Fixes change single lines, so cutting what is the same at both ends is enough to find each change.
    let changes = after.difference(from: before)
    guard !changes.isEmpty else { return "" }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let script = merge(before, after, removed: removed, inserted: inserted)
    return "--- \(path)\n+++ \(path)\n" + hunks(script).joined()
  }

  private struct Line {
    let mark: Character
    let text: String
    let old: Int
    let new: Int
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    // By bytes: to Swift, CR LF is one character.
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if parts.last == "" { parts.removeLast() }
    return parts
  }

  private static func merge(_ before: [String], _ after: [String], removed: Set<Int>, inserted: Set<Int>) -> [Line] {
    var script: [Line] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        script.append(Line(mark: "-", text: before[old], old: old, new: new))
        old += 1
      } else if new < after.count, inserted.contains(new) {
        script.append(Line(mark: "+", text: after[new], old: old, new: new))
        new += 1
      } else {
        guard old < before.count else { break }
        script.append(Line(mark: " ", text: before[old], old: old, new: new))
        old += 1
        new += 1
      }
    }
    return script
  }

  private static func hunks(_ script: [Line]) -> [String] {
    var hunks: [String] = []
    var position = 0
    while let first = script[position...].firstIndex(where: { $0.mark != " " }) {
      var last = first
      while let next = script[(last + 1)...].firstIndex(where: { $0.mark != " " }), next - last <= 2 * context {
        last = next
      }
      let start = max(first - context, position)
      let end = min(last + context, script.count - 1)
      let part = script[start...end]
      let oldCount = part.filter { $0.mark != "+" }.count
      let newCount = part.filter { $0.mark != "-" }.count
      let header = "@@ -\(script[start].old + 1),\(oldCount) +\(script[start].new + 1),\(newCount) @@\n"
      hunks.append(header + part.map { "\($0.mark)\($0.text)\n" }.joined())
      position = end + 1
    }
    return hunks
  }
}
