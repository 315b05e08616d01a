import SpokeChecker
import SpokeReference
import SpokeRuntime

/// Makes a case in which two evaluators differ smaller, as long as they do.
struct DifferentialCase {
  var project: CheckedProject
  var lines: [[UInt8]]
  var checking = Engine.Checking.whatIsRead

  /// Whether the runtime and the plain evaluator differ.
  var differs: Bool {
    guard let outcome = try? DifferentialOutcome.ofEngine(project, lines, checking: checking) else { return false }
    return outcome != DifferentialOutcome.ofReference(project, lines, checking: checking)
  }

  func shrunk() -> DifferentialCase {
    var best = self
    var attempts = 0
    var isSmaller = true
    while isSmaller, attempts < 1500 {
      isSmaller = false
      for candidate in best.smaller() {
        attempts += 1
        if candidate.differs {
          best = candidate
          isSmaller = true
          break
        }
      }
    }
    return best
  }

  /// Cases with one thing less, the big things first.
  private func smaller() -> [DifferentialCase] {
    var cases: [DifferentialCase] = []
    if lines.count > 1 { cases += lines.map { DifferentialCase(project: project, lines: [$0], checking: checking) } }
    for index in project.mappings.indices {
      if project.mappings.count > 1 { cases.append(with { $0.mappings.remove(at: index) }) }
      cases += smallerMappings(at: index)
    }
    if lines.count == 1, let tree = try? JSONTreeReader.read(lines[0]) {
      cases += tree.smaller().map {
        DifferentialCase(project: project, lines: [Array($0.text.utf8)], checking: checking)
      }
    }
    return cases
  }

  private func with(_ change: (inout CheckedProject) -> Void) -> DifferentialCase {
    var changed = self
    change(&changed.project)
    return changed
  }

  private func smallerMappings(at index: Int) -> [DifferentialCase] {
    var cases: [DifferentialCase] = []
    let mapping = project.mappings[index]
    func change(_ body: (inout CheckedMapping) -> Void) { cases.append(with { body(&$0.mappings[index]) }) }
    if mapping.trigger != nil { change { $0.trigger = nil } }
    if mapping.each != nil { change { $0.each = nil } }
    if !mapping.lists.isEmpty { change { $0.lists = [] } }
    for place in mapping.associations.indices { change { $0.associations.remove(at: place) } }
    if case .create = mapping.operation {
    } else {
      let object = ObjectReference(name: "contacts", typeID: "0-1", pathName: "contacts")
      change { $0.operation = .create(object) }
      // A key fails where a property would; let it be one.
      if case .upsert(_, let key) = mapping.operation {
        change {
          $0.operation = .create(object)
          $0.properties += key.filter { field in !mapping.properties.contains { $0.name == field.name } }
        }
      }
    }
    for place in mapping.properties.indices {
      change { $0.properties.remove(at: place) }
      for value in mapping.properties[place].value.smaller() { change { $0.properties[place].value = value } }
      let plain = Conversion(.string)
      if mapping.properties[place].conversion != plain { change { $0.properties[place].conversion = plain } }
    }
    if let trigger = mapping.trigger { for value in trigger.smaller() { change { $0.trigger = value } } }
    return cases
  }
}

extension Core {
  /// Its parts, and itself with a part made smaller.
  func smaller() -> [Core] {
    func replace(_ parts: [Core], _ make: ([Core]) -> Core) -> [Core] {
      var results = parts
      for index in parts.indices {
        results += parts[index].smaller().map { part in
          var changed = parts
          changed[index] = part
          return make(changed)
        }
      }
      return results
    }
    switch self {
    case .constant, .path: return []
    case .call(let function, let arguments, let attachment):
      return replace(arguments) { .call(function, $0, attachment) }
    case .coalesce(let a, let b): return replace([a, b]) { .coalesce($0[0], $0[1]) }
    case .rescue(let a, let b): return replace([a, b]) { .rescue($0[0], $0[1]) }
    case .filled(let choices): return replace(choices) { .filled($0) }
    case .conditional(let a, let b, let c): return replace([a, b, c]) { .conditional($0[0], $0[1], $0[2]) }
    case .and(let a, let b): return replace([a, b]) { .and($0[0], $0[1]) }
    case .or(let a, let b): return replace([a, b]) { .or($0[0], $0[1]) }
    }
  }

  /// As a person would write it, nearly.
  var text: String {
    func list(_ parts: [Core]) -> String { parts.map(\.text).joined(separator: ", ") }
    switch self {
    case .constant(.string(let text)):
      let written = DifferentialOutcome.quoted(text)
      return written.count > 200 ? "\(written.prefix(40))… (\(text.unicodeScalars.count))" : written
    case .constant(let constant): return "\(constant)"
    case .path(let path): return path.text
    case .call(let function, let arguments, let attachment):
      return attachment == .none ? "\(function)(\(list(arguments)))" : "\(function)[\(attachment)](\(list(arguments)))"
    case .coalesce(let a, let b): return "(\(a.text) ?? \(b.text))"
    case .rescue(let a, let b): return "catch(\(list([a, b])))"
    case .filled(let choices): return "filled(\(list(choices)))"
    case .conditional(let a, let b, let c): return "if(\(list([a, b, c])))"
    case .and(let a, let b): return "(\(a.text) and \(b.text))"
    case .or(let a, let b): return "(\(a.text) or \(b.text))"
    }
  }
}

extension CorePath {
  var text: String {
    steps.reduce(scope == .event ? "$" : "item") { text, step in
      switch step {
      case .key(let key): text + "." + DifferentialOutcome.quoted(key).dropFirst().dropLast()
      case .index(let index): text + "[\(index)]"
      case .wildcard: text + "[*]"
      }
    }
  }
}

extension JSONTree {
  /// With one member or element less, here or further inside.
  func smaller() -> [JSONTree] {
    switch self {
    case .null, .boolean, .number, .string: return []
    case .array(let elements):
      return elements.indices.map { index in .array(elements.enumerated().filter { $0.offset != index }.map(\.element))
      }
        + elements.indices.flatMap { index in
          elements[index].smaller().map { smaller in
            var changed = elements
            changed[index] = smaller
            return .array(changed)
          }
        }
    case .object(let members):
      return members.indices.map { index in .object(members.enumerated().filter { $0.offset != index }.map(\.element)) }
        + members.indices.flatMap { index in
          members[index].value.smaller().map { smaller in
            var changed = members
            changed[index].value = smaller
            return .object(changed)
          }
        }
    }
  }
}

extension DifferentialCase: CustomStringConvertible {
  /// The project, the event and what each evaluator makes of it.
  var description: String {
    var text = "time zone \(project.timeZone)\n"
    for mapping in project.mappings {
      text += "\(mapping.id) when \(mapping.trigger?.text ?? "always") each \(mapping.each?.text ?? "-")\n"
      switch mapping.operation {
      case .create: text += "  create\n"
      case .upsert(_, let key): text += "  upsert\n" + key.map(Self.text).joined()
      case .update(_, let key): text += "  update\n" + key.map(Self.text).joined()
      case .send(_, let identity, let time, let dedupe):
        text += "  send\n" + (identity + [time, dedupe].compactMap { $0 }).map(Self.text).joined()
      }
      text += mapping.properties.map(Self.text).joined()
      for association in mapping.associations {
        switch association.target {
        case .record(let id): text += "  association \(association.missing) record \(id)\n"
        case .match(let fields): text += "  association \(association.missing)\n" + fields.map(Self.text).joined()
        }
      }
    }
    for table in project.tables where text.contains("table(") {
      text += "\(table.name) \(table.absentReason.map { "\($0)" } ?? "missing"): \(table.entries)\n"
    }
    for line in lines { text += String(decoding: line, as: UTF8.self).prefix(2000) + "\n" }
    if let runtime = try? DifferentialOutcome.ofEngine(project, lines, checking: checking) {
      let reference = DifferentialOutcome.ofReference(project, lines, checking: checking)
      text += DifferentialOutcome.differences(("runtime", runtime), ("reference", reference))
    }
    return text
  }

  private static func text(_ property: CheckedProperty) -> String {
    let conversion = property.conversion
    let details = [
      conversion.allowed.map { "of \($0)" }, conversion.limit.map { "up to \($0)" }, conversion.zone.map { "in \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    return "    \(property.name): \(property.value.text) as \(conversion.kind) \(details) "
      + "null \(property.onNull) empty \(property.onEmpty) invalid \(property.onInvalid) \(property.write)\n"
  }
}
