import SpokeSchema

/// Groups operations into the requests that HubSpot takes, in an order that keeps what happens to one record in order.
///
/// A batch is sent when it is full, or when the record of a new operation is in it already: HubSpot refuses a batch with
/// one id twice. Associations and list changes follow the batch that writes their record.
public struct RequestBatcher: Sendable {
  private let paths: RecordPaths
  private var open: [RecordBatch] = []
  private var events: [Operation] = []
  /// The records written for the event that is being read, by mapping and element, for `record:`.
  private var records: [RecordPlace: RecordReference] = [:]
  private var currentLine = 0

  private struct RecordPlace: Hashable {
    var line: Int
    var mapping: String
    var index: Int?
  }

  /// - Parameter pathNames: what stands in paths for an object that is named otherwise in operations.
  public init(_ paths: APIPaths, pathNames: [String: String] = [:]) {
    self.paths = RecordPaths(paths: paths, names: pathNames)
  }

  /// Takes an operation; returns the requests that are ready.
  public mutating func add(_ operation: Operation) -> [Request] {
    if operation.verb == .send {
      events.append(operation)
      return events.count >= Limits.eventsPerBatch ? flushEvents() : []
    }
    if operation.line != currentLine {
      // Only records of the same event can be referred to, and those of open batches.
      if open.isEmpty { records.removeAll(keepingCapacity: true) }
      currentLine = operation.line
    }
    records[RecordPlace(line: operation.line, mapping: operation.mapping, index: operation.index)] = operation.reference
    var requests: [Request] = []
    if let key = operation.foldedKey {
      let isOpen = open.contains { $0.group.object == operation.target && $0.keys.contains(key) }
      if isOpen { requests += flush() }
    }
    let idProperty = operation.verb == .create || operation.key.first?.name == "id" ? nil : operation.key.first?.name
    let group = RecordBatch.Group(verb: operation.verb, object: operation.target, idProperty: idProperty)
    let position = open.firstIndex { $0.group == group } ?? open.count
    if position == open.count { open.append(RecordBatch(group)) }
    open[position].append(operation)
    if open[position].isFull { requests += flush() }
    return requests
  }

  /// The requests for what is left.
  public mutating func finish() -> [Request] {
    let requests = flush()
    records.removeAll()
    return requests + flushEvents()
  }

  /// Sends all open batches: an association may need a record of any of them.
  private mutating func flush() -> [Request] {
    guard !open.isEmpty else { return [] }
    let batches = open
    open.removeAll()
    let records = records
    let followUps = FollowUps(paths).requests(batches.flatMap(\.operations)) { operation, mapping in
      records[RecordPlace(line: operation.line, mapping: mapping, index: operation.index)]
        ?? records[RecordPlace(line: operation.line, mapping: mapping, index: nil)]
    }
    return batches.flatMap { $0.requests(paths) } + followUps
  }

  private mutating func flushEvents() -> [Request] {
    guard !events.isEmpty else { return [] }
    defer { events.removeAll(keepingCapacity: true) }
    return [
      Request(
        method: "POST", path: paths.eventsBatch, body: .object([.init("inputs", .array(events.map(Self.input)))]),
        lines: events.map(\.line).sortedOnce)
    ]
  }

  /// An event's input. The custom matching property stands among the properties (Send event completions).
  private static func input(_ event: Operation) -> RequestValue {
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
