/// A record of fixed size in a section.
public protocol PlanRecord: BitwiseCopyable, Sendable {
  static var byteCount: Int { get }
  /// Reads the record at an address that holds at least `byteCount` bytes, aligned or not.
  init(at address: UnsafeRawPointer)
  /// Appends the record as it stands in a plan.
  func append(to bytes: inout [UInt8])
}

/// The records of one section, read in place.
@frozen
public struct Records<Element: PlanRecord>: @unchecked Sendable {
  public let base: UnsafeRawPointer
  public let count: Int

  @inlinable
  public init(base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// The numbers of the records.
  @inlinable public var indices: Range<Int> { 0..<count }

  /// The record at `index`, which must be less than `count`: a verified plan holds no other number.
  @inlinable
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return Element(at: base + index &* Element.byteCount)
  }

  /// The record at `index`, which must be less than `count`.
  @inlinable
  public subscript(index: UInt32) -> Element { self[Int(index)] }
}

/// A run of records: the numbers from `start` to before `start + count`.
@frozen
public struct RecordRange: Sendable, Hashable, BitwiseCopyable {
  public var start: UInt32
  public var count: UInt32

  @inlinable
  public init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  @inlinable public var indices: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}

extension UnsafeRawPointer {
  @inlinable
  func byte(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }

  @inlinable
  func half(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inlinable
  func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inlinable
  func long(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension [UInt8] {
  /// Appends a number, least significant byte first.
  public mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    var rest = number
    for _ in 0..<(Number.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      if Number.bitWidth > 8 { rest >>= 8 }
    }
  }
}

extension UInt32: PlanRecord {
  @inlinable public static var byteCount: Int { 4 }
  @inlinable public init(at address: UnsafeRawPointer) { self = address.word(0) }
  public func append(to bytes: inout [UInt8]) { bytes.append(littleEndian: self) }
}

extension Int64: PlanRecord {
  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) { self = Int64(bitPattern: address.long(0)) }
  public func append(to bytes: inout [UInt8]) { bytes.append(littleEndian: self) }
}
