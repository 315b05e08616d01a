#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, pipe or terminal that results are written to. What cannot be written is an error, never lost silently.
struct OutputFile: Sendable {
  private let descriptor: Int32
  /// As errors call it.
  private let name: String

  static let standardOutput = OutputFile(descriptor: STDOUT_FILENO, name: "standard output")

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Opens a file and empties it.
  ///
  /// - Parameter inputs: files that are read meanwhile; it must be none of them.
  init(emptying path: String, inputs: [String]) throws(CommandFailure) {
    for input in inputs where FileSystem.isSame(path, input) {
      throw CommandFailure("\(path) is read and would be overwritten", help: "Write to another file.")
    }
    self.init(descriptor: try FileSystem.open(forWriting: path), name: path)
  }

  /// Writes all bytes, waiting for a slow reader.
  func write(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
    guard let reason = FileSystem.writeAll(bytes, to: descriptor) else { return }
    throw failure(reason)
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let reason = bytes.withUnsafeBytes({ FileSystem.writeAll($0, to: descriptor) }) else { return }
    throw failure(reason)
  }

  /// Closes the file. Some file systems say only now that they have no room.
  func close() throws(CommandFailure) {
    guard systemClose(descriptor) != 0, errno != EINTR else { return }
    throw failure(FileSystem.systemReason())
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure(
      "cannot write \(name): \(reason)",
      help: "What was written is not all, and its last line may be cut. Run again when there is room.")
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
