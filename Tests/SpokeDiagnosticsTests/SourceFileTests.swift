import SpokeDiagnostics
import Testing

@Suite struct SourceFileTests {
  private func place(_ text: String, _ offset: Int) -> String {
    let position = SourceFile(path: "f", text: text).position(at: offset)
    return "\(position.line):\(position.column)"
  }

  @Test func linesAndColumnsStartAtOne() {
    #expect((0...5).map { place("ab\ncd", $0) } == ["1:1", "1:2", "1:3", "2:1", "2:2", "2:3"])
    #expect(place("", 0) == "1:1")
    #expect(place("a\n", 2) == "2:1")
  }

  @Test func placesOutsideAreTheNearest() {
    #expect(place("ab", -3) == "1:1")
    #expect(place("ab", 99) == "1:3")
  }

  @Test func carriageReturnsBelongToTheLineBreak() {
    let file = SourceFile(path: "f", text: "ab\r\ncd\r\n\r\ne\r")
    #expect((0..<file.lineStarts.count).map { file.text(in: file.lineRange($0)) } == ["ab", "cd", "", "e"])
    #expect(file.position(at: 4) == SourcePosition(line: 2, column: 1))
    #expect(file.lineIndex(at: 3) == 0)
  }

  @Test func aByteOrderMarkIsNoColumn() {
    #expect((3...5).map { place("\u{FEFF}ab", $0) } == ["1:1", "1:2", "1:3"])
    #expect(place("\u{FEFF}ab", 0) == "1:1")
    #expect(place("a\n\u{FEFF}b", 5) == "2:2")
  }

  @Test func columnsCountScalars() {
    let text = "é😀e\u{301}x"
    let offsets = [0, 2, 6, 7, 9, 10]
    #expect(offsets.map { place(text, $0) } == ["1:1", "1:2", "1:3", "1:4", "1:5", "1:6"])
  }

  @Test func linesThatAreNotThereAreEmpty() {
    let file = SourceFile(path: "f", text: "a")
    #expect(file.lineRange(7) == ByteRange(1, 1))
    #expect(file.lineRange(-1) == ByteRange(1, 1))
    #expect(file.text(in: ByteRange(-5, 80)) == "a")
  }

  @Test func brokenTextIsReplaced() {
    let file = SourceFile(path: "f", bytes: [0x61, 0xFF, 0x62])
    #expect(file.text(in: ByteRange(0, 3)) == "a\u{FFFD}b")
    #expect(file.position(at: 2).column == 3)
  }

  @Test func rangesAreOrdered() {
    #expect(ByteRange(5, 2) == ByteRange(5, 5))
    #expect(ByteRange(1, 3).union(ByteRange(7, 9)) == ByteRange(1, 9))
    #expect(ByteRange(1, 3).contains(1))
    #expect(!ByteRange(1, 3).contains(3))
  }
}
