extension Explanation {
  private static let longestValue = 100
  /// Elements of `each` that are shown; the JSON form has all.
  private static let shownElements = 20

  /// For people: the mappings that fired with the way of every value, then the others with what kept them.
  public var text: String {
    if let rejected { return "The line is no event: \(rejected)\n" }
    var lines: [String] = []
    for mapping in mappings where mapping.outcome != .notFired { lines += Self.lines(mapping) + [""] }
    let idle = mappings.filter { $0.outcome == .notFired }
    if !idle.isEmpty {
      lines.append("did not fire")
      let width = idle.map(\.id.count).max() ?? 0
      for mapping in idle {
        lines.append("  \(Self.padded(mapping.id, width))  \(Self.reason(mapping))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ mapping: ExplainedMapping) -> [String] {
    var lines: [String] = []
    let place = mapping.source.map { "  (\($0))" } ?? ""
    switch mapping.outcome {
    case .rejected(let reason, let detail):
      lines.append("rejected  \(mapping.id)\(place)")
      lines.append("  \(reason)\(detail.map { ": the value is \($0)" } ?? "")")
    default: lines.append("fired  \(mapping.id)  \(mapping.action)\(place)")
    }
    for condition in mapping.conditions { lines += Self.lines(condition).map { "  \($0)" } }
    if mapping.conditions.isEmpty, mapping.trigger == nil { lines.append("  when every event") }
    if let each = mapping.each {
      let count = each.count.map { "\($0) element\($0 == 1 ? "" : "s")" } ?? "no array"
      lines.append("  each \(each.path): \(count)")
    }
    for record in mapping.records.prefix(shownElements) { lines += Self.lines(record).map { "  \($0)" } }
    let hidden = mapping.records.count - shownElements
    if hidden > 0 { lines.append("  … and \(hidden) more elements; --format json shows all") }
    return lines
  }

  private static func lines(_ condition: ExplainedCondition) -> [String] {
    guard let result = condition.result else { return ["when \(condition.text): not looked at"] }
    let values = condition.values.filter { $0.expression != condition.text }
    let reads = values.map { "\($0.expression) is \(shortened($0.words))" }.joined(separator: ", ")
    return ["when \(condition.text): \(result)" + (reads.isEmpty || condition.isTrue ? "" : " (\(reads))")]
  }

  private static func lines(_ record: ExplainedRecord) -> [String] {
    var lines: [String] = []
    let inset = record.index == nil ? "" : "  "
    switch record.outcome {
    case .written: if let index = record.index { lines.append("element \(index)") }
    case .notFired:
      lines.append("element \(record.index ?? 0): the trigger is not true")
      for condition in record.conditions { lines += Self.lines(condition).map { "  \($0)" } }
      return lines
    case .rejected(let reason, let property, let association, let detail):
      let place = [association, property].compactMap { $0 }.joined(separator: ", ")
      let why = detail.map { ", the value is \($0)" } ?? ""
      let element = record.index.map { "element \($0): " } ?? ""
      lines.append("\(element)rejected: \(reason)\(place.isEmpty ? "" : " of \(place)")\(why)")
    }
    var body: [String] = []
    for value in record.key { body += Self.lines(value, "key ") }
    if let value = record.occurredAt { body += Self.lines(value, "time ") }
    if let value = record.dedupeID { body += Self.lines(value, "dedupe id ") }
    for value in record.properties { body += Self.lines(value, "") }
    for association in record.associations { body += Self.lines(association) }
    body += record.lists.map { "list: \($0)" }
    return lines + body.map { inset + $0 }
  }

  private static func lines(_ value: ExplainedValue, _ role: String) -> [String] {
    let head = "\(role)\(value.property) = \(value.expression)"
    // The last step is the whole expression, which stands in the first line already.
    let inner = value.steps.filter { $0.expression != value.expression }
    let whole = value.steps.first { $0.expression == value.expression }
    let result = result(of: value, whole)
    guard !inner.isEmpty else { return ["\(head)  \(result)"] }
    let width = min(inner.map(\.expression.count).max() ?? 0, 60)
    return [head] + inner.map { "    \(padded($0.expression, width))  \(shortened($0.words))" } + ["    \(result)"]
  }

  private static func result(of value: ExplainedValue, _ whole: ExplainedStep?) -> String {
    var from = ""
    if let written = whole?.value, whole?.outcome == "value", written != value.converted {
      from = "→ \(shortened(written)) "
    }
    switch value.fate {
    case .written:
      let conversion = from.isEmpty ? "" : " (as \(value.conversion))"
      return from + "→ \(shortened(value.converted ?? ""))\(conversion)\(value.write.map { ", write: \($0)" } ?? "")"
    case .cleared: return from + "→ cleared: \(value.outcome), \(value.policy ?? "")"
    case .omitted: return from + "→ left out: \(words(value))"
    case .rejected: return from + "→ rejects the record: \(words(value))"
    }
  }

  private static func words(_ value: ExplainedValue) -> String {
    let detail = value.detail.map { " (\($0), for \(value.conversion))" } ?? ""
    return value.outcome + detail + (value.policy.map { ", \($0)" } ?? "")
  }

  private static func lines(_ association: ExplainedAssociation) -> [String] {
    let verb = association.isRemoval ? "dissociate" : "associate"
    let head = "\(verb) \(association.object), label \(association.label)"
    guard let mapping = association.mapping else {
      return [association.isMade ? head : "\(head): left out, a value of its match is not there"]
        + association.match.flatMap { lines($0, "  ") }
    }
    return [
      "\(head): "
        + (association.isMade
          ? "the record of \(mapping)" : "left out, \(mapping) wrote no record for this event")
    ]
  }

  /// What kept a mapping from firing.
  private static func reason(_ mapping: ExplainedMapping) -> String {
    let failed = mapping.conditions.filter { $0.result != nil && !$0.isTrue }
    if failed.isEmpty {
      return mapping.each.map { "the trigger is true for no element of \($0.path)" } ?? "the trigger is not true"
    }
    // The first that failed decides.
    return failed.prefix(1).map { condition in
      let values = condition.values.map { "\($0.expression) is \(shortened($0.words))" }
      return "\(condition.text) is \(condition.result ?? "")"
        + (values.isEmpty ? "" : " (\(values.joined(separator: ", ")))")
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func shortened(_ text: String) -> String {
    text.count <= longestValue ? text : text.prefix(longestValue) + "…"
  }
}
