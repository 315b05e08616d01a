import SpokeJSON

/// Groups of properties.
///
/// Source: properties reference.
extension World {
  func listGroups(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let groups = object(place).groups.sorted { $0.key < $1.key }.map(\.value)
    return .json(200, ["results": .array(groups)])
  }

  func readGroup(_ call: Call) throws(APIError) -> APIReply {
    .json(200, try group(call).json)
  }

  mutating func createGroup(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    let name = try body.text("name").lowercased()
    guard object(place).groups[name] == nil else {
      throw APIError(409, "OBJECT_ALREADY_EXISTS", "A property group named '\(name)' already exists.")
    }
    let json: JSONTree = [
      "name": .string(name), "label": .string(try body.text("label")),
      "displayOrder": .number(body.optionalText("displayOrder") ?? "-1"), "archived": false,
    ]
    setGroup(json, name, place)
    return .json(201, json)
  }

  mutating func updateGroup(_ call: Call) throws(APIError) -> APIReply {
    var (place, name, json) = try group(call)
    let body = try call.body()
    if let label = body.optionalText("label") { json["label"] = .string(label) }
    if let order = body.optionalText("displayOrder") { json["displayOrder"] = .number(order) }
    setGroup(json, name, place)
    return .json(200, json)
  }

  mutating func archiveGroup(_ call: Call) throws(APIError) -> APIReply {
    let (place, name, _) = try group(call)
    let isUsed = object(place).properties.values.contains { !$0.isArchived && $0.json["groupName"]?.string == name }
    guard !isUsed else {
      throw .validation(
        "The group \(name) has active properties", subCategory: DefinitionCodes.groupHasProperties)
    }
    setGroup(nil, name, place)
    return .noContent
  }

  private func group(_ call: Call) throws(APIError) -> (place: Int, name: String, json: JSONTree) {
    let place = try portal.place(of: call.parameter("object"))
    let name = call.parameter("group")
    guard let json = object(place).groups[name] else { throw .notFound("Property group \(name) does not exist") }
    return (place, name, json)
  }

  private mutating func setGroup(_ json: JSONTree?, _ name: String, _ place: Int) {
    portal.objects[place].groups[name] = json
    note(.object(place))
  }
}
