import SpokeSchema

/// What follows once records are written: associations and list members. They need the records' ids, which are
/// references here.
struct FollowUps {
  private let paths: RecordPaths

  init(_ paths: RecordPaths) { self.paths = paths }

  /// The requests for these operations, which were written.
  ///
  /// - Parameter records: the record of every mapping for the event of an operation, for `record:`.
  func requests(_ operations: [Operation], records: (Operation, String) -> RecordReference?) -> [Request] {
    lookups(operations) + associations(operations, records: records) + lists(operations)
  }

  /// Reads, or makes, the records on the other side.
  private func lookups(_ operations: [Operation]) -> [Request] {
    var byKey = Grouped<[String], (value: String, line: Int)>()
    var searches: [Request] = []
    for operation in operations {
      for association in operation.associations {
        guard case .match(let fields) = association.target, fields.first?.name != "id" else { continue }
        if fields.count == 1 {
          let action = association.missing == "create" ? "upsert" : "read"
          byKey.append((fields[0].value, operation.line), to: [association.to, fields[0].name, action])
        } else {
          searches.append(search(association.to, fields: fields, line: operation.line))
        }
      }
    }
    let reads = byKey.groups.flatMap { key, members in
      var seen = Set<String>()
      let unique = members.filter { seen.insert($0.value).inserted }
      return unique.chunked(Limits.objectsPerBatch).map { part in
        lookup(object: key[0], property: key[1], action: key[2], values: part.map(\.value), lines: part.map(\.line))
      }
    }
    return reads + searches
  }

  private func lookup(object: String, property: String, action: String, values: [String], lines: [Int]) -> Request {
    let body: RequestValue
    if action == "upsert" {
      let inputs = values.map { value in
        RequestValue.object([
          .init("idProperty", .text(property)), .init("id", .text(value)), .init("properties", .object([])),
        ])
      }
      body = .object([.init("inputs", .array(inputs))])
    } else {
      body = .object([
        .init("idProperty", .text(property)), .init("properties", .array([.text(property)])),
        .init("inputs", .array(values.map { .object([.init("id", .text($0))]) })),
      ])
    }
    return Request(
      method: "POST", path: paths.objectsBatch(object, action), body: body, lines: lines.sortedOnce)
  }

  /// Two results are asked for: more than one match rejects the association.
  private func search(_ object: String, fields: [Operation.Field], line: Int) -> Request {
    let filters = fields.map { field in
      RequestValue.object([
        .init("propertyName", .text(field.name)), .init("operator", .text("EQ")), .init("value", .text(field.value)),
      ])
    }
    return Request(
      method: "POST", path: paths.search(object),
      body: .object([
        .init("filterGroups", .array([.object([.init("filters", .array(filters))])])), .init("limit", .number(2)),
      ]), lines: [line])
  }

  private func associations(
    _ operations: [Operation], records: (Operation, String) -> RecordReference?
  ) -> [Request] {
    var groups = Grouped<[String], (input: RequestValue, line: Int)>()
    for operation in operations {
      for association in operation.associations {
        let other: RecordReference?
        switch association.target {
        case .match(let fields): other = RecordReference(object: association.to, match: fields)
        case .record(let mapping): other = records(operation, mapping)
        }
        guard let other else { continue }
        let type = RequestValue.object([
          .init("associationCategory", .text(association.category)),
          .init("associationTypeId", .number(association.typeID)),
        ])
        let input = RequestValue.object([
          .init("from", .object([.init("id", .reference(operation.reference))])),
          .init("to", .object([.init("id", .reference(other))])), .init("types", .array([type])),
        ])
        let action = association.isRemoval ? "labels/archive" : "create"
        groups.append((input, operation.line), to: [operation.target, association.to, action])
      }
    }
    return groups.groups.flatMap { key, members in
      members.chunked(Limits.associationsPerBatch).map { part in
        Request(
          method: "POST", path: paths.associationsBatch(from: key[0], to: key[1], key[2]),
          body: .object([.init("inputs", .array(part.map(\.input)))]), lines: part.map(\.line).sortedOnce)
      }
    }
  }

  private func lists(_ operations: [Operation]) -> [Request] {
    var groups = Grouped<[String], (record: RecordReference, line: Int)>()
    for operation in operations {
      for change in operation.lists {
        groups.append((operation.reference, operation.line), to: [change.listID, change.isRemoval ? "remove" : "add"])
      }
    }
    return groups.groups.map { key, members in
      Request(
        method: "PUT", path: paths.listMembers(key[0], isRemoval: key[1] == "remove"),
        body: .array(members.map { .reference($0.record) }), lines: members.map(\.line).sortedOnce)
    }
  }
}

/// Values by key, keys in the order of their first use.
struct Grouped<Key: Hashable, Value> {
  private(set) var groups: [(key: Key, values: [Value])] = []
  private var index: [Key: Int] = [:]

  mutating func append(_ value: Value, to key: Key) {
    if let position = index[key] {
      groups[position].values.append(value)
    } else {
      index[key] = groups.count
      groups.append((key, [value]))
    }
  }
}

extension Array {
  /// Pieces of at most so many elements.
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: Swift.max(size, 1)).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
