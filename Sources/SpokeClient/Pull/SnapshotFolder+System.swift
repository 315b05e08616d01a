#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SnapshotFolder {
  /// The names of everything in an open folder, sorted.
  static func names(_ stream: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path without symbolic links when something is there, so that a link to a snapshot stays one.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those that it stands in, unless they are there.
  static func makeDirectory(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? part : "/\(part)"
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
        throw Failure(description: "the folder \(made) cannot be made: \(SafeFile.Failure.last.reason)")
      }
    }
  }

  /// Puts a folder in the place of another. On Linux no moment is without either; on other systems, and file systems that
  /// cannot exchange, a crash in between leaves the older one beside its place.
  ///
  /// - Returns: Where the older one is now; nil when there was none.
  static func exchange(_ fresh: String, _ target: String) throws(Failure) -> String? {
    // An empty folder is replaced too.
    if rename(fresh, target) == 0 { return nil }
    if exchangeAtOnce(fresh, target) { return fresh }
    let aside = "\(fresh).old"
    remove(aside)
    guard rename(target, aside) == 0 else {
      throw Failure(description: "\(target) cannot be replaced: \(SafeFile.Failure.last.reason)")
    }
    guard rename(fresh, target) == 0 else {
      let reason = SafeFile.Failure.last.reason
      rename(aside, target)
      throw Failure(description: "\(target) cannot be replaced: \(reason)")
    }
    return aside
  }

  /// Linux's `renameat2` with `RENAME_EXCHANGE`. Headers show it to programs that ask for GNU's extensions only, which a
  /// Swift import cannot.
  private static func exchangeAtOnce(_ first: String, _ second: String) -> Bool {
    #if os(Linux)
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, first, AT_FDCWD, second, 2) == 0
    #else
      return false
    #endif
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    if let stream = opendir(path) {
      let names = names(stream)
      closedir(stream)
      for name in names { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }
}
