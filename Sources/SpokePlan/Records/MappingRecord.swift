/// One mapping, in execution order.
@frozen
public struct MappingRecord: PlanRecord {
  public enum Verb: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    case create = 1
    case upsert = 2
    case update = 3
    /// Completes a custom event.
    case send = 4
  }

  /// String.
  public var id: UInt32
  /// What is left of the trigger after the dispatch index; none when the mapping fires whenever it is found.
  public var trigger: Operand
  /// Object; for `send` the string of the event's fully qualified name.
  public var target: UInt32
  /// The first step. Steps stand in this order: the key (for `send`, the identity), the properties, the time (if
  /// there is one), the dedupe id (for `send`).
  public var firstStep: UInt32
  public var firstAssociation: UInt32
  public var firstList: UInt32
  /// Number in `iterations`, or `0xFFFF`.
  public var iteration: UInt16
  public var keyCount: UInt16
  public var propertyCount: UInt16
  public var associationCount: UInt16
  public var listCount: UInt16
  public var verb: Verb
  /// Whether a `send` says when the event occurred.
  public var hasTime: Bool

  public init(
    id: UInt32, trigger: Operand, target: UInt32, firstStep: UInt32, firstAssociation: UInt32, firstList: UInt32,
    iteration: UInt16, keyCount: UInt16, propertyCount: UInt16, associationCount: UInt16, listCount: UInt16,
    verb: Verb, hasTime: Bool
  ) {
    self.id = id
    self.trigger = trigger
    self.target = target
    self.firstStep = firstStep
    self.firstAssociation = firstAssociation
    self.firstList = firstList
    self.iteration = iteration
    self.keyCount = keyCount
    self.propertyCount = propertyCount
    self.associationCount = associationCount
    self.listCount = listCount
    self.verb = verb
    self.hasTime = hasTime
  }

  @inlinable public var key: RecordRange { RecordRange(start: firstStep, count: UInt32(keyCount)) }
  @inlinable public var properties: RecordRange {
    RecordRange(start: firstStep &+ UInt32(keyCount), count: UInt32(propertyCount))
  }
  /// The step of a `send`'s time.
  @inlinable public var timeStep: Int? { hasTime ? Int(firstStep) + Int(keyCount) + Int(propertyCount) : nil }
  /// The step of a `send`'s dedupe id.
  @inlinable public var dedupeStep: Int? {
    verb == .send ? Int(firstStep) + Int(keyCount) + Int(propertyCount) + (hasTime ? 1 : 0) : nil
  }
  /// All steps.
  @inlinable public var steps: RecordRange {
    let extra: UInt32 = (verb == .send ? 1 : 0) + (hasTime ? 1 : 0)
    return RecordRange(start: firstStep, count: UInt32(keyCount) &+ UInt32(propertyCount) &+ extra)
  }
  @inlinable public var associations: RecordRange {
    RecordRange(start: firstAssociation, count: UInt32(associationCount))
  }
  @inlinable public var lists: RecordRange { RecordRange(start: firstList, count: UInt32(listCount)) }
  @inlinable public var hasIteration: Bool { iteration != 0xFFFF }

  @inlinable public static var byteCount: Int { 36 }

  @inlinable
  public init(at address: UnsafeRawPointer) {
    id = address.word(0)
    trigger = Operand(at: address + 4)
    target = address.word(8)
    firstStep = address.word(12)
    firstAssociation = address.word(16)
    firstList = address.word(20)
    iteration = address.half(24)
    keyCount = address.half(26)
    propertyCount = address.half(28)
    associationCount = address.half(30)
    listCount = address.half(32)
    verb = Verb(rawValue: address.byte(34)) ?? .create
    hasTime = address.byte(35) != 0
  }

  public func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: id)
    trigger.append(to: &bytes)
    bytes.append(littleEndian: target)
    bytes.append(littleEndian: firstStep)
    bytes.append(littleEndian: firstAssociation)
    bytes.append(littleEndian: firstList)
    bytes.append(littleEndian: iteration)
    bytes.append(littleEndian: keyCount)
    bytes.append(littleEndian: propertyCount)
    bytes.append(littleEndian: associationCount)
    bytes.append(littleEndian: listCount)
    bytes.append(verb.rawValue)
    bytes.append(hasTime ? 1 : 0)
  }
}
