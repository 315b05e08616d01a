import SpokeDiagnostics
import SpokeJSON
import SpokeSchema

/// What a snapshot's folder holds, as the simulator begins with it.
struct SnapshotSeed {
  var portal: PortalDefinition
  var associations: AssociationTypes
  var events: [JSONTree]
  var lists: [JSONTree]

  /// Reads a snapshot.
  ///
  /// - Throws: `SnapshotError` when the folder holds none, or a file of it is no JSON.
  init(_ files: SnapshotFiles, displayPath: String) throws(SnapshotError) {
    // The model's own loader says best what is wrong with a snapshot.
    _ = try Portal.load(files, displayPath: displayPath)
    let reader = SeedReader(files: files, displayPath: displayPath)
    var portal = PortalDefinition(account: try reader.tree("portal.json") ?? .object([]))
    for file in files.list("objects") {
      guard let tree = try reader.tree("objects/\(file).json") else { continue }
      portal.add(try Self.object(tree, file: file, reader: reader))
    }
    for standard in StandardObject.all where portal.places[standard.typeID] == nil {
      portal.add(Self.emptyObject(standard))
    }
    portal.owners = try reader.results("owners.json")
    portal.ownerIDs = Set(portal.owners?.compactMap { $0["id"]?.identifier } ?? [])
    self.portal = portal
    var types = AssociationTypes(portal: portal)
    for file in files.list("associations") {
      let parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let from = Self.place(parts[0], portal), let to = Self.place(parts[1], portal),
        let results = try reader.results("associations/\(file).json")
      else { continue }
      types.set(results, from: from, to: to)
    }
    types.pairDirections()
    associations = types
    events = try reader.results("events.json") ?? []
    lists = try reader.results("lists.json") ?? []
  }

  private static func place(_ file: String, _ portal: PortalDefinition) -> Int? {
    portal.objects.firstIndex { $0.name == file }
  }

  private static func object(
    _ tree: JSONTree, file: String, reader: SeedReader
  ) throws(SnapshotError) -> ObjectDefinition {
    var rules: [String: [ValidationRule]] = [:]
    for entry in try reader.results("validations/\(file).json") ?? [] {
      guard let name = entry["propertyName"]?.string else { continue }
      rules[name] = entry["propertyValidationRules"]?.elements?.map { ValidationRule($0) } ?? []
    }
    let typeID = tree["objectTypeId"]?.identifier ?? StandardObject.named(file)?.typeID ?? "2-\(file)"
    var object = ObjectDefinition(tree, name: file, typeID: typeID)
    object.set(
      (tree["properties"]?.elements ?? []).map {
        PropertyDefinition($0, rules: rules[$0["name"]?.string ?? ""] ?? [])
      })
    for property in object.properties.values {
      guard let group = property.json["groupName"]?.string, !group.isEmpty else { continue }
      object.groups[group] = ["name": .string(group), "label": .string(group), "displayOrder": -1, "archived": false]
    }
    object.pipelines = try reader.results("pipelines/\(file).json")
    return object
  }

  /// A standard object that the snapshot says nothing of: its records have only what every record has.
  private static func emptyObject(_ standard: StandardObject) -> ObjectDefinition {
    let labels: JSONTree = ["singular": .string(standard.singularLabel), "plural": .string(standard.pluralLabel)]
    var object = ObjectDefinition(
      ["objectTypeId": .string(standard.typeID), "name": .string(standard.name), "labels": labels],
      name: standard.name, typeID: standard.typeID)
    object.set(SystemProperties.definitions)
    return object
  }
}

/// The properties that HubSpot keeps itself on records of every object.
enum SystemProperties {
  static let definitions: [PropertyDefinition] = [
    definition("hs_object_id", "Record ID", "number", "number"),
    definition("hs_createdate", "Object create date/time", "datetime", "date"),
    definition("hs_lastmodifieddate", "Object last modified date/time", "datetime", "date"),
  ]

  private static func definition(
    _ name: String, _ label: String, _ type: String, _ fieldType: String
  ) -> PropertyDefinition {
    PropertyDefinition([
      "name": .string(name), "label": .string(label), "type": .string(type), "fieldType": .string(fieldType),
      "description": "", "groupName": "", "options": [], "displayOrder": -1, "calculated": false,
      "externalOptions": false, "hasUniqueValue": false, "hidden": false, "hubspotDefined": true,
      "modificationMetadata": ["archivable": false, "readOnlyDefinition": true, "readOnlyValue": true],
      "formField": false, "dataSensitivity": "non_sensitive",
    ])
  }
}

/// Reads a snapshot's files as trees.
private struct SeedReader {
  let files: SnapshotFiles
  let displayPath: String

  func tree(_ path: String) throws(SnapshotError) -> JSONTree? {
    guard let bytes = try files.bytes(of: path, displayPath: displayPath) else { return nil }
    do {
      return JSONTree(try JSONDocument(SourceFile(path: "\(displayPath)/\(path)", bytes: bytes)).root)
    } catch {
      throw SnapshotError(
        file: error.source.path, position: error.position, message: "the file is not JSON: \(error.message)",
        help: "fetch the portal again")
    }
  }

  func results(_ path: String) throws(SnapshotError) -> [JSONTree]? { try tree(path)?["results"]?.elements }
}
