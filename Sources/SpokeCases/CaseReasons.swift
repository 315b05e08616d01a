import SpokeCompiler
import SpokeDiagnostics
import SpokeSyntax

/// Says why something is not as expected, from what the run and the plan tell.
struct CaseReasons: Sendable {
  private let mappings: [String: PlanInspection.Mapping]

  init(_ inspection: PlanInspection) {
    mappings = Dictionary(inspection.mappings.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Why a field of an operation is as it is; nil when there is nothing to say.
  func reason(for mismatch: CaseComparison.Mismatch, in operation: CaseValue) -> String? {
    guard let id = operation["mapping"]?.string, let mapping = mappings[id], let field = mismatch.path.first else {
      return nil
    }
    if field == "properties", mismatch.path.count > 1 {
      return reason(forProperty: mismatch.path[1], of: mapping, operation, isFound: mismatch.found != nil)
    }
    if field.hasPrefix("associations"), mismatch.found == nil {
      let left = (operation["omitted"]?.elements ?? []).first { $0["association"] != nil }
      return left.map { omission in
        if let record = omission["record"]?.string {
          return "left out: mapping \(record) wrote no record for this event"
        }
        let reason = omission["reason"]?.string ?? "not there"
        return "left out: \(omission["property"]?.string ?? "its match") is \(reason)"
      }
    }
    switch field {
    case "occurredAt": return mapping.occurredAt.map { "it is \($0.value)" }
    case "uuid": return mapping.dedupeID.map { "it is \($0.value)" }
    case "key", "match", "identity":
      guard !mapping.key.isEmpty else { return nil }
      return "it is \(mapping.key.map { "\($0.property) = \($0.value)" }.joined(separator: ", "))"
    default: return nil
    }
  }

  private func reason(
    forProperty name: String, of mapping: PlanInspection.Mapping, _ operation: CaseValue, isFound: Bool
  ) -> String? {
    guard let step = mapping.properties.first(where: { $0.property == name }) else {
      let near = NearNames(mapping.properties.map(\.property)).suggestions(for: name)
      return "the mapping does not write \(name)" + (near.isEmpty ? "" : "; it writes \(near.joined(separator: ", "))")
    }
    if isFound { return "it is \(step.value)" }
    let left = (operation["omitted"]?.elements ?? []).first { $0["property"]?.string == name }
    guard let left, let outcome = left["reason"]?.string else {
      return "missing: the event gives nothing for \(step.value)"
    }
    let detail = left["detail"]?.string.map { ": the value is \($0)" } ?? ""
    return "\(outcome)\(detail); it is \(step.value)"
  }

  /// Why a mapping wrote no record where one is expected.
  func reasonForNoRecord(
    _ subject: CaseDifference.Subject, mapping id: String?, rejects: [CaseValue], operations: [CaseValue]
  ) -> String? {
    guard let id, let mapping = mappings[id] else { return nil }
    if subject == .reject {
      return operations.isEmpty ? nil : "the mapping wrote its record"
    }
    if let reject = rejects.first(where: { $0["mapping"]?.string == id }) {
      return "it was rejected: \(Self.rejectWords(reject))"
    }
    if operations.contains(where: { $0["mapping"]?.string == id }) { return nil }
    if let each = mapping.each { return "nothing fired: when \(mapping.trigger ?? "every event"), each \(each)" }
    return "its trigger did not fire: when \(mapping.trigger ?? "every event")"
  }

  static func rejectWords(_ reject: CaseValue) -> String {
    var words = reject["reason"]?.string ?? "?"
    if let property = reject["property"]?.string { words += ", property \(property)" }
    if let detail = reject["detail"]?.string { words += ", the value is \(detail)" }
    return words
  }

  /// A record in a few words: `upsert contacts email "a@b.c"`.
  static func summary(_ record: CaseValue) -> String {
    if record["op"] == nil, record["reason"] != nil { return rejectWords(record) }
    var words: [String] = []
    if let verb = record["op"]?.string { words.append(verb) }
    if let target = (record["object"] ?? record["definition"])?.string { words.append(target) }
    if let key = record["key"], let property = key["property"]?.string {
      words.append("\(property) \(key["value"]?.text ?? "")")
    }
    for member in (record["match"] ?? record["identity"])?.members ?? [] {
      words.append("\(member.key) \(member.value.text)")
    }
    return words.isEmpty ? "an operation" : words.joined(separator: " ")
  }
}
