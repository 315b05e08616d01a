#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of the repository, for tests.
public enum RepositoryFile {
  /// A file that is not there.
  public struct Missing: Error { public let path: String }

  /// The bytes of a file, by its path in the repository.
  public static func read(_ path: String) throws(Missing) -> [UInt8] {
    guard let file = fopen("\(Repository.root)/\(path)", "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
