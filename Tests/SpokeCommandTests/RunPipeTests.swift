import Foundation
import SpokeTestSupport
import Testing

@testable import spoke

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `spoke run` between real files, pipes, devices and terminals.
@Suite struct RunPipeTests {
  private let folder: TemporaryFolder
  private let plan: String

  init() throws {
    folder = try TemporaryFolder()
    let mapping = try folder.file("mapping.yaml", LintCommandTests.good)
    plan = "\(folder.path)/plan.spoke"
    let result = try SpokeProcess.run([
      "compile", mapping, "--schemas", LintCommandTests.schemas, "-o", plan, "--quiet",
    ])
    #expect(result.status == 0, "\(result.errors)")
  }

  private static func events(_ count: Int) -> String {
    (0..<count).map { #"{"type":"identify","traits":{"email":"u\#($0)@b.co","first_name":"Ada"}}"# + "\n" }.joined()
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
    try Data(bytes).write(to: url)
    return url.path
  }

  // MARK: Packed input

  @Test(arguments: [1, 3]) func packedFilesGiveTheSame(threads: Int) throws {
    let text = Array(Self.events(4_000).utf8)
    let half = text.count / 2
    let plain = try file("plain", text + text)
    let members = try file("members", Packed.gzip(Array(text[..<half])) + Packed.gzip(Array(text[half...])))
    let frames = try file("frames", Packed.zstd(Array(text[..<half])) + Packed.zstd(Array(text[half...])))
    let expected = try SpokeProcess.run(["run", plan, plain, "--threads", "1"])
    let packed = try SpokeProcess.run(["run", plan, members, frames, "--threads", "\(threads)"])
    #expect(packed.status == 0)
    #expect(packed.output == expected.output)
    #expect(packed.errors == expected.errors)
    let piped = try SpokeProcess.shell("cat '\(members)' '\(members)' | \"$SPOKE\" run '\(plan)' --threads \(threads)")
    #expect(piped.output == expected.output)
  }

  @Test(arguments: [1, 2]) func aTruncatedFileIsRunUpToItsEnd(threads: Int) throws {
    let packed = Packed.gzip(Array(Self.events(4_000).utf8))
    let cut = try file("cut.ndjson.gz", Array(packed[..<(packed.count * 3 / 4)]))
    let rejects = "\(folder.path)/rejects.ndjson"
    let result = try SpokeProcess.run(["run", plan, cut, "--rejects", rejects, "--threads", "\(threads)"])
    #expect(result.status == 2)
    let operations = result.output.split(separator: "\n")
    #expect(operations.count > 2_000)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("\(operations.count) operations, 1 reject"))
    #expect(lines[1] == "error: \(cut) is cut off: its gzip data do not end")
    #expect(lines[2].hasPrefix("help: "))
    // The line that was cut is told, like any that is not JSON.
    let reject = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(reject.hasPrefix(#"{"line":\#(operations.count + 1),"reason":"invalid-json""#))
  }

  @Test func aMissingFileIsToldBeforeAnythingIsWritten() throws {
    let good = try file("good", Array(Self.events(3).utf8))
    let result = try SpokeProcess.run(["run", plan, good, "\(folder.path)/missing"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors == "error: cannot read \(folder.path)/missing: no such file or directory\n")
  }

  // MARK: Output that cannot be written

  @Test(arguments: [1, 2], ["operations", "requests"])
  func aFullDiskIsAnError(threads: Int, format: String) throws {
    let events = try file("events", Array(Self.events(2_000).utf8))
    let result = try SpokeProcess.shell(
      "\"$SPOKE\" run '\(plan)' '\(events)' --format \(format) --threads \(threads) > /dev/full")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: cannot write standard output: no space left on device\nhelp: "))
  }

  @Test(arguments: ["inspect", "explain"]) func otherCommandsSayItToo(command: String) throws {
    let result = try SpokeProcess.shell("\"$SPOKE\" \(command) '\(plan)' > /dev/full", input: Self.events(1))
    #expect(result.status == 2)
    #expect(result.errors == "error: cannot write standard output: no space left on device\n")
  }

  @Test func aFullDiskForRejectsIsAnError() throws {
    let result = try SpokeProcess.run(["run", plan, "--rejects", "/dev/full"], input: "{\n")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: cannot write /dev/full: no space left on device\n"))
  }

  /// The input never ends; the error does not wait for it.
  @Test func aFullDiskEndsARunThatWaitsForInput() throws {
    let process = Process()
    process.executableURL = Executable.spoke
    process.arguments = ["run", plan, "--threads", "2"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(Self.events(10).utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test(arguments: ["", "trap '' PIPE; "], [1, 2]) func aReaderThatGoesAwayEndsItQuietly(trap: String, threads: Int)
    throws
  {
    let events = try file("events", Array(Self.events(20_000).utf8))
    let status = "\(folder.path)/status"
    let result = try SpokeProcess.shell(
      "\(trap){ \"$SPOKE\" run '\(plan)' '\(events)' --threads \(threads); echo $? > '\(status)'; } | head -n 1")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(!result.errors.contains("error"))
    // 128 and the signal's number, as the shell has it for every tool.
    #expect(try String(contentsOfFile: status, encoding: .utf8) == "141\n")
  }

  @Test func rejectsDoNotOverwriteWhatIsRead() throws {
    let text = Self.events(3)
    let events = try file("events", Array(text.utf8))
    let result = try SpokeProcess.run(["run", plan, events, "--rejects", events])
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: \(events) is read and would be overwritten\n"))
    #expect(try String(contentsOfFile: events, encoding: .utf8) == text)
  }

  // MARK: Slow readers and people who watch

  /// Nobody reads the output: the input is not read to its end either. Then somebody does, and all of it arrives.
  @Test(arguments: [1, 2]) func aSlowReaderHoldsTheInputBack(threads: Int) throws {
    let text = Array(Self.events(80_000).utf8)
    let process = Process()
    process.executableURL = Executable.spoke
    process.arguments = ["run", plan, "--quiet", "--threads", "\(threads)"]
    process.standardInput = FileHandle(forReadingAtPath: try file("events", text))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var read = -1
    while let now = Self.bytesRead(process.processIdentifier), now != read {
      read = now
      usleep(300_000)
    }
    #expect(read < text.count * 3 / 4)
    var lines = 0
    while case let data = output.fileHandleForReading.availableData, !data.isEmpty {
      lines += data.count { $0 == 0x0A }
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(lines == 80_000)
  }

  /// Bytes that a process has read so far; nil when the system does not say.
  private static func bytesRead(_ process: Int32) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix("rchar: ") }.flatMap { Int($0.dropFirst(7)) }
  }

  @Test(arguments: [[], ["--quiet"]]) func progressIsForPeopleWhoWatch(options: [String]) throws {
    var (primary, secondary) = (Int32(0), Int32(0))
    try #require(openpty(&primary, &secondary, nil, nil, nil) == 0)
    defer { close(primary) }
    let process = Process()
    process.executableURL = Executable.spoke
    process.arguments = ["run", plan] + options
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: secondary, closeOnDealloc: true)
    try process.run()
    _ = fcntl(primary, F_SETFL, O_NONBLOCK)
    var shown = ""
    // Quiet runs are watched for longer than the others take to say something.
    for _ in 0..<(options.isEmpty ? 300 : 12) where shown.isEmpty {
      input.fileHandleForWriting.write(Data(Self.events(1).utf8))
      usleep(100_000)
      shown += Self.readAll(primary)
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    shown += Self.readAll(primary)
    if options.isEmpty {
      #expect(shown.hasPrefix("\r0.0 MB, 0.0 MB/s\u{1B}[K"))
      // The line is taken away before the counts are printed.
      let last = try #require(shown.components(separatedBy: "\r\u{1B}[K").last)
      #expect(last.contains(" lines, ") && last.hasSuffix(" 0 rejects\r\n"))
    } else {
      #expect(shown.isEmpty)
    }
  }

  /// What a terminal holds for now.
  private static func readAll(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    let count = max(read(descriptor, &bytes, bytes.count), 0)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test func progressInWords() {
    #expect(
      RunProgress.text(150_000_000, of: 600_000_000, seconds: 0.5) == "25 % of 600.0 MB, 300.0 MB/s, 2 s left")
    #expect(RunProgress.text(1_000_000, of: 900_000_000, seconds: 1) == "0 % of 900.0 MB, 1.0 MB/s, 14 min 59 s left")
    #expect(RunProgress.text(2_550_000, of: nil, seconds: 2) == "2.5 MB, 1.2 MB/s")
    // A file that grew while it was read.
    #expect(RunProgress.text(20, of: 10, seconds: 0) == "0.0 MB, 0.0 MB/s")
  }
}
