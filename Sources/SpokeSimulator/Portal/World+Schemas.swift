import SpokeJSON
import SpokeSchema

/// Schemas of object types.
///
/// Source: schemas reference, and live behaviour of 2026-09. The list holds custom objects only; one schema can be read of
/// any object.
extension World {
  func listSchemas(_ call: Call) -> APIReply {
    let isArchived = call.queryFlag("archived")
    let schemas = portal.objects.indices.filter { object($0).isCustom && (isArchived || !object($0).isArchived) }
      .map { schema($0, call) }
    return .json(200, ["results": .array(schemas)])
  }

  func readSchema(_ call: Call) throws(APIError) -> APIReply {
    .json(200, schema(try portal.place(of: call.parameter("object")), call))
  }

  func readSchemas(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    var schemas: [JSONTree] = []
    for input in try call.inputs(maximum: Limits.objectsPerBatch) {
      let place = try portal.place(of: input.identifier ?? "")
      schemas.append(
        schema(
          place, hasProperties: body.flag("includePropertyDefinitions") ?? true,
          hasAssociations: body.flag("includeAssociationDefinitions") ?? true))
    }
    return .json(200, ["results": .array(schemas)])
  }

  private func schema(_ place: Int, _ call: Call) -> JSONTree {
    schema(
      place, hasProperties: call.queryFlag("includePropertyDefinitions", default: true),
      hasAssociations: call.queryFlag("includeAssociationDefinitions", default: true))
  }

  private func schema(_ place: Int, hasProperties: Bool, hasAssociations: Bool) -> JSONTree {
    let object = object(place)
    var json = object.json
    json["objectTypeId"] = .string(object.typeID)
    if json["id"] == nil { json["id"] = .string(String(object.typeID.drop { $0 != "-" }.dropFirst())) }
    if json["fullyQualifiedName"] == nil { json["fullyQualifiedName"] = .string(object.name.uppercased()) }
    json["requiredProperties"] = .array(object.requiredProperties.map { .string($0) })
    for member in ["secondaryDisplayProperties", "searchableProperties"] where json[member] == nil { json[member] = [] }
    if json["allowsSensitiveProperties"] == nil { json["allowsSensitiveProperties"] = false }
    json["archived"] = .bool(object.isArchived)
    let properties = object.propertyNames.compactMap { object.property($0)?.json }
    json["properties"] = hasProperties ? .array(properties) : []
    json["associations"] = hasAssociations ? .array(associationDefinitions(of: place)) : []
    return json
  }

  private func associationDefinitions(of place: Int) -> [JSONTree] {
    associationTypes.directions.filter { $0.from == place || $0.to == place }.compactMap { direction in
      associationTypes.unlabelled(direction).map { type in
        [
          "id": .string(String(type.key.typeID)), "fromObjectTypeId": .string(object(direction.from).typeID),
          "toObjectTypeId": .string(object(direction.to).typeID),
          "name": .string("\(object(direction.from).name)_to_\(object(direction.to).name)"),
        ]
      }
    }
  }

  // MARK: Changes

  mutating func createSchema(_ call: Call) throws(APIError) -> APIReply {
    let body = JSONTree(try call.body())
    guard let name = body["name"]?.string, body["labels"]?.members != nil else {
      throw .missingFields(["name", "labels"])
    }
    guard let display = body["primaryDisplayProperty"]?.string else {
      throw .validation("primaryDisplayProperty is required", code: DefinitionCodes.primaryDisplayMissing)
    }
    let isValid =
      name.unicodeScalars.first?.properties.isAlphabetic ?? false && name.utf8.count <= Limits.objectName
      && name.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    guard isValid else { throw .validation("'\(name)' is not a valid object name") }
    let taken = portal.objects.contains { $0.isCustom && $0.name.lowercased() == name.lowercased() && !$0.isArchived }
    guard !taken else {
      throw APIError(409, "OBJECT_ALREADY_EXISTS", "An object type named '\(name)' already exists.")
    }
    let number = (portal.objects.compactMap { Int($0.typeID.dropFirst(2)) }.max() ?? 0) + 1
    var json: JSONTree = [
      "id": .string(String(number)), "objectTypeId": .string("2-\(number)"), "name": .string(name),
      "fullyQualifiedName": .string("p\(portal.portalID)_\(name)"), "labels": body["labels"] ?? .object([]),
      "primaryDisplayProperty": .string(display), "requiredProperties": body["requiredProperties"] ?? [],
      "secondaryDisplayProperties": body["secondaryDisplayProperties"] ?? [],
      "searchableProperties": body["searchableProperties"] ?? ["hs_object_id"],
      "createdAt": .string(call.now.timestamp), "updatedAt": .string(call.now.timestamp),
    ]
    if let description = body["description"] { json["description"] = description }
    var definition = ObjectDefinition(json, name: name, typeID: "2-\(number)")
    let group = "\(name)_information"
    definition.groups[group] = ["name": .string(group), "label": .string(name), "displayOrder": -1, "archived": false]
    definition.set(SystemProperties.definitions)
    let properties = body["properties"]?.elements ?? []
    guard properties.contains(where: { $0["name"]?.string == display }) else {
      throw .validation("primaryDisplayProperty names no property: \(display)")
    }
    definition.set(properties.map { Self.property($0, group: group, call) })
    portal.add(definition)
    tables.append(RecordTable())
    let place = portal.objects.count - 1
    for target in body["associatedObjects"]?.elements?.compactMap(\.identifier) ?? [] {
      if let other = try? portal.place(of: target) {
        define(Direction(from: place, to: other), label: nil, inverse: nil)
      }
    }
    note(.object(place))
    for name in definition.propertyNames { note(.property(place, name)) }
    return .json(201, schema(place, call))
  }

  private static func property(_ egg: JSONTree, group: String, _ call: Call) -> PropertyDefinition {
    var json = egg
    let fallbacks: [(String, JSONTree)] = [
      ("description", ""), ("options", []), ("displayOrder", -1), ("hasUniqueValue", false), ("hidden", false),
      ("formField", false), ("externalOptions", false), ("dataSensitivity", "non_sensitive"),
      ("groupName", .string(group)), ("calculated", false), ("archived", false),
      ("createdAt", .string(call.now.timestamp)), ("updatedAt", .string(call.now.timestamp)),
      ("modificationMetadata", ["archivable": true, "readOnlyDefinition": false, "readOnlyValue": false]),
    ]
    for (member, value) in fallbacks where json[member] == nil || json[member] == .null { json[member] = value }
    return PropertyDefinition(json)
  }

  mutating func updateSchema(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = JSONTree(try call.body())
    let members = [
      "labels", "description", "primaryDisplayProperty", "secondaryDisplayProperties", "searchableProperties",
    ]
    for member in members {
      if let value = body[member], value != .null { portal.objects[place].json[member] = value }
    }
    if let required = body["requiredProperties"]?.elements {
      portal.objects[place].requiredProperties = required.compactMap(\.string)
    }
    portal.objects[place].json["updatedAt"] = .string(call.now.timestamp)
    note(.object(place))
    return .json(200, schema(place, hasProperties: false, hasAssociations: false))
  }

  mutating func archiveSchema(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    guard object(place).isCustom else { throw .validation("Only custom objects can be archived") }
    let table = tables[place]
    guard !table.order.contains(where: { table[$0]?.isArchived == false }) else {
      throw .validation(
        "The object type \(object(place).typeID) has records", code: DefinitionCodes.recordsExist)
    }
    portal.objects[place].isArchived = true
    note(.object(place))
    return .noContent
  }

  /// Lets records of two object types be associated.
  mutating func createSchemaAssociation(_ call: Call) throws(APIError) -> APIReply {
    _ = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let direction = Direction(
      from: try portal.place(of: body.text("fromObjectTypeId")), to: try portal.place(of: body.text("toObjectTypeId")))
    if associationTypes.unlabelled(direction) == nil { define(direction, label: nil, inverse: nil) }
    guard let type = associationTypes.unlabelled(direction) else { throw noAssociation(direction) }
    return .json(
      201,
      [
        "id": .string(String(type.key.typeID)), "fromObjectTypeId": .string(object(direction.from).typeID),
        "toObjectTypeId": .string(object(direction.to).typeID),
        "name": .string(body.optionalText("name") ?? ""), "createdAt": .string(call.now.timestamp),
        "updatedAt": .string(call.now.timestamp),
      ])
  }
}
