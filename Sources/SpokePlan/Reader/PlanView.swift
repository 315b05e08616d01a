/// A verified plan, read in place: the numbers in its records are in range, so nothing is checked again.
///
/// A view refers to the memory of its `Plan` and must not outlive it. It holds no reference, so copies cost nothing but
/// their size; keep one and pass it on borrowed.
public struct PlanView: @unchecked Sendable {
  public let info: PlanInfo
  public let strings: Records<UInt32>
  public let text: UnsafePointer<UInt8>
  public let escapes: Records<EscapeRecord>
  public let escapedText: UnsafePointer<UInt8>
  public let keyNodes: Records<KeyNode>
  public let keyEntries: Records<KeyEntry>
  public let candidates: Records<UInt32>
  public let mappings: Records<MappingRecord>
  public let iterations: Records<Operand>
  public let steps: Records<StepRecord>
  public let fields: Records<FieldRecord>
  public let programs: Records<ProgramRecord>
  public let code: Records<Instruction>
  public let instants: Records<Int64>
  public let objects: Records<ObjectRecord>
  public let associations: Records<AssociationRecord>
  public let lists: Records<ListRecord>
  public let tables: Records<TableRecord>
  public let tableEntries: Records<TableEntry>
  public let sets: Records<SetRecord>
  public let setMembers: Records<UInt32>
  public let zones: Records<ZoneRecord>
  public let transitions: Records<ZoneTransition>
  public let scopes: Records<UInt32>
  public let groups: Records<GroupRecord>
  public let switches: Records<SwitchRecord>

  init(_ layout: PlanLayout) {
    info = PlanInfo(at: layout.pointer(.info))
    strings = layout.records(.strings)
    text = layout.pointer(.text).assumingMemoryBound(to: UInt8.self)
    escapes = layout.records(.escapes)
    escapedText = layout.pointer(.escapedText).assumingMemoryBound(to: UInt8.self)
    keyNodes = layout.records(.keyNodes)
    keyEntries = layout.records(.keyEntries)
    candidates = layout.records(.candidates)
    mappings = layout.records(.mappings)
    iterations = layout.records(.iterations)
    steps = layout.records(.steps)
    fields = layout.records(.fields)
    programs = layout.records(.programs)
    code = layout.records(.code)
    instants = layout.records(.instants)
    objects = layout.records(.objects)
    associations = layout.records(.associations)
    lists = layout.records(.lists)
    tables = layout.records(.tables)
    tableEntries = layout.records(.tableEntries)
    sets = layout.records(.sets)
    setMembers = layout.records(.setMembers)
    zones = layout.records(.zones)
    transitions = layout.records(.transitions)
    scopes = layout.records(.scopes)
    groups = layout.records(.groups)
    switches = layout.records(.switches)
  }

  // MARK: Strings

  @inlinable public var stringCount: Int { strings.count &- 1 }

  /// The bytes of a string: valid UTF-8. At least 32 readable bytes follow them.
  @inlinable
  public func string(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = Int(strings[index] & 0x7FFF_FFFF)
    let end = Int(strings[index &+ 1] & 0x7FFF_FFFF)
    return UnsafeBufferPointer(start: text + start, count: end &- start &- 3)
  }

  /// A string as JSON, in quotes.
  @inlinable
  public func quoted(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    let bytes = quotedKey(index)
    return UnsafeBufferPointer(start: bytes.baseAddress, count: bytes.count &- 1)
  }

  /// A string as the key of a JSON object: in quotes, with a colon behind.
  @inlinable
  public func quotedKey(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    let entry = strings[index]
    if entry & 0x8000_0000 != 0 { return escapedKey(index) }
    let end = Int(strings[index &+ 1] & 0x7FFF_FFFF)
    return UnsafeBufferPointer(start: text + Int(entry) - 1, count: end &- Int(entry))
  }

  @usableFromInline
  func escapedKey(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    var low = 0
    var high = escapes.count
    while low < high {
      let middle = (low &+ high) / 2
      if escapes[middle].string < index { low = middle &+ 1 } else { high = middle }
    }
    guard low < escapes.count else { return UnsafeBufferPointer(start: text, count: 0) }
    let record = escapes[low]
    return UnsafeBufferPointer(start: escapedText + Int(record.offset) - 1, count: Int(record.length) + 3)
  }

  // MARK: Keys

  /// The entry of a key in a node. `low`, `high` and `tail` must be the key's.
  @inlinable
  public func entry(_ prefix: KeyPrefix, key: UnsafePointer<UInt8>, in node: KeyNode) -> KeyEntry? {
    var index = Int(node.firstEntry) &+ node.place(of: prefix)
    let end = index &+ Int(node.probes)
    while index < end {
      let entry = keyEntries[index]
      if entry.isEmpty { return nil }
      if entry.low == prefix.low, entry.high == prefix.high, Int(entry.length) == prefix.length,
        prefix.length <= 16 || hasTail(entry, key)
      {
        return entry
      }
      index &+= 1
    }
    return nil
  }

  /// The entry of a key in a node.
  @inlinable
  public func entry(_ key: UnsafeBufferPointer<UInt8>, in node: UInt32) -> KeyEntry? {
    guard let start = key.baseAddress else {
      return entry(KeyPrefix(low: 0, high: 0, length: 0, tail: 0), key: text, in: keyNodes[node])
    }
    return entry(KeyPrefix(start, length: key.count), key: start, in: keyNodes[node])
  }

  @usableFromInline
  func hasTail(_ entry: KeyEntry, _ key: UnsafePointer<UInt8>) -> Bool {
    let whole = string(entry.key)
    var index = 16
    while index < whole.count {
      if whole[index] != key[index] { return false }
      index &+= 1
    }
    return true
  }

  // MARK: Tables

  /// The value for a key; nil when the table has no such key.
  public func lookup(_ key: UnsafeBufferPointer<UInt8>, inTable table: Int) -> Operand? {
    let range = tables[table].entries
    var low = Int(range.start)
    var high = low + Int(range.count)
    while low < high {
      let middle = (low + high) / 2
      let entry = tableEntries[middle]
      let order = PlanView.compare(string(entry.key), key)
      if order == 0 { return entry.value }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether a set of allowed values has a member.
  public func contains(_ value: UnsafeBufferPointer<UInt8>, inSet set: UInt32) -> Bool {
    let range = sets[set].members
    var low = Int(range.start)
    var high = low + Int(range.count)
    while low < high {
      let middle = (low + high) / 2
      let order = PlanView.compare(string(setMembers[middle]), value)
      if order == 0 { return true }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// Less than 0, 0 or greater than 0, by bytes; the shorter one first where one begins with the other.
  @inlinable
  public static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let count = min(left.count, right.count)
    var index = 0
    while index < count {
      if left[index] != right[index] { return Int(left[index]) &- Int(right[index]) }
      index &+= 1
    }
    return left.count &- right.count
  }
}
