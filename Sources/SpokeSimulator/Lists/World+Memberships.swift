import SpokeJSON
import SpokeSchema

/// Members of lists.
///
/// Source: lists reference. Ids that do not exist are told and are no error.
extension World {
  func list(_ call: Call) throws(APIError) -> ListStore.List {
    guard let list = lists[call.parameter("list")], list.deletedAt == nil else {
      throw .notFound("List does not exist with ID \(call.parameter("list")).")
    }
    return list
  }

  /// A list whose members requests may change. HubSpot refuses to for lists that it fills by filters.
  func editableList(_ call: Call) throws(APIError) -> ListStore.List {
    let list = try list(call)
    guard list.processingType != "DYNAMIC" else {
      throw .validation("Cannot modify the memberships of the DYNAMIC list \(list.id)", subCategory: ListCodes.dynamic)
    }
    return list
  }

  mutating func addMembers(_ call: Call) throws(APIError) -> APIReply {
    try editMembers(call, adding: try memberIDs(call.body()), removing: [])
  }

  mutating func removeMembers(_ call: Call) throws(APIError) -> APIReply {
    try editMembers(call, adding: [], removing: try memberIDs(call.body()))
  }

  mutating func addAndRemoveMembers(_ call: Call) throws(APIError) -> APIReply {
    let body = try call.body()
    return try editMembers(
      call, adding: body.texts("recordIdsToAdd"), removing: body.texts("recordIdsToRemove"))
  }

  private func memberIDs(_ body: JSONValue) throws(APIError) -> [String] {
    guard let elements = body.elements else {
      throw APIError(400, nil, "Invalid input JSON: a list of record ids is expected")
    }
    return elements.compactMap(\.identifier)
  }

  private func present(_ ids: [String], in place: Int) -> [Int] {
    ids.filter { hasRecord($0, in: place) }.compactMap { Int($0) }
  }

  private mutating func editMembers(
    _ call: Call, adding: [String], removing: [String]
  ) throws(APIError) -> APIReply {
    let list = try editableList(call)
    let place = try portal.place(of: list.typeID)
    let missing = (adding + removing).filter { !hasRecord($0, in: place) }
    let added = lists.add(present(adding, in: place), to: list.id, at: call.now)
    let removed = lists.remove(present(removing, in: place), from: list.id)
    if !added.isEmpty || !removed.isEmpty { note(.list(list.id)) }
    var reply = APIReply.json { writer in
      writer.object { writer in
        // The reference spells the first one so.
        writer.member("recordsIdsAdded", added.map(String.init))
        writer.member("recordIdsRemoved", removed.map(String.init))
        writer.member("recordIdsMissing", missing)
      }
    }
    reply.inputCount = adding.count + removing.count
    return reply
  }
}
