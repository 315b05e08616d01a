/// The difference of two texts in the unified format of `diff -u`, which `patch` applies.
public enum UnifiedDiff {
  private static let context = 3

  /// The difference, or nothing when both are the same.
  ///
  /// - Parameters:
  ///   - path: of the file, for both sides of the header.
  ///   - old: UTF-8, as it is on disk.
  ///   - new: UTF-8, as it is to be.
  public static func text(path: String, old: [UInt8], new: [UInt8]) -> String {
    let before = lines(old)
    let after = lines(new)
    let difference = LineDifference(from: before, to: after)
    guard !difference.removed.isEmpty || !difference.inserted.isEmpty else { return "" }
    let script = merge(before, after, removed: difference.removed, inserted: difference.inserted)
    return "--- \(path)\n+++ \(path)\n" + hunks(script).joined()
  }

  private struct Line {
    let mark: Character
    let text: ArraySlice<UInt8>
    /// The number of lines before this one on either side.
    let old: Int
    let new: Int

    /// With its mark, and with what `diff` says about a last line that has no line break.
    var output: String {
      let ending = text.last == 0x0A ? "" : "\n\\ No newline at end of file\n"
      return "\(mark)\(String(decoding: text, as: UTF8.self))\(ending)"
    }
  }

  /// Lines with their line breaks, as bytes: texts that Unicode calls equal may differ, and so may line breaks.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Both texts as one list of lines, marked.
  private static func merge(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>], removed: Set<Int>, inserted: Set<Int>
  ) -> [Line] {
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
      let old = range(before: script[start].old, count: part.count { $0.mark != "+" })
      let new = range(before: script[start].new, count: part.count { $0.mark != "-" })
      hunks.append("@@ -\(old) +\(new) @@\n" + part.map(\.output).joined())
      position = end + 1
    }
    return hunks
  }

  /// A range without lines is named by the line before it.
  private static func range(before: Int, count: Int) -> String { "\(count == 0 ? before : before + 1),\(count)" }
}
