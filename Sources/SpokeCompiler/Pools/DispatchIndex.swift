import SpokePlan

/// Which mappings to try on an event, by its `type` and its `event`.
struct DispatchIndex {
  private var always: [UInt32] = []
  private var byName: [UInt32: [UInt32]] = [:]
  private var byType: [UInt32: TypeEntry] = [:]

  private struct TypeEntry {
    var mappings: [UInt32] = []
    var byName: [UInt32: [UInt32]] = [:]
  }

  /// Adds a mapping; mappings are added in their order.
  mutating func add(_ mapping: UInt32, guards: TriggerGuards) {
    switch (guards.types, guards.names) {
    case (nil, nil): always.append(mapping)
    case (nil, let names?):
      for name in names { byName[name, default: []].append(mapping) }
    case (let types?, nil):
      for type in types { byType[type, default: TypeEntry()].mappings.append(mapping) }
    case (let types?, let names?):
      for type in types {
        for name in names { byType[type, default: TypeEntry()].byName[name, default: []].append(mapping) }
      }
    }
  }

  var usesType: Bool { !byType.isEmpty }
  var usesName: Bool { !byName.isEmpty || byType.values.contains { !$0.byName.isEmpty } }

  /// Adds the nodes to `tables` and fills in where they are. Returns the lists.
  func build(into tables: inout KeyTables, info: inout PlanInfo, strings: StringPool) -> [UInt32] {
    var lists: [UInt32] = []
    func list(_ mappings: [UInt32]) -> UInt32 {
      if mappings.isEmpty { return PlanFormat.none }
      let start = UInt32(lists.count)
      lists.append(UInt32(mappings.count))
      lists += mappings
      return start
    }
    func key(_ string: UInt32, _ mappings: [UInt32], child: UInt32 = PlanFormat.none) -> KeyTableBuilder.Key {
      KeyTableBuilder.Key(string: string, bytes: strings.strings[Int(string)], value: list(mappings), child: child)
    }
    info.always = list(always)
    if !byType.isEmpty {
      info.typeNode = tables.nextNode
      let types = byType.sorted { $0.key < $1.key }
      var child = tables.nextNode + 1
      tables.append(
        types.map { type, entry in
          defer { if !entry.byName.isEmpty { child += 1 } }
          return key(type, entry.mappings, child: entry.byName.isEmpty ? PlanFormat.none : child)
        })
      for (_, entry) in types where !entry.byName.isEmpty {
        tables.append(entry.byName.sorted { $0.key < $1.key }.map { key($0.key, $0.value) })
      }
    }
    if !byName.isEmpty {
      info.eventNameNode = tables.nextNode
      tables.append(byName.sorted { $0.key < $1.key }.map { key($0.key, $0.value) })
    }
    return lists
  }
}
