import SpokeJSON
import SpokeSchema

extension PortalPull {
  /// All ordered pairs of objects, an object with itself too.
  func pairs(_ objects: [PulledObject]) -> [(PulledObject, PulledObject)] {
    objects.flatMap { from in objects.map { (from, $0) } }
  }

  /// Fetches the types of associations of a direction. Objects that cannot be associated have none, and no file.
  func pullAssociations(_ from: PulledObject, _ to: PulledObject, _ parts: PullParts) async throws(HubSpotError) {
    let file = "associations/\(from.name).\(to.name).json"
    let labels = try await optional(parts, file, absentIsFine: true) { () throws(HubSpotError) in
      try await client.associationLabels(from: from.pathName, to: to.pathName)
    }
    guard let labels, !labels.isEmpty else { return }
    let types = labels.map { JSONTree($0) }
    var limits: [JSONTree] = []
    let limited = try await parts.limitedTypes { () throws(HubSpotError) in try await limitedTypes() }
    if types.contains(where: { type in limited.contains { SnapshotShapes.isSameType($0, type) } }) {
      let pair = AssociationPair(from: from.pathName, to: to.pathName)
      let found = try await optional(parts, "the limits in \(file)", absentIsFine: true) { () throws(HubSpotError) in
        try await client.associationLimits(pair)
      }
      limits = found?.map { JSONTree($0) } ?? []
    }
    await parts.set(file, SnapshotShapes.file(SnapshotShapes.associationTypes(types, limits: limits)))
  }

  /// The types that somebody has limited in the portal. Most portals have none, and then no pair is asked for its limits.
  private func limitedTypes() async throws(HubSpotError) -> [JSONTree] {
    do {
      return try await client.associationLimits(nil).map { JSONTree($0) }
    } catch {
      switch error.kind {
      case .missingScopes, .forbidden, .notFound, .invalid: return []
      default: throw error
      }
    }
  }

  func pullEvents(_ parts: PullParts) async throws(HubSpotError) {
    let events = try await optional(parts, "events.json", scopes: Scopes.eventDefinitions) { () throws(HubSpotError) in
      try await client.eventDefinitions()
    }
    guard let events else { return }
    await parts.set("events.json", SnapshotShapes.file(SnapshotShapes.events(events.map { JSONTree($0) })))
  }

  func pullOwners(_ parts: PullParts) async throws(HubSpotError) {
    let owners = try await optional(parts, "owners.json", scopes: Scopes.ownersRead) { () throws(HubSpotError) in
      try await client.owners(archived: false) + client.owners(archived: true)
    }
    guard let owners else { return }
    let trees = SnapshotShapes.owners(owners.map { JSONTree($0) }, hashed: hashesOwners)
    await parts.set("owners.json", SnapshotShapes.file(trees))
  }

  func pullLists(_ parts: PullParts) async throws(HubSpotError) {
    let lists = try await optional(parts, "lists.json", scopes: Scopes.listsRead) { () throws(HubSpotError) in
      try await client.lists()
    }
    guard let lists else { return }
    await parts.set("lists.json", SnapshotShapes.file(SnapshotShapes.lists(lists.map { JSONTree($0) })))
  }
}
