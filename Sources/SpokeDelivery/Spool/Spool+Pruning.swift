import GRDB

extension Spool {
  /// Takes the rows of operations that were written long ago out of the spool; their counts stay.
  ///
  /// - Parameter moment: in seconds since 1970. What was finished before goes.
  /// - Returns: how many rows went.
  @discardableResult
  func prune(finishedBefore moment: Int) async throws(DeliveryFailure) -> Int {
    try await write { db in
      let old = "state IN (\(OperationState.written.rawValue), \(OperationState.merged.rawValue)) AND finishedAt < ?"
      try db.execute(
        sql: """
          INSERT INTO tally (input, mapping, state, reason, count)
          SELECT input, mapping, state, coalesce(reason, ''), count(*) FROM operation WHERE \(old) GROUP BY 1, 2, 3, 4
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """, arguments: [moment])
      try db.execute(sql: "DELETE FROM operation WHERE \(old)", arguments: [moment])
      return db.changesCount
    }
  }
}
