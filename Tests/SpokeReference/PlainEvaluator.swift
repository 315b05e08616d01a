import SpokeChecker
import SpokePlan

/// Evaluates checked expressions over one event.
struct PlainEvaluator {
  let event: JSONTree
  /// The element of `each`.
  let item: PlainValue?
  let tables: [CheckedTable]
  let timeZone: String

  func evaluate(_ core: Core) -> PlainValue {
    switch core {
    case .constant(let constant): return value(constant)
    case .path(let path): return value(path)
    case .coalesce(let first, let second):
      let value = evaluate(first)
      return value.isMissing || value.isNull ? evaluate(second) : value
    case .rescue(let first, let second):
      let value = evaluate(first)
      return value.isInvalid ? evaluate(second) : value
    case .filled(let choices):
      var last = PlainValue.missing
      for choice in choices {
        last = evaluate(choice)
        if !last.isMissing && !last.isNull && !last.isEmptyText { return last }
      }
      return last
    case .conditional(let condition, let first, let second):
      let decided = evaluate(condition)
      switch decided {
      case .boolean(let value): return evaluate(value ? first : second)
      case .missing, .null, .invalid: return decided
      default: return .invalid(.notABoolean)
      }
    case .and(let first, let second): return functions.call(.and, [evaluate(first), evaluate(second)], zone: nil)
    case .or(let first, let second): return functions.call(.or, [evaluate(first), evaluate(second)], zone: nil)
    case .call(let function, let arguments, let attachment):
      let values = arguments.map(evaluate)
      if case .table(let table) = attachment { return lookup(values[0], in: tables[table]) }
      if case .zone(let zone) = attachment { return functions.call(function, values, zone: zone) }
      return functions.call(function, values, zone: nil)
    }
  }

  private var functions: PlainFunctions { PlainFunctions(zone: timeZone) }

  private func lookup(_ key: PlainValue, in table: CheckedTable) -> PlainValue {
    if key.isInvalid || key.isMissing || key.isNull { return key }
    do {
      let text = try key.asText()
      if let entry = table.entries.first(where: { $0.key.utf8.elementsEqual(text.utf8) }) { return value(entry.value) }
      return table.absentReason.map { .invalid($0) } ?? .missing
    } catch {
      return .invalid(error)
    }
  }

  private func value(_ constant: Constant) -> PlainValue {
    switch constant {
    case .missing: .missing
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let digits): .number(digits)
    case .string(let text): .text(text)
    case .date(let days): .date(Int(days))
    case .datetime(let milliseconds): .instant(Int(milliseconds))
    case .invalid(let reason): .invalid(reason)
    }
  }

  func value(_ path: CorePath) -> PlainValue {
    step(path.scope == .event ? PlainValue(event) : item ?? .missing, path.steps[...])
  }

  private func step(_ value: PlainValue, _ steps: ArraySlice<CorePath.Step>) -> PlainValue {
    guard let first = steps.first else { return value }
    let rest = steps.dropFirst()
    switch first {
    case .key(let name):
      guard case .tree(let tree) = value, let member = tree[name] else { return .missing }
      return step(PlainValue(member), rest)
    case .index(let index):
      guard let elements = value.elements, elements.indices.contains(index) else { return .missing }
      return step(elements[index], rest)
    case .wildcard:
      guard let elements = value.elements else { return .missing }
      let results = elements.map { step($0, rest) }.filter { !$0.isMissing }
      // `a[*].b[*]` is one array of all the inner elements.
      return .list(rest.contains(.wildcard) ? results.flatMap { $0.elements ?? [] } : results)
    }
  }
}
