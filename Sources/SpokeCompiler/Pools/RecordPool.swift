import SpokePlan

/// Records of which equal ones are one.
struct RecordPool<Record: PlanRecord & Hashable> {
  private(set) var records: [Record] = []
  private var numbers: [Record: UInt32] = [:]

  /// The number of a record, which is added when it is new.
  mutating func number(of record: Record) -> UInt32 {
    if let number = numbers[record] { return number }
    let number = UInt32(truncatingIfNeeded: records.count)
    numbers[record] = number
    records.append(record)
    return number
  }
}

extension Array where Element: PlanRecord {
  /// The records as they stand in a section.
  var planBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * Element.byteCount)
    for record in self { record.append(to: &bytes) }
    return bytes
  }
}
