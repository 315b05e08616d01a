import SpokeClient
import SpokeHubSpot

/// The writes of one job, and what is known of each so far.
struct Slate: Sendable {
  let writes: [PendingWrite]
  private(set) var outcomes: [WriteOutcome]
  /// What is really sent of each: `write:` policies may have taken properties out.
  var inputs: [RecordInput]
  /// What HubSpot answered.
  private(set) var records: [Int: Record] = [:]
  /// Records that may have been made by a call without an answer.
  var inDoubt: Set<Int> = []
  /// When the records of this job were first sent to be made, in seconds since 1970.
  var sentAt: Int?

  init(_ writes: [PendingWrite]) {
    self.writes = writes
    outcomes = writes.map { _ in .unsent }
    inputs = writes.map(\.input)
  }

  var all: [Int] { Array(writes.indices) }
  var group: RecordGroup? { writes.first?.group }

  /// The places of those of which nothing is known yet.
  var open: [Int] { writes.indices.filter { outcomes[$0] == .unsent } }

  mutating func note(_ place: Int, _ outcome: WriteOutcome) { outcomes[place] = outcome }

  mutating func note(_ place: Int, _ record: Record) {
    outcomes[place] = .written(id: record.id)
    records[place] = record
  }

  /// Something is left to do for records that are written.
  mutating func withdraw(_ places: some Sequence<Int>) {
    for place in places { outcomes[place] = .unsent }
  }

  /// The inputs as the client takes them.
  func bodies(_ places: [Int]) -> [RecordWrite] {
    places.map { place in
      let input = inputs[place]
      return RecordWrite(
        id: input.key?.value, idProperty: group?.idProperty, properties: input.fields, traceID: input.traceID)
    }
  }

  /// The records of an answer by the places of the inputs that they answer.
  ///
  /// HubSpot keeps no order. A trace id tells for sure; otherwise the value that the record was found by does.
  func assign(_ reply: BatchReply, to places: [Int]) -> [Int: Record] {
    var traces: [String: Int] = [:]
    var keys: [RecordKey: Int] = [:]
    for place in places {
      traces[inputs[place].traceID] = place
      if let key = writes[place].key { keys[key] = place }
    }
    var found: [Int: Record] = [:]
    for record in reply.records {
      if let trace = record.traceID, let place = traces[trace] {
        found[place] = record
      } else if let key = key(of: record), let place = keys[key] {
        found[place] = record
      }
    }
    return found
  }

  private func key(of record: Record) -> RecordKey? {
    guard let group else { return nil }
    guard let property = group.idProperty else {
      return RecordKey(object: group.object, .init(name: "id", value: record.id))
    }
    return record.property(property).map { RecordKey(object: group.object, .init(name: property, value: $0)) }
  }

  /// The errors of an answer by the places of the inputs that they are about.
  func assignErrors(_ reply: BatchReply, to places: [Int]) -> [Int: Problem] {
    var found: [Int: Problem] = [:]
    for problem in reply.errors {
      let traces = Set(problem.traceIDs + problem.details.flatMap(\.traceIDs))
      let ids = Set(problem.ids + problem.details.flatMap(\.ids))
      for place in places {
        let value = writes[place].key.map { String(decoding: $0.value, as: UTF8.self) }
        if traces.contains(inputs[place].traceID) || ids.contains(inputs[place].key?.value ?? "")
          || value.map(ids.contains) == true
        {
          found[place] = problem
        }
      }
    }
    return found
  }
}

extension RecordInput {
  /// The properties as HubSpot takes them. A leading `;` adds to the options that the record has (Properties guide).
  var fields: [Operation.Field] {
    properties.map { .init(name: $0.name, value: $0.policy == "append" ? ";\($0.value)" : $0.value) }
  }
}
