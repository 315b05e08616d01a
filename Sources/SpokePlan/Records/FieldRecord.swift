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
  // As they stand in the plan; read when they are asked for.
  @usableFromInline var setNumber: UInt16
  /// Number in `zones`, or `0xFFFF`.
  public var zone: UInt16
  @usableFromInline var conversionNumber: UInt8
  @usableFromInline var policies: UInt8
  @usableFromInline var limitLessOne: UInt16

  public init(
    name: UInt32, conversion: ConversionKind, allowed: UInt32, limit: UInt32, zone: UInt16, onNull: OnNothing,
    onEmpty: OnNothing, onInvalid: OnInvalid, write: Write
  ) {
    self.name = name
    setNumber = UInt16(truncatingIfNeeded: allowed)
    self.zone = zone
    conversionNumber = conversion.rawValue
    let hasLimit: UInt8 = limit == PlanFormat.none ? 0 : 0x80
    policies = onNull.rawValue | onEmpty.rawValue << 2 | onInvalid.rawValue << 4 | write.rawValue << 5 | hasLimit
    limitLessOne = hasLimit == 0 ? 0 : UInt16(truncatingIfNeeded: limit &- 1)
  }

  /// Number in `sets`, less than `0xFFFF`; none when nothing is checked.
  @inlinable public var allowed: UInt32 { setNumber == 0xFFFF ? PlanFormat.none : UInt32(setNumber) }
  /// Longest text in characters, 1 to 65,536; none when it does not apply.
  @inlinable public var limit: UInt32 { policies & 0x80 == 0 ? PlanFormat.none : UInt32(limitLessOne) &+ 1 }
  @inlinable public var conversion: ConversionKind { ConversionKind(rawValue: conversionNumber) ?? .string }
  /// Whether text of so many bytes goes in as it is: it is short enough whatever its characters, and something.
  @inlinable public func takesText(byteCount: UInt32) -> Bool {
    conversionNumber == ConversionKind.string.rawValue && byteCount &- 1 < limit
  }
  /// Whether a number without an exponent goes in as it is.
  @inlinable public var takesNumber: Bool { conversionNumber == ConversionKind.number.rawValue }
  @inlinable public var onNull: OnNothing { OnNothing(rawValue: policies & 3) ?? .omit }
  @inlinable public var onEmpty: OnNothing { OnNothing(rawValue: policies >> 2 & 3) ?? .omit }
  @inlinable public var onInvalid: OnInvalid { OnInvalid(rawValue: policies >> 4 & 1) ?? .omit }
  @inlinable public var write: Write { Write(rawValue: policies >> 5 & 3) ?? .always }
  /// Whether the property is simply overwritten.
  @inlinable public var isAlwaysWritten: Bool { policies & 0x60 == 0 }

  @inlinable public static var byteCount: Int { 12 }

  @inlinable
  public init(at address: UnsafeRawPointer) {
    name = address.word(0)
    setNumber = address.half(4)
    zone = address.half(6)
    conversionNumber = address.byte(8)
    policies = address.byte(9)
    limitLessOne = address.half(10)
  }

  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: name)
    bytes.append(littleEndian: setNumber)
    bytes.append(littleEndian: zone)
    bytes.append(conversionNumber)
    bytes.append(policies)
    bytes.append(littleEndian: limitLessOne)
  }
}
