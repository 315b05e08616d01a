import SpokeJSON
import SpokeSchema

/// Lists.
///
/// Source: lists reference. Filters are kept and not evaluated: a list that HubSpot fills has no members here.
extension World {
  mutating func createList(_ call: Call) throws(APIError) -> APIReply {
    let body = JSONTree(try call.body())
    guard let name = body["name"]?.string, let typeID = body["objectTypeId"]?.identifier,
      let processing = body["processingType"]?.string
    else { throw .missingFields(["name", "objectTypeId", "processingType"]) }
    guard ["MANUAL", "DYNAMIC", "SNAPSHOT"].contains(processing) else {
      throw .validation("Invalid processingType: \(processing)")
    }
    guard portal.places[typeID] != nil, typeID.contains("-") else {
      throw .validation("Invalid objectTypeId: \(typeID)")
    }
    try checkListName(name)
    guard processing == "MANUAL" || body["filterBranch"] != nil else {
      throw .validation("filterBranch is required for \(processing) lists")
    }
    var list = ListStore.List([
      "listId": .string(lists.makeID()), "name": .string(name), "objectTypeId": .string(typeID),
      "processingType": .string(processing), "listVersion": 1,
    ])
    if let branch = body["filterBranch"], branch != .null { list.json["filterBranch"] = branch }
    list.createdAt = call.now
    list.updatedAt = call.now
    keep(list)
    return .json(200, ["list": output(list, hasFilters: true)])
  }

  private func checkListName(_ name: String) throws(APIError) {
    guard lists.named(name) == nil else {
      throw .validation("A list with the name '\(name)' already exists.", subCategory: ListCodes.duplicateName)
    }
  }

  private mutating func keep(_ list: ListStore.List) {
    lists[list.id] = list
    note(.list(list.id))
  }

  private func output(_ list: ListStore.List, hasFilters: Bool) -> JSONTree {
    var json = list.json
    json["name"] = .string(list.name)
    json["processingStatus"] = json["processingStatus"] ?? "COMPLETE"
    json["listVersion"] = .number(String(list.version))
    json["size"] = .number(String(list.members.count))
    if let createdAt = list.createdAt { json["createdAt"] = .string(createdAt.timestamp) }
    if let updatedAt = list.updatedAt { json["updatedAt"] = .string(updatedAt.timestamp) }
    if let deletedAt = list.deletedAt { json["deletedAt"] = .string(deletedAt.timestamp) }
    if !hasFilters { json["filterBranch"] = nil }
    return json
  }

  func readList(_ call: Call) throws(APIError) -> APIReply {
    .json(200, ["list": output(try list(call), hasFilters: call.queryFlag("includeFilters"))])
  }

  func readLists(_ call: Call) throws(APIError) -> APIReply {
    let found = call.queryList("listIds").compactMap { lists[$0] }.filter { $0.deletedAt == nil }
    return .json(200, ["lists": .array(found.map { output($0, hasFilters: call.queryFlag("includeFilters")) })])
  }

  func readListByName(_ call: Call) throws(APIError) -> APIReply {
    let name = call.parameter("name")
    guard let list = lists.named(name, typeID: call.parameter("type")) else {
      throw .notFound("List does not exist with name \(name) and object type ID \(call.parameter("type")).")
    }
    return .json(200, ["list": output(list, hasFilters: call.queryFlag("includeFilters"))])
  }

  mutating func deleteList(_ call: Call) throws(APIError) -> APIReply {
    var list = try list(call)
    list.deletedAt = call.now
    keep(list)
    return .noContent
  }

  mutating func restoreList(_ call: Call) throws(APIError) -> APIReply {
    guard var list = lists[call.parameter("list")] else { throw .notFound() }
    if list.deletedAt != nil { try checkListName(list.name) }
    list.deletedAt = nil
    keep(list)
    return .noContent
  }

  mutating func renameList(_ call: Call) throws(APIError) -> APIReply {
    var list = try list(call)
    guard let name = call.query("listName"), !name.isEmpty else { throw .missingFields(["listName"]) }
    if name != list.name { try checkListName(name) }
    list.name = name
    list.updatedAt = call.now
    list.version += 1
    keep(list)
    return .json(200, ["updatedList": output(list, hasFilters: call.queryFlag("includeFilters"))])
  }

  mutating func updateListFilters(_ call: Call) throws(APIError) -> APIReply {
    var list = try list(call)
    guard list.processingType == "DYNAMIC" else { throw .validation("Only DYNAMIC lists have filters to change") }
    guard let branch = try JSONTree(call.body())["filterBranch"] else { throw .missingFields(["filterBranch"]) }
    list.json["filterBranch"] = branch
    list.updatedAt = call.now
    list.version += 1
    keep(list)
    return .json(200, ["updatedList": output(list, hasFilters: true)])
  }

  func searchLists(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    let count = body.optionalText("count").flatMap { Int($0) } ?? 20
    let start = body.optionalText("offset").flatMap { Int($0) } ?? 0
    guard count >= 0, count <= Limits.listsPerPage, start >= 0 else {
      throw .validation("count must not be greater than \(Limits.listsPerPage)")
    }
    let query = body.optionalText("query")?.lowercased() ?? ""
    let (ids, kinds) = (Set(body.texts("listIds")), Set(body.texts("processingTypes")))
    let typeID = body.optionalText("objectTypeId")
    let found = lists.sorted.filter { list in
      list.deletedAt == nil && (query.isEmpty || list.name.lowercased().contains(query))
        && (ids.isEmpty || ids.contains(list.id)) && (kinds.isEmpty || kinds.contains(list.processingType))
        && (typeID == nil || list.typeID == typeID)
    }
    let page = found.dropFirst(start).prefix(count)
    return .json(
      200,
      [
        "lists": .array(page.map { output($0, hasFilters: false) }), "total": .number(String(found.count)),
        "offset": .number(String(start + page.count)), "hasMore": .bool(start + page.count < found.count),
      ])
  }
}
