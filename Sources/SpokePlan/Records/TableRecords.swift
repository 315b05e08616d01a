/// A lookup table.
@frozen
public struct TableRecord: PlanRecord, Hashable {
  /// String.
  public var name: UInt32
  public var firstEntry: UInt32
  public var entryCount: UInt32
  /// The number of the `InvalidReason` that a key without an entry gives; 0: it gives missing.
  public var absentReason: UInt8

  public init(name: UInt32, firstEntry: UInt32, entryCount: UInt32, absentReason: UInt8) {
    self.name = name
    self.firstEntry = firstEntry
    self.entryCount = entryCount
    self.absentReason = absentReason
  }

  @inlinable public var entries: RecordRange { RecordRange(start: firstEntry, count: entryCount) }

  @inlinable public static var byteCount: Int { 16 }
  @inlinable public init(at address: UnsafeRawPointer) {
    name = address.word(0)
    firstEntry = address.word(4)
    entryCount = address.word(8)
    absentReason = address.byte(12)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: firstEntry)
    bytes.append(littleEndian: entryCount)
    bytes.append(littleEndian: UInt32(absentReason))
  }
}

/// An entry of a lookup table. A table's entries ascend by key, so by the key's bytes.
@frozen
public struct TableEntry: PlanRecord, Hashable {
  /// String.
  public var key: UInt32
  /// A constant.
  public var value: Operand

  public init(key: UInt32, value: Operand) {
    self.key = key
    self.value = value
  }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) {
    key = address.word(0)
    value = Operand(at: address + 4)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: key)
    value.append(to: &bytes)
  }
}

/// A set of allowed values. Its members ascend, so by their bytes.
@frozen
public struct SetRecord: PlanRecord, Hashable {
  public var firstMember: UInt32
  public var memberCount: UInt32

  public init(firstMember: UInt32, memberCount: UInt32) {
    self.firstMember = firstMember
    self.memberCount = memberCount
  }

  @inlinable public var members: RecordRange { RecordRange(start: firstMember, count: memberCount) }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) {
    firstMember = address.word(0)
    memberCount = address.word(4)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: firstMember)
    bytes.append(littleEndian: memberCount)
  }
}

/// A string whose JSON form is not its own bytes. Records ascend by string.
@frozen
public struct EscapeRecord: PlanRecord, Hashable {
  public var string: UInt32
  /// Offset of the escaped bytes in `escapedText`, after the opening quote.
  public var offset: UInt32
  public var length: UInt32

  public init(string: UInt32, offset: UInt32, length: UInt32) {
    self.string = string
    self.offset = offset
    self.length = length
  }

  @inlinable public static var byteCount: Int { 12 }
  @inlinable public init(at address: UnsafeRawPointer) {
    string = address.word(0)
    offset = address.word(4)
    length = address.word(8)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: string)
    bytes.append(littleEndian: offset)
    bytes.append(littleEndian: length)
  }
}
