import Foundation
import GRDB
import SpokeHubSpot

/// What came of some lines of one input.
struct IntakeBatch: Sendable {
  /// A line that the plan rejected, or one mapping of it, as `spoke run` writes it; with the event where it is not long.
  struct Reject: Sendable {
    var line: Int
    var body: [UInt8]
    var event: [UInt8]?
  }

  struct NewOperation: Sendable {
    var operation: Operation
    var body: [UInt8]
  }

  var input: Int
  /// The number of the first line.
  var firstLine: Int
  var lines = 0
  var blank = 0
  var events = 0
  var matched = 0
  var operations: [NewOperation] = []
  var rejects: [Reject] = []
  /// Whether the last line ended with a line break.
  var isWhole = true
}

extension Spool {
  /// Takes in operations and moves the input's position, in one transaction: after a crash the input goes on exactly
  /// behind what is in the spool.
  ///
  /// - Returns: the number of the last operation.
  @discardableResult
  func append(_ batch: IntakeBatch) async throws(DeliveryFailure) -> Int {
    try await write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT INTO operation (input, line, mapping, element, body) VALUES (?, ?, ?, ?, ?)")
      for new in batch.operations {
        let operation = new.operation
        try insert.execute(arguments: [
          batch.input, operation.line, operation.mapping, operation.index, Data(new.body),
        ])
      }
      let reject = try db.cachedStatement(sql: "INSERT INTO reject (input, line, body, event) VALUES (?, ?, ?, ?)")
      for rejected in batch.rejects {
        try reject.execute(arguments: [
          batch.input, rejected.line, Data(rejected.body), rejected.event.map { Data($0) },
        ])
      }
      try db.execute(
        sql: """
          UPDATE input SET lines = lines + ?, blank = blank + ?, events = events + ?, matched = matched + ?, isWhole = ?
          WHERE id = ? AND lines = ?
          """,
        arguments: [
          batch.lines, batch.blank, batch.events, batch.matched, batch.isWhole, batch.input, batch.firstLine - 1,
        ])
      guard db.changesCount == 1 else {
        throw DeliveryFailure("line \(batch.firstLine) of input \(batch.input) does not follow on what is in the spool")
      }
      return try Int.fetchOne(db, sql: "SELECT max(id) FROM operation") ?? 0
    }
  }

  /// Says that an input was read to its end.
  func finishInput(_ id: Int) async throws(DeliveryFailure) {
    try await write { db in try db.execute(sql: "UPDATE input SET isRead = 1 WHERE id = ?", arguments: [id]) }
  }

  /// How many operations are open.
  func openCount() async throws(DeliveryFailure) -> Int {
    try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM operation WHERE state < 3") ?? 0 }
  }
}
