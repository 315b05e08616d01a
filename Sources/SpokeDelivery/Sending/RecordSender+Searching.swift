import SpokeClient
import SpokeHubSpot

extension RecordSender {
  /// Writes records that no unique property finds: each is searched for, and written by its id.
  ///
  /// A search does not see what was written moments ago. Records that are made here are remembered for as long as the
  /// process runs; between processes two may be made of one, which is why lint refuses such keys.
  func writeBySearch(_ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group else { return }
    for place in places where slate.outcomes[place] == .unsent {
      guard let key = slate.inputs[place].key else { continue }
      let wanted = Finder.Wanted(object: group.object, match: [key])
      if let sentAt = slate.writes[place].sentAt { try await waitUntilSettled(sentAt: sentAt) }
      let found = try await look(for: wanted)
      let isInDoubt = await finder.known.isInDoubt(wanted.reference)
      switch found {
      case .one(let id):
        if slate.writes[place].sentAt != nil { try await clearDoubt(place, slate) }
        try await update(place, id, &slate)
      case .several: slate.note(place, .rejected(Cause(.ambiguous, "\(key.name) \(key.value)")))
      case .refused(let cause) where slate.writes[place].sentAt != nil:
        slate.note(place, .lost(Cause(.answerLost, cause.detail)))
      case .refused(let cause): slate.note(place, .rejected(cause))
      case .none where group.verb == .update: slate.note(place, .skipped(.noRecord))
      case .none where slate.writes[place].sentAt != nil: await lose(place, wanted, &slate)
      // It would be made twice if the one before it was made after all.
      case .none where isInDoubt: slate.note(place, .rejected(Self.unseen))
      case .none: try await createSearched(place, wanted, &slate)
      }
    }
  }

  private static let unseen = Cause(.answerLost, "a search does not find it, and may not see it yet")

  private func lose(_ place: Int, _ wanted: Finder.Wanted, _ slate: inout Slate) async {
    await finder.known.doubt(wanted.reference)
    slate.note(place, .lost(Self.unseen))
  }

  private func look(for wanted: Finder.Wanted) async throws(DeliveryStop) -> Finder.Found {
    if let id = await finder.known[wanted.reference] { return .one(id) }
    return try await finder.search(wanted)
  }

  private func update(_ place: Int, _ id: String, _ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group else { return }
    let path = names.path(group.object)
    let conditions = slate.inputs[place].conditions.map(\.name)
    if !conditions.isEmpty {
      let answer = try await courier.send { client throws(HubSpotError) in
        try await client.record(path, id: id, properties: conditions)
      }
      switch answer {
      case .answered(let record): try await apply(record, to: place, &slate, of: group.object)
      case .refused(let error), .lost(let error): slate.note(place, .rejected(Cause(.refused, error.words)))
      }
      guard slate.outcomes[place] == .unsent else { return }
    }
    let fields = slate.inputs[place].fields
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.update(path, id: id, properties: fields)
    }
    switch answer {
    case .answered(let record): slate.note(place, record)
    case .refused(let error), .lost(let error): slate.note(place, .rejected(Cause(.refused, error.words)))
    }
  }

  private func createSearched(
    _ place: Int, _ wanted: Finder.Wanted, _ slate: inout Slate
  ) async throws(DeliveryStop) {
    let path = names.path(wanted.object)
    let body = RecordWrite(properties: wanted.match + slate.inputs[place].fields, traceID: slate.inputs[place].traceID)
    try await note(slate.writes[place].input.sources.map { Settlement($0, .send) })
    let answer: Courier.Delivered<Record>
    do throws(DeliveryStop) {
      answer = try await courier.send(isRepeatable: false) { client throws(HubSpotError) in
        try await client.create(path, body)
      }
    } catch {
      // What may have been done is lost, and no stop.
      try? await clearDoubt(place, slate)
      throw error
    }
    switch answer {
    case .answered(let record):
      slate.note(place, record)
      await finder.known.note([(wanted.reference, record.id)])
    case .refused(let error):
      try await clearDoubt(place, slate)
      slate.note(place, .rejected(Cause(.refused, error.words)))
    case .lost:
      // HubSpot may still be at work on it.
      try await courier.wait(courier.policy.settling)
      guard case .one(let id) = try await finder.search(wanted) else { return await lose(place, wanted, &slate) }
      await finder.known.note([(wanted.reference, id)])
      try await clearDoubt(place, slate)
      try await update(place, id, &slate)
    }
  }

  /// The operations of a write are as any that wait, whatever became of the record that was on its way.
  private func clearDoubt(_ place: Int, _ slate: Slate) async throws(DeliveryStop) {
    try await note(slate.writes[place].input.sources.map { Settlement($0, .clearDoubt) })
  }
}
