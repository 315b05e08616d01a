import SpokeJSON
import SpokeSchema

/// Definitions of custom events.
///
/// Source: event definitions reference and "Define custom events". Answers to changes are 201 there too.
extension World {
  func listEventDefinitions(_ call: Call) throws(APIError) -> APIReply {
    let limit = try call.limit(default: 100, maximum: 500)
    let start = try cursor(call.query("after"))
    let search = call.query("searchString")?.lowercased()
    var definitions = events.definitions.values.sorted { $0.name < $1.name }
    if let search {
      definitions.removeAll {
        !$0.name.contains(search) && !($0.json["labels"]?["singular"]?.string ?? "").lowercased().contains(search)
      }
    }
    if call.query("sortOrder")?.uppercased().hasPrefix("DESC") == true { definitions.reverse() }
    let page = definitions.dropFirst(start).prefix(limit)
    let includesProperties = call.queryFlag("includeProperties")
    return .json { writer in
      writer.object { writer in
        writer.member("total", definitions.count)
        writer.member(
          "results",
          array: { writer in
            for definition in page {
              var json = definition.json
              if !includesProperties { json["properties"] = [] }
              writer.write(json)
            }
          })
        writer.paging(after: start + page.count < definitions.count ? String(start + page.count) : nil)
      }
    }
  }

  func readEventDefinition(_ call: Call) throws(APIError) -> APIReply { .json(200, try eventDefinition(call).json) }

  mutating func createEventDefinition(_ call: Call) throws(APIError) -> APIReply {
    let body = JSONTree(try call.body())
    guard let label = body["label"]?.string, !label.isEmpty else { throw .missingFields(["label"]) }
    guard label.utf16.count <= EventRules.labelLength else { throw .validation("The label is too long: \(label)") }
    let name = body["name"]?.string ?? Self.eventName(from: label)
    let fullName = "pe\(portal.portalID)_\(name)"
    guard EventRules.isValidName(name) else { throw .validation("'\(name)' is not a valid event name") }
    guard events.definitions[fullName] == nil, !events.retiredNames.contains(fullName) else {
      throw APIError(409, "OBJECT_ALREADY_EXISTS", "An event named '\(name)' exists already, or existed before.")
    }
    guard events.definitions.count < EventRules.maximumDefinitions else {
      throw .validation("The limit of \(EventRules.maximumDefinitions) event definitions is reached")
    }
    let primary = body["primaryObject"]?.string ?? "CONTACT"
    let id = 9_000_000 + events.definitions.count + events.retiredNames.count + 1
    var properties: [JSONTree] = []
    for egg in body["propertyDefinitions"]?.elements ?? [] {
      properties.append(try Self.eventProperty(egg, among: properties, call))
    }
    guard properties.count <= EventRules.maximumProperties else {
      throw .validation("An event takes at most \(EventRules.maximumProperties) properties")
    }
    if body["includeDefaultProperties"]?.bool ?? true { properties += Self.defaultEventProperties }
    var json: JSONTree = [
      "id": .string(String(id)), "name": .string(name), "fullyQualifiedName": .string(fullName),
      "labels": ["singular": .string(label)], "primaryObject": .string(primary), "properties": .array(properties),
      "objectTypeId": .string("6-\(id)"), "associations": [], "trackingType": "MANUAL", "archived": false,
      "createdAt": .string(call.now.timestamp), "updatedAt": .string(call.now.timestamp),
    ]
    if let description = body["description"] { json["description"] = description }
    let place = try primaryPlace(of: EventDefinitionState(json))
    json["primaryObjectId"] = .string(object(place).typeID)
    if let rule = body["customMatchingId"], rule != .null {
      let target = rule["primaryObjectRule"]?["targetObjectPropertyName"]?.string ?? ""
      guard object(place).isIdentifying(target) else {
        throw .validation("The target of the matching rule must be a property with unique values: \(target)")
      }
      json["customMatchingId"] = rule
    }
    events.set(EventDefinitionState(json))
    note(.event(fullName))
    return .json(201, json)
  }

  mutating func updateEventDefinition(_ call: Call) throws(APIError) -> APIReply {
    var json = try eventDefinition(call).json
    let body = JSONTree(try call.body())
    if let label = body["label"]?.string { json["labels"] = ["singular": .string(label)] }
    if let description = body["description"]?.string { json["description"] = .string(description) }
    return replaceEvent(json, answering: json, call)
  }

  mutating func deleteEventDefinition(_ call: Call) throws(APIError) -> APIReply {
    let name = try eventDefinition(call).fullyQualifiedName
    for completion in events.completions where completion.eventName == name { note(.completion(completion.number)) }
    events.remove(name)
    events.retiredNames.insert(name)
    note(.event(name))
    return .noContent
  }

  // MARK: Properties

  mutating func createEventProperty(_ call: Call) throws(APIError) -> APIReply {
    var json = try eventDefinition(call).json
    let present = json["properties"]?.elements ?? []
    guard present.count(where: { $0["hubspotDefined"]?.bool != true }) < EventRules.maximumProperties else {
      throw .validation("An event takes at most \(EventRules.maximumProperties) properties")
    }
    let property = try Self.eventProperty(JSONTree(call.body()), among: present, call)
    json["properties"] = .array(present + [property])
    return replaceEvent(json, answering: property, call)
  }

  mutating func updateEventProperty(_ call: Call) throws(APIError) -> APIReply {
    var json = try eventDefinition(call).json
    let body = JSONTree(try call.body())
    var properties = json["properties"]?.elements ?? []
    guard let place = properties.firstIndex(where: { $0["name"]?.string == call.parameter("property") }) else {
      throw noProperty(call.parameter("property"))
    }
    for member in ["label", "description", "options"] {
      if let value = body[member], value != .null { properties[place][member] = value }
    }
    json["properties"] = .array(properties)
    return replaceEvent(json, answering: properties[place], call)
  }

  mutating func deleteEventProperty(_ call: Call) throws(APIError) -> APIReply {
    var json = try eventDefinition(call).json
    let properties = json["properties"]?.elements ?? []
    let kept = properties.filter { $0["name"]?.string != call.parameter("property") }
    guard kept.count < properties.count else { throw noProperty(call.parameter("property")) }
    json["properties"] = .array(kept)
    _ = replaceEvent(json, answering: json, call)
    return .noContent
  }

  // MARK: Parts

  /// By its full name; the short one is taken too.
  private func eventDefinition(_ call: Call) throws(APIError) -> EventDefinitionState {
    let name = call.parameter("event")
    guard let definition = events.definitions[name] ?? events.definitions["pe\(portal.portalID)_\(name)"] else {
      throw .notFound("No event definition exists with the name \(name)")
    }
    return definition
  }

  private mutating func replaceEvent(_ json: JSONTree, answering answer: JSONTree, _ call: Call) -> APIReply {
    var json = json
    json["updatedAt"] = .string(call.now.timestamp)
    let definition = EventDefinitionState(json)
    events.set(definition)
    note(.event(definition.fullyQualifiedName))
    return .json(201, answer)
  }

  /// A name made of a label.
  private static func eventName(from label: String) -> String {
    let words = label.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "_").prefix(EventRules.nameLength))
  }

  private static func eventProperty(
    _ egg: JSONTree, among present: [JSONTree], _ call: Call
  ) throws(APIError) -> JSONTree {
    guard let label = egg["label"]?.string, let type = egg["type"]?.string else {
      throw .missingFields(["label", "type"])
    }
    let name = egg["name"]?.string ?? eventName(from: label)
    guard EventRules.isValidName(name), label.utf16.count <= EventRules.propertyNameLength else {
      throw .validation("'\(name)' is not a valid property name, or its label is too long")
    }
    guard !present.contains(where: { $0["name"]?.string == name }) else {
      throw APIError(409, "OBJECT_ALREADY_EXISTS", "A property named '\(name)' already exists.")
    }
    guard EventRules.propertyTypes.contains(PropertyType(type)) else { throw .validation("Invalid type \(type)") }
    guard type != "enumeration" || egg["options"]?.elements?.isEmpty == false else {
      throw .validation("An enumeration needs options")
    }
    return property(
      name, label: label, type: type, options: egg["options"] ?? [], description: egg["description"] ?? "")
  }

  private static func property(
    _ name: String, label: String, type: String, options: JSONTree, description: JSONTree = "",
    isDefault: Bool = false
  ) -> JSONTree {
    let fieldTypes = ["enumeration": "select", "number": "number", "datetime": "date", "date": "date", "bool": "radio"]
    var json: JSONTree = [
      "name": .string(name), "label": .string(label), "type": .string(type),
      "fieldType": .string(fieldTypes[type] ?? "text"), "description": description,
      "groupName": "event_information", "options": options, "displayOrder": -1, "calculated": false,
      "externalOptions": false, "hasUniqueValue": false, "hidden": false, "formField": false,
      "dataSensitivity": "non_sensitive",
      "modificationMetadata": [
        "archivable": .bool(!isDefault), "readOnlyDefinition": .bool(isDefault), "readOnlyValue": false,
      ],
    ]
    if isDefault { json["hubspotDefined"] = true } else { json["archived"] = false }
    return json
  }

  private static let defaultEventProperties: [JSONTree] = EventRules.defaultProperties.map { name in
    let options = EventRules.defaultOptions[name]
    let type = options != nil ? "enumeration" : name.hasPrefix("hs_screen_") ? "number" : "string"
    let trees = (options ?? []).enumerated().map { place, value -> JSONTree in
      [
        "label": .string(value), "value": .string(value), "displayOrder": .number(String(place)), "hidden": false,
      ]
    }
    return property(name, label: name, type: type, options: .array(trees), isDefault: true)
  }
}
