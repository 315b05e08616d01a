import SpokeClient
import SpokeHubSpot
import SpokeSchema

extension RecordSender {
  /// Takes out the properties that the records' present values keep from being written (`if_empty`, `forwards`).
  func applyConditions(_ slate: inout Slate) async throws(DeliveryStop) {
    guard let group = slate.group else { return }
    let conditional = slate.open.filter { !slate.inputs[$0].conditions.isEmpty }
    guard !conditional.isEmpty else { return }
    let names = Set(conditional.flatMap { slate.inputs[$0].conditions.map(\.name) }).sorted()
    let present = try await read(conditional, names, slate)
    for place in conditional {
      if let record = present[place] { try await apply(record, to: place, &slate, of: group.object) }
    }
  }

  /// Takes out what a record's present values keep from being written. Where nothing is left, its fate is noted.
  func apply(
    _ record: Record, to place: Int, _ slate: inout Slate, of object: String
  ) async throws(DeliveryStop) {
    let input = slate.inputs[place]
    var kept: Set<String> = []
    for property in input.properties {
      let value = record.property(property.name) ?? ""
      if try await isWritten(property, over: value, of: object) { kept.insert(property.name) }
    }
    slate.inputs[place] = input.keeping { kept.contains($0.name) }
    if kept.isEmpty { slate.note(place, .unchanged(id: record.id)) }
  }

  private func isWritten(
    _ property: RecordInput.Property, over present: String, of object: String
  ) async throws(DeliveryStop) -> Bool {
    switch property.policy {
    case "if_empty": present.isEmpty
    case "forwards":
      // An empty value takes the stage away, which is no way forwards.
      if property.value.isEmpty {
        false
      } else if present.isEmpty {
        true
      } else {
        try await portal.isFurther(property.value, than: present, property.name, of: object) ?? false
      }
    default: true
    }
  }

  /// The records that are there, with some of their properties.
  func read(
    _ places: [Int], _ properties: [String], _ slate: Slate
  ) async throws(DeliveryStop) -> [Int: Record] {
    guard !places.isEmpty, let group = slate.group else { return [:] }
    let path = names.path(group.object)
    let keys = places.compactMap { slate.inputs[$0].key?.value }
    let idProperty = group.idProperty
    let asked = properties + [idProperty].compactMap { $0 }
    let answer = try await courier.send { client throws(HubSpotError) in
      try await client.read(path, ids: keys, idProperty: idProperty, properties: asked)
    }
    switch answer {
    case .answered(let reply):
      if places.count == 1, let record = reply.records.first { return [places[0]: record] }
      let found = slate.assign(reply, to: places)
      // A contact's second address finds it, and the answer has the first one.
      let absent = Set(reply.errors.flatMap { $0.ids + $0.details.flatMap(\.ids) })
      let doubtful = places.filter { place in
        found[place] == nil && !absent.contains(slate.inputs[place].key?.value ?? "")
          && found.count < reply.records.count
      }
      return try await merge(found, doubtful.map { [$0] }, properties, slate)
    case .refused(let error), .lost(let error):
      if error.kind == .notFound || places.count == 1 { return [:] }
      // Records that only a search finds are read when they are found.
      if let idProperty, try await portal.isKey(idProperty, of: group.object) == false { return [:] }
      return try await merge([:], Splitting.halves(places), properties, slate)
    }
  }

  private func merge(
    _ found: [Int: Record], _ parts: [[Int]], _ properties: [String], _ slate: Slate
  ) async throws(DeliveryStop) -> [Int: Record] {
    var found = found
    for part in parts where !part.isEmpty {
      found.merge(try await read(part, properties, slate)) { first, _ in first }
    }
    return found
  }
}
