import SpokeJSON
import SpokeSchema

/// Operations on one record.
extension World {
  mutating func createRecord(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let body = try call.body()
    var input = RecordInput(properties: body["properties"])
    input.associations = body["associations"]?.elements.map(Array.init) ?? []
    var write = try prepare(input, place: place, recordID: nil, call)
    write.associations = try inlineAssociations(input.associations, from: place)
    return answer(write, place, status: 201, call)
  }

  mutating func updateRecord(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let id = try existing(call, place)
    let input = RecordInput(properties: try call.body()["properties"])
    return answer(try prepare(input, place: place, recordID: id, call), place, status: 200, call)
  }

  private mutating func answer(_ write: PreparedWrite, _ place: Int, status: Int, _ call: Call) -> APIReply {
    let id = apply(write, at: call.now).id
    guard let record = tables[place][id] else { return .noContent }
    let output = echo(write, place)
    return .json(status) { output.write(record, to: &$0) }
  }

  func readRecord(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    if call.queryFlag("archived"), let id = Int(call.parameter("id")), let record = tables[place][id],
      record.isArchived
    {
      let output = output(call.queryList("properties"), place)
      return .json { output.write(record, to: &$0) }
    }
    let id = try existing(call, place)
    guard let record = tables[place][id] else { throw .notFound() }
    var output = output(call.queryList("properties"), place)
    output.history = call.queryList("propertiesWithHistory")
    output.associations = try associations(of: id, place, to: call.queryList("associations"))
    return .json { output.write(record, to: &$0) }
  }

  mutating func archiveRecord(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    if let id = Int(call.parameter("id")) { archive(id, in: place, at: call.now) }
    return .noContent
  }

  func listRecords(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let isArchived = call.queryFlag("archived")
    let limit = try call.limit(default: 10, maximum: Limits.objectsPerPage)
    let after = try cursor(call.query("after"))
    let requested = call.queryList("properties")
    let targets = call.queryList("associations")
    var page: [(Record, RecordOutput)] = []
    var next: Int?
    for id in tables[place].order where id > after {
      guard let record = tables[place][id], record.isArchived == isArchived, record.mergedInto == nil else { continue }
      if page.count == limit {
        next = page.last?.0.id
        break
      }
      var output = output(requested, place)
      output.associations = try associations(of: id, place, to: targets)
      page.append((record, output))
    }
    return .json { writer in
      writer.object { writer in
        writer.member(
          "results", array: { writer in for (record, output) in page { output.write(record, to: &writer) } })
        writer.paging(after: next.map(String.init))
      }
    }
  }

  /// The record that a path names, by id or by `idProperty`. Ids of merged records stand for the one that is left.
  private func existing(_ call: Call, _ place: Int) throws(APIError) -> Int {
    let id = call.parameter("id")
    let idProperty = call.query("idProperty")
    guard let found = try recordID(id, idProperty: idProperty, in: place, followsMerges: true) else {
      throw .notFound()
    }
    return found
  }

  func cursor(_ text: String?) throws(APIError) -> Int {
    guard let text, !text.isEmpty else { return 0 }
    guard let number = Int(text) else { throw .validation("Invalid paging cursor: \(text)") }
    return number
  }

  /// What a reading answer shows: what was asked for, or the usual properties; names that do not exist are passed over.
  func output(_ requested: [String], _ place: Int) -> RecordOutput {
    let definition = object(place)
    guard !requested.isEmpty else { return RecordOutput(properties: DefaultOutput.properties(of: definition)) }
    let known = requested.filter { definition.property($0) != nil }
    let always = ["hs_object_id", definition.createdProperty, definition.modifiedProperty]
    return RecordOutput(properties: Set(known + always).sorted())
  }

  /// The associations that a record is read with.
  func associations(
    of id: Int, _ place: Int, to names: [String]
  ) throws(APIError) -> [(key: String, type: String, ids: [(id: Int, type: String)])] {
    var groups: [(key: String, type: String, ids: [(id: Int, type: String)])] = []
    for name in names {
      let other = try portal.place(of: name)
      let direction = Direction(from: place, to: other)
      var ids: [(Int, String)] = []
      for (otherID, types) in links.others(of: id, direction) {
        for type in types {
          let label = associationTypes.type(type, direction)?.label
          let words = label.map { $0.lowercased().replacing(" ", with: "_") }
          ids.append((otherID, words ?? "\(singular(place))_to_\(singular(other))"))
        }
      }
      if !ids.isEmpty { groups.append((object(other).associationKey, name, ids)) }
    }
    return groups
  }

  private func singular(_ place: Int) -> String {
    StandardObject.withTypeID(object(place).typeID)?.singular ?? object(place).name
  }
}

extension JSONWriter {
  /// `paging`, unless this is the last page.
  mutating func paging(after: String?) {
    guard let after else { return }
    member(
      "paging",
      object: { writer in
        writer.member(
          "next",
          object: { writer in
            writer.member("after", after)
            writer.member("link", "?after=\(after)")
          })
      })
  }
}
