import Foundation
import SpokeTestSupport

/// The executable, delivering out of a spool.
struct Deliverer {
  let arguments: [String]
  let errorPath: String

  /// Tests are linked beside the executable; `SPOKE` names another one.
  static var executable: URL {
    if let path = ProcessInfo.processInfo.environment["SPOKE"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("spoke")
  }

  init(_ fixture: DeliveryFixture, url: String, events: String) throws {
    let plan = "\(fixture.folder)/plan.spoke"
    try Data(fixture.planBytes).write(to: URL(fileURLWithPath: plan))
    let token = "\(fixture.folder)/token"
    try "pat-na1-test".write(toFile: token, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: token)
    errorPath = "\(fixture.folder)/errors.txt"
    arguments = [
      "deliver", plan, events, "--spool", fixture.spoolPath, "--base-url", url, "--token-file", token, "--no-limits",
      "--linger", "50", "--settling", "300", "--log-level", "critical",
    ]
  }

  /// What it said last.
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  /// Starts it again and again, each time killing it after a while, until it ends by itself.
  ///
  /// - Parameter next: how long it may live this time; nil lets it live.
  /// - Returns: the exit code.
  func run(_ next: () -> Duration?) async throws -> Int32 {
    while true {
      let process = Process()
      process.executableURL = Self.executable
      process.arguments = arguments
      _ = FileManager.default.createFile(atPath: errorPath, contents: nil)
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let killer = next().map { life in
        Task {
          try await Task.sleep(for: life)
          kill(process.processIdentifier, SIGKILL)
        }
      }
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          process.waitUntilExit()
          continuation.resume()
        }
      }
      killer?.cancel()
      if process.terminationReason == .exit { return process.terminationStatus }
    }
  }
}
