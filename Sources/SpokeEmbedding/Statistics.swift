import CSpokeRuntime
import SpokePlan
import SpokeRuntime

extension spoke_counts {
  init(_ statistics: RunStatistics) {
    self.init()
    lines = UInt64(count: statistics.lines)
    blank_lines = UInt64(count: statistics.blankLines)
    rejected_lines = UInt64(count: statistics.rejectedLines)
    events = UInt64(count: statistics.events)
    matched_events = UInt64(count: statistics.matchedEvents)
    operations = UInt64(count: statistics.operations)
    for reason in RejectReason.allCases where !reason.isOfLine {
      rejected_records += UInt64(count: statistics.rejects(reason))
    }
  }
}

extension UInt64 {
  /// A count, which 32 bits of `Int` hold only as the bits of a number without a sign.
  fileprivate init(count: Int) { self.init(UInt(bitPattern: count)) }
}

/// Writes all that was counted as a JSON object. What goes by reason, property or association leaves out what is zero.
struct StatisticsWriter {
  private let statistics: RunStatistics
  private let plan: PlanView
  private(set) var json: [UInt8] = []

  init(_ statistics: RunStatistics, _ plan: PlanView) {
    self.statistics = statistics
    self.plan = plan
    appendCounts()
    json.append(#","rejects":{"#)
    for reason in RejectReason.allCases where reason.isOfLine { append(reason.name, statistics.rejects(reason)) }
    json.append(#"},"mappings":["#)
    for number in plan.mappings.indices { append(mapping: number) }
    json.append("]}")
  }

  private mutating func appendCounts() {
    let counts = spoke_counts(statistics)
    append(#"{"lines":"#, counts.lines)
    append(#","blankLines":"#, counts.blank_lines)
    append(#","rejectedLines":"#, counts.rejected_lines)
    append(#","events":"#, counts.events)
    append(#","matchedEvents":"#, counts.matched_events)
    append(#","operations":"#, counts.operations)
    append(#","rejectedRecords":"#, counts.rejected_records)
  }

  private mutating func append(mapping number: Int) {
    let mapping = plan.mappings[number]
    appendComma()
    append(#"{"id":"#, string: mapping.id)
    append(#","operations":"#, UInt64(count: statistics.operations(ofMapping: number)))
    json.append(#","rejects":{"#)
    for reason in RejectReason.allCases where !reason.isOfLine {
      append(reason.name, statistics.rejects(reason, ofMapping: number))
    }
    json.append(#"},"omitted":["#)
    for step in mapping.steps.indices { append(omissionsOfStep: step) }
    json.append(#"],"omittedAssociations":["#)
    for association in mapping.associations.indices { append(association: association) }
    json.append("]}")
  }

  private mutating func append(omissionsOfStep step: Int) {
    var isAny = false
    for reason in OmissionReason.allCases where statistics.omissions(reason, ofStep: step) != 0 { isAny = true }
    guard isAny else { return }
    appendComma()
    append(#"{"property":"#, string: plan.fields[plan.steps[step].field].name)
    for reason in OmissionReason.allCases { append(reason.name, statistics.omissions(reason, ofStep: step)) }
    json.append("}")
  }

  private mutating func append(association: Int) {
    let count = statistics.unresolved(association: association)
    guard count != 0 else { return }
    appendComma()
    append(#"{"association":"#, string: plan.objects[plan.associations[association].object].name)
    append(#","count":"#, UInt64(count: count))
    json.append("}")
  }

  /// A member, unless its count is zero.
  private mutating func append(_ name: StaticString, _ count: Int) {
    guard count != 0 else { return }
    appendComma()
    json.append("\"")
    json.append(name)
    append("\":", UInt64(count: count))
  }

  private mutating func append(_ before: StaticString, _ number: UInt64) {
    json.append(before)
    json.append(number)
  }

  private mutating func append(_ before: StaticString, string: UInt32) {
    json.append(before)
    json.append(plan.quoted(string))
  }

  /// A comma, unless it is the first entry.
  private mutating func appendComma() {
    if json.last != UInt8(ascii: "{"), json.last != UInt8(ascii: "[") { json.append(",") }
  }
}
