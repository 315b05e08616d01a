/// Which identifiers of one object mean the same record, as far as the open operations tell.
///
/// An operation that finds a contact by `email` and writes its `acme_user_id` tells that both are one record. Identifiers
/// once joined stay so: an order too many is kept rather than one too few.
struct KnownRecords {
  struct Record {
    /// The identifying properties whose value is known, as bits.
    var known: UInt64 = 0
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

  /// The record of an identifier; nil when it is new.
  mutating func find(_ key: RecordKey) -> Int? {
    guard let number = numbers[key] else { return nil }
    return root(number)
  }

  /// A record of its own.
  mutating func insert() -> Int {
    parents.append(parents.count)
    records.append(Record())
    return parents.count - 1
  }

  /// An identifier of a record, with the bit of its property.
  mutating func name(_ key: RecordKey, bit: UInt64, as number: Int) {
    let number = root(number)
    numbers[key] = number
    records[number].known |= bit
  }

  /// An identifier that a record may have, so that the value of its property is no longer known.
  mutating func mayName(_ key: RecordKey, bit: UInt64, as number: Int) {
    let number = root(number)
    numbers[key] = number
    records[number].known &= ~bit
  }

  subscript(number: Int) -> Record {
    mutating get { records[root(number)] }
    set { records[root(number)] = newValue }
  }

  /// Makes two records one.
  mutating func unite(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    guard left != right else { return }
    parents[right] = left
    records[left].known |= records[right].known
    if let place = records[right].last, place.stage >= records[left].last?.stage ?? 0 { records[left].last = place }
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
