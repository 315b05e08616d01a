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
    for reason in RejectReason.all where !reason.isOfLine {
      rejected_records += UInt64(count: statistics.rejects(reason))
    }
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
    for reason in RejectReason.all where reason.isOfLine { append(reason.name, statistics.rejects(reason)) }
    append(#"},"mappings":["#)
    for number in plan.mappings.indices { append(mapping: number, statistics, plan) }
    append("]}")
  }

  private mutating func append(_ counts: spoke_counts) {
    append(#"{"lines":"#, counts.lines)
    append(#","blankLines":"#, counts.blank_lines)
    append(#","rejectedLines":"#, counts.rejected_lines)
    append(#","events":"#, counts.events)
    append(#","matchedEvents":"#, counts.matched_events)
    append(#","operations":"#, counts.operations)
    append(#","rejectedRecords":"#, counts.rejected_records)
  }

  private mutating func append(mapping number: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    let mapping = plan.mappings[number]
    appendComma()
    append(#"{"id":"#)
    append(plan.quoted(mapping.id))
    append(#","operations":"#, UInt64(count: statistics.operations(ofMapping: number)))
    append(#","rejects":{"#)
    for reason in RejectReason.all where !reason.isOfLine {
      append(reason.name, statistics.rejects(reason, ofMapping: number))
    }
    append(#"},"omitted":["#)
    for step in mapping.steps.indices { append(omissionsOfStep: step, statistics, plan) }
    append(#"],"omittedAssociations":["#)
    for association in mapping.associations.indices { append(association: association, statistics, plan) }
    append("]}")
  }

  private mutating func append(omissionsOfStep step: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    var isAny = false
    for reason in OmissionReason.all where statistics.omissions(reason, ofStep: step) != 0 { isAny = true }
    guard isAny else { return }
    appendComma()
    append(#"{"property":"#)
    append(plan.quoted(plan.fields[plan.steps[step].field].name))
    for reason in OmissionReason.all { append(reason.name, statistics.omissions(reason, ofStep: step)) }
    append("}")
  }

  private mutating func append(association: Int, _ statistics: borrowing RunStatistics, _ plan: PlanView) {
    let count = statistics.unresolved(association: association)
    guard count != 0 else { return }
    appendComma()
    append(#"{"association":"#)
    append(plan.quoted(plan.objects[plan.associations[association].object].name))
    append(#","count":"#, UInt64(count: count))
    append("}")
  }

  /// A member, unless its count is zero.
  private mutating func append(_ name: StaticString, _ count: Int) {
    guard count != 0 else { return }
    appendComma()
    append("\"")
    append(name)
    append("\":", UInt64(count: count))
  }

  private mutating func append(_ before: StaticString, _ number: UInt64) {
    append(before)
    append(decimal: number)
  }

  /// A comma, unless it is the first entry.
  private mutating func appendComma() {
    let last = withBytes { $0.isEmpty ? 0 : $0[$0.count - 1] }
    if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(",") }
  }
}
