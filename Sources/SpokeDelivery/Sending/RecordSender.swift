import SpokeClient
import SpokeHubSpot
import SpokeSchema

/// Writes records: each input of a job gets its own outcome, whatever becomes of its neighbours.
struct RecordSender: Sendable {
  let courier: Courier
  let names: ObjectNames
  let portal: PortalFacts
  let finder: Finder
  let spool: Spool

  /// Writes what goes together.
  ///
  /// - Returns: An outcome for each write, and why it stopped, if it did. Then some outcomes are `.unsent`.
  func send(_ writes: [PendingWrite]) async -> (outcomes: [WriteOutcome], stop: DeliveryStop?) {
    var slate = Slate(writes)
    do throws(DeliveryStop) {
      if slate.group?.verb == .create {
        try await create(&slate)
      } else {
        try await write(&slate)
      }
      return (slate.outcomes, nil)
    } catch {
      return (slate.outcomes, error)
    }
  }

  /// Upserts and updates.
  private func write(_ slate: inout Slate) async throws(DeliveryStop) {
    try await applyConditions(&slate)
    do throws(DeliveryStop) {
      try await write(slate.open, &slate)
      try await moveStagesBack(&slate)
    } catch {
      // Whether a stage went back was not looked at.
      slate.withdraw(slate.withStages)
      throw error
    }
    await noteIDs(slate)
  }

  private func noteIDs(_ slate: Slate) async {
    guard let object = slate.group?.object else { return }
    await finder.known.note(
      slate.all.compactMap { place in
        guard case .written(let id) = slate.outcomes[place], let key = slate.inputs[place].key, key.name != "id" else {
          return nil
        }
        return (RecordReference(object: object, match: [key]), id)
      })
  }

  // MARK: One batch

  func write(_ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    guard !places.isEmpty, let group = slate.group else { return }
    let path = names.path(group.object)
    let bodies = slate.bodies(places)
    let verb: HubSpotClient.BatchVerb = group.verb == .upsert ? .upsert : .update
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.write(verb, path, bodies, retrying: Courier.retry)
    }
    switch answer {
    case .answered(let reply): try await settle(reply, places, &slate)
    case .refused(let error), .lost(let error): try await divide(places, error, &slate)
    }
  }

  private func settle(_ reply: BatchReply, _ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    let records = slate.assign(reply, to: places)
    let problems = slate.assignErrors(reply, to: places)
    for (place, record) in records { slate.note(place, record) }
    for (place, problem) in problems where records[place] == nil { slate.note(place, outcome(problem, slate)) }
    let rest = places.filter { records[$0] == nil && problems[$0] == nil }
    guard let first = rest.first else { return }
    if places.count == 1 {
      if reply.isPartial {
        slate.note(first, .rejected(Cause(.refused, reply.errors.first?.words)))
      } else if let record = reply.records.first {
        slate.note(first, record)
      } else {
        try await look(for: rest, &slate)
      }
    } else if !reply.isPartial {
      // All are written; only the answer does not tell which is which.
      try await look(for: rest, &slate)
    } else {
      // Which of the rest failed is not said. Those that did not are written once more, which does no harm.
      for part in rest.count < places.count ? [rest] : Splitting.halves(rest) { try await write(part, &slate) }
    }
  }

  /// Reads the ids of records that are written.
  private func look(for places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group else { return }
    let wanted = places.map { Finder.Wanted(object: group.object, match: [slate.inputs[$0].key].compactMap { $0 }) }
    let found = try await finder.find(Set(wanted.filter { !$0.match.isEmpty }))
    for (place, one) in zip(places, wanted) {
      if case .one(let id) = found[one] {
        slate.note(place, .written(id: id))
      } else {
        slate.note(place, .rejected(Cause(.refused, "HubSpot says that it is written, and does not find it")))
      }
    }
  }

  // MARK: What was refused

  private func divide(_ places: [Int], _ error: HubSpotError, _ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group else { return }
    if error.kind == .invalid, let property = group.idProperty,
      try await portal.isKey(property, of: group.object) == false
    {
      return try await writeBySearch(places, &slate)
    }
    if places.count == 1 {
      return slate.note(places[0], try await verdict(places[0], error, &slate))
    }
    if let property = Splitting.refusedProperty(error) {
      return try await rejectWriters(of: property, places, &slate)
    }
    for part in Splitting.parts(places, slate, error) { try await write(part, &slate) }
  }

  /// HubSpot refuses a property: one input that writes it is asked about, and speaks for the others.
  private func rejectWriters(
    of property: String, _ places: [Int], _ slate: inout Slate
  ) async throws(DeliveryStop) {
    let writers = places.filter { slate.inputs[$0].writes(property) != nil }
    guard let first = writers.first else {
      for part in Splitting.halves(places) { try await write(part, &slate) }
      return
    }
    try await write([first], &slate)
    var rest = places.filter { $0 != first }
    if case .rejected(let cause) = slate.outcomes[first], cause.detail?.contains(property) == true {
      for place in writers.dropFirst() { slate.note(place, .rejected(cause)) }
      rest.removeAll { writers.contains($0) }
    }
    try await write(rest, &slate)
  }

  /// What the refusal of one input means for it.
  private func verdict(
    _ place: Int, _ error: HubSpotError, _ slate: inout Slate
  ) async throws(DeliveryStop) -> WriteOutcome {
    switch error.kind {
    case .notFound where slate.group?.verb == .update: .skipped(.noRecord)
    case .conflict(let existing):
      .rejected(Cause(.alreadyThere, existing.map { "record \($0): \(error.words)" } ?? error.words))
    case .server, .unreadable: .rejected(Cause(.serverError, error.words))
    default: .rejected(Cause(.refused, error.words))
    }
  }

  private func outcome(_ problem: Problem, _ slate: Slate) -> WriteOutcome {
    if slate.group?.verb == .update, problem.isOfMissingRecord { return .skipped(.noRecord) }
    return .rejected(Cause(problem.isOfPresentRecord ? .alreadyThere : .refused, problem.words))
  }
}

extension Problem {
  /// Source: error guide; batch endpoints answer with this category for ids that are not there.
  var isOfMissingRecord: Bool { category == "OBJECT_NOT_FOUND" }

  /// Source: error guide; what a single write is refused with by 409.
  var isOfPresentRecord: Bool { category == "CONFLICT" || category == "OBJECT_ALREADY_EXISTS" }
}
