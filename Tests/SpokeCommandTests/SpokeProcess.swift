import Foundation
import SpokeTestSupport

/// The real executable, run as a user runs it.
struct SpokeProcess {
  var status: Int32
  var output: String
  var errors: String

  /// - Parameters:
  ///   - directory: where it runs; the repository when nil.
  static func run(
    _ arguments: [String], input: String? = nil, in directory: String? = nil
  ) throws -> SpokeProcess {
    try run(Executable.spoke, arguments, input: input, in: directory)
  }

  /// A shell that finds the executable as `$SPOKE`, for pipes and redirections.
  static func shell(_ script: String, input: String? = nil) throws -> SpokeProcess {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", "SPOKE='\(Executable.spoke.path)'; \(script)"], input: input)
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: String?, in directory: String? = nil
  ) throws -> SpokeProcess {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? Repository.root)
    let folder = try TemporaryFolder()
    let output = try folder.file("output", "")
    let errors = try folder.file("errors", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: try folder.file("input", input ?? "")))
    try process.run()
    process.waitUntilExit()
    return SpokeProcess(
      status: process.terminationStatus, output: try text(output), errors: try text(errors))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// A folder that goes away with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "spoke-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file in the folder and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
