import SpokeClient
import SpokeDiagnostics
import SpokeSyntax

import struct SpokeSchema.APIVersion

/// Which snapshot a command fetches, and what of the portal.
struct PortalSelection {
  /// The snapshot's folder, be it there or not.
  var directory: String
  var version: APIVersion
  /// The objects that the project's mappings name.
  var used: [String]

  /// - Parameters:
  ///   - name: the snapshot's name; that of `spoke.yaml` when nil.
  ///   - schemas: the folder of snapshots, or a snapshot; the project's `schemas` when nil.
  /// - Throws: `CommandFailure` when nothing says which snapshot is meant, or `spoke.yaml` cannot be read.
  init(name: String?, schemas: String?, common: CommonOptions) throws(CommandFailure) {
    let root = try Project.root(common)
    var ignored = Diagnostics()
    let file = try root.map { root throws(CommandFailure) in
      try Project.projectFile(in: root, diagnostics: &ignored)
    }
    let folder = schemas.map(Paths.cleaned) ?? Paths.join(root ?? ".", "schemas")
    if let name = name ?? (schemas == nil ? file?.portal?.value : nil) {
      guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
        throw CommandFailure("'\(name)' cannot name a snapshot", help: "Its name is that of a folder in \(folder).")
      }
      directory = Paths.join(folder, name)
    } else if schemas != nil, FileSystem.kind(Paths.join(folder, "portal.json")) == .file {
      directory = folder
    } else if let name = file?.portal?.value {
      directory = Paths.join(folder, name)
    } else {
      throw CommandFailure("no snapshot is named", help: "Name it with --portal, or with `portal:` in spoke.yaml.")
    }
    let named = file?.apiVersion?.value
    guard let version = named.map(APIVersion.named) ?? .standard else {
      throw CommandFailure(
        "spoke.yaml names an API version that Spoke does not know: \(named ?? "")",
        help: "Known are \(APIVersion.all.map(\.name).joined(separator: ", ")).")
    }
    self.version = version
    used = Self.used(root: root, file: file)
  }

  /// The objects that mappings name; none when there are no mappings yet, or one cannot be read: a lint will say so.
  private static func used(root: String?, file: ProjectFile?) -> [String] {
    guard let root, let paths = try? Project.mappingPaths([], root: root, file: file) else { return [] }
    var names: Set<String> = []
    for path in paths {
      guard let bytes = try? FileSystem.read(path) else { continue }
      var ignored = Diagnostics()
      names.formUnion([MappingFile.parse(SourceFile(path: path, bytes: bytes), diagnostics: &ignored)].mentionedObjects)
    }
    return names.sorted()
  }

  /// The files of the snapshot that is there.
  func files() throws(CommandFailure) -> [String: [UInt8]] {
    do {
      return try SnapshotFolder(directory).read()
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

extension MissingPart {
  /// Two lines for people: what is missing and why, and what to do.
  func warn() {
    Terminal.printError("warning: \(part) could not be fetched: \(reason)")
    if !scopes.isEmpty {
      Terminal.printError("help: Grant the token \(scopes.joined(separator: " or ")) in HubSpot, and pull again.")
    } else if error?.kind == .notFound || error?.kind == .invalid {
      Terminal.printError(
        "help: The portal, or this version of the API, does not have it; --allow-partial puts up with that.")
    } else if let error {
      Terminal.printError("help: \(error.help)")
    }
  }
}
