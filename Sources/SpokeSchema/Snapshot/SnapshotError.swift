import SpokeDiagnostics
import SpokeJSON

/// Why a snapshot cannot be read, and what to do about it.
public struct SnapshotError: Error, Sendable, CustomStringConvertible {
  /// The file or folder, as shown to people.
  public let file: String
  /// The place in the file, when there is one.
  public let position: SourcePosition?
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do, in one sentence without a full stop.
  public let help: String

  /// What mends most snapshots.
  static let pullAgain = "fetch the portal again, or restore the file from version control"

  public init(file: String, position: SourcePosition? = nil, message: String, help: String) {
    self.file = file
    self.position = position
    self.message = message
    self.help = help
  }

  init(_ error: JSONError) {
    self.init(
      file: error.source.path, position: error.position, message: "the file is not JSON: \(error.message)",
      help: Self.pullAgain)
  }

  init(at value: JSONValue, _ message: String) {
    self.init(file: value.source.path, position: value.span.start, message: message, help: Self.pullAgain)
  }

  /// `file:line:column: message; help`
  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): \(message); \(help)"
  }
}
