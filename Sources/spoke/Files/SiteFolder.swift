import SpokeDocs

/// A folder that documentation is written to.
///
/// A list of what was written last time stands in it, so that pages that are not made any more can be taken away, and
/// nothing else ever is.
struct SiteFolder {
  private static let list = ".spoke-docs"

  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the files, and takes away those of an earlier run that are not among them.
  ///
  /// - Throws: `CommandFailure` when the folder holds files that did not come from here, or cannot be written.
  func write(_ files: [SiteFile]) throws(CommandFailure) {
    let earlier = try listed()
    let written = files.map(\.path)
    try FileSystem.makeDirectory(path)
    // Before any of them is written: should this run be cut off, the next one knows its files.
    try writeList(Set(earlier).union(written).sorted())
    var folders: Set<String> = []
    for file in files {
      let target = Paths.join(path, file.path)
      if folders.insert(Paths.directory(of: target)).inserted {
        try FileSystem.makeDirectory(Paths.directory(of: target))
      }
      try FileSystem.write(Array(file.text.utf8), to: target)
    }
    for gone in Set(earlier).subtracting(written).sorted() { FileSystem.remove(Paths.join(path, gone)) }
    try writeList(written)
  }

  private func writeList(_ paths: [String]) throws(CommandFailure) {
    try FileSystem.write(Array((paths.joined(separator: "\n") + "\n").utf8), to: Paths.join(path, Self.list))
  }

  /// What an earlier run wrote; empty for a folder that is new or empty.
  private func listed() throws(CommandFailure) -> [String] {
    switch FileSystem.kind(path) {
    case nil: return []
    case .file?:
      throw CommandFailure("\(path) is a file", help: "Name a folder.")
    case .directory?: break
    }
    let list = Paths.join(path, Self.list)
    guard FileSystem.kind(list) == .file else {
      guard let other = try FileSystem.names(in: path).first(where: { $0 != ".git" }) else { return [] }
      throw CommandFailure(
        "the folder \(path) holds \(other), which `spoke docs` did not write",
        help: "Name an empty folder, or one that `spoke docs` wrote before.")
    }
    let lines = String(decoding: try FileSystem.read(list), as: UTF8.self).split(separator: "\n").map(String.init)
    // The list may have been changed by hand: nothing outside of the folder is ever touched.
    return lines.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
  }
}
