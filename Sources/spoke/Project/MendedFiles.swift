import SpokeReports

/// Files as they are after rounds of fixes, which are not written yet.
struct MendedFiles {
  /// How many rounds of fixes there are at most: a fix may bring to light what the next round mends, and
  /// of a name that is wrong many times only the first place is reported.
  static let maximumRounds = 32

  private struct Versions {
    /// As on disk.
    let original: [UInt8]
    /// All that there were, so that fixes that undo each other end.
    var seen: Set<[UInt8]>
  }

  /// What stands in place of the files' bytes, by path.
  private(set) var bytes: [String: [UInt8]] = [:]
  private var versions: [String: Versions] = [:]

  /// Takes over a round's changes; false when there is nothing new among them.
  mutating func take(_ changes: [Fixes.Change]) -> Bool {
    var isNew = false
    for change in changes {
      let path = change.file.path
      var known = versions[path] ?? Versions(original: change.file.bytes, seen: [change.file.bytes])
      guard known.seen.insert(change.bytes).inserted else { continue }
      versions[path] = known
      bytes[path] = change.bytes
      isNew = true
    }
    return isNew
  }

  /// How many files there are to write.
  var count: Int { bytes.count }

  /// What writing would change.
  var difference: String {
    bytes.keys.sorted().map { path in
      UnifiedDiff.text(path: path, old: versions[path]?.original ?? [], new: bytes[path] ?? [])
    }.joined()
  }

  /// Writes the files, one after the other.
  func write() throws(CommandFailure) {
    for (path, bytes) in bytes.sorted(by: { $0.key < $1.key }) { try FileSystem.write(bytes, to: path) }
  }
}
