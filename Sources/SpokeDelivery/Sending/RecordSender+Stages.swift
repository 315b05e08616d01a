import SpokeClient
import SpokeHubSpot
import SpokeSchema

extension RecordSender {
  /// Sets lifecycle stages that HubSpot did not let go back: they are emptied, and set once more.
  ///
  /// HubSpot says nothing when it keeps a later stage; the answer to the write shows it. So only records whose stage really
  /// goes back cost two calls more.
  func moveStagesBack(_ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group, LifecycleStage.objects.contains(group.object) else { return }
    let wanted = slate.withStages.filter { slate.records[$0]?.isNew != true }
    let silent = wanted.filter { slate.records[$0]?.property(LifecycleStage.property) == nil }
    let present = try await read(silent, [LifecycleStage.property], slate)
    let back = wanted.filter { place in
      let record = present[place] ?? slate.records[place]
      return record?.property(LifecycleStage.property) != slate.inputs[place].stage
    }
    try await set(back, &slate) { _ in "" }
    try await set(back, &slate) { $0 }
  }

  private func set(
    _ places: [Int], _ slate: inout Slate, _ value: (String) -> String
  ) async throws(DeliveryStop) {
    guard !places.isEmpty, let group = slate.group else { return }
    let path = names.path(group.object)
    var bodies: [RecordWrite] = []
    for place in places {
      guard case .written(let id) = slate.outcomes[place], let stage = slate.inputs[place].stage else { continue }
      bodies.append(RecordWrite(id: id, properties: [.init(name: LifecycleStage.property, value: value(stage))]))
    }
    guard !bodies.isEmpty else { return }
    let sent = bodies
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.write(.update, path, sent, retrying: Courier.retry)
    }
    let words: String?
    switch answer {
    case .answered(let reply): words = reply.isPartial ? reply.errors.first?.words ?? "" : nil
    case .refused(let error), .lost(let error): words = error.words
    }
    guard let words else { return }
    if places.count == 1 {
      slate.note(places[0], .rejected(Cause(.refused, "the record is written, but not its lifecycle stage: \(words)")))
    } else {
      for part in Splitting.halves(places) { try await set(part, &slate, value) }
    }
  }
}

extension Slate {
  /// Records that are written with a lifecycle stage.
  var withStages: [Int] {
    all.filter { place in
      guard case .written = outcomes[place] else { return false }
      return inputs[place].stage != nil
    }
  }
}

extension RecordInput {
  /// The lifecycle stage that is to stand whatever stood there before.
  fileprivate var stage: String? {
    properties.first { $0.name == LifecycleStage.property && $0.policy == nil && !$0.value.isEmpty }?.value
  }
}
