import SpokeSchema

/// Changes of records. Everything was checked before.
extension World {
  /// Carries a write out; returns the record's id and whether it is new.
  @discardableResult
  mutating func apply(_ write: PreparedWrite, at now: Instant) -> (id: Int, isNew: Bool) {
    let place = write.place
    let definition = object(place)
    var record: Record
    let isNew: Bool
    if let id = write.recordID, let present = tables[place][id] {
      record = present
      isNew = false
    } else {
      record = Record(id: makeRecordID(), properties: [:], createdAt: now, updatedAt: now)
      record.properties["hs_object_id"] = String(record.id)
      record.properties[definition.createdProperty] = now.timestamp
      if definition.properties["hs_createdate"] != nil { record.properties["hs_createdate"] = now.timestamp }
      isNew = true
    }
    let previous = isNew ? nil : record.properties
    for (property, value) in write.values { record.properties[property.name] = value }
    record.updatedAt = max(now, record.updatedAt)
    record.properties[definition.modifiedProperty] = record.updatedAt.timestamp
    store(record, previous: previous, in: place, at: now)
    for association in write.associations {
      associate(
        .init(direction: association.direction, from: record.id, to: association.to), [association.type])
    }
    return (record.id, isNew)
  }

  /// Keeps a record; what searches see follows later.
  mutating func store(_ record: Record, previous: [String: String]?, in place: Int, at now: Instant) {
    var record = record
    let delay = Int64(options.searchDelayMilliseconds)
    if delay > 0 { record.delaySearch(previous: previous, until: now + delay, now: now) }
    tables[place].set(record, identifying: identifyingProperties(place))
    note(.record(place, record.id))
  }

  func identifyingProperties(_ place: Int) -> [String] {
    object(place).isContacts ? ["email"] + object(place).uniqueProperties : object(place).uniqueProperties
  }

  /// Archives a record: it is not found any more, and its associations end.
  mutating func archive(_ id: Int, in place: Int, at now: Instant) {
    guard var record = tables[place][id], !record.isArchived else { return }
    let previous = record.properties
    record.archivedAt = now
    record.updatedAt = now
    store(record, previous: previous, in: place, at: now)
    dissociateAll(id, of: place)
    lists.removeEverywhere(id, typeID: object(place).typeID).forEach { note(.list($0)) }
  }
}
