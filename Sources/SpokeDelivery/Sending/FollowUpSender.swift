import SpokeClient
import SpokeHubSpot

/// Writes what follows on records that are written: associations, then lists.
struct FollowUpSender: Sendable {
  let courier: Courier
  let names: ObjectNames
  let finder: Finder

  func send(_ operations: [OpenOperation]) async -> (outcomes: [FollowOutcome], stop: DeliveryStop?) {
    var sheet = FollowUpSheet(operations)
    do throws(DeliveryStop) {
      try await write(&sheet)
      let again = sheet.again
      if !again.isEmpty {
        var second = FollowUpSheet(again)
        try await write(&second)
        sheet.replace(with: second)
      }
      return (sheet.outcomes, nil)
    } catch {
      // All of it can be done again: nothing of it counts twice.
      return (operations.map { _ in .unsent }, error)
    }
  }

  private func write(_ sheet: inout FollowUpSheet) async throws(DeliveryStop) {
    try await findTargets(&sheet)
    for stage in sheet.associations().batches {
      let results = try await concurrently(stage) { batch throws(DeliveryStop) in
        try await send(batch.inputs, batch.route)
      }
      for failures in results { sheet.note(failures) }
    }
    for stage in sheet.lists().batches {
      let results = try await concurrently(stage) { batch throws(DeliveryStop) in
        try await send(batch.changes, batch.route)
      }
      for failures in results { sheet.note(failures) }
    }
  }

  // MARK: The other sides

  private func findTargets(_ sheet: inout FollowUpSheet) async throws(DeliveryStop) {
    let wanted = sheet.wanted
    var creating: Set<Finder.Wanted> = []
    for one in wanted where one.isCreated { creating.insert(one.wanted) }
    let found = try await finder.find(Set(wanted.map(\.wanted)))
    let absent = creating.filter { found[$0] == Finder.Found.none }
    let made = try await make(Array(absent))
    for one in wanted { sheet.note(one, made[one.wanted] ?? found[one.wanted] ?? .none) }
  }

  /// Makes records that an association asks for (`missing: create`), by an upsert without properties.
  private func make(_ wanted: [Finder.Wanted]) async throws(DeliveryStop) -> [Finder.Wanted: Finder.Found] {
    var groups = Grouped<[String], Finder.Wanted>()
    for one in wanted where one.match.count == 1 { groups.append(one, to: [one.object, one.match[0].name]) }
    let batches = groups.groups.flatMap { $0.values.chunked(100) }
    let parts = try await concurrently(batches) { batch throws(DeliveryStop) in try await upsert(batch) }
    return parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  private func upsert(_ wanted: [Finder.Wanted]) async throws(DeliveryStop) -> [Finder.Wanted: Finder.Found] {
    guard let first = wanted.first else { return [:] }
    let property = first.match[0].name
    let path = names.path(first.object)
    // HubSpot refuses a batch with one record twice, and two spellings of an address are one.
    var seen: Set<RecordKey> = []
    let distinct = wanted.filter { seen.insert(RecordKey(object: $0.object, $0.match[0])).inserted }
    let bodies = distinct.enumerated().map { index, one in
      RecordWrite(id: one.match[0].value, idProperty: property, properties: [], traceID: "\(index)")
    }
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.write(.upsert, path, bodies, retrying: Courier.retry)
    }
    switch answer {
    case .answered: return try await finder.find(Set(wanted))
    case .refused(let error), .lost(let error):
      guard wanted.count > 1 else { return [first: .refused(Cause(.associationRefused, error.words))] }
      var found: [Finder.Wanted: Finder.Found] = [:]
      for half in wanted.chunked((wanted.count + 1) / 2) { found.merge(try await upsert(half)) { first, _ in first } }
      return found
    }
  }

  // MARK: Associations

  /// A type of a pair that was not written, and why.
  struct Failure: Sendable {
    var sources: [Int]
    var cause: Cause
    /// Whether a record is no longer there.
    var isGone: Bool
  }

  private func send(
    _ inputs: [AssociationSchedule.Input], _ route: AssociationSchedule.Route
  ) async throws(DeliveryStop) -> [Failure] {
    let from = names.path(route.from)
    let to = names.path(route.to)
    let pairs = inputs.map { input in
      AssociationWrite(
        from: input.from.id ?? "", to: input.to.id ?? "",
        types: input.types.map { AssociationSpec(category: $0.category, typeID: $0.typeID) })
    }
    let answer = try await courier.send { client throws(HubSpotError) in
      if route.isRemoval { return try await client.removeLabels(from: from, to: to, pairs) }
      return try await client.associate(from: from, to: to, pairs)
    }
    let problem: (words: String, isGone: Bool)
    switch answer {
    case .answered(let reply):
      guard reply.isPartial else { return [] }
      let error = reply.errors.first
      problem = (error?.words ?? "HubSpot does not say why", error?.isOfMissingRecord == true)
    case .refused(let error), .lost(let error): problem = (error.words, error.kind == .notFound)
    }
    if inputs.count > 1 { return try await sendParts(inputs.chunked((inputs.count + 1) / 2), route) }
    guard let input = inputs.first else { return [] }
    // Each type of the pair for itself: the types may come from different operations.
    if input.types.count > 1 {
      return try await sendParts(input.types.map { [input.only($0)] }, route)
    }
    if problem.isGone {
      for id in [input.from.id, input.to.id].compactMap({ $0 }) { await finder.known.forget(id: id) }
    }
    return [Failure(sources: input.sources, cause: Cause(.associationRefused, problem.words), isGone: problem.isGone)]
  }

  private func sendParts(
    _ parts: [[AssociationSchedule.Input]], _ route: AssociationSchedule.Route
  ) async throws(DeliveryStop) -> [Failure] {
    try await concurrently(parts) { part throws(DeliveryStop) in try await send(part, route) }.flatMap { $0 }
  }

  // MARK: Lists

  private func send(
    _ changes: [ListSchedule.Change], _ route: ListSchedule.Route
  ) async throws(DeliveryStop) -> [Failure] {
    let ids = changes.compactMap(\.record.id)
    let answer = try await courier.send { client throws(HubSpotError) in
      if route.isRemoval { return try await client.removeFromList(route.listID, ids) }
      return try await client.addToList(route.listID, ids)
    }
    switch answer {
    case .answered(let reply):
      let missing = Set(reply.missing)
      return changes.filter { missing.contains($0.record.id ?? "") }.map { change in
        Failure(sources: change.sources, cause: Cause(.listRefused, "the record is not there"), isGone: true)
      }
    case .refused(let error), .lost(let error):
      // It is the list that is refused: HubSpot passes over ids that it does not know.
      let cause = Cause(.listRefused, error.words)
      return changes.map { Failure(sources: $0.sources, cause: cause, isGone: false) }
    }
  }
}
