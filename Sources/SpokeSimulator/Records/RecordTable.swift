/// The records of one object type.
struct RecordTable: Sendable {
  private(set) var records: [Int: Record] = [:]
  /// Ids in the order in which records were made, archived ones too.
  private(set) var order: [Int] = []
  /// Records by value, for every property that identifies them. Archived records are not in it.
  private(set) var identities: [String: [String: Int]] = [:]

  subscript(id: Int) -> Record? { records[id] }

  /// The active record that a property's value names.
  func record(_ property: String, _ value: String) -> Int? { identities[property]?[value] }

  /// Adds or replaces a record. `identities` are its values of identifying properties.
  mutating func set(_ record: Record, identifying properties: [String]) {
    let previous = records.updateValue(record, forKey: record.id)
    if previous == nil { order.append(record.id) }
    for property in properties {
      let before = previous.flatMap { $0.isArchived ? nil : $0.properties[property] }
      let after = record.isArchived ? nil : record.properties[property]
      guard before != after else { continue }
      if let before, identities[property]?[before] == record.id { identities[property]?[before] = nil }
      if let after { identities[property, default: [:]][after] = record.id }
    }
  }

  /// Lets a value name a record besides its own: a merged contact's former address.
  mutating func alias(_ property: String, _ value: String, to id: Int) {
    identities[property, default: [:]][value] = id
  }

  /// Puts the order right after records were read in any order.
  mutating func sortOrder() { order.sort() }

  /// Forgets a record for good.
  mutating func remove(_ id: Int, identifying properties: [String]) {
    guard let record = records.removeValue(forKey: id) else { return }
    order.removeAll { $0 == id }
    for property in properties {
      if let value = record.properties[property], identities[property]?[value] == id {
        identities[property]?[value] = nil
      }
    }
  }

  /// Indexes a property that has become identifying.
  mutating func index(_ property: String) {
    var values: [String: Int] = [:]
    for id in order {
      guard let record = records[id], !record.isArchived, let value = record.properties[property] else { continue }
      if values[value] == nil { values[value] = id }
    }
    identities[property] = values
  }
}
