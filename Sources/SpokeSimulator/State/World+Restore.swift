import SpokeDiagnostics
import SpokeJSON

/// Takes the state of a file over, on top of what the snapshot says.
extension World {
  mutating func restore(_ file: StateFile) throws(SimulatorError) {
    for kind in StateRow.Kind.allCases {
      // By length first, so that numbers ascend.
      for row in try file.rows(kind).sorted(by: { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }) {
        guard let value = row.value, let json = Self.tree(value) else { continue }
        restore(row, json)
      }
    }
    for place in tables.indices { finishRestoring(place) }
    changes.removeAll()
  }

  private static func tree(_ bytes: [UInt8]) -> JSONTree? {
    (try? JSONDocument(SourceFile(path: "state", bytes: bytes))).map { JSONTree($0.root) }
  }

  private mutating func restore(_ row: StateRow, _ json: JSONTree) {
    let parts = row.id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch row.kind {
    case .object: restoreObject(row.id, json)
    case .property:
      guard let place = portal.places[parts[0].lowercased()], let definition = json["definition"] else { return }
      let rules = json["rules"]?.elements?.map { ValidationRule($0) } ?? []
      portal.objects[place].set(PropertyDefinition(definition, rules: rules))
    case .labels:
      guard let direction = direction(parts) else { return }
      associationTypes.replace(json.elements?.compactMap(Self.associationType) ?? [], in: direction)
    case .event:
      if json["retired"]?.bool == true {
        events.remove(row.id)
        events.retiredNames.insert(row.id)
      } else {
        events.set(EventDefinitionState(json))
      }
    case .list: lists[row.id] = Self.list(json, lists[row.id])
    case .record: restoreRecord(parts, json)
    case .association:
      guard parts.count == 4, let direction = direction(parts), let from = Int(parts[2]), let to = Int(parts[3]) else {
        return
      }
      links[.init(direction: direction, from: from, to: to)] = json.elements?.compactMap(Self.typeKey) ?? []
    case .member:
      guard parts.count == 2, let record = Int(parts[1]), let since = json.integer else { return }
      _ = lists.add([record], to: parts[0], at: Instant(since))
    case .completion: restoreCompletion(Int(row.id) ?? 0, json)
    case .tokens: restoreTokens(json)
    case .counters:
      nextRecordID = json["nextRecordID"]?.integer ?? nextRecordID
      limits.restore(
        dailyCount: json["daily"]?.integer ?? 0, associationDailyCount: json["associationDaily"]?.integer ?? 0,
        dayEnds: json["dayEnds"]?.integer.map { Instant($0) } ?? .min)
    }
  }

  private func direction(_ parts: [String]) -> Direction? {
    guard parts.count >= 2, let from = portal.places[parts[0].lowercased()],
      let to = portal.places[parts[1].lowercased()]
    else { return nil }
    return Direction(from: from, to: to)
  }

  private mutating func restoreObject(_ typeID: String, _ json: JSONTree) {
    if portal.places[typeID.lowercased()] == nil {
      portal.add(
        ObjectDefinition(json["schema"] ?? .object([]), name: json["name"]?.string ?? typeID, typeID: typeID))
      tables.append(RecordTable())
    }
    guard let place = portal.places[typeID.lowercased()] else { return }
    portal.objects[place].json = json["schema"] ?? .object([])
    portal.objects[place].isArchived = json["archived"]?.bool ?? false
    portal.objects[place].requiredProperties = json["requiredProperties"]?.elements?.compactMap(\.string) ?? []
    for group in json["groups"]?.elements ?? [] { portal.objects[place].groups[group["name"]?.string ?? ""] = group }
  }

  private static func typeKey(_ json: JSONTree) -> AssociationTypeKey? {
    guard let parts = json.elements, parts.count == 2, let typeID = parts[1].integer,
      let category = parts[0].string.flatMap(AssociationTypeKey.Category.init)
    else { return nil }
    return AssociationTypeKey(category: category, typeID: typeID)
  }

  private static func associationType(_ json: JSONTree) -> AssociationTypeDefinition? {
    guard let key = json["type"].flatMap(typeKey) else { return nil }
    let side: AssociationTypeDefinition.PrimarySide? =
      switch json["primary"]?.string {
      case "from": .from
      case "to": .to
      default: nil
      }
    return AssociationTypeDefinition(
      key: key, label: json["label"]?.string, name: json["name"]?.string,
      inverse: json["inverse"].flatMap(typeKey), primarySide: side, maximum: json["maximum"]?.integer)
  }

  private static func list(_ json: JSONTree, _ present: ListStore.List?) -> ListStore.List {
    var list = ListStore.List(json["definition"] ?? .object([]))
    list.name = json["name"]?.string ?? list.name
    list.version = json["version"]?.integer ?? 1
    list.createdAt = json["createdAt"]?.integer.map { Instant($0) }
    list.updatedAt = json["updatedAt"]?.integer.map { Instant($0) }
    list.deletedAt = json["deletedAt"]?.integer.map { Instant($0) }
    return list
  }

  private mutating func restoreRecord(_ parts: [String], _ json: JSONTree) {
    guard parts.count == 2, let place = portal.places[parts[0].lowercased()], let id = Int(parts[1]) else { return }
    var properties: [String: String] = [:]
    for member in json["properties"]?.members ?? [] { properties[member.name] = member.value.string }
    let record = Record(
      id: id, properties: properties, createdAt: Instant(json["createdAt"]?.integer ?? 0),
      updatedAt: Instant(json["updatedAt"]?.integer ?? 0), archivedAt: json["archivedAt"]?.integer.map { Instant($0) },
      mergedInto: json["mergedInto"]?.integer)
    tables[place].set(record, identifying: identifyingProperties(place))
  }

  private mutating func restoreCompletion(_ number: Int, _ json: JSONTree) {
    var properties: [String: String] = [:]
    for member in json["properties"]?.members ?? [] { properties[member.name] = member.value.string }
    var record: (place: Int, id: Int)?
    if let place = json["object"]?.string.flatMap({ portal.places[$0.lowercased()] }), let id = json["record"]?.integer
    {
      record = (place, id)
    }
    _ = events.append(
      EventStore.Completion(
        number: number, eventName: json["event"]?.string ?? "", properties: properties,
        uuid: json["uuid"]?.string ?? "", occurredAt: Instant(json["occurredAt"]?.integer ?? 0),
        receivedAt: Instant(json["receivedAt"]?.integer ?? 0), record: record))
  }

  private mutating func restoreTokens(_ json: JSONTree) {
    var access: [String: Authority.AccessToken] = [:]
    for member in json["access"]?.members ?? [] {
      guard let parts = member.value.elements, parts.count == 2, let app = parts[0].integer,
        let expiresAt = parts[1].integer, authority.apps.indices.contains(app)
      else { continue }
      access[member.name] = Authority.AccessToken(app: app, expiresAt: Instant(expiresAt))
    }
    var refresh: [String: Int] = [:]
    for member in json["refresh"]?.members ?? [] {
      if let app = member.value.integer, authority.apps.indices.contains(app) { refresh[member.name] = app }
    }
    authority.restore(access: access, refresh: refresh)
  }

  /// Puts records in order, and lets former addresses of merged contacts find them.
  private mutating func finishRestoring(_ place: Int) {
    tables[place].sortOrder()
    guard object(place).isContacts else { return }
    for id in tables[place].order {
      guard let record = tables[place][id], !record.isArchived else { continue }
      for email in record.properties["hs_additional_emails"]?.split(separator: ";") ?? [] {
        tables[place].alias("email", String(email), to: id)
      }
    }
  }
}
