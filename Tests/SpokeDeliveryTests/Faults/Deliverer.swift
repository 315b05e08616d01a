import Foundation
import SpokeSimulator
import SpokeTestSupport

/// The executable, delivering out of a spool.
struct Deliverer {
  /// The exit code of a delivery that stopped with operations waiting.
  private static let stopped: Int32 = 2
  /// So often it is started again after it stopped.
  private static let patience = 20

  let arguments: [String]
  let errorPath: String

  init(_ fixture: DeliveryFixture, url: String, events: String) throws {
    let plan = "\(fixture.folder)/plan.spoke"
    try Data(fixture.planBytes).write(to: URL(fileURLWithPath: plan))
    let token = "\(fixture.folder)/token"
    try Self.credentials.write(toFile: token, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: token)
    errorPath = "\(fixture.folder)/errors.txt"
    arguments = [
      "deliver", plan, events, "--spool", fixture.spoolPath, "--base-url", url, "--token-file", token, "--no-limits",
      "--linger", "50", "--settling", "300", "--log-level", "critical",
    ]
  }

  /// An app that was installed by OAuth: a token that is refused can be renewed.
  private static let credentials = """
    {"client_id":"\(OAuthApp.standard.clientID)","client_secret":"\(OAuthApp.standard.clientSecret)",
     "refresh_token":"\(OAuthApp.standard.refreshToken)"}
    """

  /// What it said last.
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  /// How it ended: its exit code, and how often it stopped before with operations waiting.
  struct End {
    var status: Int32
    var stops = 0
  }

  /// Starts it again and again, each time killing it after a while, until it ends by itself. When it stops with operations
  /// waiting it is started again, as a service would.
  ///
  /// - Parameter next: how long it may live this time; nil lets it live.
  func run(_ next: () -> Duration?) async throws -> End {
    var stops = 0
    while true {
      let process = Process()
      process.executableURL = Executable.spoke
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
      await process.ended()
      killer?.cancel()
      guard process.terminationReason == .exit else { continue }
      guard process.terminationStatus == Self.stopped, stops < Self.patience else {
        return End(status: process.terminationStatus, stops: stops)
      }
      stops += 1
    }
  }
}
