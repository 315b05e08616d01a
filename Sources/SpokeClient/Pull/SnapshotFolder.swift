#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a snapshot on disk: read whole, replaced whole.
public struct SnapshotFolder: Sendable {
  /// Why a folder cannot be read or written, in one sentence without a full stop.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// No file of a snapshot comes near it.
  private static let maximumBytes = 256 << 20
  /// The folders that a snapshot may have; everything in them is the snapshot's.
  private static let parts = ["objects", "validations", "associations", "pipelines"]
  private static let files = ["portal.json", "events.json", "owners.json", "lists.json"]

  public let path: String

  public init(_ path: String) { self.path = path }

  /// The snapshot's files by their path in the folder; empty when there is none. Other files are passed over.
  ///
  /// - Throws: `Failure` when a file cannot be read.
  public func read() throws(Failure) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for file in try names(in: "") where Self.files.contains(file) { found[file] = try bytes(file) }
    for part in Self.parts {
      for name in try names(in: part) where name.hasSuffix(".json") && !name.hasPrefix(".") {
        found["\(part)/\(name)"] = try bytes("\(part)/\(name)")
      }
    }
    return found
  }

  /// Puts a snapshot in the place of the one that is there, or leaves that as it is: the new one is written beside it, and
  /// then the two change places. Files that are no snapshot's, a README, are kept.
  ///
  /// - Throws: `Failure` when something cannot be written.
  public func replace(with files: [String: [UInt8]]) throws(Failure) {
    let target = Self.resolved(path)
    let parent = Self.directory(of: target)
    let name = target.split(separator: "/").last.map(String.init) ?? target
    try Self.makeDirectory(parent)
    let fresh = "\(parent)/.\(name).\(getpid()).new"
    Self.remove(fresh)
    let old: String?
    do {
      try write(files, to: fresh)
      old = try Self.exchange(fresh, target)
    } catch {
      Self.remove(fresh)
      throw error
    }
    guard let old else { return }
    try keepOthers(of: old)
    Self.remove(old)
  }

  private func write(_ files: [String: [UInt8]], to folder: String) throws(Failure) {
    try Self.makeDirectory(folder)
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let place = "\(folder)/\(file)"
      try Self.makeDirectory(Self.directory(of: place))
      do {
        try SafeFile.create(place, bytes, mode: 0o644)
      } catch {
        throw Failure(description: "\(path)/\(file) cannot be written: \(error.reason)")
      }
    }
  }

  /// Moves what is no snapshot's file from the older folder.
  private func keepOthers(of old: String) throws(Failure) {
    for name in try SnapshotFolder(old).names(in: "") where !Self.files.contains(name) && !Self.parts.contains(name) {
      guard rename("\(old)/\(name)", "\(path)/\(name)") == 0 else {
        throw Failure(description: "\(name) cannot be moved from \(old): \(SafeFile.Failure.last.reason)")
      }
    }
  }

  // MARK: The file system

  /// The names in a folder of the snapshot; none when it is not there.
  private func names(in part: String) throws(Failure) -> [String] {
    let folder = part.isEmpty ? path : "\(path)/\(part)"
    guard let stream = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw Failure(description: "\(folder) cannot be read: \(SafeFile.Failure.last.reason)")
    }
    defer { closedir(stream) }
    return Self.names(stream)
  }

  private func bytes(_ file: String) throws(Failure) -> [UInt8] {
    do {
      return try SafeFile.read("\(path)/\(file)", limit: Self.maximumBytes)
    } catch {
      throw Failure(description: "\(path)/\(file) cannot be read: \(error.reason)")
    }
  }
}
