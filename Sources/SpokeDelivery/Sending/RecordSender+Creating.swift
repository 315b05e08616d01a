import Foundation
import SpokeClient
import SpokeHubSpot

extension RecordSender {
  /// Makes records. Each is noted as sent before it goes, and is never sent again blindly: what became of one whose answer
  /// was lost is found out by a unique property, or left to a person.
  func create(_ slate: inout Slate) async throws(DeliveryStop) {
    let suspects = slate.open.filter { slate.writes[$0].sentAt != nil }
    if let last = suspects.compactMap({ slate.writes[$0].sentAt }).max() { try await waitUntilSettled(sentAt: last) }
    try await lookFor(suspects, &slate)
    let places = slate.open
    guard !places.isEmpty else { return }
    slate.sentAt = Int(courier.time.now().seconds)
    let fresh = places.filter { slate.writes[$0].sentAt == nil }.map { slate.writes[$0].number }
    try await note(fresh.map { Settlement($0, .send) })
    do throws(DeliveryStop) {
      try await create(places, &slate)
    } catch {
      // What was not answered was not sent, or its fate will be looked for.
      let unsent = slate.open.filter { !slate.inDoubt.contains($0) }
      try? await note(unsent.map { Settlement(slate.writes[$0].number, .clearDoubt) })
      throw error
    }
  }

  /// A process that was killed a moment ago may have left HubSpot at work.
  func waitUntilSettled(sentAt moment: Int) async throws(DeliveryStop) {
    let sent = Timestamp(sinceEpoch: .seconds(moment + 1))
    let rest = sent + courier.policy.settling - courier.time.now()
    if rest > .zero { try await courier.wait(rest) }
  }

  private func create(_ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    guard let object = slate.group?.object else { return }
    let path = names.path(object)
    let bodies = slate.bodies(places)
    let answer = try await courier.send(isRepeatable: false) { client throws(HubSpotError) in
      try await client.write(.create, path, bodies, retrying: Courier.retry)
    }
    switch answer {
    case .answered(let reply): try await settleCreated(reply, places, &slate)
    case .refused(let error):
      if places.count > 1 {
        for part in Splitting.parts(places, slate, error) { try await create(part, &slate) }
      } else if case .conflict(let existing) = error.kind {
        slate.note(places[0], .rejected(Cause(.alreadyThere, existing.map { "record \($0)" } ?? error.words)))
      } else {
        slate.note(places[0], .rejected(Cause(.refused, error.words)))
      }
    case .lost:
      slate.inDoubt.formUnion(places)
      courier.log.notice(
        "the answer to a create was lost; looking for its records", metadata: ["records": "\(places.count)"])
      // HubSpot may still be at work on it.
      try await courier.wait(courier.policy.settling)
      try await lookFor(places, &slate)
      slate.inDoubt.subtract(places)
      let absent = places.filter { slate.outcomes[$0] == .unsent }
      if !absent.isEmpty { try await create(absent, &slate) }
    }
  }

  private func settleCreated(_ reply: BatchReply, _ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    let records = slate.assign(reply, to: places)
    let problems = slate.assignErrors(reply, to: places)
    for (place, record) in records { slate.note(place, record) }
    for (place, problem) in problems where records[place] == nil {
      slate.note(place, .rejected(Cause(problem.isOfPresentRecord ? .alreadyThere : .refused, problem.words)))
    }
    let rest = places.filter { records[$0] == nil && problems[$0] == nil }
    guard !rest.isEmpty else { return }
    if rest.count == 1, let record = reply.records.first(where: { one in !records.values.contains { $0.id == one.id } })
    {
      return slate.note(rest[0], record)
    }
    slate.inDoubt.formUnion(rest)
    try await lookFor(rest, &slate)
    slate.inDoubt.subtract(rest)
    // HubSpot has answered, and has made no others.
    for place in rest where slate.outcomes[place] == .unsent {
      slate.note(place, .rejected(Cause(.refused, "HubSpot's answer does not mention it")))
    }
  }

  /// Looks for records that may have been made. Those that are not there keep no outcome; those of which nothing can be
  /// found out are lost.
  private func lookFor(_ places: [Int], _ slate: inout Slate) async throws(DeliveryStop) {
    guard !places.isEmpty, let object = slate.group?.object else { return }
    let keys = try await portal.keys(of: object)
    var wanted: [Int: Finder.Wanted] = [:]
    for place in places {
      let field = slate.inputs[place].fields.first { keys.contains($0.name) && !$0.value.isEmpty }
      if let field {
        wanted[place] = Finder.Wanted(object: object, match: [field])
      } else {
        slate.note(place, .lost(Cause(.answerLost, "no unique property is written, by which it could be looked for")))
      }
    }
    let found = try await finder.find(Set(wanted.values))
    for (place, one) in wanted {
      switch found[one] {
      case .one(let id): try await identify(place, id, &slate)
      case .none?, nil: break
      case .several, .refused: slate.note(place, .lost(Cause(.answerLost, "HubSpot does not tell whether it is there")))
      }
    }
  }

  /// Decides whether a record that holds the unique value is the one that was made, or one that stood there before: then
  /// the create will be refused, and that is its end.
  private func identify(_ place: Int, _ id: String, _ slate: inout Slate) async throws(DeliveryStop) {
    guard let object = slate.group?.object else { return }
    let path = names.path(object)
    let fields = slate.inputs[place].fields
    let asked = fields.map(\.name)
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.record(path, id: id, properties: asked)
    }
    guard case .answered(let record) = answer else {
      return slate.note(place, .lost(Cause(.answerLost, "record \(id) cannot be read")))
    }
    if let created = record.createdAt, let sent = slate.writes[place].sentAt ?? slate.sentAt,
      created < sent - Self.clockDifference
    {
      return slate.note(place, .rejected(Cause(.alreadyThere, "record \(id)")))
    }
    let isSame = fields.allSatisfy { $0.value.lowercased() == (record.property($0.name) ?? "").lowercased() }
    slate.note(
      place,
      isSame ? .written(id: id) : .lost(Cause(.answerLost, "record \(id) is new and holds other values")))
  }

  /// How far HubSpot's clock may be from this machine's, in seconds.
  private static let clockDifference = 60

  func note(_ settlements: [Settlement]) async throws(DeliveryStop) {
    guard !settlements.isEmpty else { return }
    do throws(DeliveryFailure) {
      try await spool.settle(settlements, at: Int(courier.time.now().seconds))
    } catch {
      throw .failed(error)
    }
  }
}

extension Record {
  /// When HubSpot made it, in seconds since 1970.
  fileprivate var createdAt: Int? {
    guard let text = json["createdAt"]?.string,
      let date = (try? Date(text, strategy: .iso8601.time(includingFractionalSeconds: true)))
        ?? (try? Date(text, strategy: .iso8601))
    else { return nil }
    return Int(date.timeIntervalSince1970)
  }
}
