import SpokePlan

/// Finds the values of one event: slots, programs and conversions.
///
/// All memory is made when the evaluator is; the arenas grow until they are enough for the largest event.
struct Evaluator: ~Copyable {
  let plan: PlanView
  let eventSlots: FixedArray<Value>
  let itemSlots: FixedArray<Value>
  let stack: FixedArray<Value>
  /// Where the event's `messageId` is among `eventSlots`, whether a mapping reads it or not.
  private let messageIDSlot: Int
  private let needsMessageID: Bool
  /// Results of the programs that read no element, and the event that each was found for.
  private let results: FixedArray<Value>
  private let resultEvents: FixedArray<UInt32>
  /// The number of the event, from 1; begins anew after 2^32 - 1.
  private(set) var eventNumber: UInt32 = 0
  private var walk: PathWalk
  /// What lives as long as the event.
  var eventArena = Arena()
  /// What lives as long as the element of `each`.
  var itemArena = Arena()
  /// Whether a mapping with `each` is at an element.
  private(set) var isAtElement = false

  init(_ plan: Plan) {
    self.plan = plan.view
    let info = plan.view.info
    let slotCount = Int(info.eventSlotCount)
    var known: UInt32 = PlanFormat.none
    if info.eventNode != PlanFormat.none {
      let name: StaticString = "messageId"
      let key = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      known = plan.view.entry(key, in: info.eventNode)?.value ?? PlanFormat.none
    }
    needsMessageID = known == PlanFormat.none
    messageIDSlot = needsMessageID ? slotCount : Int(known)
    eventSlots = FixedArray(repeating: .missing, count: slotCount + 1)
    itemSlots = FixedArray(repeating: .missing, count: Int(info.itemSlotCount))
    stack = FixedArray(repeating: .missing, count: max(plan.maximumStackDepth, 1))
    results = FixedArray(repeating: .missing, count: plan.view.programs.count)
    resultEvents = FixedArray(repeating: 0, count: plan.view.programs.count)
    walk = PathWalk(nodeCount: plan.view.keyNodes.count)
  }

  // MARK: Where it is

  /// Goes to an event: JSON text of an object that was validated and stays in place.
  mutating func enter(event: Value) {
    if eventNumber == UInt32.max {
      resultEvents.fill(0)
      eventNumber = 0
    }
    eventNumber += 1
    isAtElement = false
    eventArena.reset()
    itemArena.reset()
    eventSlots.fill(.missing)
    walk.fill(
      eventSlots.start, from: event, root: plan.info.eventNode,
      messageIDSlot: needsMessageID ? UInt32(messageIDSlot) : PlanFormat.none, plan: plan, arena: &eventArena)
  }

  /// Goes to an element of an array of the event. Values that the element before gave are gone.
  mutating func enter(element: Value) {
    isAtElement = true
    itemArena.reset()
    itemSlots.fill(.missing)
    if plan.info.itemRootSlot != PlanFormat.none { itemSlots[Int(plan.info.itemRootSlot)] = element }
    if plan.info.itemNode != PlanFormat.none {
      walk.fill(itemSlots.start, from: element, root: plan.info.itemNode, plan: plan, arena: &itemArena)
    }
  }

  mutating func leaveElement() { isAtElement = false }

  /// The event's `messageId`, or missing when it is not a text.
  var messageID: Value {
    let value = eventSlots[messageIDSlot]
    return value.kind == .text ? value : .missing
  }

  /// The mappings that may fire.
  mutating func candidates() -> Candidates {
    let type = dispatchText(plan.info.typeSlot)
    let name = dispatchText(plan.info.eventNameSlot)
    return plan.candidates(type: type, name: name)
  }

  private mutating func dispatchText(_ slot: UInt32) -> UnsafeBufferPointer<UInt8>? {
    guard slot != PlanFormat.none else { return nil }
    let value = eventSlots[Int(slot)]
    return value.kind == .text ? value.unescaped(in: &eventArena) : nil
  }

  // MARK: Values

  mutating func value(_ operand: Operand) -> Value {
    let payload = operand.payload
    switch operand.kind {
    case .program: return result(ofProgram: payload)
    case .slot: return eventSlots[payload]
    case .itemSlot: return itemSlots[payload]
    case .missing, .none: return .missing
    case .null: return .null
    case .boolean: return .boolean(payload != 0)
    case .number: return .number(plan.string(UInt32(payload)))
    case .text: return .text(plan.string(UInt32(payload)))
    case .date: return .date(days: operand.days)
    case .instant: return .instant(milliseconds: plan.instants[payload])
    }
  }

  private mutating func result(ofProgram number: Int) -> Value {
    let program = plan.programs[number]
    if program.readsItem { return run(program) }
    if resultEvents[number] == eventNumber { return results[number] }
    let result = run(program)
    results[number] = result
    resultEvents[number] = eventNumber
    return result
  }

  /// Whether an operand depends on the element.
  func readsItem(_ operand: Operand) -> Bool {
    switch operand.kind {
    case .program: plan.programs[operand.payload].readsItem
    case .itemSlot: true
    default: false
    }
  }

  /// What goes into a field: the step's value, converted. Missing, null, invalid and the empty text stay what they are.
  mutating func value(of step: StepRecord, _ field: FieldRecord) -> Value {
    let value = value(step.value)
    guard value.outcome == .value else { return value }
    return isAtElement
      ? Conversions.convert(value, to: field, plan: plan, arena: &itemArena)
      : Conversions.convert(value, to: field, plan: plan, arena: &eventArena)
  }
}

/// What the language keeps apart of a value that goes into a property.
enum Outcome {
  case value, missing, null, empty, invalid
}

extension Value {
  var outcome: Outcome {
    switch kind {
    case .missing: .missing
    case .null: .null
    case .invalid: .invalid
    case .text: length == 0 ? .empty : .value
    case .boolean, .number, .rawArray, .rawObject, .list, .date, .instant: .value
    }
  }
}
