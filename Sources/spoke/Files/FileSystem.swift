#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders. Foundation is not used: loading it would take longer than a whole lint.
enum FileSystem {
  enum Kind { case file, directory }

  /// What stands at a path; nil when nothing does.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  /// The bytes of a file.
  ///
  /// - Throws: `CommandFailure` with the system's reason.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot read \(path)") }
    defer { close(descriptor) }
    do {
      return try read(descriptor)
    } catch {
      throw failure("cannot read \(path)")
    }
  }

  /// The bytes of standard input, to its end.
  static func readStandardInput() throws(CommandFailure) -> [UInt8] { try read(STDIN_FILENO) }

  /// What has arrived at standard input, at least a byte; 0 at its end.
  static func readStandardInput(into buffer: inout [UInt8]) throws(CommandFailure) -> Int {
    let count = buffer.withUnsafeMutableBytes { readSome(STDIN_FILENO, into: $0) }
    guard count >= 0 else { throw failure("standard input cannot be read") }
    return count
  }

  /// Everything up to the end of an open file.
  private static func read(_ descriptor: Int32) throws(CommandFailure) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(Int(status.st_size), 0) : 0
    var failed = false
    // One byte more than there are, so that the end is seen without another buffer.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { place, count in
      while count < place.count {
        let more = readSome(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(place)[count...]))
        failed = more < 0
        if more <= 0 { return }
        count += more
      }
    }
    if failed { throw failure("cannot read") }
    if bytes.count <= size { return bytes }
    // A pipe, or a file that grows.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { readSome(descriptor, into: $0) }
      if count < 0 { throw failure("cannot read") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Reads what is there, at most as much as fits; 0 at the end, negative on an error. Goes on after a signal.
  private static func readSome(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      return count
    }
  }

  /// Opens a file for writing from its beginning.
  static func open(forWriting path: String) throws(CommandFailure) -> Int32 {
    let descriptor = systemOpen(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot write \(path)") }
    return descriptor
  }

  /// Writes all bytes, and goes on after a signal. A reader that went away (`spoke run … | head`) ends the process by
  /// the signal for it, as it does for `cat`, also when the signal was being ignored.
  ///
  /// - Returns: the system's reason when not all could be written.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var offset = 0
    while offset < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let count = systemWrite(descriptor, rest)
      if count >= 0 {
        offset += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // The descriptor does not wait, because another process that shares it said so.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      case EPIPE:
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        return systemReason()
      default: return systemReason()
      }
    }
    return nil
  }

  /// Whether two paths lead to the same file.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(first, &left) == 0, stat(second, &right) == 0 else { return false }
    return left.st_mode & S_IFMT == S_IFREG && left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  /// Writes a whole file, or leaves what was there: the bytes go to a file beside it, which then takes its place.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = systemOpen(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot write \(path)") }
    if let reason = bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) {
      close(descriptor)
      unlink(temporary)
      throw CommandFailure("cannot write \(path): \(reason)")
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let reason = failure("cannot write \(path)")
      unlink(temporary)
      throw reason
    }
  }

  /// The files under a folder with one of the extensions, sorted, hidden ones left out. Links to folders are not
  /// followed, so there is no cycle.
  static func files(under directory: String, extensions: Set<String>) throws(CommandFailure) -> [String] {
    var found: [String] = []
    var pending = [directory]
    while let current = pending.popLast() {
      guard let stream = opendir(current) else { throw failure("cannot read the folder \(current)") }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = current == "." ? name : "\(current)/\(name)"
        var isDirectory = entry.pointee.d_type == DT_DIR
        // Not every file system says.
        if entry.pointee.d_type == DT_UNKNOWN {
          var status = stat()
          guard lstat(path, &status) == 0 else { continue }
          isDirectory = status.st_mode & S_IFMT == S_IFDIR
        }
        if isDirectory {
          pending.append(path)
        } else if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
          extensions.contains(String(name[name.utf8.index(after: dot)...]))
        {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }

  /// The names of everything in a folder, sorted, hidden ones too.
  static func names(in directory: String) throws(CommandFailure) -> [String] {
    guard let stream = opendir(directory) else { throw failure("cannot read the folder \(directory)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder and those that it stands in, unless they are there.
  static func makeDirectory(_ path: String) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? part : "/\(part)"
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw failure("cannot make the folder \(made)") }
    }
  }

  /// Takes a file away; nothing happens where there is none.
  static func remove(_ path: String) { unlink(path) }

  /// The current folder, absolute.
  static func currentDirectory() -> String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// What the system says of the last call that failed.
  static func systemReason() -> String {
    let reason = String(cString: strerror(errno))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }

  private static func failure(_ message: String) -> CommandFailure { CommandFailure("\(message): \(systemReason())") }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags, 0o644)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
