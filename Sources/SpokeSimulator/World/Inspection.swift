/// A record, as tests read it.
public struct SimulatedRecord: Sendable, Hashable {
  public var id: String
  /// Without those that are empty.
  public var properties: [String: String]
  /// Milliseconds since 1970.
  public var createdAt: Int64
  public var updatedAt: Int64
  public var isArchived: Bool
  /// The id of the record that it was merged into.
  public var mergedInto: String?
}

/// Two associated records with the types of one direction, as tests read them.
public struct SimulatedAssociation: Sendable, Hashable {
  public var fromID: String
  public var toID: String
  /// Sorted: `HUBSPOT_DEFINED 279`
  public var types: [String]
  /// Sorted, without the unlabelled one.
  public var labels: [String]
}

/// A completion of a custom event, as tests read it.
public struct SimulatedEvent: Sendable, Hashable {
  public var eventName: String
  public var properties: [String: String]
  public var uuid: String
  /// Milliseconds since 1970.
  public var occurredAt: Int64
  /// The object type and the id of the record that it is about; nil when nobody was found.
  public var record: RecordName?

  public struct RecordName: Sendable, Hashable {
    public var object: String
    public var id: String
  }
}

/// Counts of requests since the start or the last clearing.
public struct RequestCounts: Sendable, Hashable {
  public var total: Int
  public var byStatus: [Int: Int]
  /// Refusals by a limit, by `policyName`.
  public var byPolicy: [String: Int]
  public var byFault: [Fault.Kind: Int]
}

/// Direct reading and steering, for tests.
extension Simulator {
  /// The active records of an object type, in the order in which they were made; empty when there is no such type.
  public func records(of object: String, archived: Bool = false) -> [SimulatedRecord] {
    read { world in
      guard let place = try? world.portal.place(of: object) else { return [] }
      let table = world.tables[place]
      return table.order.compactMap { table[$0] }.filter { $0.isArchived == archived }.map { SimulatedRecord($0) }
    }
  }

  /// The active record that a property's value names. Without an index for the property, the first one that has it.
  public func record(of object: String, where property: String, is value: String) -> SimulatedRecord? {
    records(of: object).first { $0.properties[property] == value }
  }

  /// All associations of one direction, in the order of the records' ids.
  public func associations(from: String, to: String) -> [SimulatedAssociation] {
    read { world in
      guard let from = try? world.portal.place(of: from), let to = try? world.portal.place(of: to) else { return [] }
      let direction = Direction(from: from, to: to)
      return world.links.pairs(direction).map { pair, types in
        SimulatedAssociation(
          fromID: String(pair.from), toID: String(pair.to),
          types: types.map { "\($0.category.rawValue) \($0.typeID)" }.sorted(),
          labels: types.compactMap { world.associationTypes.type($0, direction)?.label }.sorted())
      }
    }
  }

  /// The ids of a list's members, ascending.
  public func members(ofList id: String) -> [String] {
    read { world in (world.lists[id]?.members.keys.sorted() ?? []).map(String.init) }
  }

  /// The completions that were taken, in order.
  public func events(named name: String? = nil) -> [SimulatedEvent] {
    read { world in
      world.events.completions.filter { name == nil || $0.eventName == name }.map { completion in
        SimulatedEvent(
          eventName: completion.eventName, properties: completion.properties, uuid: completion.uuid,
          occurredAt: completion.occurredAt,
          record: completion.record.map { .init(object: world.object($0.place).name, id: String($0.id)) })
      }
    }
  }

  /// The last requests, oldest first.
  public var requests: [LoggedRequest] { read { $0.log.entries } }

  public var counts: RequestCounts {
    read { world in
      RequestCounts(
        total: world.log.total, byStatus: world.log.statuses, byPolicy: world.log.policies, byFault: world.log.faults)
    }
  }

  public func clearRequests() { read { $0.log.clear() } }

  /// What goes wrong from now on, in place of what did.
  public func setFaults(_ faults: [Fault]) { read { $0.faults.set(faults) } }

  /// Something more that goes wrong.
  public func addFault(_ fault: Fault) { read { $0.faults.add(fault) } }

  /// Lets the account move between data centres: everything is answered with 477 until then.
  public func migrate(forSeconds seconds: Int) {
    let now = clock.now
    read { $0.faults.migrationEnds = now + Int64(seconds) * 1_000 }
  }

  /// The account's limits from now on.
  public func setTier(_ tier: Tier) { read { $0.limits.tier = tier } }

  /// Lets all access tokens that were given out by OAuth expire.
  public func expireAccessTokens() {
    let now = clock.now
    read { $0.authority.expireAccessTokens(at: now) }
  }
}

extension SimulatedRecord {
  init(_ record: Record) {
    self.init(
      id: String(record.id), properties: record.properties, createdAt: record.createdAt, updatedAt: record.updatedAt,
      isArchived: record.isArchived, mergedInto: record.mergedInto.map(String.init))
  }
}
