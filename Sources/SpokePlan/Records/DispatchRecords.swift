/// A step of the dispatch index: mappings to try, and what else to ask of the event.
@frozen
public struct GroupRecord: PlanRecord, Hashable {
  /// A list in `candidates`: the mappings that are tried once the group is reached; or none.
  public var list: UInt32
  public var firstSwitch: UInt32
  public var switchCount: UInt32

  @inlinable
  public init(list: UInt32, firstSwitch: UInt32, switchCount: UInt32) {
    self.list = list
    self.firstSwitch = firstSwitch
    self.switchCount = switchCount
  }

  @inlinable public var switches: RecordRange { RecordRange(start: firstSwitch, count: switchCount) }

  @inlinable public static var byteCount: Int { 12 }
  @inlinable public init(at address: UnsafeRawPointer) {
    list = address.word(0)
    firstSwitch = address.word(4)
    switchCount = address.word(8)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: list)
    bytes.append(littleEndian: firstSwitch)
    bytes.append(littleEndian: switchCount)
  }
}

/// A question of the dispatch index: which text a slot holds. The text leads to another group.
@frozen
public struct SwitchRecord: PlanRecord, Hashable {
  /// Slot of the event.
  public var slot: UInt32
  /// The texts, a `KeyNode`; an entry's value is the number of a group.
  public var node: UInt32
  /// A list in `candidates`: the mappings that are tried where the slot holds an array or object, with which no text can
  /// be compared; or none.
  public var otherwise: UInt32

  @inlinable
  public init(slot: UInt32, node: UInt32, otherwise: UInt32) {
    self.slot = slot
    self.node = node
    self.otherwise = otherwise
  }

  @inlinable public static var byteCount: Int { 12 }
  @inlinable public init(at address: UnsafeRawPointer) {
    slot = address.word(0)
    node = address.word(4)
    otherwise = address.word(8)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: slot)
    bytes.append(littleEndian: node)
    bytes.append(littleEndian: otherwise)
  }
}
