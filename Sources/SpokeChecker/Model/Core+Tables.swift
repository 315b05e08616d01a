extension Core {
  /// The same expression with its tables numbered anew.
  func renumbering(_ tables: [Int]) -> Core {
    func new(_ core: Core) -> Core { core.renumbering(tables) }
    return switch self {
    case .constant, .path: self
    case .call(let function, let arguments, .table(let table)):
      .call(function, arguments.map(new), .table(tables[table]))
    case .call(let function, let arguments, let attachment): .call(function, arguments.map(new), attachment)
    case .coalesce(let first, let second): .coalesce(new(first), new(second))
    case .rescue(let first, let second): .rescue(new(first), new(second))
    case .filled(let choices): .filled(choices.map(new))
    case .conditional(let condition, let first, let second): .conditional(new(condition), new(first), new(second))
    case .and(let first, let second): .and(new(first), new(second))
    case .or(let first, let second): .or(new(first), new(second))
    }
  }
}

extension CheckedProperty {
  fileprivate func renumbering(_ tables: [Int]) -> CheckedProperty {
    var result = self
    result.value = value.renumbering(tables)
    return result
  }
}

extension CheckedMapping {
  /// The same mapping with its tables numbered anew.
  func renumbering(_ tables: [Int]) -> CheckedMapping {
    func new(_ properties: [CheckedProperty]) -> [CheckedProperty] { properties.map { $0.renumbering(tables) } }
    var result = self
    result.trigger = trigger?.renumbering(tables)
    result.properties = new(properties)
    switch operation {
    case .create: break
    case .upsert(let object, let key): result.operation = .upsert(object, key: new(key))
    case .update(let object, let key): result.operation = .update(object, key: new(key))
    case .send(let event, let identity, let occurredAt, let dedupeID):
      result.operation = .send(
        event: event, identity: new(identity), occurredAt: occurredAt?.renumbering(tables),
        dedupeID: dedupeID.renumbering(tables))
    }
    for place in result.associations.indices {
      guard case .match(let match) = result.associations[place].target else { continue }
      result.associations[place].target = .match(new(match))
    }
    return result
  }
}
