import Foundation

/// The command line's executable.
public enum Executable {
  /// Tests are linked beside it; the variable `SPOKE` names another one.
  public static var spoke: URL {
    if let path = ProcessInfo.processInfo.environment["SPOKE"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("spoke")
  }
}
