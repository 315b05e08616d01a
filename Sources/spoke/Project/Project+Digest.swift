import SpokePlan

extension Project {
  /// The SHA-256 of all files of the snapshot, by their names in its folder; nil without one.
  func snapshotDigest() throws(CommandFailure) -> [UInt8]? {
    guard let directory = portal?.directory else { return nil }
    var hash = SHA256()
    for path in try FileSystem.files(under: directory, extensions: ["json"]) {
      let bytes = try FileSystem.read(path)
      let header = Array("\(path.dropFirst(directory.count))\0\(bytes.count)\0".utf8)
      header.withUnsafeBytes { hash.update($0) }
      bytes.withUnsafeBytes { hash.update($0) }
    }
    return hash.finish().bytes
  }
}
