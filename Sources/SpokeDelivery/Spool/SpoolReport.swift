import GRDB

/// What a spool holds and what became of everything that went through it.
public struct SpoolReport: Sendable {
  public struct Count: Sendable, Hashable {
    public var mapping: String
    public var state: OperationState
    /// Empty where there is none.
    public var reason: String
    public var count: Int
  }

  public struct Omission: Sendable, Hashable {
    public var mapping: String
    public var object: String
    public var reason: String
    public var count: Int
  }

  /// The portal that the spool is bound to.
  public var portal: String?
  public var inputs: [SpoolInput]
  /// Operations by mapping, state and reason. Their sum is the number of all operations that there ever were.
  public var counts: [Count]
  /// Associations of written records that were left out.
  public var omissions: [Omission]
  /// Lines, or mappings of an event, that the plan rejected.
  public var planRejects: Int

  /// Operations in a state.
  public func count(_ state: OperationState) -> Int {
    counts.reduce(0) { $0 + ($1.state == state ? $1.count : 0) }
  }

  public var operations: Int { counts.reduce(0) { $0 + $1.count } }
  /// Operations with something left to do.
  public var waiting: Int { counts.reduce(0) { $0 + ($1.state.isOpen ? $1.count : 0) } }
}

extension Spool {
  /// Counts everything, in one snapshot.
  public func report() async throws(DeliveryFailure) -> SpoolReport {
    try await read { db in
      let counts = try Row.fetchAll(
        db,
        sql: """
          SELECT mapping, state, reason, sum(count) FROM (
            SELECT mapping, state, coalesce(reason, '') AS reason, count(*) AS count FROM operation GROUP BY 1, 2, 3
            UNION ALL SELECT mapping, state, reason, count FROM tally)
          GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
          """)
      let omissions = try Row.fetchAll(
        db, sql: "SELECT mapping, object, reason, count FROM omission ORDER BY 1, 2, 3")
      return SpoolReport(
        portal: try Self.fact("portal", db),
        inputs: try Row.fetchAll(db, sql: "\(SpoolInput.sql) ORDER BY id").map(SpoolInput.init),
        counts: counts.map {
          .init(mapping: $0[0], state: OperationState(rawValue: $0[1]) ?? .waiting, reason: $0[2], count: $0[3])
        },
        omissions: omissions.map { .init(mapping: $0[0], object: $0[1], reason: $0[2], count: $0[3]) },
        planRejects: try Int.fetchOne(db, sql: "SELECT count(*) FROM reject") ?? 0)
    }
  }
}
