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
      let found: Finder.Found
      if let id = await finder.known[wanted.reference] {
        found = .one(id)
      } else {
        found = try await finder.search(wanted)
      }
      switch found {
      case .one(let id): try await update(place, id, &slate)
      case .several: slate.note(place, .rejected(Cause(.ambiguous, "\(key.name) \(key.value)")))
      case .refused(let cause): slate.note(place, .rejected(cause))
      case .none where group.verb == .update: slate.note(place, .skipped(.noRecord))
      case .none: try await createSearched(place, wanted, &slate)
      }
    }
  }

  private func update(_ place: Int, _ id: String, _ slate: inout Slate) async throws(DeliveryStop) {
    guard let object = slate.group?.object else { return }
    let path = names.path(object)
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
    let write = slate.writes[place]
    if write.sentAt != nil {
      return slate.note(place, .lost(Cause(.answerLost, "a search does not find it, and may not see it yet")))
    }
    let path = names.path(wanted.object)
    let body = RecordWrite(properties: wanted.match + slate.inputs[place].fields, traceID: slate.inputs[place].traceID)
    try await note(write.input.sources.map { Settlement($0, .send) })
    let answer: Courier.Delivered<Record>
    do throws(DeliveryStop) {
      answer = try await courier.send(isRepeatable: false) { client throws(HubSpotError) in
        try await client.create(path, body)
      }
    } catch {
      try? await note(write.input.sources.map { Settlement($0, .findAbsent) })
      throw error
    }
    switch answer {
    case .answered(let record):
      slate.note(place, record)
      await finder.known.note([(wanted.reference, record.id)])
    case .refused(let error):
      try await note(write.input.sources.map { Settlement($0, .findAbsent) })
      slate.note(place, .rejected(Cause(.refused, error.words)))
    case .lost(let error): slate.note(place, .lost(Cause(.answerLost, error.words)))
    }
  }
}
