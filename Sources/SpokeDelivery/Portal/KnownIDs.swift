import SpokeHubSpot

/// Ids of records by what finds them, as answers told them: what is known need not be looked up again.
actor KnownIDs {
  /// So many are kept. Then all are forgotten, which costs some look-ups.
  private let limit: Int
  private var ids: [RecordReference: String] = [:]
  /// Records that may have been made, and that a search did not find.
  private var doubtful: Set<RecordReference> = []

  init(limit: Int = 200_000) { self.limit = limit }

  subscript(reference: RecordReference) -> String? { ids[reference] }

  func note(_ found: [(RecordReference, String)]) {
    if ids.count + found.count > limit { ids.removeAll(keepingCapacity: true) }
    for (reference, id) in found { ids[reference] = id }
  }

  func doubt(_ reference: RecordReference) { doubtful.insert(reference) }

  func isInDoubt(_ reference: RecordReference) -> Bool { doubtful.contains(reference) }

  /// A record is not there any more.
  func forget(id: String) { ids = ids.filter { $0.value != id } }
}
