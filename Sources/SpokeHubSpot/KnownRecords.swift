/// Which identifiers of one object mean the same record, as far as the open operations tell.
///
/// An operation that finds a contact by `email` and writes its `acme_user_id` tells that both are one record.
struct KnownRecords {
  struct Record {
    /// What identifies the record now, by the bits of the properties.
    var identifiers: [UInt64: RecordKey] = [:]
    /// The bits of those properties.
    var known: UInt64 = 0
    /// Whether an open operation makes sure that the record is there.
    var exists = false
    /// Where the record is written last.
    var last: Place?
  }

  /// An input, and what it identifies its record by.
  struct Place {
    var stage: Int
    var group: Int
    var input: Int
    var key: RecordKey?
  }

  private var parents: [Int] = []
  private var records: [Record] = []
  private var numbers: [RecordKey: Int] = [:]

  subscript(number: Int) -> Record {
    mutating get { records[root(number)] }
    set { records[root(number)] = newValue }
  }

  /// The record of an identifier; nil when it is new.
  mutating func find(_ key: RecordKey) -> Int? {
    guard let number = numbers[key] else { return nil }
    return root(number)
  }

  /// A record of which nothing is known.
  mutating func insert() -> Int {
    parents.append(parents.count)
    records.append(Record())
    return parents.count - 1
  }

  /// Gives a record an identifier. One of the same property that it had is free again, and so is this one of another.
  mutating func name(_ key: RecordKey, bit: UInt64, as number: Int) {
    let number = root(number)
    if let other = find(key), other != number { forget(bit, of: other) }
    forget(bit, of: number)
    numbers[key] = number
    guard bit != 0 else { return }
    records[number].identifiers[bit] = key
    records[number].known |= bit
  }

  /// The value of a property is no longer known.
  mutating func forget(_ bit: UInt64, of number: Int) {
    let number = root(number)
    if let key = records[number].identifiers.removeValue(forKey: bit) { numbers[key] = nil }
    records[number].known &= ~bit
  }

  /// Makes two records one. They have no property in common.
  mutating func unite(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    guard left != right else { return }
    let other = records[right]
    parents[right] = left
    records[left].identifiers.merge(other.identifiers) { mine, _ in mine }
    records[left].known |= other.known
    records[left].exists = records[left].exists || other.exists
    if let place = other.last, place.stage >= records[left].last?.stage ?? 0 { records[left].last = place }
  }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
