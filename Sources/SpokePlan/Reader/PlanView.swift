/// A verified plan, read in place: the numbers in its records are in range, so nothing is checked again.
///
/// A view refers to the memory of its `Plan` and must not outlive it. It is one address, so copies cost nothing.
@frozen
public struct PlanView: @unchecked Sendable {
  /// By `Section.index`.
  @usableFromInline let sections: UnsafePointer<SectionPlace>

  init(_ sections: UnsafePointer<SectionPlace>) { self.sections = sections }

  @inlinable
  @inline(__always)
  func records<Element: PlanRecord>(_ section: Section) -> Records<Element> {
    let place = sections[section.index]
    return Records(base: place.base, count: place.count)
  }

  @inlinable
  @inline(__always)
  func bytes(_ section: Section) -> UnsafePointer<UInt8> {
    sections[section.index].base.assumingMemoryBound(to: UInt8.self)
  }

  @inlinable public var info: PlanInfo { PlanInfo(at: sections[Section.info.index].base) }
  @inlinable public var strings: Records<UInt32> { records(.strings) }
  @inlinable public var text: UnsafePointer<UInt8> { bytes(.text) }
  @inlinable public var escapes: Records<EscapeRecord> { records(.escapes) }
  @inlinable public var escapedText: UnsafePointer<UInt8> { bytes(.escapedText) }
  @inlinable public var keyNodes: Records<KeyNode> { records(.keyNodes) }
  @inlinable public var keyEntries: Records<KeyEntry> { records(.keyEntries) }
  @inlinable public var candidates: Records<UInt32> { records(.candidates) }
  @inlinable public var mappings: Records<MappingRecord> { records(.mappings) }
  @inlinable public var iterations: Records<Operand> { records(.iterations) }
  @inlinable public var steps: Records<StepRecord> { records(.steps) }
  @inlinable public var fields: Records<FieldRecord> { records(.fields) }
  @inlinable public var programs: Records<ProgramRecord> { records(.programs) }
  @inlinable public var code: Records<Instruction> { records(.code) }
  @inlinable public var instants: Records<Int64> { records(.instants) }
  @inlinable public var objects: Records<ObjectRecord> { records(.objects) }
  @inlinable public var associations: Records<AssociationRecord> { records(.associations) }
  @inlinable public var lists: Records<ListRecord> { records(.lists) }
  @inlinable public var tables: Records<TableRecord> { records(.tables) }
  @inlinable public var tableEntries: Records<TableEntry> { records(.tableEntries) }
  @inlinable public var sets: Records<SetRecord> { records(.sets) }
  @inlinable public var setMembers: Records<UInt32> { records(.setMembers) }
  @inlinable public var zones: Records<ZoneRecord> { records(.zones) }
  @inlinable public var transitions: Records<ZoneTransition> { records(.transitions) }
  @inlinable public var scopes: Records<UInt32> { records(.scopes) }
  @inlinable public var groups: Records<GroupRecord> { records(.groups) }
  @inlinable public var switches: Records<SwitchRecord> { records(.switches) }
  @inlinable public var requiredKeys: Records<UInt32> { records(.requiredKeys) }

  // MARK: Strings

  @inlinable public var stringCount: Int { strings.count &- 1 }

  /// The bytes of a string: valid UTF-8. At least 32 readable bytes follow them.
  @inlinable
  public func string(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = Int(strings[index] & 0x7FFF_FFFF)
    let end = Int(strings[index &+ 1] & 0x7FFF_FFFF)
    return UnsafeBufferPointer(start: text + start, count: end &- start &- 3)
  }

  /// Whether a string stands in JSON as it is.
  @inlinable
  public func isClean(_ index: UInt32) -> Bool { strings[index] & 0x8000_0000 == 0 }

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

  /// What stands for a key in a node.
  @inlinable
  public func entry(_ key: UnsafeBufferPointer<UInt8>, in node: UInt32) -> KeyLookup.Match {
    let start = key.baseAddress ?? text
    return KeyLookup(self, node: node).match(KeyPrefix(start, length: key.count), start, self)
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
