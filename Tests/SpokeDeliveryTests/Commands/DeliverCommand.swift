import Foundation
import SpokeTestSupport

/// `spoke deliver` as a process of its own: what goes in, what it says, and how it ends.
final class DeliverCommand {
  let process = Process()
  private let input = Pipe()
  private let outputPath: String
  private let errorPath: String

  /// Starts it against a fixture's simulator.
  ///
  /// - Parameters:
  ///   - arguments: behind `spoke deliver`; `PLAN` and `SPOOL` stand for the fixture's.
  ///   - url: of the simulator; nil for a command that needs none.
  ///   - hasPipe: whether standard input stays open for `write`; otherwise there is none.
  init(_ fixture: DeliveryFixture, _ arguments: [String], url: String? = nil, hasPipe: Bool = false) throws {
    let plan = "\(fixture.folder)/plan.spoke"
    try Data(fixture.planBytes).write(to: URL(fileURLWithPath: plan))
    let id = UUID().uuidString
    (outputPath, errorPath) = ("\(fixture.folder)/\(id).out", "\(fixture.folder)/\(id).err")
    for path in [outputPath, errorPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.executableURL = Executable.spoke
    process.arguments =
      ["deliver"] + arguments.map { ["PLAN": plan, "SPOOL": fixture.spoolPath][$0] ?? $0 }
      + (url.map { ["--base-url", $0, "--no-limits", "--linger", "20", "--settling", "200"] } ?? [])
    var environment = ProcessInfo.processInfo.environment
    environment["HUBSPOT_ACCESS_TOKEN"] = Self.token
    process.environment = environment
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    process.standardInput = hasPipe ? input : FileHandle.nullDevice
    try process.run()
  }

  static let token = "pat-na1-11111111-2222-3333-4444-555555555555"

  /// Runs it to its end.
  static func run(
    _ fixture: DeliveryFixture, _ arguments: [String], url: String? = nil
  ) async throws -> DeliverCommand {
    let command = try DeliverCommand(fixture, arguments, url: url)
    await command.end()
    return command
  }

  var status: Int32 { process.terminationStatus }
  var isEndedBySignal: Bool { process.terminationReason == .uncaughtSignal }
  var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  func write(_ lines: [String]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until it has ended.
  func end() async { await process.ended() }

  /// Waits until something holds; false when it does not within half a minute.
  func wait(until isSo: () throws -> Bool) async throws -> Bool {
    for _ in 0..<1_500 {
      if try isSo() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }
}
