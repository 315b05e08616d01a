import SpokeSchema

/// The records on the other side of open associations that have to be looked up: those that no open operation writes.
struct LookupSchedule {
  private struct Lookup {
    let match: [Operation.Field]
    let reference: RecordReference
    var lines: [Int]
  }

  /// By object and property, or by object for records that several properties identify.
  private struct Route: Hashable {
    let object: String
    let property: String?
  }

  private var lookups = Grouped<Route, Lookup>()
  private var places: [RecordReference: (group: Int, value: Int)] = [:]

  mutating func append(object: String, match: [Operation.Field], line: Int) {
    let link = RecordLink(object: object, match: match)
    guard link.id == nil else { return }
    if let place = places[link.reference] {
      lookups.update(group: place.group, value: place.value) { $0.lines.append(line) }
      return
    }
    let route = Route(object: object, property: match.count == 1 ? match[0].name : nil)
    places[link.reference] = lookups.append(Lookup(match: match, reference: link.reference, lines: [line]), to: route)
  }

  /// The requests; answers to `written` records tell their ids already.
  func requests(_ paths: RecordPaths, written: Set<RecordReference>) -> [Request] {
    lookups.groups.flatMap { route, lookups in
      let open = lookups.filter { !written.contains($0.reference) }
      guard let property = route.property else { return open.map { search(route.object, $0, paths) } }
      return open.chunked(Limits.objectsPerBatch).map { read(route.object, property, $0, paths) }
    }
  }

  private func read(_ object: String, _ property: String, _ lookups: [Lookup], _ paths: RecordPaths) -> Request {
    let inputs = lookups.map { RequestValue.object([.init("id", .text($0.match[0].value))]) }
    let body = RequestValue.object([
      .init("idProperty", .text(property)), .init("properties", .array([.text(property)])),
      .init("inputs", .array(inputs)),
    ])
    return Request(
      method: "POST", path: paths.objectsBatch(object, "read"), body: body, lines: lookups.flatMap(\.lines).sortedOnce)
  }

  /// Two results are asked for: more than one match rejects the association.
  private func search(_ object: String, _ lookup: Lookup, _ paths: RecordPaths) -> Request {
    let filters = lookup.match.map { field in
      RequestValue.object([
        .init("propertyName", .text(field.name)), .init("operator", .text("EQ")), .init("value", .text(field.value)),
      ])
    }
    return Request(
      method: "POST", path: paths.search(object),
      body: .object([
        .init("filterGroups", .array([.object([.init("filters", .array(filters))])])), .init("limit", .number(2)),
      ]), lines: lookup.lines.sortedOnce)
  }
}
