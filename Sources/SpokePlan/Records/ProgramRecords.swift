/// A program: a run of instructions that ends with the first `end`.
@frozen
public struct ProgramRecord: PlanRecord, Hashable {
  /// Number of its first instruction.
  public var start: UInt32
  /// The most values that are on the stack while it runs, with those of the programs that it evaluates.
  public var stackDepth: UInt16
  /// Whether it, or a program that it evaluates, reads the element that a mapping runs on. One that does not has the same result for every mapping and
  /// element of an event.
  public var readsItem: Bool

  public init(start: UInt32, stackDepth: UInt16, readsItem: Bool) {
    self.start = start
    self.stackDepth = stackDepth
    self.readsItem = readsItem
  }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) {
    start = address.word(0)
    stackDepth = address.half(4)
    readsItem = address.half(6) != 0
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: start)
    bytes.append(littleEndian: stackDepth)
    bytes.append(littleEndian: UInt16(readsItem ? 1 : 0))
  }
}

/// One instruction; what the operands mean is said at `Opcode`.
@frozen
public struct Instruction: PlanRecord, Hashable {
  /// The opcode's number.
  public var op: UInt8
  public var a: UInt8
  public var b: UInt16
  public var c: UInt32

  @inlinable
  public init(op: UInt8, a: UInt8, b: UInt16, c: UInt32) {
    self.op = op
    self.a = a
    self.b = b
    self.c = c
  }

  public init(_ opcode: Opcode, a: UInt8 = 0, b: UInt16 = 0, c: UInt32 = 0) {
    self.init(op: opcode.rawValue, a: a, b: b, c: c)
  }

  /// The opcode; an unknown number, which a verified plan does not hold, reads as `end`.
  @inlinable @inline(__always)
  public var opcode: Opcode { op < Opcode.caseCount ? unsafeBitCast(op, to: Opcode.self) : .end }
  /// The function of a call; an unknown number, which a verified plan does not hold, reads as `list`.
  @inlinable @inline(__always)
  public var function: Function { a < Function.caseCount ? unsafeBitCast(a, to: Function.self) : .list }

  @inlinable public static var byteCount: Int { 8 }
  @inlinable public init(at address: UnsafeRawPointer) {
    let bits = address.long(0)
    op = UInt8(truncatingIfNeeded: bits)
    a = UInt8(truncatingIfNeeded: bits >> 8)
    b = UInt16(truncatingIfNeeded: bits >> 16)
    c = UInt32(truncatingIfNeeded: bits >> 32)
  }
  public func append(to bytes: inout [UInt8]) {
    bytes.append(op)
    bytes.append(a)
    bytes.append(littleEndian: b)
    bytes.append(littleEndian: c)
  }
}
