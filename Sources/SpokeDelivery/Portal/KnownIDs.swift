import SpokeHubSpot

/// Ids of records by what finds them, as answers told them: what is known need not be looked up again.
actor KnownIDs {
  /// So many are kept. Then all are forgotten, which costs some look-ups.
  private let limit: Int
  private var ids: [RecordReference: String] = [:]

  init(limit: Int = 200_000) { self.limit = limit }

  subscript(reference: RecordReference) -> String? { ids[reference] }

  func note(_ found: [(RecordReference, String)]) {
    if ids.count + found.count > limit { ids.removeAll(keepingCapacity: true) }
    for (reference, id) in found { ids[reference] = id }
  }

  /// A record is not there any more.
  func forget(id: String) { ids = ids.filter { $0.value != id } }
}
