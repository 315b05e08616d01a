import Foundation
import SpokeTestSupport
import Testing

@testable import SpokeInput

@Suite struct EventReaderTests {
  private struct Lines: Equatable {
    var chunks: [String] = []
    var inputs: [String] = []
    var numbers: [Int] = []
    var error: InputError?
  }

  /// A folder with files, which goes away with the value.
  private final class Folder {
    let path = NSTemporaryDirectory() + "spoke-input-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      return "\(path)/\(name)"
    }
  }

  /// What is read, which is the same whether the reader counts the lines or the one who works on them.
  private func read(_ contents: [[UInt8]], chunkSize: Int = 1 << 10, maximumLine: Int = 1 << 20) throws -> Lines {
    let lines = try read(contents, chunkSize, maximumLine, isCounted: true)
    let others = try read(contents, chunkSize, maximumLine, isCounted: false)
    #expect(lines == others)
    return lines
  }

  private func read(_ contents: [[UInt8]], _ chunkSize: Int, _ maximumLine: Int, isCounted: Bool) throws -> Lines {
    let folder = try Folder()
    let paths = try contents.enumerated().map { try folder.write($0.element, to: "\($0.offset)") }
    var reader = try EventReader(paths, chunkSize: chunkSize, maximumLine: maximumLine)
    #expect(reader.totalByteCount == contents.map(\.count).reduce(0, +))
    var chunk = EventChunk()
    var lines = Lines()
    do {
      while try reader.next(into: &chunk, isCounted: isCounted) {
        if !isCounted { reader.count(chunk.withBytes { UnsafeRawBufferPointer($0).lineCount }) }
        lines.chunks.append(chunk.withBytes { String(decoding: $0, as: UTF8.self) })
        lines.numbers.append(chunk.firstLine)
      }
      #expect(reader.byteCount == reader.totalByteCount)
    } catch {
      lines.error = error
      lines.error?.input = URL(fileURLWithPath: error.input).lastPathComponent
    }
    lines.inputs = reader.inputs.map { input in
      "\(URL(fileURLWithPath: input.name).lastPathComponent) \(input.encoding) \(input.firstLine) \(input.lineCount)"
    }
    return lines
  }

  private func read(_ contents: [String]) throws -> Lines { try read(contents.map { Array($0.utf8) }) }

  @Test func everyFileBeginsALine() throws {
    let lines = try read(["a\nb", "", "\u{FEFF}c\r\nd\r\n", "\u{FEFF}", "e"])
    #expect(lines.chunks == ["a\nb", "c\r\nd\r\n", "e"])
    #expect(lines.numbers == [1, 3, 5])
    #expect(lines.inputs == ["0 plain 1 2", "1 plain 3 0", "2 plain 3 2", "3 plain 5 0", "4 plain 5 1"])
  }

  @Test func manyFilesAreReadInTurn() throws {
    let lines = try read((0..<300).map { "\($0)\n" })
    #expect(lines.chunks == (0..<300).map { "\($0)\n" })
    #expect(lines.inputs.count == 300)
  }

  @Test func packedFilesStandBesidePlainOnes() throws {
    let text = Array((0..<500).map { "{\"a\":\($0)}\n" }.joined().utf8)
    let lines = try read([text, Packed.gzip(text), Packed.zstd(text), Packed.gzip(text) + Packed.gzip(text)])
    #expect(lines.chunks.joined() == String(repeating: String(decoding: text, as: UTF8.self), count: 5))
    #expect(lines.inputs == ["0 plain 1 500", "1 gzip 501 500", "2 zstd 1001 500", "3 gzip 1501 1000"])
  }

  /// What only looks packed at first is read as it is.
  @Test(arguments: ["(a)\n", "(", "P*\n", "_", "\u{1F}\n"]) func otherBeginningsArePlain(text: String) throws {
    let lines = try read([text])
    #expect(lines.chunks == [text])
    #expect(lines.inputs == ["0 plain 1 1"])
  }

  /// Everything before the fault comes out, the line that was cut too; files after it are not begun.
  @Test func whatStandsBeforeAFaultIsRead() throws {
    let text = Array((0..<500).map { "{\"a\":\($0)}\n" }.joined().utf8)
    let packed = Packed.gzip(text)
    let lines = try read([Array("first\n".utf8), Array(packed[..<(packed.count - 20)]), Array("last\n".utf8)])
    #expect(lines.error == InputError(input: "1", fault: .cutOff(.gzip)))
    #expect(lines.error?.message == "1 is cut off: its gzip data do not end")
    #expect(lines.chunks.first == "first\n")
    #expect(String(decoding: text, as: UTF8.self).hasPrefix(lines.chunks.dropFirst().joined()))
    #expect(lines.chunks.joined().count > 1_000)
    #expect(lines.inputs.count == 2)
  }

  @Test func longLinesAreCutInPackedFilesToo() throws {
    let long = "a\n" + String(repeating: "x", count: 100_000) + "\nb\n"
    for bytes in [Array(long.utf8), Packed.gzip(Array(long.utf8)), Packed.zstd(Array(long.utf8))] {
      let lines = try read([bytes], maximumLine: 5_000)
      #expect(lines.chunks.joined() == "a\n" + String(repeating: "x", count: 5_002) + "b\n")
      #expect(lines.numbers.last == 3)
    }
  }

  @Test func whatIsNotThereIsToldBeforeAnythingIsRead() throws {
    let folder = try Folder()
    let good = try folder.write([0x31, 0x0A], to: "good")
    #expect(throws: InputError(input: "/nonexistent", fault: .cannotOpen("no such file or directory"))) {
      _ = try EventReader([good, "/nonexistent"], maximumLine: 10)
    }
    #expect(throws: InputError(input: folder.path, fault: .isFolder)) {
      _ = try EventReader([good, folder.path], maximumLine: 10)
    }
  }

  /// A named pipe that delivers a line at a time is not waited for to fill a chunk.
  @Test func aPipeIsReadAsItComes() throws {
    let folder = try Folder()
    let path = "\(folder.path)/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    // Open for both, so that neither end waits for the other.
    let writer = open(path, O_RDWR)
    defer { close(writer) }
    var reader = try EventReader([path], maximumLine: 1 << 20)
    #expect(reader.totalByteCount == nil)
    var chunk = EventChunk()
    for line in ["{\"a\":1}\n", "{\"b\":2}\n"] {
      let bytes = Array(line.utf8)
      try #require(write(writer, bytes, bytes.count) == bytes.count)
      let isMore = try reader.next(into: &chunk)
      let read = chunk.withBytes { Array($0) }
      #expect(isMore && read == bytes)
    }
    let number = chunk.firstLine
    #expect(number == 2)
  }

  /// The same for what gzip flushed into a pipe: the lines that can be unpacked are passed on.
  @Test func aPackedPipeIsReadAsItComes() throws {
    let pipe = Pipe()
    let source = Descriptor(borrowing: pipe.fileHandleForReading.fileDescriptor)
    let members = ["{\"a\":1}\n", "{\"b\":2}\n"].map { Packed.gzip(Array($0.utf8)) }
    pipe.fileHandleForWriting.write(Data(members[0]))
    #expect(try EventEncoding.detect(source) == .gzip)
    let decoder = try GzipDecoder(source)
    var cutter = LineCutter(chunkSize: 1 << 16, maximumLine: 1 << 20)
    var chunk = EventChunk()
    var isMore = try cutter.next(decoder, into: &chunk)
    let first = chunk.withBytes { String(decoding: $0, as: UTF8.self) }
    #expect(isMore && first == "{\"a\":1}\n")
    pipe.fileHandleForWriting.write(Data(members[1]))
    isMore = try cutter.next(decoder, into: &chunk)
    #expect(isMore)
    try pipe.fileHandleForWriting.close()
    isMore = try cutter.next(decoder, into: &chunk)
    #expect(!isMore)
  }
}
