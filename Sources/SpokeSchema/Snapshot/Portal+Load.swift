import SpokeDiagnostics
import SpokeJSON

extension Portal {
  /// The format of snapshots that this version reads.
  public static let snapshotVersion = 1

  /// Reads the snapshot in a folder.
  ///
  /// - Parameters:
  ///   - directory: The folder, `schemas/<portal>`.
  ///   - displayPath: How the folder is shown to people; `directory` when nil.
  ///   - objects: The object types to read, as mappings name them (API names, fully qualified names or type ids); nil
  ///     reads all. What is not named is not read: `objectNames` still lists it, but `object(named:)` does not find it.
  /// - Throws: `SnapshotError` when the folder is none, or a file of it cannot be read. A file that the portal does not
  ///   have is no error: its part of the model stays nil or empty.
  public static func load(
    directory: String, displayPath: String? = nil, objects: Set<String>? = nil
  ) throws(SnapshotError) -> Portal {
    var folder = directory[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return try load(.folder(String(folder)), displayPath: displayPath ?? String(folder), objects: objects)
  }

  /// Reads a snapshot from anywhere; see `load(directory:displayPath:objects:)`.
  public static func load(
    _ files: SnapshotFiles, displayPath: String, objects: Set<String>? = nil
  ) throws(SnapshotError) -> Portal {
    let reader = SnapshotReader(files: files, displayPath: displayPath)
    let name = displayPath.split(separator: "/").last.map(String.init) ?? displayPath
    guard files.exists else {
      throw SnapshotError(
        file: displayPath, message: "there is no snapshot of the portal \(name) here",
        help: "fetch the portal, or name the right one in spoke.yaml")
    }
    var portal = Portal(name: name, directory: displayPath)
    try portal.readPortalFile(reader)
    let wanted = try portal.readObjects(reader, objects)
    try portal.readAssociations(reader, wanted)
    let (portalID, names) = (portal.portalID, portal.objects.map(\.name))
    for object in names {
      portal.pipelines[object] = try reader.results("pipelines/\(object).json") { value throws(SnapshotError) in
        try Pipeline(snapshot: value)
      }
      portal.validations[object] = try reader.results("validations/\(object).json") { value throws(SnapshotError) in
        try PropertyValidation(snapshot: value)
      }
    }
    portal.events = try reader.results("events.json") { value throws(SnapshotError) in
      try EventDefinition(snapshot: value, portalID: portalID)
    }
    portal.owners = try reader.results("owners.json") { value throws(SnapshotError) in try Owner(snapshot: value) }
    portal.lists = try reader.results("lists.json") { value throws(SnapshotError) in try ContactList(snapshot: value) }
    return portal
  }

  private mutating func readPortalFile(_ reader: SnapshotReader) throws(SnapshotError) {
    guard let root = try reader.document("portal.json")?.root else {
      throw SnapshotError(
        file: "\(reader.displayPath)/portal.json", message: "the file is missing, so this is no snapshot of a portal",
        help: "fetch the portal again")
    }
    guard root.kind == .object else { throw SnapshotError(at: root, "portal.json must hold an object") }
    guard let version = root["spoke"] else {
      throw SnapshotError(at: root, "portal.json has no \"spoke\", the version of the snapshot's format")
    }
    guard version.integer == Self.snapshotVersion else {
      throw SnapshotError(
        file: version.source.path, position: version.span.start,
        message: "the snapshot has format \(version.source.text(in: version.range)), and this version of Spoke reads "
          + "format \(Self.snapshotVersion)",
        help: "update Spoke, or fetch the portal again with this version")
    }
    portalID = root["portalId"]?.identifier.flatMap { Int($0) }
    accountType = root.text("accountType")
    apiVersion = root.text("apiVersion")
    pulledAt = root.text("pulledAt")
    scopes = root["scopes"]?.elements.map { Set($0.compactMap(\.string)) }
    let listed = root.texts("objects").filter { !$0.isEmpty && !$0.contains("/") && !$0.hasPrefix(".") }
    objectNames = Set(listed).union(reader.files.list("objects")).sorted()
  }

  /// Reads the wanted object types and returns their file names; nil for all.
  private mutating func readObjects(
    _ reader: SnapshotReader, _ wanted: Set<String>?
  ) throws(SnapshotError) -> Set<String>? {
    let names = wanted.map { fileNames(of: $0) }
    let mentionsCustomID = wanted?.contains { $0.hasPrefix("2-") } ?? false
    var read: [ObjectType] = []
    for name in objectNames {
      let isNamed = names?.contains(name) ?? true
      // Only its file says which type id a custom object has.
      guard isNamed || (mentionsCustomID && StandardObject.named(name) == nil) else { continue }
      guard let root = try reader.document("objects/\(name).json")?.root else {
        throw SnapshotError(
          file: "\(reader.displayPath)/objects/\(name).json",
          message: "the file is missing, though portal.json lists the object \(name)", help: SnapshotError.pullAgain)
      }
      guard isNamed || wanted?.contains(root["objectTypeId"]?.identifier ?? "") ?? true else { continue }
      read.append(try ObjectType(snapshot: root, fileName: name))
    }
    // At once: the objects' places are found anew whenever they change.
    objects = read.sorted { $0.name < $1.name }
    return wanted.map { _ in Set(objects.map(\.name)) }
  }

  private mutating func readAssociations(_ reader: SnapshotReader, _ wanted: Set<String>?) throws(SnapshotError) {
    for file in reader.files.list("associations") {
      let parts = file.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let pair = AssociationPair(from: String(parts[0]), to: String(parts[1]))
      if let wanted, !wanted.contains(pair.from) || !wanted.contains(pair.to) { continue }
      associations[pair] = try reader.results("associations/\(file).json") { value throws(SnapshotError) in
        try AssociationType(snapshot: value)
      }
    }
  }
}
