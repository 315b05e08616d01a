import SpokeJSON
import SpokeSchema

/// What became of a change of a list's records.
public struct ListChangeReply: Sendable, Hashable {
  public var added: [String]
  public var removed: [String]
  /// Ids that no record has. HubSpot passes over those that are in the list already, or not in it.
  public var missing: [String]

  init(_ reply: Reply) {
    func ids(_ names: String...) -> [String] {
      names.lazy.compactMap { reply.json?[$0]?.elements }.first.map { $0.compactMap(\.identifierText) } ?? []
    }
    // HubSpot writes the first one with an `s` too many.
    added = ids("recordsIdsAdded", "recordIdsAdded")
    removed = ids("recordIdsRemoved", "recordsIdsRemoved")
    missing = ids("recordIdsMissing", "recordsIdsMissing")
  }
}

extension HubSpotClient {
  /// Adds records to a manual or snapshot list.
  public func addToList(_ listID: String, _ records: [String]) async throws(HubSpotError) -> ListChangeReply {
    try await changeList(paths.listMembershipsAdd(listID), records)
  }

  /// Takes records out of a manual or snapshot list.
  public func removeFromList(_ listID: String, _ records: [String]) async throws(HubSpotError) -> ListChangeReply {
    try await changeList(paths.listMembershipsRemove(listID), records)
  }

  private func changeList(_ path: APIPath, _ records: [String]) async throws(HubSpotError) -> ListChangeReply {
    var writer = JSONWriter(.compact)
    writer.array { writer in for record in records { writer.write(record) } }
    return ListChangeReply(try await send(Call(.put, path, body: writer.bytes)))
  }

  /// The list of an object type with a name, as HubSpot answers with it; nil when there is none.
  public func list(typeID: String, name: String) async throws(HubSpotError) -> JSONValue? {
    do {
      return try await send(Call(.get, paths.list(typeID: typeID, name: name))).json?["list"]
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }

  /// All lists, as HubSpot answers with them.
  public func lists() async throws(HubSpotError) -> [JSONValue] {
    var found: [JSONValue] = []
    var offset = 0
    while true {
      let body = Self.body { writer in
        writer.member("query", "")
        writer.member("count", Limits.listsPerPage)
        writer.member("offset", offset)
      }
      let reply = try await send(Call(.post, paths.listSearch, body: body))
      let page = reply.json?["lists"]?.elements.map(Array.init) ?? []
      found += page
      let next = reply.json?["offset"]?.integer ?? 0
      guard reply.json?["hasMore"]?.boolean == true, !page.isEmpty, next > offset else { return found }
      offset = next
    }
  }
}
