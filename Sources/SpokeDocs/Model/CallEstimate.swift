import SpokeChecker
import SpokeSchema

/// How many requests a mapping costs for a number of records that all differ: the fewest, for batches are full.
///
/// The same arithmetic as `RequestBatcher`, whose batches a test compares with it.
struct CallEstimate: Hashable {
  /// How many records are counted with.
  static let records = 1_000

  var reads = 0
  var writes = 0
  var associations = 0
  var lookups = 0
  var lists = 0
  var events = 0

  var total: Int { reads + writes + associations + lookups + lists + events }

  init(_ mapping: CheckedMapping, records: Int = Self.records) {
    if case .send = mapping.operation {
      events = Self.batches(records, of: Limits.eventsPerBatch)
      return
    }
    writes = Self.batches(records, of: Limits.objectsPerBatch)
    let isCreate = if case .create = mapping.operation { true } else { false }
    // What HubSpot has now decides whether it is written.
    let isConditional = mapping.properties.contains { $0.write == .ifEmpty || $0.write == .forwards }
    if isConditional, !isCreate { reads = Self.batches(records, of: Limits.objectsPerBatch) }
    for association in mapping.associations {
      associations += Self.batches(records, of: Limits.associationsPerBatch)
      guard case .match(let match) = association.target else { continue }
      if match.count == 1, match[0].name == "id" || match[0].name == "hs_object_id" { continue }
      // Several properties find a record by a search each; one is read in batches.
      let isCreated = association.missing == .create && !association.isRemoval && match.count == 1
      if isCreated {
        writes += Self.batches(records, of: Limits.objectsPerBatch)
      } else {
        lookups += match.count == 1 ? Self.batches(records, of: Limits.objectsPerBatch) : records
      }
    }
    lists = mapping.lists.count * Self.batches(records, of: Limits.listMembersPerRequest)
  }

  private static func batches(_ count: Int, of size: Int) -> Int { (count + size - 1) / size }

  /// What the requests are for: "10 to write records", …
  var parts: [(count: Int, words: String)] {
    [
      (reads, "to read what HubSpot has"), (writes, "to write records"), (lookups, "to find other records"),
      (associations, "to associate"), (lists, "to change lists"), (events, "to send events"),
    ].filter { $0.0 > 0 }
  }
}
