#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that must never be seen half written.
enum SafeFile {
  struct Failure: Error {
    /// The system's words.
    var reason: String

    /// What the system says of the last call that failed.
    static var last: Failure {
      let text = String(cString: strerror(errno))
      return Failure(reason: text.prefix(1).lowercased() + text.dropFirst())
    }
  }

  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    guard let file = fopen(path, "rbe") else { throw Failure.last }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 {
        if ferror(file) != 0 { throw Failure.last }
        return bytes
      }
      bytes += buffer[..<count]
      if bytes.count > limit { throw Failure(reason: "it is larger than \(limit) bytes") }
    }
  }

  /// Writes a file that is not there yet, through to the disk.
  static func create(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure.last }
    defer { close(descriptor) }
    // The mode holds for files that `open` makes; one that was left by a crash keeps its own.
    guard fchmod(descriptor, mode) == 0 else { throw Failure.last }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure.last }
      offset += count
    }
    guard fsync(descriptor) == 0 else { throw Failure.last }
  }

  /// Writes a whole file, or leaves what was there.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(Failure) {
    let temporary = "\(path).\(getpid()).tmp"
    do {
      try create(temporary, bytes, mode: mode)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = Failure.last
      unlink(temporary)
      throw failure
    }
  }
}
