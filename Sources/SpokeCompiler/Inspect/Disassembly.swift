import SpokePlan

/// A plan as text for people: what it is, its mappings with their expressions, its programs, paths, tables and sizes.
public func disassemble(_ plan: Plan) -> String { PlanInspection(plan).text }

/// A plan as one JSON object, with the same content as `disassemble`.
public func inspectionJSON(of plan: Plan) -> String { PlanInspection(plan).json }

extension PlanInspection {
  /// For people.
  public var text: String {
    var lines: [String] = []
    lines.append("Spoke plan, format \(format), \(byteCount) bytes")
    lines.append("content   \(contentDigest)")
    lines.append("facts     \(factsDigest)")
    if let snapshotDigest { lines.append("snapshot  \(snapshotDigest)") }
    if let compiler, !compiler.isEmpty { lines.append("compiler  \(compiler)") }
    lines.append("portal    \(portalID ?? "unknown")")
    lines.append("API       \(apiVersion)")
    lines.append("time zone \(timeZone)")
    if !needs.isEmpty { lines.append("needs     \(needs.joined(separator: ", "))") }
    if !scopes.isEmpty { lines.append("scopes    \(scopes.joined(separator: ", "))") }
    for mapping in mappings {
      lines.append("")
      lines += mapping.lines
    }
    section("paths of the event", eventPaths.enumerated().map { "\($0.offset)  \($0.element)" }, &lines)
    section("paths of the element", itemPaths.enumerated().map { "\($0.offset)  \($0.element)" }, &lines)
    section("programs", programs.flatMap(\.lines), &lines)
    section("tables", tables.flatMap(\.lines), &lines)
    section("time zones", zones.map(\.line), &lines)
    section("sections", sections.map { "\(padded($0.name)) \($0.byteCount) bytes" }, &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ content: [String], _ lines: inout [String]) {
    if content.isEmpty { return }
    lines += ["", title] + content.map { "  \($0)" }
  }

  private func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 13 - name.count))
  }
}

extension PlanInspection.Mapping {
  /// What must hold for the mapping to fire; nil: it fires on every event.
  public var trigger: String? {
    func comparison(_ field: String, _ texts: [String]?) -> String? {
      guard let texts else { return nil }
      let quoted = texts.map(JSONText.quoted)
      return quoted.count == 1
        ? "\(field) == \(quoted[0])" : "\(field) in [\(quoted.joined(separator: ", "))]"
    }
    let parts = [comparison("type", types), comparison("event", events), condition].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  fileprivate var lines: [String] {
    var lines = ["mapping \(id)" + (source.map { "  (\($0.path):\($0.line))" } ?? "")]
    lines.append("  when    \(trigger ?? "every event")")
    if let each { lines.append("  each    \(each)") }
    lines.append("  \(verb)  \(target)" + (typeID.map { " (\($0))" } ?? ""))
    for step in key { lines.append("  \(verb == "send" ? "to" : "match")  \(step.line)") }
    if let occurredAt { lines.append("  occurred at  \(occurredAt.line)") }
    if let dedupeID { lines.append("  dedupe id  \(dedupeID.line)") }
    for step in properties { lines.append("    \(step.line)") }
    for association in associations { lines += association.lines }
    for list in lists { lines.append("  \(list.isRemoval ? "remove from" : "add to") list \(list.name) (\(list.id))") }
    return lines
  }
}

extension PlanInspection.Step {
  fileprivate var line: String {
    var notes = [conversion]
    if let allowed { notes.append("\(allowed.count) allowed") }
    if let limit { notes.append("at most \(limit) characters") }
    if let zone { notes.append(zone) }
    notes += policies
    return "\(property) = \(value)  [\(notes.joined(separator: ", "))]"
  }
}

extension PlanInspection.Association {
  fileprivate var lines: [String] {
    let verb = isRemoval ? "dissociate" : "associate"
    let target = mapping.map { ", the record of \($0)" } ?? ""
    let head = "  \(verb)  \(object), \(label) (\(category) \(typeID))\(target), without a record: \(onNoRecord)"
    return [head] + match.map { "    \($0.line)" }
  }
}

extension PlanInspection.Program {
  fileprivate var lines: [String] {
    let head = "\(number)  \(expression ?? "")  (stack \(stackDepth), cost \(cost))"
    return [head] + instructions.enumerated().map { "     \($0.offset)  \($0.element)" }
  }
}

extension PlanInspection.Table {
  fileprivate var lines: [String] {
    ["\(name)  (\(entries.count) entries, else \(absent))"]
      + entries.map { "  \(JSONText.quoted($0.key)) → \($0.value)" }
  }
}

extension PlanInspection.Zone {
  fileprivate var line: String {
    "\(name)  \(transitionCount) changes\(hasDaylightSaving ? ", then daylight saving time every year" : "")"
  }
}
