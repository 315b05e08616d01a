import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// A project as it stands on disk: its file, its mapping files, its portal, its event plan.
struct Project {
  /// The folder with `spoke.yaml`; nil when there is none and files are named one by one.
  var root: String?
  var file: ProjectFile?
  /// The mapping files, parsed, by path.
  var mappings: [MappingFile] = []
  var portal: Portal?
  var events: EventPlan?
  /// What reading found.
  var diagnostics = Diagnostics()
  /// What is read in place of files, by path.
  private let overlay: [String: [UInt8]]

  /// Reads a project.
  ///
  /// - Parameters:
  ///   - paths: mapping files and folders; empty for the project's own.
  ///   - objects: the object types to read from the snapshot.
  ///   - overlay: bytes that are read in place of a file's, by its path.
  /// - Throws: `CommandFailure` when a file or the snapshot cannot be read.
  init(
    paths: [String], common: CommonOptions, schemas: String?, objects: SnapshotObjects = .mentioned,
    overlay: [String: [UInt8]] = [:]
  ) throws(CommandFailure) {
    self.overlay = overlay
    root = try Self.root(common)
    if let root { try readProjectFile(in: root) }
    let mappingPaths = try (Self.mappingPaths(paths, root: root, file: file) + unsaved(paths)).sorted()
    let readings = Parallel.map(mappingPaths) { path in
      Result { () throws(CommandFailure) in
        var found = Diagnostics()
        return (file: MappingFile.parse(try Self.source(path, overlay), diagnostics: &found), found: found)
      }
    }
    for reading in readings {
      let (file, found) = try reading.get()
      mappings.append(file)
      diagnostics.append(contentsOf: found)
    }
    try readPortal(schemas, objects)
    try readEvents()
  }

  /// What an editor holds of mapping files that are not on disk yet.
  private func unsaved(_ paths: [String]) -> [String] {
    guard let root, paths.isEmpty else { return [] }
    let named = file?.mappings.map(\.value) ?? []
    let folders = (named.isEmpty ? ["mappings"] : named).map { Paths.cleaned(Paths.join(root, $0)) + "/" }
    return overlay.keys.filter { path in
      [".yaml", ".yml"].contains { path.hasSuffix($0) } && folders.contains { path.hasPrefix($0) }
        && FileSystem.kind(path) == nil
    }
  }

  private func source(_ path: String) throws(CommandFailure) -> SourceFile { try Self.source(path, overlay) }

  private static func source(_ path: String, _ overlay: [String: [UInt8]]) throws(CommandFailure) -> SourceFile {
    if let bytes = overlay[path] { return SourceFile(path: path, bytes: bytes) }
    return SourceFile(path: path, bytes: try FileSystem.read(path))
  }

  /// What checks this project.
  func linter(today: String?) -> Linter {
    var ignored = Diagnostics()
    return Linter(
      portal: portal, events: events, apiVersion: file?.apiVersion?.value ?? APIVersion.standard.name,
      apiVersionSpan: file.flatMap { file in file.apiVersion.map { SourceSpan(file.source, $0.range) } },
      timeZone: file?.timeZone?.value ?? "UTC",
      settings: file.map { RuleSettings($0, diagnostics: &ignored) } ?? RuleSettings(), root: root, today: today)
  }

  /// The project's folder; nil when there is none.
  static func root(_ common: CommonOptions) throws(CommandFailure) -> String? {
    if let named = common.project {
      guard FileSystem.kind(named) == .directory else {
        throw CommandFailure("\(named) is not a folder", help: "Name the folder that holds spoke.yaml.")
      }
      guard FileSystem.kind(Paths.join(named, "spoke.yaml")) == .file else {
        throw CommandFailure("\(named) holds no spoke.yaml", help: "Name the folder that holds spoke.yaml.")
      }
      return Paths.cleaned(named)
    }
    var candidate = "."
    var depth = FileSystem.currentDirectory().split(separator: "/").count
    while true {
      if FileSystem.kind(Paths.join(candidate, "spoke.yaml")) == .file { return candidate }
      guard depth > 0 else { return nil }
      depth -= 1
      candidate = candidate == "." ? ".." : candidate + "/.."
    }
  }

  private mutating func readProjectFile(in root: String) throws(CommandFailure) {
    let path = Paths.join(root, "spoke.yaml")
    let source = try source(path)
    let parsed = ProjectFile.parse(source, diagnostics: &diagnostics)
    ProjectChecks.check(parsed, diagnostics: &diagnostics)
    file = parsed
  }

  /// Reads a folder's `spoke.yaml`.
  static func projectFile(in root: String, diagnostics: inout Diagnostics) throws(CommandFailure) -> ProjectFile {
    let path = Paths.join(root, "spoke.yaml")
    let source = SourceFile(path: path, bytes: try FileSystem.read(path))
    return ProjectFile.parse(source, diagnostics: &diagnostics)
  }

  /// The mapping files to check, sorted.
  static func mappingPaths(
    _ paths: [String], root: String?, file: ProjectFile?
  ) throws(CommandFailure) -> [String] {
    var named = paths
    if named.isEmpty {
      guard let root else {
        throw CommandFailure(
          "there is no spoke.yaml here or above",
          help: "Name the mapping files (`spoke lint FILE --schemas DIR`), or the project's folder with --project.")
      }
      let folders = file?.mappings.map(\.value) ?? []
      named = (folders.isEmpty ? ["mappings"] : folders).map { Paths.join(root, $0) }
    }
    var found: Set<String> = []
    for path in named {
      switch FileSystem.kind(path) {
      case .file?: found.insert(Paths.cleaned(path))
      case .directory?:
        let files = try FileSystem.files(under: Paths.cleaned(path), extensions: ["yaml", "yml"])
        let own = Paths.cleaned(Paths.join(root ?? ".", "spoke.yaml"))
        found.formUnion(files.filter { !$0.hasSuffix("spoke.yaml") || Paths.cleaned($0) != own })
      case nil:
        throw CommandFailure("\(path) does not exist", help: "Name a mapping file or a folder of them.")
      }
    }
    guard !found.isEmpty else {
      throw CommandFailure(
        "there are no mapping files in \(named.joined(separator: ", "))", help: "Mapping files end in .yaml or .yml.")
    }
    return found.sorted()
  }

  private mutating func readPortal(_ schemas: String?, _ objects: SnapshotObjects) throws(CommandFailure) {
    guard let directory = try Self.portalDirectory(schemas, root: root, name: file?.portal?.value) else { return }
    do {
      portal = try Portal.load(directory: directory, objects: objects == .all ? nil : mappings.mentionedObjects)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// Where the snapshot is; nil when none is named.
  static func portalDirectory(
    _ schemas: String?, root: String?, name: String?
  ) throws(CommandFailure) -> String? {
    let folder: String
    if let schemas {
      folder = Paths.cleaned(schemas)
    } else if let root {
      folder = Paths.join(root, "schemas")
    } else {
      return nil
    }
    var candidates = [folder]
    if let name { candidates.insert(Paths.join(folder, name), at: 0) }
    for candidate in candidates where FileSystem.kind(Paths.join(candidate, "portal.json")) == .file {
      return candidate
    }
    if schemas == nil, name == nil { return nil }
    throw CommandFailure(
      "there is no portal snapshot in \(candidates.joined(separator: " or "))",
      help: "A snapshot is a folder with a portal.json; `portal:` in spoke.yaml names it, --schemas says where it is.")
  }

  private mutating func readEvents() throws(CommandFailure) {
    guard let root, let name = file?.events?.value else { return }
    let path = Paths.join(root, name)
    var sources: [SourceFile] = []
    let isFolder = FileSystem.kind(path) == .directory
    let paths =
      isFolder
      ? try FileSystem.files(under: Paths.cleaned(path), extensions: ["json", "yaml", "yml"]).sorted() : [path]
    for path in paths { sources.append(try source(path)) }
    do {
      events =
        isFolder
        ? try EventPlan.load(folder: Paths.cleaned(path), sources, diagnostics: &diagnostics)
        : try EventPlan.load(sources[0], diagnostics: &diagnostics)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

/// Which object types of a snapshot are read.
enum SnapshotObjects {
  /// Those that the mappings write or associate: reading the others would take longer than checking.
  case mentioned
  case all
}

extension [MappingFile] {
  /// The object names that the mappings write or associate: only these are read from the snapshot.
  var mentionedObjects: Set<String> {
    var names: Set<String> = []
    for file in self {
      // By their places: a mapping is large, and is not copied for its few names.
      for place in file.mappings.indices {
        if let action = file.mappings[place].action, action.verb.value != .send { names.insert(action.target.value) }
        for association in file.mappings[place].associations + file.mappings[place].dissociations {
          if let to = association.to { names.insert(to.value) }
        }
      }
    }
    return names
  }
}
