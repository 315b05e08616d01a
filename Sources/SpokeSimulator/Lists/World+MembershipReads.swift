import SpokeJSON

/// Reading members of lists, and changes of all of them.
extension World {
  func listMembers(_ call: Call) throws(APIError) -> APIReply {
    let list = try list(call)
    let limit = try call.limit(default: 100, maximum: 250)
    let after = try cursor(call.query("after"))
    let byTime = call.request.path.hasSuffix("/join-order")
    let members = list.members.sorted { left, right in
      byTime && left.value != right.value ? left.value < right.value : left.key < right.key
    }
    let start = byTime ? after : members.firstIndex { $0.key > after } ?? members.count
    let page = members.dropFirst(start).prefix(limit)
    let hasMore = start + page.count < members.count
    let next = byTime ? String(start + page.count) : page.last.map { String($0.key) }
    return .json { writer in
      writer.object { writer in
        writer.member("total", members.count)
        writer.member(
          "results",
          array: { writer in
            for (record, since) in page {
              writer.object { writer in
                writer.member("recordId", String(record))
                writer.member("membershipTimestamp", since.timestamp)
              }
            }
          })
        writer.paging(after: hasMore ? next : nil)
      }
    }
  }

  mutating func addMembersFromList(_ call: Call) throws(APIError) -> APIReply {
    let list = try editableList(call)
    guard let source = lists[call.parameter("source")], source.deletedAt == nil else { throw .notFound() }
    guard source.typeID == list.typeID else { throw .validation("Both lists must hold the same object type") }
    for record in lists.add(source.members.keys.sorted(), to: list.id, at: call.now) { note(.member(list.id, record)) }
    return .noContent
  }

  mutating func removeAllMembers(_ call: Call) throws(APIError) -> APIReply {
    let list = try editableList(call)
    for record in lists.remove(Array(list.members.keys), from: list.id) { note(.member(list.id, record)) }
    return .noContent
  }

  func listsOfRecord(_ call: Call) throws(APIError) -> APIReply {
    let typeID = call.parameter("type")
    return .json(200, ["results": .array(memberships(typeID, call.parameter("record")))])
  }

  func listsOfRecords(_ call: Call) throws(APIError) -> APIReply {
    let inputs = try call.inputs(maximum: 100)
    var results: [JSONTree] = []
    for input in inputs {
      let (typeID, record) = (try input.text("objectTypeId"), try input.text("recordId"))
      results.append([
        "objectTypeId": .string(typeID), "recordId": .string(record),
        "recordListMemberships": .array(memberships(typeID, record)),
      ])
    }
    return BatchAnswer(call, inputCount: inputs.count).reply { writer in
      for result in results { writer.write(result) }
    }
  }

  private func memberships(_ typeID: String, _ record: String) -> [JSONTree] {
    guard let id = Int(record) else { return [] }
    return lists.sorted.compactMap { list in
      guard list.typeID == typeID, list.deletedAt == nil, let since = list.members[id] else { return nil }
      return [
        "listId": .string(list.id), "listVersion": .number(String(list.version)),
        "firstAddedTimestamp": .string(since.timestamp), "lastAddedTimestamp": .string(since.timestamp),
        "isPublicList": true,
      ]
    }
  }
}
