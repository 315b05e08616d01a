import SpokeSchema

/// The open changes of lists. Of several changes of one record in one list only the last counts.
struct ListSchedule {
  private struct Change {
    let listID: String
    let record: RecordLink
    let isRemoval: Bool
    var lines: [Int]
  }

  private struct Member: Hashable {
    let listID: String
    let record: RecordReference
  }

  private struct Route: Hashable {
    let listID: String
    let isRemoval: Bool
  }

  private var changes: [Change?] = []
  private var places: [Member: Int] = [:]

  mutating func append(listID: String, record: RecordLink, isRemoval: Bool, line: Int) {
    let member = Member(listID: listID, record: record.reference)
    var lines = [line]
    if let place = places[member] {
      lines = (changes[place]?.lines ?? []) + lines
      changes[place] = nil
    }
    places[member] = changes.count
    changes.append(Change(listID: listID, record: record, isRemoval: isRemoval, lines: lines))
  }

  /// The requests, in order.
  func requests(_ paths: RecordPaths) -> [Request] {
    stages.flatMap { stage in
      stage.groups.flatMap { route, changes in
        changes.chunked(Limits.listMembersPerRequest).map { part in
          Request(
            method: "PUT", path: paths.listMembers(route.listID, isRemoval: route.isRemoval),
            body: .array(part.map(\.record.value)), lines: part.flatMap(\.lines).sortedOnce)
        }
      }
    }
  }

  /// A record that is named in two ways may be added by one and removed by the other: these keep their order.
  private var stages: [Grouped<Route, Change>] {
    var stages: [Grouped<Route, Change>] = []
    var last: [Route: [String: Int]] = [:]
    for case let change? in changes {
      let route = Route(listID: change.listID, isRemoval: change.isRemoval)
      let opposite = Route(listID: change.listID, isRemoval: !change.isRemoval)
      var stage = 0
      for (kind, other) in last[opposite] ?? [:] where kind != change.record.kind { stage = max(stage, other + 1) }
      while stages.count <= stage { stages.append(Grouped()) }
      stages[stage].append(change, to: route)
      last[route, default: [:]][change.record.kind] = max(last[route]?[change.record.kind] ?? 0, stage)
    }
    return stages
  }
}
