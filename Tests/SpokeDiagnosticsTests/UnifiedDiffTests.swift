import SpokeReports
import SpokeTestSupport
import Testing

@Suite struct UnifiedDiffTests {
  /// A patch that does not fit.
  private struct Misfit: Error { let line: String }

  /// Applies a unified diff as `patch` does, and insists on what it says.
  private func patched(_ old: [UInt8], with diff: String) throws -> [UInt8] {
    guard !diff.isEmpty else { return old }
    let source = Self.lines(old)
    var lines = Self.lines(Array(diff.utf8))
    try #require(lines.count > 2)
    #expect(lines[0].starts(with: Array("--- ".utf8)))
    #expect(lines[1].starts(with: Array("+++ ".utf8)))
    lines.removeFirst(2)
    var result: [[UInt8]] = []
    var position = 0
    var index = 0
    while index < lines.count {
      let header = String(decoding: lines[index], as: UTF8.self)
      let numbers = header.split { !"0123456789".contains($0) }.compactMap { Int($0) }
      guard header.hasPrefix("@@ -"), numbers.count == 4 else { throw Misfit(line: header) }
      index += 1
      let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
      guard start >= position, start <= source.count else { throw Misfit(line: header) }
      result += source[position..<start]
      position = start
      #expect(result.count == (numbers[3] == 0 ? numbers[2] : numbers[2] - 1))
      var (removed, added) = (0, 0)
      while index < lines.count, lines[index].first != UInt8(ascii: "@") {
        var line = Array(lines[index].dropFirst())
        let mark = lines[index].first
        index += 1
        if index < lines.count, lines[index].first == UInt8(ascii: "\\") {
          #expect(line.last == 0x0A)
          line.removeLast()
          index += 1
        }
        if mark != UInt8(ascii: "+") {
          guard position < source.count, source[position] == line else { throw Misfit(line: "\(position)") }
          position += 1
          removed += 1
        }
        if mark != UInt8(ascii: "-") {
          result.append(line)
          added += 1
        }
      }
      #expect([removed, added] == [numbers[1], numbers[3]])
    }
    return Array((result + source[position...]).joined())
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      lines[lines.count - 1].append(byte)
      if byte == 0x0A { lines.append([]) }
    }
    if lines.last == [] { lines.removeLast() }
    return lines
  }

  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(path: "a.yaml", old: Array(old.utf8), new: Array(new.utf8))
  }

  @Test func aChangeHasThreeLinesAround() {
    let old = (1...9).map { "\($0)\n" }.joined()
    #expect(
      diff(old, old.replacing("5", with: "five")) == """
        --- a.yaml
        +++ a.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func theSameIsNothing() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func lastLinesWithoutALineBreakAreSaid() {
    #expect(
      diff("a\nb", "a\nc\n") == """
        --- a.yaml
        +++ a.yaml
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c

        """)
  }

  @Test func emptyFilesAreLineNought() {
    #expect(diff("", "a\n") == "--- a.yaml\n+++ a.yaml\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.yaml\n+++ a.yaml\n@@ -1,1 +0,0 @@\n-a\n")
  }

  @Test func whatUnicodeCallsEqualIsAChange() {
    #expect(diff("caf\u{E9}\n", "cafe\u{301}\n").utf8.count > 0)
    #expect(diff("a\r\n", "a\n").utf8.elementsEqual("--- a.yaml\n+++ a.yaml\n@@ -1,1 +1,1 @@\n-a\r\n+a\n".utf8))
  }

  @Test func farChangesAreHunksOfTheirOwn() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let both = diff(old, old.replacing("3\n4", with: "3\nx\n4").replacing("25\n", with: ""))
    #expect(both.split(separator: "\n").filter { $0.hasPrefix("@@") }.count > 1)
  }

  /// Long texts are compared piece by piece, and say no more than short ones.
  @Test func longTextsChangeWhereTheyDiffer() throws {
    let old = (0..<20_000).flatMap { ["mapping \($0)\n", "  upsert: contacts\n", "  firstName: x\n"] }
    let new = old.map { $0 == "  firstName: x\n" ? "  firstname: x\n" : $0 } + ["end\n"]
    let (before, after) = (Array(old.joined().utf8), Array(new.joined().utf8))
    let text = UnifiedDiff.text(path: "a", old: before, new: after)
    #expect(try patched(before, with: text) == after)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("-  f") } == 20_000)
    // Without a line to hold on to, all of it differs.
    let (ones, twos) = (Array(repeating: "1\n", count: 3_000), Array(repeating: "2\n", count: 3_000))
    let others = UnifiedDiff.text(path: "a", old: Array(ones.joined().utf8), new: Array(twos.joined().utf8))
    #expect(try patched(Array(ones.joined().utf8), with: others) == Array(twos.joined().utf8))
  }

  @Test func patchesApply() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var old = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        "line \(Int.random(in: 0..<6, using: &random))\n"
      }
      if Bool.random(using: &random), let last = old.popLast() { old.append(String(last.dropLast())) }
      var new = old
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0...new.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: new.insert("new\n", at: place)
        case 1: if place < new.count { new.remove(at: place) }
        default: if place < new.count { new[place] = "changed\r\n" }
        }
      }
      let (before, after) = (Array(old.joined().utf8), Array(new.joined().utf8))
      #expect(try patched(before, with: UnifiedDiff.text(path: "a", old: before, new: after)) == after)
    }
  }
}
