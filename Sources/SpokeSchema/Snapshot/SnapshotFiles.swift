#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the files of a snapshot come from. Paths are relative to the snapshot's folder, with `/` separators.
public enum SnapshotFiles: Sendable {
  /// A folder on disk.
  case folder(String)
  /// Files in memory, by path: for tests, and for a snapshot that was just pulled.
  case memory([String: [UInt8]])

  /// The greatest size of one file. The largest portals' largest objects stay below a tenth of it.
  static let maximumBytes = 256 << 20

  /// Why a file that exists cannot be read.
  struct ReadFailure: Error {
    let message: String
  }

  /// The bytes of a file; nil when there is none.
  func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    switch self {
    case .memory(let files): return files[path]
    case .folder(let folder): return try Self.readFile("\(folder)/\(path)")
    }
  }

  /// The bytes of a file; nil when there is none. `displayPath` is the snapshot's folder as shown to people.
  ///
  /// - Throws: `SnapshotError` when the file exists and cannot be read.
  public func bytes(of path: String, displayPath: String) throws(SnapshotError) -> [UInt8]? {
    do {
      return try read(path)
    } catch {
      throw SnapshotError(
        file: "\(displayPath)/\(path)", message: error.message,
        help: "make the file readable, or fetch the portal again")
    }
  }

  /// The names of the files in `folder` that end in `.json`, without that ending, sorted.
  public func list(_ folder: String) -> [String] {
    var names: [String] = []
    switch self {
    case .memory(let files):
      let prefix = "\(folder)/"
      for path in files.keys where path.hasPrefix(prefix) { names.append(String(path.dropFirst(prefix.count))) }
    case .folder(let root):
      guard let directory = opendir("\(root)/\(folder)") else { return [] }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
            String(cString: $0)
          }
        }
        names.append(name)
      }
    }
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Whether the snapshot's folder exists.
  var exists: Bool {
    switch self {
    case .memory: return true
    case .folder(let folder):
      var information = stat()
      return stat(folder, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
  }

  private static func readFile(_ path: String) throws(ReadFailure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ReadFailure(message: "the file cannot be opened: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw ReadFailure(message: "this is not a file")
    }
    let size = Int(information.st_size)
    guard size <= maximumBytes else {
      throw ReadFailure(message: "the file is larger than \(maximumBytes >> 20) MB")
    }
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let received = Self.read(file, base + count, size - count)
        if received < 0 { isRead = false }
        if received <= 0 { return }
        count += received
      }
    }
    guard isRead else { throw ReadFailure(message: "the file cannot be read: \(String(cString: strerror(errno)))") }
    return bytes
  }

  /// `read(2)`, tried again when a signal interrupts it.
  private static func read(_ file: Int32, _ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    while true {
      #if canImport(Glibc)
        let received = Glibc.read(file, target, count)
      #elseif canImport(Musl)
        let received = Musl.read(file, target, count)
      #else
        let received = Darwin.read(file, target, count)
      #endif
      if received >= 0 || errno != EINTR { return received }
    }
  }
}
