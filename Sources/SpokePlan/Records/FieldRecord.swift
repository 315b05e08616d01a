/// One value that goes into a property: a field and where its value comes from.
@frozen
public struct StepRecord: PlanRecord, Hashable {
  /// Number in `fields`.
  public var field: UInt32
  public var value: Operand

  @inlinable
  public init(field: UInt32, value: Operand) {
    self.field = field
    self.value = value
  }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) {
    field = address.word(0)
    value = Operand(at: address + 4)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: field)
    value.append(to: &bytes)
  }
}

/// A property as it is written: its name, the conversion to its type, and what happens to nothing and to failure.
///
/// Mappings that write the same property the same way share the record.
@frozen
public struct FieldRecord: PlanRecord, Hashable {
  public enum OnNothing: UInt8, Sendable, BitwiseCopyable, CaseIterable { case omit = 0, clear, reject }
  public enum OnInvalid: UInt8, Sendable, BitwiseCopyable, CaseIterable { case omit = 0, reject }
  public enum Write: UInt8, Sendable, BitwiseCopyable, CaseIterable { case always = 0, ifEmpty, forwards, append }

  /// String.
  public var name: UInt32
  /// Number in `sets`, less than `0xFFFF`; none when nothing is checked.
  public var allowed: UInt32
  /// Longest text in characters, 1 to 65,536; none when it does not apply.
  public var limit: UInt32
  /// Number in `zones`, or `0xFFFF`.
  public var zone: UInt16
  public var conversion: ConversionKind
  public var onNull: OnNothing
  public var onEmpty: OnNothing
  public var onInvalid: OnInvalid
  public var write: Write

  public init(
    name: UInt32, conversion: ConversionKind, allowed: UInt32, limit: UInt32, zone: UInt16, onNull: OnNothing,
    onEmpty: OnNothing, onInvalid: OnInvalid, write: Write
  ) {
    self.name = name
    self.conversion = conversion
    self.allowed = allowed
    self.limit = limit
    self.zone = zone
    self.onNull = onNull
    self.onEmpty = onEmpty
    self.onInvalid = onInvalid
    self.write = write
  }

  @inlinable public static var byteCount: Int { 12 }

  @inlinable
  public init(at address: UnsafeRawPointer) {
    name = address.word(0)
    let set = address.half(4)
    allowed = set == 0xFFFF ? PlanFormat.none : UInt32(set)
    zone = address.half(6)
    conversion = ConversionKind(rawValue: address.byte(8)) ?? .string
    let policies = address.byte(9)
    onNull = OnNothing(rawValue: policies & 3) ?? .omit
    onEmpty = OnNothing(rawValue: policies >> 2 & 3) ?? .omit
    onInvalid = OnInvalid(rawValue: policies >> 4 & 1) ?? .omit
    write = Write(rawValue: policies >> 5 & 3) ?? .always
    limit = policies & 0x80 == 0 ? PlanFormat.none : UInt32(address.half(10)) &+ 1
  }

  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: UInt16(truncatingIfNeeded: allowed))
    bytes.append(littleEndian: zone)
    bytes.append(conversion.rawValue)
    let hasLimit: UInt8 = limit == PlanFormat.none ? 0 : 0x80
    bytes.append(onNull.rawValue | onEmpty.rawValue << 2 | onInvalid.rawValue << 4 | write.rawValue << 5 | hasLimit)
    bytes.append(littleEndian: hasLimit == 0 ? 0 : UInt16(truncatingIfNeeded: limit &- 1))
  }
}
