import SpokeSchema

/// The open changes of lists. Of several changes of one record in one list only the last counts.
package struct ListSchedule {
  package struct Change: Sendable {
    package let listID: String
    package let record: RecordLink
    package let isRemoval: Bool
    /// The numbers of what it comes from.
    package var sources: [Int]
  }

  private struct Member: Hashable {
    let listID: String
    let record: RecordReference
  }

  /// What one request can hold together.
  package struct Route: Hashable, Sendable {
    package let listID: String
    package let isRemoval: Bool
  }

  private var changes: [Change?] = []
  private var places: [Member: Int] = [:]

  package init() {}

  package mutating func append(listID: String, record: RecordLink, isRemoval: Bool, source: Int) {
    let member = Member(listID: listID, record: record.reference)
    var sources = [source]
    if let place = places[member] {
      sources = (changes[place]?.sources ?? []) + sources
      changes[place] = nil
    }
    places[member] = changes.count
    changes.append(Change(listID: listID, record: record, isRemoval: isRemoval, sources: sources))
  }

  /// What goes together, in stages that are sent one after the other.
  package var batches: [[(route: Route, changes: [Change])]] {
    stages.map { stage in
      stage.groups.flatMap { route, changes in
        changes.chunked(Limits.listMembersPerRequest).map { (route: route, changes: $0) }
      }
    }
  }

  /// The requests, in order.
  func requests(_ paths: RecordPaths) -> [Request] {
    batches.joined().map { route, changes in
      Request(
        method: "PUT", path: paths.listMembers(route.listID, isRemoval: route.isRemoval),
        body: .array(changes.map(\.record.value)), lines: changes.flatMap(\.sources).sortedOnce)
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
