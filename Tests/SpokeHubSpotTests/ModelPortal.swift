@testable import SpokeHubSpot

/// A portal as simple as can be: records of one object each, found by unique properties, written one at a time.
struct ModelPortal: Equatable {
  /// A property with the policy of its write.
  typealias Write = (name: String, value: String, policy: String?)

  static let unique: Set<String> = ["email", "acme_user_id", "account"]

  /// Records by object; a record's id is its place.
  private(set) var records: [String: [[String: String]]] = [:]

  init(_ records: [String: [[String: String]]] = [:]) { self.records = records }

  static func folded(_ value: String, _ property: String) -> String {
    property == "email" ? value.lowercased() : value
  }

  func find(_ object: String, _ property: String, _ value: String) -> Int? {
    let records = records[object] ?? []
    if property == "id" { return Int(value).flatMap { records.indices.contains($0) ? $0 : nil } }
    return records.firstIndex { $0[property] == Self.folded(value, property) }
  }

  /// Writes a record and returns its id; nil when HubSpot would refuse, and nothing is written then.
  mutating func write(
    _ verb: Operation.Verb, _ object: String, key: (property: String, value: String)?, _ properties: [Write]
  ) -> Int? {
    var all = records[object] ?? []
    var record: [String: String] = [:]
    var place: Int?
    if let key {
      place = find(object, key.property, key.value)
      if let place { record = all[place] } else { record[key.property] = Self.folded(key.value, key.property) }
    }
    if place == nil, verb == .update { return nil }
    for property in properties {
      let present = record[property.name] ?? ""
      let value = Self.folded(property.value, property.name)
      switch property.policy {
      case "if_empty": if present.isEmpty { record[property.name] = value }
      case "forwards": if (Int(value) ?? -1) > (Int(present) ?? -1) { record[property.name] = value }
      case "append":
        let options = Set(present.split(separator: ";")).union(value.split(separator: ";"))
        record[property.name] = options.sorted().joined(separator: ";")
      default: record[property.name] = value
      }
    }
    record = record.filter { !$0.value.isEmpty }
    for (index, other) in all.enumerated() where index != place {
      if Self.unique.contains(where: { record[$0] != nil && record[$0] == other[$0] }) { return nil }
    }
    if let place { all[place] = record } else { all.append(record) }
    records[object] = all
    return place ?? all.count - 1
  }

  mutating func apply(_ operation: Operation) -> Int? {
    let key = operation.key.first.map { ($0.name, $0.value) }
    return write(
      operation.verb, operation.target, key: operation.verb == .create ? nil : key,
      operation.properties.map {
        ($0.name, $0.value, operation.verb == .create ? nil : operation.write[$0.name])
      })
  }

  /// The records of an object in an order that does not depend on when they were made.
  func contents(_ object: String) -> [String] {
    (records[object] ?? []).map { record in
      record.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }.sorted()
  }
}

/// Sends requests to a model portal, one after the other, as a client would.
struct ModelClient {
  var portal: ModelPortal
  /// Ids by reference, from answers.
  private(set) var ids: [String: Int] = [:]
  /// Writes that the portal refused.
  private(set) var refusals = 0
  /// What is wrong with a request by itself.
  private(set) var faults: [String] = []
  private var previous: Request?

  init(_ portal: ModelPortal) { self.portal = portal }

  mutating func send(_ request: Request) {
    defer { previous = request }
    switch request.action {
    case "batch/upsert", "batch/update": writeRecords(request)
    case "batch/create" where request.path.text.hasPrefix("/crm/objects/"): writeRecords(request)
    case "batch/read": readRecords(request)
    default: break
    }
  }

  private mutating func writeRecords(_ request: Request) {
    guard let verb = request.action.split(separator: "/").last.flatMap({ Operation.Verb(rawValue: String($0)) })
    else { return }
    if request.inputs.isEmpty || request.inputs.count > 100 { faults.append("\(request.inputs.count) inputs") }
    let keys = request.ids.map { $0.lowercased() }
    if verb != .create, Set(keys).count != request.inputs.count { faults.append("an id twice: \(keys)") }
    if Set(request.inputs.map { $0["idProperty"]?.text }).count > 1 { faults.append("two idProperties") }
    let isRead = previous?.action == "batch/read" && previous?.object == request.object
    for condition in request.conditions where !isRead || previous?.ids.contains(request.ids[condition.input]) != true {
      faults.append("a condition that was not read before")
    }
    for (position, input) in request.inputs.enumerated() {
      let property = input["idProperty"]?.text ?? "id"
      let properties = (input["properties"]?.fields ?? []).map { field -> ModelPortal.Write in
        let condition = request.conditions.first { $0.input == position && $0.property == field.name }
        if field.value.hasPrefix(";") { return (field.name, String(field.value.dropFirst()), "append") }
        return (field.name, field.value, condition?.write)
      }
      let key = input["id"]?.text.map { (property: property, value: $0) }
      guard let id = portal.write(verb, request.object, key: key, properties) else {
        refusals += 1
        continue
      }
      if let key {
        note(id, request.object, key.property, key.value)
      } else {
        ids["\(request.object)#\(input["objectWriteTraceId"]?.text ?? "")"] = id
      }
    }
  }

  private mutating func readRecords(_ request: Request) {
    let property = request.body["idProperty"]?.text ?? "id"
    for value in request.ids {
      if let id = portal.find(request.object, property, value) { note(id, request.object, property, value) }
    }
  }

  private mutating func note(_ id: Int, _ object: String, _ property: String, _ value: String) {
    ids["\(object)?\(property)=\(ModelPortal.folded(value, property))"] = id
  }
}
