import Foundation
import GRDB

/// A file of events, or what came through standard input at one time, as far as it is in the spool.
public struct SpoolInput: Sendable, Hashable {
  public var id: Int
  public var name: String
  /// Whole lines in the spool, blank ones too.
  public var lines: Int
  public var blank: Int
  public var events: Int
  /// Events on which a mapping fired.
  public var matched: Int
  /// Whether it was read to its end.
  public var isRead: Bool
}

/// What names a file of events: its bytes, not its path, so that a file that was moved is not delivered twice.
public struct InputIdentity: Sendable, Hashable {
  /// SHA-256 of the bytes as they are on disk.
  public var digest: [UInt8]
  /// How many there are.
  public var size: Int

  public init(digest: [UInt8], size: Int) {
    self.digest = digest
    self.size = size
  }
}

extension Spool {
  /// The files that the spool knows.
  func knownInputs() async throws(DeliveryFailure) -> [InputFile.Known] {
    try await read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, digest, size, isWhole FROM input WHERE digest IS NOT NULL")
      return rows.map { row in
        let digest: Data = row[1]
        return InputFile.Known(
          id: row[0], identity: InputIdentity(digest: Array(digest), size: row[2]), isWhole: row[3])
      }
    }
  }

  /// Enters an input; without an identity it is one that cannot be read again.
  func addInput(_ name: String, _ identity: InputIdentity?) async throws(DeliveryFailure) -> SpoolInput {
    try await write { db in
      try db.execute(
        sql: "INSERT INTO input (name, digest, size) VALUES (?, ?, ?)",
        arguments: [name, identity.map { Data($0.digest) }, identity?.size])
      return SpoolInput(
        id: Int(db.lastInsertedRowID), name: name, lines: 0, blank: 0, events: 0, matched: 0, isRead: false)
    }
  }

  /// Says that a file is one that the spool knows, with more behind its end.
  func growInput(_ id: Int, to identity: InputIdentity, name: String) async throws(DeliveryFailure) {
    try await write { db in
      try db.execute(
        sql: "UPDATE input SET digest = ?, size = ?, name = ?, isRead = 0 WHERE id = ?",
        arguments: [Data(identity.digest), identity.size, name, id])
    }
  }

  /// Forgets what a file is, so that the same bytes are a new input (`--again`).
  func disownInput(_ id: Int) async throws(DeliveryFailure) {
    try await write { db in
      try db.execute(sql: "UPDATE input SET digest = NULL WHERE id = ?", arguments: [id])
    }
  }

  func input(_ id: Int) async throws(DeliveryFailure) -> SpoolInput? {
    try await read { db in
      try Row.fetchOne(db, sql: "\(SpoolInput.sql) WHERE id = ?", arguments: [id]).map(SpoolInput.init)
    }
  }
}

extension SpoolInput {
  static let sql = "SELECT id, name, lines, blank, events, matched, isRead FROM input"

  init(_ row: Row) {
    self.init(
      id: row[0], name: row[1], lines: row[2], blank: row[3], events: row[4], matched: row[5], isRead: row[6])
  }
}
