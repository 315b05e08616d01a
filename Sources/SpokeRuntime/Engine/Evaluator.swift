import SpokePlan

/// Finds the values of one event: slots, programs and conversions.
///
/// All memory is made when the evaluator is; the arenas grow until they are enough for the largest event.
struct Evaluator: ~Copyable {
  let plan: PlanView
  /// What the paths lead to.
  var event: PathReader
  var item: PathReader
  let stack: FixedArray<Value>
  /// Results of programs, and when each was found.
  let results: FixedArray<Value>
  let resultStamps: FixedArray<UInt64>
  /// Counts events and elements.
  private var clock: UInt64 = 0
  /// When this event was entered, from 1.
  private(set) var eventStamp: UInt64 = 0
  /// When this element was entered.
  private(set) var itemStamp: UInt64 = 0
  #if !SPOKE_SMALL
    /// By program.
    let shortPrograms: FixedArray<ShortProgram>
    /// The line that the event stands in, if it is marked.
    private var line: MarkedLine?
    /// Whether the objects inside an event are entered before it is known that they are needed, which takes less time than to
    /// find their ends; and how many of the events since that was decided were entered, and needed to be.
    private var entersAtOnce = true
    private var enteredCount = 0
    private var neededCount = 0
  #endif
  /// What lives as long as the event.
  var eventArena = Arena()
  /// What lives as long as the element of `each`.
  var itemArena = Arena()
  /// Whether a mapping with `each` is at an element.
  private(set) var isAtElement = false

  init(_ plan: Plan) {
    self.plan = plan.view
    let info = plan.view.info
    event = PathReader(slotCount: info.eventSlotCount, nodeCount: plan.view.keyNodes.count)
    item = PathReader(slotCount: info.itemSlotCount, nodeCount: plan.view.keyNodes.count)
    stack = FixedArray(zeros: max(plan.maximumStackDepth, 1))
    results = FixedArray(zeros: plan.view.programs.count)
    resultStamps = FixedArray(zeros: plan.view.programs.count)
    #if !SPOKE_SMALL
      let view = plan.view
      shortPrograms = FixedArray(count: view.programs.count) { ShortProgram($0, of: view) }
    #endif
  }

  // MARK: Where it is

  #if !SPOKE_SMALL
    /// Goes to the event of a line, which stays in place, and over the event's own members. False when the line is not
    /// well-formed as far as that shows.
    mutating func enter(_ line: MarkedLine) -> Bool {
      begin()
      self.line = line
      guard !line.flags.contains(.malformed), !line.flags.contains(.unchecked) || line.hasWellFormedEscapes() else {
        return false
      }
      enteredCount &+= 1
      if enteredCount == Self.period { decide() }
      if !entersAtOnce { return enterEvent(.later) }
      return enterEvent(.atOnce) || enterAnew()
    }

    private static let period = 256

    /// To go over what is not needed costs twice what is saved where it is.
    private mutating func decide() {
      entersAtOnce = neededCount * 4 > enteredCount * 3
      enteredCount = 0
      neededCount = 0
    }

    /// Goes over the event in the order that tells what counts where a key is there twice, or what is not well-formed where it
    /// does not matter.
    private mutating func enterAnew() -> Bool {
      event.removeAll()
      return enterEvent(.later)
    }

    private mutating func enterEvent(_ order: PathReader.Order) -> Bool {
      guard let line else { return false }
      var open = 0
      line.skipSpace(&open)
      var close = line.length - 1
      while close > open, line.start[close].isJSONSpace { close -= 1 }
      guard open < close, line.start[open] == UInt8(ascii: "{") else { return false }
      return event.enter(
        line, from: open, to: close, node: plan.info.eventNode, depth: 0, order, plan: plan, arena: &eventArena)
    }
  #endif

  /// Goes to the event of a line, which stays in place, and over the event's own members, without the line's marks. False when the
  /// line is not well-formed as far as that shows.
  @inline(never)
  mutating func enter(unmarked line: UnsafeBufferPointer<UInt8>) -> Bool {
    begin()
    guard var cursor = JSONCursor(line), cursor.peek() == UInt8(ascii: "{") else { return false }
    return event.enter(
      unmarked: .raw(.rawObject, from: cursor.position, to: cursor.end), node: plan.info.eventNode, depth: 0,
      plan: plan,
      arena: &eventArena)
  }

  @inline(__always)
  private mutating func begin() {
    clock &+= 1
    eventStamp = clock
    isAtElement = false
    eventArena.reset()
    event.removeAll()
  }

  /// Goes over what is inside the event's members. False when the line is not well-formed as far as that shows.
  mutating func enterRest() -> Bool {
    #if !SPOKE_SMALL
      if let line {
        neededCount &+= 1
        return event.enterRest(line, .atOnce, plan: plan, arena: &eventArena)
          || enterAnew() && event.enterRest(line, .later, plan: plan, arena: &eventArena)
      }
    #endif
    return event.enterRestUnmarked(plan: plan, arena: &eventArena)
  }

  /// Goes to an element of an array of the event. Values that the element before gave are gone.
  mutating func enter(element: Value) {
    clock &+= 1
    itemStamp = clock
    isAtElement = true
    itemArena.reset()
    item.removeAll()
    fillItemRoot(element)
    guard plan.info.itemNode != PlanFormat.none, element.kind == .rawObject else { return }
    // The array was checked with all that is in it, so there may only be keys that are there twice.
    #if !SPOKE_SMALL
      if let line, let start = element.bytes.baseAddress, line.holds(start) {
        if enter(element: element, line, .atOnce) { return }
        item.removeAll()
        fillItemRoot(element)
        _ = enter(element: element, line, .later)
        return
      }
    #endif
    _ =
      item.enter(unmarked: element, node: plan.info.itemNode, depth: 0, plan: plan, arena: &itemArena)
      && item.enterRestUnmarked(plan: plan, arena: &itemArena)
  }

  #if !SPOKE_SMALL
    private mutating func enter(element: Value, _ line: MarkedLine, _ order: PathReader.Order) -> Bool {
      item.enter(line, element, node: plan.info.itemNode, depth: 0, order, plan: plan, arena: &itemArena)
        && item.enterRest(line, order, plan: plan, arena: &itemArena)
    }
  #endif

  private mutating func fillItemRoot(_ element: Value) {
    if plan.info.itemRootSlot != PlanFormat.none { item.fill(plan.info.itemRootSlot, element) }
  }

  /// The elements of an array that a path leads to or an expression gives.
  func elements(of array: Value) -> ArrayElements {
    #if SPOKE_SMALL
      ArrayElements(of: array)
    #else
      ArrayElements(array, of: line)
    #endif
  }

  mutating func leaveElement() { isAtElement = false }

  /// The event's `messageId`, or missing when it is not a text.
  var messageID: Value {
    let value = event[Int(plan.info.messageIDSlot)]
    return value.kind == .text ? value : .missing
  }

  // MARK: Dispatch

  /// Answers what the dispatch index asks about `type` and `event`. True when that is all that it asks.
  mutating func answerGuards(_ candidates: inout Candidates) -> Bool {
    while let slot = candidates.slotToAsk(plan) {
      guard slot == plan.info.typeSlot || slot == plan.info.eventNameSlot else { return false }
      answer(&candidates, slot)
    }
    return true
  }

  /// Answers all that the dispatch index asks.
  mutating func answer(_ candidates: inout Candidates) {
    while let slot = candidates.slotToAsk(plan) { answer(&candidates, slot) }
  }

  private mutating func answer(_ candidates: inout Candidates, _ slot: UInt32) {
    let value = event[Int(slot)]
    switch value.kind {
    case .text: candidates.answer(value.unescaped(in: &eventArena), plan)
    case .rawArray, .rawObject: candidates.answerContainer(plan)
    case .missing, .null, .boolean, .number, .list, .date, .instant, .invalid: candidates.answerNoText()
    }
  }

  // MARK: Values

  @inline(__always)
  mutating func value(_ operand: Operand) -> Value {
    // Most values are paths.
    operand.isSlot ? event[operand.payload] : otherValue(operand)
  }

  private mutating func otherValue(_ operand: Operand) -> Value {
    let payload = operand.payload
    switch operand.kind {
    case .program:
      #if SPOKE_SMALL
        return result(ofProgram: payload)
      #else
        return result(of: shortPrograms[payload], payload)
      #endif
    case .slot: return event[payload]
    case .itemSlot: return item[payload]
    case .missing, .none: return .missing
    case .null: return .null
    case .boolean: return .boolean(payload != 0)
    case .number: return .number(plan.string(UInt32(payload)))
    case .text: return plan.text(UInt32(payload))
    case .date: return .date(days: operand.days)
    case .instant: return .instant(milliseconds: plan.instants[payload])
    }
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
  mutating func value(of step: StepRecord, _ field: FieldRecord) -> Value { converted(value(step.value), to: field) }

  @inline(__always)
  mutating func converted(_ value: Value, to field: FieldRecord) -> Value {
    if !Build.favorsSize {
      if value.kind == .text, field.takesText(byteCount: value.length) { return value }
      if value.kind == .number, value.form == .clean {
        if field.takesNumber { return value }
        if field.takesText(byteCount: value.length) { return .text(value.bytes, form: .clean) }
      }
    }
    return isAtElement
      ? Conversions.convert(value, to: field, plan: plan, arena: &itemArena)
      : Conversions.convert(value, to: field, plan: plan, arena: &eventArena)
  }
}

/// What the language keeps apart of a value that goes into a property.
enum Outcome: UInt8 {
  case value, missing, null, empty, invalid
}

extension Value {
  /// Whether it is a value that goes into a property: neither missing, null, empty nor invalid.
  @inline(__always)
  var isWritten: Bool {
    switch kind {
    case .missing, .null, .invalid: false
    case .text: length > 0
    case .boolean, .number, .rawArray, .rawObject, .list, .date, .instant: true
    }
  }

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
