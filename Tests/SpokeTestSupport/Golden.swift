import Foundation

/// Files that hold what a test expects. `SPOKE_UPDATE=1` writes them anew; a person then reads the difference.
public enum Golden {
  /// Whether the files are rewritten.
  public static let isUpdating = ProcessInfo.processInfo.environment["SPOKE_UPDATE"] == "1"

  /// A file's text, by its path in the repository; nil when it is not there.
  public static func text(_ path: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/\(path)"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Writes a file and the folders that it stands in.
  public static func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(Repository.root)/\(path)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What a file should hold when it does not hold it; nil when all is well.
  public static func difference(_ actual: String, from path: String) throws -> String? {
    if isUpdating {
      try write(actual, to: path)
      return nil
    }
    guard let expected = text(path) else { return "\(path) is missing; SPOKE_UPDATE=1 writes it:\n\(actual)" }
    return expected == actual
      ? nil : "\(path) differs; SPOKE_UPDATE=1 rewrites it. Now:\n\(actual)\nExpected:\n\(expected)"
  }

  /// The names in a folder, sorted.
  public static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(path)")) ?? []).sorted()
  }
}
