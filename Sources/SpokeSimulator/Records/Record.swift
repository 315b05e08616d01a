/// A record of some object type.
struct Record: Sendable {
  let id: Int
  /// By name. A property that was cleared is absent.
  var properties: [String: String]
  var createdAt: Instant
  var updatedAt: Instant
  var archivedAt: Instant?
  /// The record that this one was merged into.
  var mergedInto: Int?
  /// What searches see until `visibleFrom` of the next one, oldest first; empty when they see the record itself.
  var searchVersions: [SearchVersion] = []

  /// A state of the record as searches see it.
  struct SearchVersion: Sendable {
    var visibleFrom: Instant
    /// Nil when the record was not there.
    var properties: [String: String]?
  }

  var isArchived: Bool { archivedAt != nil }

  /// What a search at `now` sees; nil when it does not find the record.
  func searchable(at now: Instant) -> [String: String]? {
    guard let version = searchVersions.last(where: { $0.visibleFrom <= now }) else {
      return searchVersions.isEmpty && !isArchived ? properties : nil
    }
    return version.properties
  }

  /// Keeps what searches see for a while though the record has changed; call it after the change.
  mutating func delaySearch(previous: [String: String]?, until visibleFrom: Instant, now: Instant) {
    if searchVersions.isEmpty { searchVersions.append(SearchVersion(visibleFrom: .min, properties: previous)) }
    searchVersions.append(SearchVersion(visibleFrom: visibleFrom, properties: isArchived ? nil : properties))
    // All but the last of those that are visible already are of no use.
    while searchVersions.count > 1, searchVersions[1].visibleFrom <= now { searchVersions.removeFirst() }
  }
}
