import GRDB

/// Which finished operations are meant.
public struct OperationSelection: Sendable {
  /// Of `skipped`, `rejected` and `unknown`.
  public var states: Set<OperationState>
  public var mapping: String?
  public var reason: String?

  public init(states: Set<OperationState>, mapping: String? = nil, reason: String? = nil) {
    self.states = states.filter { $0.keepsOperation && !$0.isOpen }
    self.mapping = mapping
    self.reason = reason
  }

  /// A condition on `operation`, and its arguments.
  var condition: (sql: String, arguments: StatementArguments) {
    let numbers = states.map { "\($0.rawValue)" }.sorted().joined(separator: ", ")
    return (
      "state IN (\(numbers)) AND (?1 IS NULL OR mapping = ?1) AND (?2 IS NULL OR reason = ?2)", [mapping, reason]
    )
  }
}

extension Spool {
  /// Puts operations that were not written behind all others, to be sent again. A process that delivers out of the spool
  /// takes them up.
  ///
  /// They get new numbers: what has happened to their records since is not undone in its order.
  ///
  /// - Returns: how many there are.
  public func retry(_ selection: OperationSelection) async throws(DeliveryFailure) -> Int {
    try await write { db in
      let (sql, arguments) = selection.condition
      let numbers = try Int.fetchAll(db, sql: "SELECT id FROM operation WHERE \(sql) ORDER BY id", arguments: arguments)
      var last = try Int.fetchOne(db, sql: "SELECT max(id) FROM operation") ?? 0
      let update = try db.cachedStatement(
        sql: """
          UPDATE operation SET id = ?1, reason = NULL, detail = NULL, finishedAt = NULL, sentAt = NULL,
            state = CASE WHEN state = \(OperationState.rejected.rawValue) AND record IS NOT NULL THEN ?3 ELSE ?2 END,
            record = CASE WHEN state = \(OperationState.rejected.rawValue) THEN record END
          WHERE id = ?4
          """)
      for number in numbers {
        last += 1
        try update.execute(arguments: [
          last, OperationStep.retry.target.rawValue, OperationStep.retryRest.target.rawValue, number,
        ])
      }
      return numbers.count
    }
  }
}
