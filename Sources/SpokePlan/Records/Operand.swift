/// Where a value comes from, in 32 bits: a kind in the upper four, a payload in the lower 28.
///
/// Most values are a plain path or a literal; those need no program.
@frozen
public struct Operand: PlanRecord, Hashable {

  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The result of program `payload`.
    case program = 0
    /// Slot `payload` of the event.
    case slot = 1
    /// Slot `payload` of the element that the mapping runs on.
    case itemSlot = 2
    case missing = 3
    case null = 4
    /// `payload` is 0 or 1.
    case boolean = 5
    /// The number whose digits are string `payload`.
    case number = 6
    /// String `payload`.
    case text = 7
    /// `payload` days, as a 28-bit signed number, after 1970-01-01.
    case date = 8
    /// Instant `payload` of the section `instants`.
    case instant = 9
    /// Nothing stands here, as for a mapping without a trigger.
    case none = 10
  }

  public static let maximumPayload: UInt32 = 0x0FFF_FFFF
  public static let none = Operand(rawValue: 0xA000_0000)

  public let rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// An operand of a kind; `payload` must be at most `maximumPayload`.
  @inlinable
  public init(_ kind: Kind, _ payload: UInt32 = 0) {
    rawValue = UInt32(kind.rawValue) << 28 | (payload & 0x0FFF_FFFF)
  }

  @inlinable @inline(__always)
  public var kind: Kind {
    let number = UInt8(truncatingIfNeeded: rawValue >> 28)
    // As for `Opcode.caseCount`.
    return number < Kind.none.rawValue ? unsafeBitCast(number, to: Kind.self) : .none
  }
  @inlinable public var payload: Int { Int(rawValue & 0x0FFF_FFFF) }
  /// The payload of a date.
  @inlinable public var days: Int32 { Int32(bitPattern: rawValue << 4) >> 4 }
  /// Whether it is a slot of the event.
  @inlinable public var isSlot: Bool { rawValue >> 28 == 1 }
  @inlinable public var isNone: Bool { rawValue == 0xA000_0000 }

  @inlinable public static var byteCount: Int { 4 }
  @inlinable public init(at address: UnsafeRawPointer) { rawValue = address.word(0) }
  public func append(to bytes: inout [UInt8]) { bytes.append(littleEndian: rawValue) }
}
