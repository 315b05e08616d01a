import SpokePlan

/// Looks at single values of one event, for saying how a plan comes to its results.
///
/// It uses the evaluator and the functions of the engine, so what it finds is what the engine finds. It allocates, and is
/// not for the hot path.
public struct EventProbe: ~Copyable {
  /// A value that was found. Good until the probe goes to another event or element; then it reads as missing.
  public struct Finding: Sendable {
    fileprivate let index: Int
    fileprivate let visit: Int
  }

  /// What a value is, as far as the language tells outcomes apart.
  public enum Kind: Sendable, Equatable {
    case missing, null, empty
    case invalid(InvalidReason)
    case boolean(Bool)
    case value
  }

  private let plan: PlanView
  private var evaluator: Evaluator
  private var memory = LineMemory()
  private var values: [Value] = []
  private var visits: [Int] = []
  private var visit = 0
  /// How many values were found before the first element.
  private var eventValueCount: Int?

  public init(plan: Plan) {
    self.plan = plan.view
    evaluator = Evaluator(plan)
  }

  // MARK: Where it is

  /// Goes to an event, of which it keeps a copy. The result says why the line is no event, and nil that it is one.
  public mutating func enter(event line: UnsafeBufferPointer<UInt8>) -> RejectReason? {
    values.removeAll(keepingCapacity: true)
    visits.removeAll(keepingCapacity: true)
    eventValueCount = nil
    visit += 1
    guard line.count <= Engine.maximumLineByteCount else { return .lineTooLong }
    let copy = UnsafeBufferPointer(start: memory.padded(line), count: line.count)
    guard evaluator.enter(unmarked: copy), evaluator.enterRest() else {
      guard let fault = JSONValidator.fault(in: copy) else { return .notAnObject }
      return fault.reason == .tooDeep ? .tooDeep : .invalidJSON
    }
    return nil
  }

  /// Goes to an element of an array of the event. What was found at another element is gone.
  public mutating func enter(element: Finding) {
    let element = value(element)
    if let count = eventValueCount {
      values.removeSubrange(count...)
      visits.removeSubrange(count...)
    } else {
      eventValueCount = values.count
    }
    visit += 1
    evaluator.enter(element: element)
  }

  /// Goes back from the elements to the event.
  public mutating func leaveElement() { evaluator.leaveElement() }

  // MARK: Values

  /// The value of an operand, as the engine has it.
  public mutating func value(of operand: Operand) -> Finding { keep(evaluator.value(operand)) }

  /// What goes into the field of a step, converted.
  public mutating func converted(step: Int) -> Finding {
    let step = evaluator.plan.steps[step]
    return keep(evaluator.value(of: step, evaluator.plan.fields[step.field]))
  }

  /// What an instruction pushes that takes nothing from the stack.
  public mutating func push(_ instruction: Instruction) -> Finding {
    let c = Int(truncatingIfNeeded: instruction.c)
    let value: Value =
      switch instruction.opcode {
      case .loadSlot: instruction.a == 0 ? evaluator.event[c] : evaluator.item[c]
      case .pushString: .text(evaluator.plan.string(instruction.c))
      case .pushNumber: .number(evaluator.plan.string(instruction.c))
      case .pushBoolean: .boolean(instruction.a != 0)
      case .pushNull: .null
      case .pushDate: .date(days: Int32(bitPattern: instruction.c))
      case .pushDateTime: .instant(milliseconds: evaluator.plan.instants[c])
      case .pushInvalid: .invalid(InvalidReason(rawValue: instruction.a) ?? .outOfRange)
      default: .missing
      }
    return keep(value)
  }

  /// What a step of a path leads to.
  public mutating func step(_ instruction: Instruction, into finding: Finding) -> Finding {
    let value = value(finding)
    return keep(
      evaluator.isAtElement
        ? value.step(instruction, plan: evaluator.plan, arena: &evaluator.itemArena)
        : value.step(instruction, plan: evaluator.plan, arena: &evaluator.eventArena))
  }

  /// What a function gives.
  public mutating func call(_ instruction: Instruction, _ arguments: [Finding]) -> Finding {
    guard let function = Function(rawValue: instruction.a) else { return keep(.missing) }
    let arguments = arguments.map { value($0) }
    let plan = plan
    let isAtElement = evaluator.isAtElement
    var result = Value.missing
    arguments.withUnsafeBufferPointer { arguments in
      result =
        isAtElement
        ? Functions.call(function, arguments, attachment: instruction.c, plan: plan, arena: &evaluator.itemArena)
        : Functions.call(function, arguments, attachment: instruction.c, plan: plan, arena: &evaluator.eventArena)
    }
    return keep(result)
  }

  /// The number of the table entry that a key finds; nil when there is none.
  public mutating func tableEntry(_ key: Finding, inTable table: Int) -> Int? {
    let key = value(key)
    switch key.kind {
    case .text, .number, .boolean: break
    default: return nil
    }
    guard table < evaluator.plan.tables.count, let text = try? key.text(in: &evaluator.eventArena) else { return nil }
    // A table's entries ascend by their keys.
    let entries = evaluator.plan.tables[table].entries
    var low = Int(entries.start)
    var high = low + Int(entries.count)
    while low < high {
      let middle = (low + high) / 2
      let order = PlanView.compare(evaluator.plan.string(evaluator.plan.tableEntries[middle].key), text)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The elements of an array; nil for anything else.
  public mutating func elements(of array: Finding) -> [Finding]? {
    let array = value(array)
    if array.kind == .list {
      var findings: [Finding] = []
      for element in array.elements { findings.append(keep(element)) }
      return findings
    }
    guard array.kind == .rawArray else { return nil }
    var findings: [Finding] = []
    var elements = Elements(of: array)
    var element = elements.next()
    while element.kind != .missing {
      findings.append(keep(element))
      element = elements.next()
    }
    return findings
  }

  // MARK: What was found

  public func kind(of finding: Finding) -> Kind {
    let value = value(finding)
    return switch value.kind {
    case .missing: .missing
    case .null: .null
    case .invalid: .invalid(value.reason)
    case .boolean: .boolean(value.isTrue)
    case .text: value.length == 0 ? .empty : .value
    default: .value
    }
  }

  /// The value as JSON; `null` for missing and invalid ones. Dates are texts.
  public mutating func json(_ finding: Finding) -> [UInt8] {
    let value = value(finding)
    if value.kind == .list || value.kind == .date || value.kind == .instant {
      let plan = plan
      var text = Value.missing
      withUnsafePointer(to: value) { pointer in
        let argument = UnsafeBufferPointer(start: pointer, count: 1)
        text = Functions.call(.json, argument, attachment: 0, plan: plan, arena: &evaluator.eventArena)
      }
      if text.kind == .text { return Array(text.unescaped(in: &evaluator.eventArena)) }
    }
    var output = OutputBuffer(capacity: 64)
    output.append(json: value)
    return output.withBytes { Array($0) }
  }

  private mutating func keep(_ value: Value) -> Finding {
    values.append(value)
    visits.append(visit)
    return Finding(index: values.count - 1, visit: visit)
  }

  private func value(_ finding: Finding) -> Value {
    guard finding.index < values.count, visits[finding.index] == finding.visit else { return .missing }
    return values[finding.index]
  }
}
