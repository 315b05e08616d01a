import SpokeDiagnostics

/// Triggers by the events that they let through, so that only those are compared that can fire together.
struct EventIndex {
  /// A call type with the name of its event; a nil name is any.
  private struct Key: Hashable {
    let type: String
    let name: String?
  }

  /// By type and name; those of any name under nil.
  private var named: [Key: [Int]] = [:]
  /// By type, whatever the names.
  private var typed: [String: [Int]] = [:]
  /// Triggers that say nothing of the type.
  private var untyped: [Int] = []
  private var count = 0

  /// Adds the trigger of the next position.
  mutating func insert(_ facts: TriggerFacts, at position: Int) {
    count = max(count, position + 1)
    guard let keys = Self.keys(facts) else {
      untyped.append(position)
      return
    }
    for key in keys { named[key, default: []].append(position) }
    for type in Set(keys.map(\.type)) { typed[type, default: []].append(position) }
  }

  /// The positions of triggers that may let an event of these through, the last first.
  func positions(of facts: TriggerFacts) -> [Int] {
    guard let keys = Self.keys(facts) else { return (0..<count).reversed() }
    var found = [untyped]
    for key in keys {
      if key.name == nil {
        found.append(typed[key.type] ?? [])
      } else {
        found += [named[key] ?? [], named[Key(type: key.type, name: nil)] ?? []]
      }
    }
    found.removeAll(where: \.isEmpty)
    // Each list is in order.
    guard found.count > 1 else { return found.first?.reversed() ?? [] }
    return Set(found.joined()).sorted(by: >)
  }

  /// Nil when any event may get through.
  private static func keys(_ facts: TriggerFacts) -> Set<Key>? {
    var keys = Set<Key>()
    for conjunction in facts.conjunctions {
      guard let types = conjunction.types else { return nil }
      for type in types {
        // A `track` call is known by `event`, a page or screen by `name`.
        let field = type == "track" ? "event" : (type == "page" || type == "screen" ? "name" : "")
        let domain = conjunction.domains[field]
        let values = domain?.isPresent == true ? domain?.values : nil
        let names = values?.compactMap(\.string) ?? []
        if let values, names.count == values.count {
          for name in names { keys.insert(Key(type: type, name: name)) }
        } else {
          keys.insert(Key(type: type, name: nil))
        }
      }
    }
    return keys
  }
}
