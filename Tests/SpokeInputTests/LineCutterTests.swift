import SpokeTestSupport
import Testing

@testable import SpokeInput

@Suite struct LineCutterTests {
  private func chunks(
    _ pieces: [String], chunkSize: Int = 16, maximumLine: Int = 40, isReady: Bool = false
  ) throws -> [String] {
    let source = Pieces(pieces.map { Array($0.utf8) }, isAlwaysReady: isReady)
    var cutter = LineCutter(chunkSize: chunkSize, maximumLine: maximumLine)
    return try Self.chunks(&cutter, source).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func chunks(_ cutter: inout LineCutter, _ source: any ByteSource) throws -> [[UInt8]] {
    var chunk = EventChunk()
    var chunks: [[UInt8]] = []
    while try cutter.next(source, into: &chunk) { chunks.append(chunk.withBytes { Array($0) }) }
    let isMore = try cutter.next(source, into: &chunk)
    #expect(!isMore)
    return chunks
  }

  @Test func wholeLinesArePassedOnAtOnce() throws {
    #expect(try chunks(["a\nb\nc", "d\n", "e"]) == ["a\nb\n", "cd\n", "e"])
  }

  @Test func bytesComeOneByOne() throws {
    let pieces = "ab\r\n\ncd".unicodeScalars.map { String($0) }
    #expect(try chunks(pieces) == ["ab\r\n", "\n", "cd"])
    #expect(try chunks(["a", "\n", "b", "\n"]) == ["a\n", "b\n"])
  }

  @Test func aReadySourceFillsTheChunk() throws {
    #expect(try chunks(["1\n", "2\n", "3\n"], isReady: true) == ["1\n2\n3\n"])
    let lines = try chunks((0..<20).map { "line \($0)\n" }, isReady: true)
    #expect(lines.joined() == (0..<20).map { "line \($0)\n" }.joined())
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.hasSuffix("\n") })
  }

  @Test func emptySourcesHaveNoChunks() throws {
    #expect(try chunks([]) == [])
    #expect(try chunks(["\u{FEFF}"]) == [])
    #expect(try chunks(["\n"]) == ["\n"])
  }

  @Test func byteOrderMarksBelongToNoLine() throws {
    #expect(try chunks(["\u{FEFF}a\n\u{FEFF}b\n"]) == ["a\n\u{FEFF}b\n"])
    #expect(try chunks(["\u{FEFF}\n"]) == ["\n"])
    #expect(try chunks(["\u{FEFF}a"], isReady: true) == ["a"])
    let bytes = Array("\u{FEFF}a\n".utf8).map { [$0] }
    var cutter = LineCutter(chunkSize: 4, maximumLine: 40)
    #expect(try Self.chunks(&cutter, Pieces(bytes, isAlwaysReady: false)) == [Array("a\n".utf8)])
  }

  @Test func linesLongerThanAChunkStayWhole() throws {
    let long = String(repeating: "x", count: 39)
    let all = try chunks(["a\n\(long)\nb\n"])
    #expect(all.joined() == "a\n\(long)\nb\n")
    #expect(all.allSatisfy { $0.hasSuffix("\n") })
  }

  /// What is passed on is too long even without a `\r` at its end; the rest of the line is gone, the next line is there.
  @Test(arguments: [true, false]) func tooLongLinesAreCutOnce(isReady: Bool) throws {
    let cut = String(repeating: "x", count: 42)
    for length in [60, 500] {
      let long = String(repeating: "x", count: length)
      let all = try chunks(["a\n", "\(long)\nb\n", long], isReady: isReady)
      #expect(all.joined() == "a\n" + cut + "b\n" + cut)
      #expect(all.filter { $0.hasPrefix("x") } == [cut, cut])
    }
  }

  @Test func theGreatestLineIsNotCut() throws {
    let greatest = String(repeating: "x", count: 40)
    #expect(try chunks(["\u{FEFF}\(greatest)\r\nb\n"], isReady: true).joined() == "\(greatest)\r\nb\n")
    #expect(try chunks(["\(greatest)\r", "\nb\n"]).joined() == "\(greatest)\r\nb\n")
    #expect(try chunks([greatest]) == [greatest])
  }

  /// What stands before a fault is passed on, whole or not.
  @Test func aFaultIsThrownAtTheEnd() throws {
    let source = Pieces([Array("a\nb".utf8)], isAlwaysReady: true, fault: .cannotRead("out of order"))
    var cutter = LineCutter(chunkSize: 4, maximumLine: 40)
    var chunk = EventChunk()
    let isMore = try cutter.next(source, into: &chunk)
    let bytes = chunk.withBytes { Array($0) }
    #expect(isMore && bytes == Array("a\nb".utf8))
    #expect(throws: InputFault.cannotRead("out of order")) {
      var chunk = EventChunk()
      _ = try cutter.next(source, into: &chunk)
    }
  }

  /// However bytes arrive, the lines are those of the text; too long ones are cut.
  @Test func anyPiecesGiveTheSameLines() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let lines = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        String(repeating: "é", count: Int.random(in: 0..<(Bool.random(using: &random) ? 4 : 40), using: &random))
      }
      var text = Array(lines.joined(separator: "\n").utf8)
      if Bool.random(using: &random), !text.isEmpty { text.append(0x0A) }
      let expected = Self.lines(text)
      var pieces: [[UInt8]] = []
      while !text.isEmpty {
        let count = min(Int.random(in: 1...20, using: &random), text.count)
        pieces.append(Array(text.prefix(count)))
        text.removeFirst(count)
      }
      let source = Pieces(pieces, isAlwaysReady: Bool.random(using: &random))
      var cutter = LineCutter(chunkSize: Int.random(in: 1...32, using: &random), maximumLine: 40)
      let chunks = try Self.chunks(&cutter, source)
      #expect(chunks.allSatisfy { !$0.isEmpty })
      #expect(chunks.flatMap(Self.lines) == expected)
    }
  }

  /// Lines without their breaks, cut as too long ones are.
  private static func lines(_ text: [UInt8]) -> [[UInt8]] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0.prefix(42)) }
    if lines.last == [] { lines.removeLast() }
    return lines
  }
}
