import Foundation
import GRDB
import SpokeDiagnostics
import SpokeJSON

extension Spool {
  /// Gives the operations that were not written, one JSON line each, with why: `{"state","reason","detail","input",
  /// "operation"}`; and what the plan rejected: `{"state":"rejected","input","reject","event"}`.
  ///
  /// - Parameters:
  ///   - planRejects: whether those of the plan are meant too.
  ///   - write: gets each line with its line break.
  public func export(
    _ selection: OperationSelection, planRejects: Bool, _ write: @escaping @Sendable ([UInt8]) -> Void
  ) async throws(DeliveryFailure) -> Int {
    try await read { db in
      var count = 0
      let (sql, arguments) = selection.condition
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT state, reason, detail, name, body, record FROM operation JOIN input ON input.id = input
          WHERE \(sql) ORDER BY operation.id
          """, arguments: arguments)
      while let row = try rows.next() {
        write(Self.line(ofOperation: row))
        count += 1
      }
      guard planRejects else { return count }
      let rejects = try Row.fetchCursor(
        db, sql: "SELECT name, body, event FROM reject JOIN input ON input.id = input ORDER BY reject.id")
      while let row = try rejects.next() {
        write(Self.line(ofReject: row))
        count += 1
      }
      return count
    }
  }

  private static func line(ofOperation row: Row) -> [UInt8] {
    let body: Data = row[4] ?? Data()
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("state", (OperationState(rawValue: row[0]) ?? .rejected).name)
      writer.member("reason", ifPresent: row[1])
      writer.member("detail", ifPresent: row[2])
      writer.member("record", ifPresent: row[5])
      writer.member("input", row[3] as String)
      writer.key("operation")
      writer.write(json: body)
    }
    return writer.bytes + [0x0A]
  }

  private static func line(ofReject row: Row) -> [UInt8] {
    let body: Data = row[1]
    let event: Data? = row[2]
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("state", OperationState.rejected.name)
      writer.member("input", row[0] as String)
      writer.key("reject")
      writer.write(json: body)
      if let event {
        writer.key("event")
        writer.write(json: event)
      }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// JSON text as it was kept; what is no JSON, as a line that was rejected for it, as text.
  fileprivate mutating func write(json bytes: Data) {
    if let document = try? JSONDocument(SourceFile(path: "spool", bytes: Array(bytes))) {
      write(document.root)
    } else {
      write(String(decoding: bytes, as: UTF8.self))
    }
  }
}
