import Foundation
import GRDB
import SpokeHubSpot

/// Operations as they come into memory.
struct LoadedOperations: Sendable {
  var operations: [OpenOperation] = []
  /// Operations whose line cannot be read.
  var unreadable: [Int] = []
  /// The number of the last one; nil when there was none.
  var last: Int?
}

extension Spool {
  /// Open operations after one, in order, with what is known of the records that they name.
  ///
  /// All operations of one event come together, so more than the limit may come.
  func loadOpen(after number: Int, limit: Int) async throws(DeliveryFailure) -> LoadedOperations {
    try await read { db in
      let rows = try Row.fetchCursor(
        try db.cachedStatement(
          sql: """
            SELECT id, input, line, state, record, survivor, sentAt, body FROM operation
            WHERE state < 3 AND id > ? ORDER BY id
            """), arguments: [number])
      var loading = Loading(db)
      var event: (input: Int, line: Int)?
      var count = 0
      while let row = try rows.next() {
        let place: (input: Int, line: Int) = (row[1], row[2])
        if count >= limit, event?.input != place.input || event?.line != place.line { break }
        event = place
        count += 1
        try loading.take(row)
      }
      return loading.loaded
    }
  }

  private struct Loading {
    /// Where the operation of a mapping stands among those of an event.
    struct Place: Hashable {
      var mapping: String
      var element: Int?
    }

    let db: Database
    var loaded = LoadedOperations()
    private var event: [Int] = []
    /// The operations of the event that is being read.
    private var numbers: [Place: Int] = [:]

    init(_ db: Database) { self.db = db }

    mutating func take(_ row: Row) throws {
      let number: Int = row[0]
      loaded.last = number
      let body: Data? = row[7]
      guard let operation = body.flatMap({ Operation(jsonLine: Array($0)) }) else {
        loaded.unreadable.append(number)
        return
      }
      let place: [Int] = [row[1], row[2]]
      if place != event {
        event = place
        numbers = [:]
      }
      var open = OpenOperation(number: number, input: row[1], operation: operation)
      if row[3] == OperationState.recorded.rawValue { open.record = row[4] }
      open.survivor = row[5]
      open.sentAt = row[3] == OperationState.sending.rawValue ? row[6] : nil
      for (index, association) in operation.associations.enumerated() {
        guard case .record(let mapping, let element) = association.target else { continue }
        open.targets[index] = try target(Place(mapping: mapping, element: element))
      }
      if row[3] == OperationState.waiting.rawValue || row[3] == OperationState.sending.rawValue {
        numbers[Place(mapping: operation.mapping, element: operation.index)] = number
      }
      loaded.operations.append(open)
    }

    /// The record that another operation of the event writes, or has written.
    private func target(_ place: Place) throws -> OpenOperation.Target {
      if let number = numbers[place] { return .operation(number) }
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: "SELECT record FROM operation WHERE input = ? AND line = ? AND mapping = ? AND element IS ? LIMIT 1"),
        arguments: [event[0], event[1], place.mapping, place.element])
      let record: String? = row?[0]
      return record.map { .found($0) } ?? .absent(.recordNotWritten)
    }
  }
}
