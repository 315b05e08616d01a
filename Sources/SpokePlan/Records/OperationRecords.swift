/// An object type: three strings.
@frozen
public struct ObjectRecord: PlanRecord, Hashable {
  /// As operations name it: `contacts`.
  public var name: UInt32
  /// `0-1`, `2-12345`
  public var typeID: UInt32
  /// As HubSpot's paths name it.
  public var pathName: UInt32

  public init(name: UInt32, typeID: UInt32, pathName: UInt32) {
    self.name = name
    self.typeID = typeID
    self.pathName = pathName
  }

  @inlinable public static var byteCount: Int { 12 }
  @inlinable public init(at address: UnsafeRawPointer) {
    name = address.word(0)
    typeID = address.word(4)
    pathName = address.word(8)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: typeID)
    bytes.append(littleEndian: pathName)
  }
}

/// An association that a mapping makes or removes.
@frozen
public struct AssociationRecord: PlanRecord, Hashable {
  public enum OnNoRecord: UInt8, Sendable, BitwiseCopyable, CaseIterable { case skip = 0, create, reject }

  /// Number in `objects`.
  public var object: UInt32
  /// String: `default` or the label as written.
  public var label: UInt32
  /// String: `HUBSPOT_DEFINED`, …
  public var category: UInt32
  public var typeID: UInt32
  /// The number of the mapping whose record is meant when `keyCount` is 0, else the first step of the match.
  public var target: UInt32
  public var keyCount: UInt16
  public var isRemoval: Bool
  public var onNoRecord: OnNoRecord

  public init(
    object: UInt32, label: UInt32, category: UInt32, typeID: UInt32, target: UInt32, keyCount: UInt16,
    isRemoval: Bool, onNoRecord: OnNoRecord
  ) {
    self.object = object
    self.label = label
    self.category = category
    self.typeID = typeID
    self.target = target
    self.keyCount = keyCount
    self.isRemoval = isRemoval
    self.onNoRecord = onNoRecord
  }

  /// The steps of the match; nil when the record of another mapping is meant.
  @inlinable public var match: RecordRange? {
    keyCount == 0 ? nil : RecordRange(start: target, count: UInt32(keyCount))
  }
  /// The mapping, earlier in order, whose record is meant.
  @inlinable public var recordMapping: Int? { keyCount == 0 ? Int(target) : nil }

  @inlinable public static var byteCount: Int { 24 }
  @inlinable public init(at address: UnsafeRawPointer) {
    object = address.word(0)
    label = address.word(4)
    category = address.word(8)
    typeID = address.word(12)
    target = address.word(16)
    keyCount = address.half(20)
    isRemoval = address.byte(22) != 0
    onNoRecord = OnNoRecord(rawValue: address.byte(23)) ?? .skip
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: object)
    bytes.append(littleEndian: label)
    bytes.append(littleEndian: category)
    bytes.append(littleEndian: typeID)
    bytes.append(littleEndian: target)
    bytes.append(littleEndian: keyCount)
    bytes.append(isRemoval ? 1 : 0)
    bytes.append(onNoRecord.rawValue)
  }
}

/// A change of a list's members.
@frozen
public struct ListRecord: PlanRecord, Hashable {
  /// String.
  public var listID: UInt32
  /// String.
  public var name: UInt32
  public var isRemoval: Bool

  public init(listID: UInt32, name: UInt32, isRemoval: Bool) {
    self.listID = listID
    self.name = name
    self.isRemoval = isRemoval
  }

  @inlinable public static var byteCount: Int { 12 }
  @inlinable public init(at address: UnsafeRawPointer) {
    listID = address.word(0)
    name = address.word(4)
    isRemoval = address.word(8) != 0
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: listID)
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: UInt32(isRemoval ? 1 : 0))
  }
}
