import Testing

@testable import spoke

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct LineChunksTests {
  /// Writes files into a folder of their own, reads them as `spoke run` does, and removes them.
  private func read(_ contents: [String], chunkSize: Int = 1 << 10) throws -> (chunks: [String], inputs: [String]) {
    var template = Array("/tmp/spoke-lines-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let paths = contents.indices.map { "\(folder)/\($0).ndjson" }
    defer {
      for path in paths { unlink(path) }
      rmdir(folder)
    }
    for (path, text) in zip(paths, contents) { try FileSystem.write(Array(text.utf8), to: path) }
    var lines = LineChunks(paths, chunkSize: chunkSize)
    var chunks: [String] = []
    var number = 1
    while let chunk = try lines.next(lineNumber: number) {
      chunks.append(String(decoding: chunk, as: UTF8.self))
      let count = chunk.count { $0 == 0x0A } + (chunk.last == 0x0A ? 0 : 1)
      lines.count(lines: count)
      number += count
    }
    return (chunks, lines.inputs.map { "\($0.name.split(separator: "/").last ?? "") \($0.firstLine) \($0.lines)" })
  }

  @Test func everyFileBeginsALine() throws {
    let (chunks, inputs) = try read(["a\nb", "", "\u{FEFF}c\r\nd\r\n", "\u{FEFF}", "e"])
    #expect(chunks == ["a\nb", "c\r\nd\r\n", "e"])
    #expect(inputs == ["0.ndjson 1 2", "1.ndjson 3 0", "2.ndjson 3 2", "3.ndjson 5 0", "4.ndjson 5 1"])
  }

  @Test func manyFilesAreReadInTurn() throws {
    let (chunks, inputs) = try read((0..<300).map { "\($0)\n" })
    #expect(chunks == (0..<300).map { "\($0)\n" })
    #expect(inputs.count == 300)
  }

  @Test func bigFilesComeInChunks() throws {
    let text = (0..<2_000).map { "line \($0)\n" }.joined()
    let (chunks, inputs) = try read([text])
    #expect(chunks.joined() == text)
    #expect(chunks.count > 10)
    #expect(inputs == ["0.ndjson 1 2000"])
  }

  @Test func whatCannotBeReadIsAFailure() {
    for path in ["/nonexistent/events.ndjson", "/"] {
      #expect(throws: CommandFailure.self) {
        var lines = LineChunks([path], chunkSize: 1)
        _ = try lines.next(lineNumber: 1)
      }
    }
  }

  /// A pipe that delivers a line at a time is not waited for to fill a chunk.
  @Test func aPipeIsReadAsItComes() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var cutter = LineCutter(chunkSize: 1 << 16, maximumLine: 1 << 20)
    for line in ["{\"a\":1}\n", "{\"b\":2}\n"] {
      let bytes = Array(line.utf8)
      try #require(write(ends[1], bytes, bytes.count) == bytes.count)
      #expect(try cutter.next(.descriptor(ends[0])) == bytes)
    }
    close(ends[1])
    #expect(try cutter.next(.descriptor(ends[0])) == nil)
  }
}
