import SpokeClient
import SpokeHubSpot
import SpokeSchema

/// Finds records by their properties.
struct Finder: Sendable {
  struct Wanted: Sendable, Hashable {
    var object: String
    var match: [Operation.Field]

    var reference: RecordReference { RecordReference(object: object, match: match) }
    /// The record's own id, where it is what is looked for.
    var id: String? {
      match.count == 1 && (match[0].name == "id" || match[0].name == "hs_object_id") ? match[0].value : nil
    }
  }

  enum Found: Sendable, Hashable {
    case one(String)
    case none
    case several
    /// HubSpot will not look for it.
    case refused(Cause)
  }

  let courier: Courier
  let names: ObjectNames
  let portal: PortalFacts
  let known: KnownIDs

  /// What is found of each.
  func find(_ wanted: Set<Wanted>) async throws(DeliveryStop) -> [Wanted: Found] {
    var found: [Wanted: Found] = [:]
    var byProperty = Grouped<[String], Wanted>()
    var searches: [Wanted] = []
    for one in wanted {
      if let id = one.id {
        found[one] = .one(id)
      } else if let id = await known[one.reference] {
        found[one] = .one(id)
      } else if one.match.count == 1 {
        byProperty.append(one, to: [one.object, one.match[0].name])
      } else {
        searches.append(one)
      }
    }
    let batches = byProperty.groups.flatMap { $0.values.chunked(Limits.objectsPerBatch) }
    for part in try await concurrently(batches, { batch throws(DeliveryStop) in try await read(batch) }) {
      found.merge(part) { _, new in new }
    }
    let results = try await concurrently(searches) { one throws(DeliveryStop) in try await search(one) }
    for (one, result) in zip(searches, results) { found[one] = result }
    await known.note(
      found.compactMap { one, result in
        guard case .one(let id) = result, one.id == nil else { return nil }
        return (one.reference, id)
      })
    return found
  }

  // MARK: By a unique property

  private func read(_ wanted: [Wanted]) async throws(DeliveryStop) -> [Wanted: Found] {
    guard let first = wanted.first else { return [:] }
    let property = first.match[0].name
    let path = names.path(first.object)
    let values = wanted.map(\.match[0].value)
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.read(path, ids: values, idProperty: property, properties: [property])
    }
    switch answer {
    case .answered(let reply): return try await assign(reply, to: wanted)
    case .refused(let error), .lost(let error):
      if error.kind == .notFound { return Dictionary(wanted.map { ($0, .none) }) { first, _ in first } }
      if try await portal.isKey(property, of: first.object) == false {
        let results = try await concurrently(wanted) { one throws(DeliveryStop) in try await search(one) }
        return Dictionary(zip(wanted, results)) { first, _ in first }
      }
      guard wanted.count > 1 else { return [first: .refused(Cause(.refused, error.words))] }
      let halves = wanted.chunked((wanted.count + 1) / 2)
      let parts = try await concurrently(halves) { half throws(DeliveryStop) in try await read(half) }
      return parts.reduce(into: [:]) { $0.merge($1) { _, new in new } }
    }
  }

  private func assign(_ reply: BatchReply, to wanted: [Wanted]) async throws(DeliveryStop) -> [Wanted: Found] {
    let property = wanted[0].match[0].name
    var ids: [RecordKey: String] = [:]
    for record in reply.records {
      guard let value = record.property(property) else { continue }
      ids[RecordKey(object: wanted[0].object, .init(name: property, value: value))] = record.id
    }
    let absent = Set(reply.errors.flatMap { $0.ids + $0.details.flatMap(\.ids) })
    var found: [Wanted: Found] = [:]
    var doubtful: [Wanted] = []
    for one in wanted {
      if let id = ids[RecordKey(object: one.object, one.match[0])] {
        found[one] = .one(id)
      } else if wanted.count == 1 {
        found[one] = reply.records.first.map { .one($0.id) } ?? Found.none
      } else if absent.contains(one.match[0].value) || reply.records.isEmpty {
        found[one] = Found.none
      } else {
        // A contact's second address finds it, and the answer has the first one.
        doubtful.append(one)
      }
    }
    let parts = try await concurrently(doubtful) { one throws(DeliveryStop) in try await read([one]) }
    return parts.reduce(into: found) { $0.merge($1) { _, new in new } }
  }

  // MARK: By any properties

  /// Two are asked for: more than one is as bad as many.
  func search(_ wanted: Wanted) async throws(DeliveryStop) -> Found {
    let path = names.path(wanted.object)
    let search = Search(filters: wanted.match.map { .equals($0.name, $0.value) }, limit: 2)
    let answer = try await courier.send { client throws(HubSpotError) in try await client.search(path, search) }
    switch answer {
    case .answered(let reply):
      if reply.total > 1 || reply.records.count > 1 { return .several }
      return reply.records.first.map { .one($0.id) } ?? Found.none
    case .refused(let error), .lost(let error): return .refused(Cause(.refused, error.words))
    }
  }
}
