import SpokeJSON
import SpokeSchema

/// Changes of properties' definitions.
///
/// Source: properties reference, and live behaviour of 2026-09 for what is refused and what is passed over.
extension World {
  mutating func createProperty(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let property = try newProperty(JSONTree(call.body()), place, call)
    setProperty(property, place)
    var reply = APIReply.json(201, property.json)
    reply.headers = [("Location", "\(call.request.path)/\(property.name)")]
    return reply
  }

  mutating func createProperties(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let inputs = try call.inputs(maximum: Limits.objectsPerBatch)
    var answer = BatchAnswer(call, status: 201, inputCount: inputs.count)
    var made: [JSONTree] = []
    for input in inputs {
      do throws(APIError) {
        let property = try newProperty(JSONTree(input), place, call)
        setProperty(property, place)
        made.append(property.json)
      } catch {
        answer.errors.append(error)
      }
    }
    return answer.reply { writer in for json in made { writer.write(json) } }
  }

  mutating func updateProperty(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let name = call.parameter("property")
    guard let property = object(place).property(name) else { throw noProperty(name) }
    var json = property.json
    let changes = JSONTree(try call.body())
    for member in PropertyKinds.changeable {
      if let value = changes[member], value != .null { json[member] = value }
    }
    json["updatedAt"] = .string(call.now.timestamp)
    try checkDefinition(json, place)
    let changed = PropertyDefinition(json, rules: property.rules)
    setProperty(changed, place)
    return .json(200, changed.json)
  }

  mutating func archiveProperty(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    try archive(property: call.parameter("property"), place, call)
    return .noContent
  }

  mutating func archiveProperties(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    for input in try call.inputs(maximum: Limits.objectsPerBatch) {
      try archive(property: input.text("name"), place, call)
    }
    return .noContent
  }

  func readProperties(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let inputs = try call.inputs(maximum: Limits.objectsPerBatch)
    let sensitivity = body.optionalText("dataSensitivity")
    var answer = BatchAnswer(call, inputCount: inputs.count)
    var found: [JSONTree] = []
    for input in inputs {
      let name = try input.text("name")
      let property = definedProperty(
        name, place, isArchived: body.flag("archived") ?? false, sensitivity: sensitivity ?? "non_sensitive")
      if let property { found.append(property.json) } else { answer.errors.append(noProperty(name)) }
    }
    return answer.reply { writer in for json in found { writer.write(json) } }
  }

  // MARK: Parts

  private mutating func setProperty(_ property: PropertyDefinition, _ place: Int) {
    portal.objects[place].set(property)
    if property.hasUniqueValue { tables[place].index(property.name) }
    note(.property(place, property.name))
  }

  private mutating func archive(property name: String, _ place: Int, _ call: Call) throws(APIError) {
    guard let property = object(place).property(name) else { throw noProperty(name) }
    var json = property.json
    json["archived"] = true
    json["archivedAt"] = .string(call.now.timestamp)
    setProperty(PropertyDefinition(json, rules: property.rules), place)
  }

  /// The definition that a request for a new one gives. An archived name is taken up again, with its records' values.
  private func newProperty(_ body: JSONTree, _ place: Int, _ call: Call) throws(APIError) -> PropertyDefinition {
    let needed = ["name", "label", "type", "fieldType", "groupName"]
    let missing = needed.filter { body[$0]?.string == nil }
    guard missing.isEmpty else { throw .missingFields(missing) }
    let name = (body["name"]?.string ?? "").lowercased()
    try checkName(name)
    if object(place).property(name) != nil {
      throw APIError(
        409, "OBJECT_ALREADY_EXISTS", "A property named '\(name)' already exists.",
        subCategory: DefinitionCodes.propertyExists)
    }
    var json: JSONTree = .object([])
    for member in PropertyKinds.creatable + PropertyKinds.changeable {
      if let value = body[member], value != .null { json[member] = value }
    }
    json["name"] = .string(name)
    let fallbacks: [(String, JSONTree)] = [
      ("description", ""), ("options", []), ("displayOrder", -1), ("hasUniqueValue", false), ("hidden", false),
      ("formField", false), ("externalOptions", false), ("dataSensitivity", "non_sensitive"),
    ]
    for (member, value) in fallbacks where json[member] == nil { json[member] = value }
    json["calculated"] = .bool(json["fieldType"]?.string == "calculation_equation")
    json["archived"] = false
    json["createdAt"] = .string(call.now.timestamp)
    json["updatedAt"] = .string(call.now.timestamp)
    json["modificationMetadata"] = [
      "archivable": true, "readOnlyDefinition": false, "readOnlyValue": json["calculated"] ?? false,
    ]
    try checkDefinition(json, place)
    try checkCounts(json, place)
    return PropertyDefinition(json)
  }

  private func checkName(_ name: String) throws(APIError) {
    let isValid =
      name.utf8.count <= Limits.propertyName && name.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false
      && name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }
    guard isValid else { throw .validation("'\(name)' is not a valid property name", code: "INVALID_PROPERTY_NAME") }
  }

  private func checkDefinition(_ json: JSONTree, _ place: Int) throws(APIError) {
    let (type, fieldType) = (json["type"]?.string ?? "", json["fieldType"]?.string ?? "")
    guard let fieldTypes = PropertyKinds.fieldTypes[type] else {
      throw .validation("Invalid type \(type): one of \(PropertyKinds.types.joined(separator: ", ")) is expected")
    }
    guard fieldTypes.contains(fieldType) else {
      throw .validation(
        "The type \(type) takes the field types \(fieldTypes.joined(separator: ", ")), not \(fieldType)")
    }
    if let group = json["groupName"]?.string, !group.isEmpty, object(place).groups[group] == nil {
      throw .validation("The property group \(group) does not exist")
    }
    let options = json["options"]?.elements ?? []
    let values = options.compactMap { $0["value"]?.identifier }
    if type == "bool", fieldType == "booleancheckbox", Set(values) != ["true", "false"] || values.count != 2 {
      throw .validation(
        "A bool property has exactly the options true and false", code: DefinitionCodes.booleanOptions)
    }
    let isExternal = json["externalOptions"]?.bool ?? false
    if isExternal, !options.isEmpty || json["referencedObjectType"]?.string == nil {
      throw .validation("externalOptions need a referencedObjectType and no options")
    }
    if type == "enumeration", fieldType != "calculation_equation", !isExternal, options.isEmpty {
      throw .validation("An enumeration needs options")
    }
    guard Set(values).count == values.count else { throw .validation("Option values must be unique") }
    guard values.count <= Limits.optionsPerProperty, values.allSatisfy({ $0.utf16.count <= Limits.optionText }) else {
      throw .validation("An enumeration takes at most \(Limits.optionsPerProperty) options of \(Limits.optionText)")
    }
    if json["currencyPropertyName"]?.string != nil, json["showCurrencySymbol"]?.bool != true {
      throw .validation(
        "currencyPropertyName needs showCurrencySymbol", code: DefinitionCodes.currencyWithoutSymbol)
    }
    if json["dataSensitivity"]?.string != "non_sensitive",
      !object(place).properties.values.contains(where: { $0.dataSensitivity != "non_sensitive" })
    {
      throw .validation("The portal is not enabled for sensitive data", code: DefinitionCodes.sensitiveNotEnabled)
    }
  }

  private func checkCounts(_ json: JSONTree, _ place: Int) throws(APIError) {
    let custom = object(place).properties.values.filter { !$0.isHubSpotDefined && !$0.isArchived }
    guard custom.count < Limits.customPropertiesPerObject else {
      throw .validation("The limit of \(Limits.customPropertiesPerObject) custom properties is reached")
    }
    let isUnique = json["hasUniqueValue"]?.bool ?? false
    guard !isUnique || custom.count(where: \.hasUniqueValue) < Limits.uniquePropertiesPerObject else {
      throw .validation("The limit of \(Limits.uniquePropertiesPerObject) properties with unique values is reached")
    }
  }
}
