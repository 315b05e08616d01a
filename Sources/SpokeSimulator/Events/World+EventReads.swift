import SpokeJSON

/// Completions that were taken, for reading.
///
/// Source: events reference.
extension World {
  func listEvents(_ call: Call) throws(APIError) -> APIReply {
    let limit = try call.limit(default: 20, maximum: 500)
    let start = try cursor(call.query("after"))
    var found = events.completions.filter { $0.record != nil }
    if let type = call.query("eventType") { found.removeAll { $0.eventName != type } }
    if let name = call.query("objectType") {
      let place = try portal.place(of: name)
      found.removeAll { $0.record?.place != place }
      let property = call.query.first { $0.name.hasPrefix("objectProperty.") }
      if let id = call.query("objectId") {
        found.removeAll { $0.record.map { String($0.id) } != id }
      } else if let property {
        let name = String(property.name.dropFirst("objectProperty.".count))
        let value = identity(property.value, of: name, in: place)
        found.removeAll { completion in
          completion.record.flatMap { tables[$0.place][$0.id]?.properties[name] } != value
        }
      }
    }
    if let after = call.query("occurredAfter").flatMap({ Instant(timestamp: $0) }) {
      found.removeAll { $0.occurredAt < after }
    }
    if let before = call.query("occurredBefore").flatMap({ Instant(timestamp: $0) }) {
      found.removeAll { $0.occurredAt > before }
    }
    for filter in call.query where filter.name.hasPrefix("property.") {
      found.removeAll { $0.properties[String(filter.name.dropFirst("property.".count))] != filter.value }
    }
    let page = found.dropFirst(start).prefix(limit)
    return .json { writer in
      writer.object { writer in
        writer.member("results", array: { writer in for completion in page { write(completion, to: &writer) } })
        writer.paging(after: start + page.count < found.count ? String(start + page.count) : nil)
      }
    }
  }

  func listEventTypes(_ call: Call) -> APIReply {
    .json(200, ["eventTypes": .array(events.definitions.keys.sorted().map { .string($0) })])
  }

  func write(_ completion: EventStore.Completion, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", completion.uuid)
      writer.member("eventType", completion.eventName)
      writer.member("occurredAt", completion.occurredAt.timestamp)
      if let record = completion.record {
        writer.member("objectType", object(record.place).wireName)
        writer.member("objectId", String(record.id))
      }
      writer.member(
        "properties",
        object: { writer in
          for (name, value) in completion.properties.sorted(by: { $0.key < $1.key }) { writer.member(name, value) }
        })
    }
  }
}
