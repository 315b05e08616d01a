import Foundation
import GRDB

/// What is not delivered yet, on disk: `kill -9` at any moment loses nothing of it, and a restart goes on.
///
/// A SQLite database in WAL mode. Every commit is on disk before it returns (`synchronous = FULL`). A class because
/// everything that delivers shares the one connection; it has no state of its own.
public final class Spool: Sendable {
  /// The format that this version writes and reads.
  static let application: Int32 = 0x5350_4B45

  let database: DatabasePool
  private let lock: SpoolLock?
  /// What stands for this spool in the ids that it gives to events: 16 hexadecimal digits, made at random with it.
  public let identity: String

  private init(_ database: DatabasePool, lock: consuming SpoolLock?, identity: String) {
    self.database = database
    self.lock = lock
    self.identity = identity
  }

  /// Opens a spool for delivering, and makes it where there is none. No other process may deliver out of it meanwhile.
  public static func open(_ path: String) throws(DeliveryFailure) -> Spool {
    let lock = try SpoolLock(spool: path)
    return try open(path, lock: lock)
  }

  /// Opens a spool to look at it or to mark operations, also while another process delivers out of it.
  public static func visit(_ path: String) throws(DeliveryFailure) -> Spool {
    guard FileManager.default.fileExists(atPath: path) else {
      throw DeliveryFailure(
        "there is no spool at \(path)", help: "`spoke deliver PLAN EVENTS --spool \(path)` makes it.")
    }
    return try open(path, lock: nil)
  }

  private static func open(_ path: String, lock: consuming SpoolLock?) throws(DeliveryFailure) -> Spool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      let identity = try prepare(pool)
      return Spool(pool, lock: lock, identity: identity)
    } catch {
      throw DeliveryFailure(spool: error)
    }
  }

  /// Brings the tables up to this version; returns the spool's identity.
  private static func prepare(_ pool: DatabasePool) throws -> String {
    let isNew = try pool.read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      let found = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard tables == 0 || found == application else {
        throw DeliveryFailure("the file is a database, but no spool", help: "Name a file of its own for the spool.")
      }
      guard try !SpoolSchema.migrator.hasBeenSuperseded(db) else {
        throw DeliveryFailure("the spool was made by a newer Spoke", help: "Use that one, or a new spool.")
      }
      return tables == 0
    }
    if isNew { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(application)") } }
    try SpoolSchema.migrator.migrate(pool)
    return try pool.write { db in
      if let identity = try fact("identity", db) { return identity }
      var random = SystemRandomNumberGenerator()
      let digits = String(random.next(), radix: 16)
      let identity = String(repeating: "0", count: 16 - digits.count) + digits
      try setFact("identity", identity, db)
      return identity
    }
  }

  static func fact(_ name: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name])
  }

  static func setFact(_ name: String, _ value: String, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", arguments: [name, value])
  }

  /// Binds the spool to a portal: what was made for one never goes to another.
  public func bind(toPortal portal: Int) async throws(DeliveryFailure) {
    let bound: String? = try await write { db in
      let bound = try Self.fact("portal", db)
      if bound == nil { try Self.setFact("portal", "\(portal)", db) }
      return bound
    }
    if let bound, bound != "\(portal)" {
      throw DeliveryFailure(
        "the spool holds operations for portal \(bound), and this is portal \(portal)",
        help: "Use a spool of its own for each portal.")
    }
  }

  // MARK: Access

  /// Reads in one snapshot.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(DeliveryFailure)
    -> Value
  {
    do {
      return try await database.read(body)
    } catch {
      throw DeliveryFailure(spool: error)
    }
  }

  /// Writes in one transaction.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(DeliveryFailure)
    -> Value
  {
    do {
      return try await database.write(body)
    } catch {
      throw DeliveryFailure(spool: error)
    }
  }
}

extension DeliveryFailure {
  /// What went wrong with the spool's file, in words.
  init(spool error: any Error) {
    switch error {
    case let failure as DeliveryFailure: self = failure
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL:
      self.init("the spool cannot be written: the disk is full", help: "Make room and start again: nothing is lost.")
    case let error as DatabaseError:
      self.init("the spool cannot be used: \(error.message ?? "\(error.resultCode)")")
    default: self.init("the spool cannot be used: \(error)")
    }
  }
}
