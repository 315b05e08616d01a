import SpokeSchema

/// Groups operations into the requests that HubSpot takes, in an order that keeps what happens to one record in order.
///
/// Operations are kept open, and together they become requests: writes of records first, then what needs their ids
/// (lookups, associations, lists), then events. Operations on one record are made one where that keeps their meaning, for
/// HubSpot refuses a batch with one id twice. The same operations give the same requests.
public struct RequestBatcher: Sendable {
  /// So many operations, associations and list changes are kept open.
  public static let windowSize = 10_000

  private let paths: RecordPaths
  private let identifiers: [String: Set<String>]
  private let windowSize: Int
  private var openCount = 0
  private var objects: [ObjectSchedule] = []
  private var numbers: [String: Int] = [:]
  private var lookups = LookupSchedule()
  private var associations = AssociationSchedule()
  private var lists = ListSchedule()
  private var events: [Operation] = []
  /// The records whose ids the answers to open writes tell.
  private var written: Set<RecordReference> = []
  /// The records written for the event that is being read, for `record:`.
  private var records: [RecordPlace: RecordLink] = [:]
  private var currentLine = 0

  private struct RecordPlace: Hashable {
    var mapping: String
    var index: Int?
  }

  /// - Parameters:
  ///   - pathNames: what stands in paths for an object that is named otherwise in operations.
  ///   - identifiers: the properties that operations will find records by, by object. One that is not told is learned when
  ///     it is met first, and what came before does not mix with what follows.
  ///   - windowSize: how much is kept open; more makes fuller batches.
  public init(
    _ paths: APIPaths, pathNames: [String: String] = [:], identifiers: [String: Set<String>] = [:],
    windowSize: Int = Self.windowSize
  ) {
    self.paths = RecordPaths(paths: paths, names: pathNames)
    self.identifiers = identifiers
    self.windowSize = max(windowSize, 1)
  }

  /// Takes an operation; returns the requests that are ready.
  ///
  /// - Throws: `UnwrittenRecord` when an association names a record that was not written for the same event.
  public mutating func add(_ operation: Operation) throws(UnwrittenRecord) -> [Request] {
    let requests = openCount >= windowSize ? flush() : []
    openCount += 1 + operation.associations.count + operation.lists.count
    if operation.verb == .send {
      events.append(operation)
      return requests
    }
    if operation.line != currentLine {
      records.removeAll(keepingCapacity: true)
      currentLine = operation.line
    }
    let link = operation.link
    records[RecordPlace(mapping: operation.mapping, index: operation.index)] = link
    write(RecordInput(operation), verb: operation.verb, to: link)
    for (index, association) in operation.associations.enumerated() {
      try add(association, of: operation, index: index)
    }
    for change in operation.lists {
      lists.append(listID: change.listID, record: link, isRemoval: change.isRemoval, source: operation.line)
    }
    return requests
  }

  /// The requests for what is left.
  public mutating func finish() -> [Request] {
    defer { events.removeAll() }
    return flush() + (events.isEmpty ? [] : [EventBatch.request(events, paths)])
  }

  private mutating func add(
    _ association: Operation.Association, of operation: Operation, index: Int
  ) throws(UnwrittenRecord) {
    let other: RecordLink
    switch association.target {
    case .record(let mapping, let element):
      guard let link = records[RecordPlace(mapping: mapping, index: element)] else {
        throw UnwrittenRecord(line: operation.line, mapping: operation.mapping, record: mapping)
      }
      other = link
    case .match(let fields):
      other = RecordLink(object: association.to, match: fields)
      if association.missing == "create", !association.isRemoval, other.id == nil, fields.count == 1 {
        // An upsert without properties makes the record where there is none, and tells its id.
        let traceID = "\(operation.traceID):associate:\(index)"
        let input = RecordInput(key: fields[0], traceID: traceID, source: operation.line)
        write(input, verb: .upsert, to: other)
      } else {
        lookups.append(object: association.to, match: fields, line: operation.line)
      }
    }
    associations.append(
      .init(
        from: operation.link, to: other, category: association.category, typeID: association.typeID,
        isRemoval: association.isRemoval, source: operation.line))
  }

  private mutating func write(_ input: RecordInput, verb: Operation.Verb, to link: RecordLink) {
    let number = numbers[link.object] ?? objects.count
    if number == objects.count {
      numbers[link.object] = number
      objects.append(ObjectSchedule(object: link.object, identifiers: identifiers[link.object] ?? []))
    }
    objects[number].add(input, verb: verb)
    written.insert(link.reference)
  }

  /// Sends all that is open, but for events that do not fill a batch: nothing waits for them.
  private mutating func flush() -> [Request] {
    var requests: [Request] = []
    for stage in 0..<(objects.map(\.stages.count).max() ?? 0) {
      for object in objects where stage < object.stages.count {
        for (group, inputs) in object.stages[stage].groups {
          for part in inputs.chunked(Limits.objectsPerBatch) {
            requests += RecordBatch(group: group, inputs: part).requests(paths)
          }
        }
      }
    }
    requests += lookups.requests(paths, written: written) + associations.requests(paths) + lists.requests(paths)
    let full = events.count - events.count % Limits.eventsPerBatch
    requests += Array(events[..<full]).chunked(Limits.eventsPerBatch).map { EventBatch.request($0, paths) }
    events.removeSubrange(..<full)
    for number in objects.indices { objects[number].removeAll() }
    lookups = LookupSchedule()
    associations = AssociationSchedule()
    lists = ListSchedule()
    written.removeAll(keepingCapacity: true)
    openCount = 0
    return requests
  }
}

/// An association names a record that was not written before it. The runtime writes no such operation.
public struct UnwrittenRecord: Error, Sendable, Hashable {
  public var line: Int
  public var mapping: String
  /// The mapping whose record is missing.
  public var record: String
}
