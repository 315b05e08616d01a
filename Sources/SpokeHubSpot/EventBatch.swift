import SpokeSchema

/// Events that go to HubSpot with one request.
package enum EventBatch {
  static func request(_ events: [Operation], _ paths: RecordPaths) -> Request {
    Request(
      method: "POST", path: paths.eventsBatch, body: .object([.init("inputs", .array(events.map(input)))]),
      lines: events.map(\.line).sortedOnce)
  }

  /// An event's input. The custom matching property stands among the properties (Send event completions).
  package static func input(_ event: Operation) -> RequestValue {
    var members: [RequestValue.Member] = [.init("eventName", .text(event.target))]
    var properties = event.properties
    for field in event.key {
      switch field.name {
      case "email", "utk": members.append(.init(field.name, .text(field.value)))
      case "id": members.append(.init("objectId", .text(field.value)))
      default: if !properties.contains(where: { $0.name == field.name }) { properties.append(field) }
      }
    }
    if let occurredAt = event.occurredAt { members.append(.init("occurredAt", .text(occurredAt))) }
    if let uuid = event.uuid { members.append(.init("uuid", .text(uuid))) }
    members.append(.init("properties", .fields(properties)))
    return .object(members)
  }
}
