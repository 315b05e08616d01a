import SpokeSchema

/// Records of one object that go to HubSpot with one request, and what follows when they are written.
struct RecordBatch {
  /// What one request can hold together.
  struct Group: Hashable {
    var verb: Operation.Verb
    var object: String
    /// The property that identifies the records; nil for created ones and for ids.
    var idProperty: String?
  }

  let group: Group
  private(set) var operations: [Operation] = []
  /// The keys of the records, folded as HubSpot compares them.
  private(set) var keys: Set<String> = []

  init(_ group: Group) { self.group = group }

  var isFull: Bool { operations.count >= Limits.objectsPerBatch }

  mutating func append(_ operation: Operation) {
    operations.append(operation)
    if let key = operation.foldedKey { keys.insert(key) }
  }

  /// The requests that write the records: a read before them where a policy needs the present value.
  func requests(_ paths: RecordPaths) -> [Request] {
    var requests: [Request] = []
    let conditions = conditions
    if !conditions.isEmpty { requests.append(read(paths)) }
    requests.append(
      Request(
        method: "POST", path: paths.objectsBatch(group.object, group.verb.rawValue),
        body: .object([.init("inputs", .array(operations.map(input)))]), lines: lines, conditions: conditions))
    return requests
  }

  private var lines: [Int] { operations.map(\.line).sortedOnce }

  private var conditions: [Request.Condition] {
    operations.enumerated().flatMap { position, operation in
      operation.write.sorted { $0.key < $1.key }.filter { $0.value != "append" }.map {
        Request.Condition(input: position, property: $0.key, write: $0.value)
      }
    }
  }

  /// Reads the properties whose present value decides.
  private func read(_ paths: RecordPaths) -> Request {
    let conditional = operations.filter { $0.write.contains { $0.value != "append" } }
    let names = Set(conditional.flatMap { $0.write.filter { $0.value != "append" }.keys }).sorted()
    var members: [RequestValue.Member] = [
      .init("properties", .array(names.map { .text($0) })),
      .init("inputs", .array(conditional.map { .object([.init("id", .text($0.key.first?.value ?? ""))]) })),
    ]
    if let idProperty = group.idProperty { members.insert(.init("idProperty", .text(idProperty)), at: 0) }
    return Request(
      method: "POST", path: paths.objectsBatch(group.object, "read"), body: .object(members),
      lines: conditional.map(\.line).sortedOnce)
  }

  private func input(_ operation: Operation) -> RequestValue {
    var members: [RequestValue.Member] = []
    if let key = operation.key.first, group.verb != .create {
      if let idProperty = group.idProperty { members.append(.init("idProperty", .text(idProperty))) }
      members.append(.init("id", .text(key.value)))
    }
    members.append(.init("objectWriteTraceId", .text(operation.traceID)))
    let properties = operation.properties.map { field in
      // A leading `;` adds to the options that the record has (Properties guide, multi-select).
      Operation.Field(
        name: field.name, value: operation.write[field.name] == "append" ? ";\(field.value)" : field.value)
    }
    members.append(.init("properties", .fields(properties)))
    return .object(members)
  }
}

extension Operation {
  /// What two operations on one record have in common; nil for created records. HubSpot folds the case of addresses.
  var foldedKey: String? {
    guard verb != .create, let key = key.first else { return nil }
    return "\(key.name)=\(key.name == "email" ? key.value.lowercased() : key.value)"
  }

  /// The record as others refer to it.
  var reference: RecordReference {
    verb == .create
      ? RecordReference(object: target, traceID: traceID) : RecordReference(object: target, match: key)
  }
}

extension [Int] {
  /// Ascending, each once.
  var sortedOnce: [Int] { Set(self).sorted() }
}
