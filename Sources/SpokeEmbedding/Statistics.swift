import CSpokeRuntime
import SpokePlan
import SpokeRuntime

extension spoke_counts {
  init(_ statistics: borrowing RunStatistics) {
    self.init()
    lines = UInt64(count: statistics.lines)
    blank_lines = UInt64(count: statistics.blankLines)
    rejected_lines = UInt64(count: statistics.rejectedLines)
    events = UInt64(count: statistics.events)
    matched_events = UInt64(count: statistics.matchedEvents)
    operations = UInt64(count: statistics.operations)
    rejected_records = UInt64(count: statistics.rejectedRecords)
  }
}

extension UInt64 {
  /// A count, which 32 bits of `Int` hold only as the bits of a number without a sign.
  fileprivate init(count: Int) { self.init(UInt(bitPattern: count)) }
}

// Writes all that was counted as a JSON object. What goes by reason, property or association leaves out what is zero.

extension OutputBuffer {
  mutating func append(_ statistics: borrowing RunStatistics, of plan: PlanView) {
    append(spoke_counts(statistics))
    append(#","rejects":{"#)
    append(statistics.lineRejects, statistics, RejectReason.names)
    append(#"},"mappings":["#)
    for number in plan.mappings.indices { append(mapping: number, statistics, plan) }
    append("]}")
  }

  private mutating func append(_ counts: spoke_counts) {
    append("{")
    withUnsafeBytes(of: counts) { bytes in
      let numbers = bytes.bindMemory(to: UInt64.self)
      for index in numbers.indices {
        appendComma()
        append("\"")
        append(Self.countNames[index].bytes)
        append("\":", decimal: Int(truncatingIfNeeded: numbers[index]))
      }
    }
  }

  /// In the order of the members of `spoke_counts`.
  private static var countNames: PhraseList {
    PhraseList(
      """
      lines
      blankLines
      rejectedLines
      events
      matchedEvents
      operations
      rejectedRecords
      """)
  }

  private mutating func append(mapping number: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    let mapping = plan.mappings[number]
    appendComma()
    append(#"{"id":"#, mapping.id, of: plan)
    append(#","operations":"#, decimal: statistics.operations(ofMapping: number))
    append(#","rejects":{"#)
    append(statistics.rejects(ofMapping: number), statistics, RejectReason.names)
    append(#"},"omitted":["#)
    for step in mapping.steps.indices { append(omissionsOfStep: step, statistics, plan) }
    append(#"],"omittedAssociations":["#)
    for association in mapping.associations.indices { append(association: association, statistics, plan) }
    append("]}")
  }

  private mutating func append(omissionsOfStep step: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    let row = statistics.omissions(ofStep: step)
    guard statistics.sum(row) != 0 else { return }
    appendComma()
    append(#"{"property":"#, plan.fields[plan.steps[step].field].name, of: plan)
    append(row, statistics, OmissionReason.names)
    append("}")
  }

  private mutating func append(association: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    let count = statistics.unresolved(association: association)
    guard count != 0 else { return }
    appendComma()
    append(#"{"association":"#, plan.objects[plan.associations[association].object].name, of: plan)
    append(#","count":"#, decimal: count)
    append("}")
  }

  /// A member for every count that is not zero.
  private mutating func append(
    _ row: RunStatistics.Row, _ statistics: borrowing RunStatistics, _ names: PhraseList
  ) {
    statistics.forEach(row) { reason, count in
      guard count != 0 else { return }
      appendComma()
      append("\"")
      append(names[reason].bytes)
      append("\":", decimal: count)
    }
  }

  /// A comma, unless it is the first entry.
  private mutating func appendComma() {
    let last = withBytes { $0.isEmpty ? 0 : $0[$0.count - 1] }
    if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(",") }
  }
}
