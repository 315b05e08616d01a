import GRDB

extension Spool {
  /// Notes what became of operations, all of it or nothing.
  ///
  /// - Throws: `DeliveryFailure` when a step cannot follow on an operation's state, which would be a fault of Spoke.
  func settle(_ settlements: [Settlement], at moment: Int) async throws(DeliveryFailure) {
    guard !settlements.isEmpty else { return }
    try await write { db in
      for settlement in settlements { try Self.settle(settlement, at: moment, db) }
    }
  }

  private static func settle(_ settlement: Settlement, at moment: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: statements[settlement.step] ?? "")
    let after = settlement.step.target
    try statement.execute(arguments: [
      after.rawValue, settlement.record, settlement.survivor, settlement.cause?.reason.rawValue,
      settlement.cause?.detail, settlement.step == .send ? moment : nil, after.isOpen ? nil : moment,
      settlement.operation,
    ])
    guard db.changesCount == 1 else {
      throw DeliveryFailure("operation \(settlement.operation) cannot go to '\(after.name)' from where it is")
    }
    guard !settlement.omissions.isEmpty else { return }
    let omission = try db.cachedStatement(
      sql: """
        INSERT INTO omission (mapping, object, reason, count)
        SELECT mapping, ?1, ?2, 1 FROM operation WHERE id = ?3
        ON CONFLICT DO UPDATE SET count = count + 1
        """)
    for left in settlement.omissions {
      try omission.execute(arguments: [left.object, left.reason.rawValue, settlement.operation])
    }
  }

  /// The updates, by step. One changes nothing where its step cannot happen.
  private static let statements: [OperationStep: String] = Dictionary(
    uniqueKeysWithValues: OperationStep.allCases.map { ($0, statement(for: $0)) })

  private static func statement(for step: OperationStep) -> String {
    let states = OperationState.before(step).map { "\($0.rawValue)" }.joined(separator: ", ")
    let body = step.target.keepsOperation ? "body" : "NULL"
    return """
      UPDATE operation SET state = ?1, record = coalesce(?2, record), survivor = ?3, reason = ?4, detail = ?5,
        sentAt = coalesce(sentAt, ?6), finishedAt = ?7, body = \(body)
      WHERE id = ?8 AND state IN (\(states))
      """
  }
}
