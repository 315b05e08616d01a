import SpokeJSON

/// The state as rows of a file.
extension World {
  /// The rows of what has changed; they count as written then.
  mutating func takeChanges() -> [StateRow] {
    guard !changes.isEmpty else { return [] }
    note(.counters)
    let rows = changes.map { row($0) }
    changes.removeAll(keepingCapacity: true)
    return rows
  }

  private func row(_ key: StateKey) -> StateRow {
    switch key {
    case .object(let place): StateRow(kind: .object, id: object(place).typeID, value: objectState(place).bytes)
    case .property(let place, let name):
      StateRow(
        kind: .property, id: "\(object(place).typeID)/\(name)",
        value: object(place).properties[name].map { propertyState($0).bytes })
    case .labels(let direction):
      StateRow(kind: .labels, id: name(direction), value: labelsState(direction).bytes)
    case .event(let name):
      StateRow(kind: .event, id: name, value: (events.definitions[name]?.json ?? ["retired": true]).bytes)
    case .list(let id): StateRow(kind: .list, id: id, value: lists[id].map { listState($0).bytes })
    case .record(let place, let id):
      StateRow(kind: .record, id: "\(object(place).typeID)/\(id)", value: tables[place][id].map(recordState))
    case .association(let pair):
      StateRow(
        kind: .association, id: "\(name(pair.direction))/\(pair.from)/\(pair.to)",
        value: links[pair].isEmpty ? nil : typesState(links[pair]).bytes)
    case .member(let list, let record):
      StateRow(
        kind: .member, id: "\(list)/\(record)",
        value: lists[list]?.members[record].map { JSONTree.number(String($0)).bytes })
    case .completion(let number):
      StateRow(
        kind: .completion, id: String(number), value: events.completion(number).map { completionState($0).bytes })
    case .tokens: StateRow(kind: .tokens, id: "", value: tokensState.bytes)
    case .counters: StateRow(kind: .counters, id: "", value: countersState.bytes)
    }
  }

  private func name(_ direction: Direction) -> String {
    "\(object(direction.from).typeID)/\(object(direction.to).typeID)"
  }

  private func objectState(_ place: Int) -> JSONTree {
    var json: JSONTree = [
      "name": .string(object(place).name), "archived": .bool(object(place).isArchived),
      "requiredProperties": .array(object(place).requiredProperties.map { .string($0) }),
      "groups": .array(object(place).groups.sorted { $0.key < $1.key }.map(\.value)),
    ]
    json["schema"] = object(place).json
    return json
  }

  private func propertyState(_ property: PropertyDefinition) -> JSONTree {
    ["definition": property.json, "rules": .array(property.rules.map(\.json))]
  }

  private func labelsState(_ direction: Direction) -> JSONTree {
    .array(
      associationTypes[direction].map { type in
        var json: JSONTree = ["type": typeState(type.key)]
        if let label = type.label { json["label"] = .string(label) }
        if let name = type.name { json["name"] = .string(name) }
        if let inverse = type.inverse { json["inverse"] = typeState(inverse) }
        if let side = type.primarySide { json["primary"] = .string(side == .from ? "from" : "to") }
        if let maximum = type.maximum { json["maximum"] = .number(String(maximum)) }
        return json
      })
  }

  private func typeState(_ key: AssociationTypeKey) -> JSONTree {
    [.string(key.category.rawValue), .number(String(key.typeID))]
  }

  private func typesState(_ keys: [AssociationTypeKey]) -> JSONTree { .array(keys.map(typeState)) }

  private func listState(_ list: ListStore.List) -> JSONTree {
    var json: JSONTree = [
      "definition": list.json, "name": .string(list.name), "version": .number(String(list.version)),
    ]
    json["createdAt"] = list.createdAt.map { .number(String($0)) }
    json["updatedAt"] = list.updatedAt.map { .number(String($0)) }
    json["deletedAt"] = list.deletedAt.map { .number(String($0)) }
    return json
  }

  private func recordState(_ record: Record) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("createdAt", Int(record.createdAt))
      writer.member("updatedAt", Int(record.updatedAt))
      if let archivedAt = record.archivedAt { writer.member("archivedAt", Int(archivedAt)) }
      if let survivor = record.mergedInto { writer.member("mergedInto", survivor) }
      writer.member(
        "properties",
        object: { writer in for (name, value) in record.properties { writer.member(name, value) } })
    }
    return writer.bytes
  }

  private func completionState(_ completion: EventStore.Completion) -> JSONTree {
    var json: JSONTree = [
      "event": .string(completion.eventName), "uuid": .string(completion.uuid),
      "occurredAt": .number(String(completion.occurredAt)), "receivedAt": .number(String(completion.receivedAt)),
      "properties": .object(completion.properties.map { JSONTree.Member($0.key, .string($0.value)) }),
    ]
    if let record = completion.record {
      json["object"] = .string(object(record.place).typeID)
      json["record"] = .number(String(record.id))
    }
    return json
  }

  private var tokensState: JSONTree {
    [
      "access": .object(
        authority.accessTokens.map { token, state in
          JSONTree.Member(token, [.number(String(state.app)), .number(String(state.expiresAt))])
        }),
      "refresh": .object(authority.refreshTokens.map { JSONTree.Member($0.key, .number(String($0.value))) }),
    ]
  }

  private var countersState: JSONTree {
    [
      "nextRecordID": .number(String(nextRecordID)), "daily": .number(String(limits.dailyCount)),
      "associationDaily": .number(String(limits.associationDailyCount)),
      "dayEnds": .number(String(limits.currentDayEnds)),
    ]
  }
}
