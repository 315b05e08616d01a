/// The open writes of one object's records, in stages.
///
/// Stages are sent one after the other; within one the order does not matter, so that any number of batches can be made
/// of it. A write goes to the earliest stage that keeps it behind everything that may be about its record and does not
/// commute with it:
///
/// - Writes with the same identifier are the same record; so are those whose identifiers an operation joins.
/// - Two records whose value of one identifying property is known are different when the values are.
/// - Otherwise they may be the same: then writes that have a property in common, or one of which writes what identifies
///   the other, keep their order.
/// - A write that is seen to give a record another identifier than it had keeps its place among all others. That the
///   record had one before which no open operation tells is not seen: identifiers are taken to stay.
package struct ObjectSchedule {
  private let object: String
  package private(set) var stages: [Grouped<RecordGroup, RecordInput>] = []
  private var known = KnownRecords()
  /// The last stage that writes a property, by what is known of the records.
  private var touched: [UInt64: [String: Int]] = [:]
  /// The properties that identify records. They stay when a window is sent.
  private var bits: [String: UInt64] = [:]
  /// Stages before this one take no more writes.
  private var first = 0

  package init(object: String, identifiers: Set<String>) {
    self.object = object
    for property in identifiers.sorted() { learn(property == "hs_object_id" ? "id" : property) }
  }

  /// What was written until now is sent.
  package mutating func removeAll() {
    stages.removeAll()
    known = KnownRecords()
    touched.removeAll()
    first = 0
  }

  /// Puts an input where it keeps the order, or into the one that it can be made one with.
  package mutating func add(_ input: RecordInput, verb: Operation.Verb) {
    let key = input.key.map { RecordKey(object: object, $0) }
    let bit = key.map { learn($0.property) } ?? 0
    let record = record(key, bit: bit)
    let changes = changes(by: input, of: record)
    let isMove = changes.contains(where: \.isMove)
    var earliest = isMove ? stages.count : first
    for change in changes {
      guard let name = change.name else { continue }
      if let other = known.find(name), other != record { earliest = max(earliest, after(known[other].last)) }
      earliest = max(earliest, afterRelease(of: name.property, bit: change.bit))
    }
    // A record that is made is none of those that are there.
    if let key { earliest = max(earliest, afterUnknown(input, key: key, known: known[record].known)) }

    let group = RecordGroup(verb: verb, object: object, key: key)
    let place = place(input, key: key, group: group, record: record, earliest: earliest)
    if verb != .update { known[record].exists = true }
    for change in changes { apply(change, to: record) }
    known[record].last = place
    if let key { note(input, key: key, stage: place.stage, known: known[record].known) }
    if isMove { first = stages.count }
  }

  /// The bit of an identifying property.
  @discardableResult
  private mutating func learn(_ property: String) -> UInt64 {
    if let bit = bits[property] { return bit }
    // Without a bit left a property tells no records apart, and all its writes keep their order.
    let bit: UInt64 = bits.count < UInt64.bitWidth ? 1 << UInt64(bits.count) : 0
    bits[property] = bit
    // What was written so far was not looked at for values of this property.
    first = stages.count
    return bit
  }

  private mutating func record(_ key: RecordKey?, bit: UInt64) -> Int {
    guard let key else { return known.insert() }
    if let number = known.find(key) { return number }
    let number = known.insert()
    known.name(key, bit: bit, as: number)
    return number
  }

  /// What a write does to an identifying property.
  private struct Change {
    let bit: UInt64
    /// Nil when it is cleared.
    let name: RecordKey?
    /// Whether it is written whatever the record holds.
    let isCertain: Bool
    /// Whether the record, or another one, is seen to lose an identifier.
    let isMove: Bool
  }

  /// The identifying properties that an input gives another value than they are known to have.
  private mutating func changes(by input: RecordInput, of record: Int) -> [Change] {
    var changes: [Change] = []
    for property in input.properties {
      guard let bit = bits[property.name] else { continue }
      let present = known[record].identifiers[bit]
      let isCertain = property.policy == nil
      guard !property.value.isEmpty else {
        changes.append(Change(bit: bit, name: nil, isCertain: isCertain, isMove: present != nil))
        continue
      }
      let name = RecordKey(object: object, .init(name: property.name, value: property.value))
      if present == name || present != nil && property.policy == "if_empty" { continue }
      var isMove = present != nil
      if let other = known.find(name), other != record, known[other].known & known[record].known != 0 { isMove = true }
      changes.append(Change(bit: bit, name: name, isCertain: isCertain, isMove: isMove))
    }
    return changes
  }

  private mutating func apply(_ change: Change, to record: Int) {
    guard let name = change.name, change.isCertain, known[record].exists else {
      known.forget(change.bit, of: record)
      return
    }
    if let other = known.find(name), known[other].known & known[record].known == 0 { known.unite(record, other) }
    known.name(name, bit: change.bit, as: record)
  }

  /// The first stage after writes of records that may be this one.
  private func afterUnknown(_ input: RecordInput, key: RecordKey, known: UInt64) -> Int {
    var last = -1
    for (others, properties) in touched where others & known == 0 {
      for property in input.properties { last = max(last, properties[property.name] ?? -1) }
      last = max(last, properties[key.property] ?? -1)
    }
    return last + 1
  }

  /// The first stage after writes by which a record that is not known to have another value may have lost this one.
  private func afterRelease(of property: String, bit: UInt64) -> Int {
    var last = -1
    for (others, properties) in touched where others & bit == 0 { last = max(last, properties[property] ?? -1) }
    return last + 1
  }

  private func after(_ place: KnownRecords.Place?) -> Int { place.map { $0.stage + 1 } ?? 0 }

  private mutating func place(
    _ input: RecordInput, key: RecordKey?, group: RecordGroup, record: Int, earliest: Int
  ) -> KnownRecords.Place {
    if let last = known[record].last, key != nil, last.key == key, last.stage >= earliest,
      canMerge(input, into: last, group: group)
    {
      stages[last.stage].update(group: last.group, value: last.input) { $0.merge(input) }
      return last
    }
    let stage = max(earliest, after(known[record].last))
    while stages.count <= stage { stages.append(Grouped()) }
    let (number, index) = stages[stage].append(input, to: group)
    return KnownRecords.Place(stage: stage, group: number, input: index, key: key)
  }

  private func canMerge(_ input: RecordInput, into place: KnownRecords.Place, group: RecordGroup) -> Bool {
    let present = stages[place.stage].groups[place.group]
    return present.key == group && present.values[place.input].canMerge(input)
  }

  private mutating func note(_ input: RecordInput, key: RecordKey, stage: Int, known: UInt64) {
    // With one identifying property records are the same or not; `first` keeps the order when there is a second one.
    guard bits.count > 1 else { return }
    for property in input.properties { raise(property.name, to: stage, known: known) }
    raise(key.property, to: stage, known: known)
  }

  private mutating func raise(_ property: String, to stage: Int, known: UInt64) {
    if stage > touched[known]?[property] ?? -1 { touched[known, default: [:]][property] = stage }
  }
}
