import Foundation
import GRDB

/// The SQLite file that keeps a simulator's state: rows of JSON, written in one transaction for each request.
final class StateFile: Sendable {
  /// The format of the file.
  static let version = 1

  private let path: String
  private let queue: DatabaseQueue

  /// Opens a file, or makes one.
  ///
  /// - Parameter portalID: The portal that the state belongs to; a file of another one is refused.
  init(_ path: String, portalID: Int) throws(SimulatorError) {
    self.path = path
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    let known: (version: Int, portal: Int)?
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      known = try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS simulator (version INTEGER NOT NULL, portal INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS state (
              kind TEXT NOT NULL, id TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
            """)
        if let row = try Row.fetchOne(database, sql: "SELECT version, portal FROM simulator") {
          return (row["version"], row["portal"])
        }
        try database.execute(
          sql: "INSERT INTO simulator (version, portal) VALUES (?, ?)", arguments: [Self.version, portalID])
        return nil
      }
    } catch {
      throw .state(path, reason: "\(error)")
    }
    guard let known else { return }
    guard known.version == Self.version else {
      throw .state(path, reason: "it has format \(known.version), and this version of Spoke writes \(Self.version)")
    }
    guard known.portal == portalID else {
      throw .state(path, reason: "it belongs to the portal \(known.portal), and the snapshot is of \(portalID)")
    }
  }

  /// The rows of a kind.
  func rows(_ kind: StateRow.Kind) throws(SimulatorError) -> [StateRow] {
    do {
      return try queue.read { database in
        let rows = try Row.fetchAll(
          database, sql: "SELECT id, value FROM state WHERE kind = ?", arguments: [kind.rawValue])
        return rows.map { row in
          let data: Data = row["value"]
          return StateRow(kind: kind, id: row["id"], value: [UInt8](data))
        }
      }
    } catch {
      throw .state(path, reason: "\(error)")
    }
  }

  /// Writes rows, all or none of them.
  func write(_ rows: [StateRow]) throws(SimulatorError) {
    do {
      try queue.write { database in
        let insert = try database.cachedStatement(
          sql: "INSERT OR REPLACE INTO state (kind, id, value) VALUES (?, ?, ?)")
        let delete = try database.cachedStatement(sql: "DELETE FROM state WHERE kind = ? AND id = ?")
        for row in rows {
          if let value = row.value {
            try insert.execute(arguments: [row.kind.rawValue, row.id, Data(value)])
          } else {
            try delete.execute(arguments: [row.kind.rawValue, row.id])
          }
        }
      }
    } catch {
      throw .state(path, reason: "\(error)")
    }
  }

  func close() { try? queue.close() }
}
