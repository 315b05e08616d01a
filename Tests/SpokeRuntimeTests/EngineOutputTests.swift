import SpokeTestSupport
import Testing

@testable import SpokeRuntime

@Suite struct EngineOutputTests {
  @Test(arguments: [
    ("plain é😀", false, "\"plain é😀\""), ("a\"\\\n\r\t\u{8}\u{C}\u{1}\u{1F}", false, #""a\"\\\n\r\t\b\f\u0001\u001f""#),
    (#"\u0041\/\u0022\ud83d\ude00\ud83d\u001f"#, true, #""A/\"😀"# + "\u{FFFD}" + #"\u001f""#), ("", false, "\"\""),
  ])
  func writesStrings(text: String, isEscaped: Bool, expected: String) {
    var output = OutputBuffer(capacity: 0)
    Array(text.utf8).withUnsafeBufferPointer {
      output.append(jsonString: Value.text($0, form: isEscaped ? .escaped : .plain))
    }
    #expect(written(output) == expected)
  }

  @Test(arguments: [0, 9, 10, 99, 1_234_567_890, UInt64.max])
  func writesDecimals(number: UInt64) {
    var output = OutputBuffer(capacity: 0)
    output.append(decimal: number)
    #expect(written(output) == String(number))
  }

  @Test func growsAndForgets() {
    var output = OutputBuffer(capacity: 1)
    for _ in 0..<1000 { output.append("0123456789") }
    #expect(output.count == 10_000)
    output.truncate(to: 12)
    output.append(UInt8(ascii: "!"))
    #expect(written(output) == "012345678901!")
    output.removeAll()
    #expect(written(output) == "")
  }

  @Test func splitsLines() {
    #expect(lines("") == [])
    #expect(lines("a") == ["a"])
    #expect(lines("a\n") == ["a"])
    #expect(lines("a\r\n\n\r\nb\rc\n123456789012345\nx\r") == ["a", "", "", "b\rc", "123456789012345", "x"])
    #expect(lines("\u{FEFF}a\n\u{FEFF}b") == ["a", "\u{FEFF}b"])
    #expect(lines("\u{FEFF}a", isStartOfFile: false) == ["\u{FEFF}a"])
    #expect(lines("\n\u{A0B}\u{B0A}\n") == ["", "\u{A0B}\u{B0A}"])
  }

  @Test func cutsChunks() {
    func check(_ text: String, lines: Int, whole: Int) {
      Array(text.utf8).withUnsafeBufferPointer {
        #expect(LineSplitter.lineCount(of: $0) == lines)
        #expect(LineSplitter.byteCountOfWholeLines(in: $0) == whole)
      }
    }
    check("", lines: 0, whole: 0)
    check("a", lines: 1, whole: 0)
    check("a\n\nb\r\nc", lines: 4, whole: 6)
    check("a\nb\n", lines: 2, whole: 4)
  }

  @Test func splitsLikeAPlainLoop() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in
        [UInt8](arrayLiteral: 0x0A, 0x0B, 0x09, 0x8A, 0x61, 0x00, 0xFF).randomElement(using: &random) ?? 0
      }
      var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
      if expected.last == [] { expected.removeLast() }
      #expect(bytes.withUnsafeBufferPointer { all(LineSplitter($0, isStartOfFile: true)) } == expected)
    }
  }

  private func written(_ output: borrowing OutputBuffer) -> String {
    output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func lines(_ text: String, isStartOfFile: Bool = true) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer {
      all(LineSplitter($0, isStartOfFile: isStartOfFile)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func all(_ splitter: LineSplitter) -> [[UInt8]] {
    var splitter = splitter
    var lines: [[UInt8]] = []
    while let line = splitter.next() { lines.append(Array(line)) }
    return lines
  }
}
