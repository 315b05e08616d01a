import SpokeSchema

/// What the inputs of one batch have in common.
package struct RecordGroup: Hashable, Sendable {
  package var verb: Operation.Verb
  package var object: String
  /// The property that identifies the records; nil for created ones and for ids.
  package var idProperty: String?

  package init(verb: Operation.Verb, object: String, key: RecordKey?) {
    self.verb = verb
    self.object = object
    idProperty = verb == .create || key?.property == "id" ? nil : key?.property
  }
}

/// Records that go to HubSpot with one request.
struct RecordBatch {
  let group: RecordGroup
  let inputs: [RecordInput]

  /// The request that writes the records; before it one that reads them where a policy needs the present value.
  func requests(_ paths: RecordPaths) -> [Request] {
    let conditions = inputs.enumerated().flatMap { position, input in
      input.conditions.map { Request.Condition(input: position, property: $0.name, write: $0.policy ?? "") }
    }
    let write = Request(
      method: "POST", path: paths.objectsBatch(group.object, group.verb.rawValue),
      body: .object([.init("inputs", .array(inputs.map(body)))]), lines: inputs.flatMap(\.sources).sortedOnce,
      conditions: conditions)
    return conditions.isEmpty ? [write] : [read(paths), write]
  }

  /// Reads the properties whose present value decides.
  private func read(_ paths: RecordPaths) -> Request {
    let conditional = inputs.filter { !$0.conditions.isEmpty }
    let names = Set(conditional.flatMap { $0.conditions.map(\.name) }).sorted()
    var members: [RequestValue.Member] = [
      .init("properties", .array(names.map { .text($0) })),
      .init("inputs", .array(conditional.map { .object([.init("id", .text($0.key?.value ?? ""))]) })),
    ]
    if let idProperty = group.idProperty { members.insert(.init("idProperty", .text(idProperty)), at: 0) }
    return Request(
      method: "POST", path: paths.objectsBatch(group.object, "read"), body: .object(members),
      lines: conditional.flatMap(\.sources).sortedOnce)
  }

  private func body(_ input: RecordInput) -> RequestValue { input.body(idProperty: group.idProperty) }
}

extension RecordInput {
  /// As HubSpot takes it.
  package func body(idProperty: String?) -> RequestValue {
    var members: [RequestValue.Member] = []
    if let key {
      if let idProperty { members.append(.init("idProperty", .text(idProperty))) }
      members.append(.init("id", .text(key.value)))
    }
    members.append(.init("objectWriteTraceId", .text(traceID)))
    let properties = properties.map { property in
      // A leading `;` adds to the options that the record has (Properties guide, multi-select).
      RequestValue.Member(property.name, .text(property.policy == "append" ? ";\(property.value)" : property.value))
    }
    members.append(.init("properties", .object(properties)))
    return .object(members)
  }

  /// The properties that are written only when the record's present value allows it.
  package var conditions: [Property] { properties.filter { $0.policy != nil && $0.policy != "append" } }
}

extension [Int] {
  /// Ascending, each once.
  var sortedOnce: [Int] { Set(self).sorted() }
}
