import SpokePlan

extension Evaluator {
  /// The result of a program: found once for an event, or for an element if it reads that.
  ///
  /// - Parameter base: how many values are on the stack.
  mutating func result(ofProgram number: Int, base: Int = 0) -> Value {
    let program = plan.programs[number]
    let now = program.readsItem ? itemStamp : eventStamp
    if resultStamps[number] == now { return results[number] }
    let result = run(program, base: base)
    results[number] = result
    resultStamps[number] = now
    return result
  }

  /// Runs a program. Jumps go forward only, so it ends; it evaluates only programs of lower numbers, and the verifier has
  /// bounded how many one for the sake of the other, and the stack.
  private mutating func run(_ program: ProgramRecord, base: Int) -> Value {
    var next = plan.code.base + Int(program.start) &* Instruction.byteCount
    let bottom = stack.start
    // Where the next value goes.
    var top = bottom + base
    while true {
      let instruction = Instruction(at: next)
      next += Instruction.byteCount
      // As a word, a date before 1970 is beyond an `Int` of 32 bits; all else that is used of it is in range.
      let c = Int(truncatingIfNeeded: instruction.c)
      switch instruction.opcode {
      case .end:
        return top[-1]

      case .loadSlot:
        top[0] = instruction.a == 0 ? event[c] : item[c]
        top += 1
      case .pushString:
        top[0] = plan.text(instruction.c)
        top += 1
      case .pushNumber:
        top[0] = .number(plan.string(instruction.c))
        top += 1
      case .pushBoolean:
        top[0] = .boolean(instruction.a != 0)
        top += 1
      case .pushNull:
        top[0] = .null
        top += 1
      case .pushMissing:
        top[0] = .missing
        top += 1
      case .pushDate:
        top[0] = .date(days: Int32(bitPattern: instruction.c))
        top += 1
      case .pushDateTime:
        top[0] = .instant(milliseconds: plan.instants[c])
        top += 1
      case .pushInvalid:
        top[0] = .invalid(InvalidReason(rawValue: instruction.a) ?? .outOfRange)
        top += 1

      case .index, .member, .elements, .memberOfEach, .indexOfEach, .elementsOfEach:
        top[-1] = step(instruction, into: top[-1], ofItem: program.readsItem)

      case .call:
        top -= Int(instruction.b)
        top[0] = call(instruction, UnsafePointer(top), ofItem: program.readsItem)
        top += 1
      case .evaluate:
        top[0] = result(ofProgram: c, base: top - bottom)
        top += 1

      case .jump:
        next += c &* Instruction.byteCount
      case .jumpIfPresent:
        let kind = top[-1].kind
        if kind == .missing || kind == .null { top -= 1 } else { next += c &* Instruction.byteCount }
      case .jumpIfValid:
        if top[-1].kind == .invalid { top -= 1 } else { next += c &* Instruction.byteCount }
      case .jumpIfFilled:
        switch top[-1].outcome {
        case .missing, .null, .empty: top -= 1
        case .value, .invalid: next += c &* Instruction.byteCount
        }
      case .jumpIfFalse:
        if top[-1].isFalse { next += c &* Instruction.byteCount }
      case .jumpIfTrue:
        if top[-1].isTrue { next += c &* Instruction.byteCount }
      case .branch:
        let condition = top[-1]
        switch condition.kind {
        case .boolean:
          top -= 1
          if condition.isFalse { next += Int(instruction.b) &* Instruction.byteCount }
        case .missing, .null, .invalid:
          next += c &* Instruction.byteCount
        case .number, .text, .rawArray, .rawObject, .list, .date, .instant:
          top[-1] = .invalid(.notABoolean)
          next += c &* Instruction.byteCount
        }
      }
    }
  }

  private mutating func call(_ instruction: Instruction, _ first: UnsafePointer<Value>, ofItem: Bool) -> Value {
    let function = instruction.function
    let arguments = UnsafeBufferPointer(start: first, count: Int(instruction.b))
    return ofItem
      ? Functions.call(function, arguments, attachment: instruction.c, plan: plan, arena: &itemArena)
      : Functions.call(function, arguments, attachment: instruction.c, plan: plan, arena: &eventArena)
  }

  private mutating func step(_ instruction: Instruction, into value: Value, ofItem: Bool) -> Value {
    ofItem
      ? value.step(instruction, plan: plan, arena: &itemArena)
      : value.step(instruction, plan: plan, arena: &eventArena)
  }
}

extension Value {
  /// What a step of a path leads to. Anything but an array has no elements, anything but an object no members; invalid
  /// stays invalid.
  func step(_ instruction: Instruction, plan: PlanView, arena: inout Arena) -> Value {
    if kind == .invalid { return self }
    switch instruction.opcode {
    case .index: return element(Int(clamping: instruction.c))
    case .member: return rawMember(plan.string(instruction.c))
    case .elements: return elementList(in: &arena)
    case .memberOfEach:
      let key = plan.string(instruction.c)
      return ofEach(in: &arena) { $0.rawMember(key) }
    case .indexOfEach:
      let index = Int(clamping: instruction.c)
      return ofEach(in: &arena) { $0.element(index) }
    case .elementsOfEach: return elementsOfEach(in: &arena)
    default: return .missing
    }
  }

  private func element(_ index: Int) -> Value {
    guard kind == .list else { return rawElement(index) }
    return index < elements.count ? elements[index] : .missing
  }

  /// The elements of an array as a list; missing when it is not one.
  private func elementList(in arena: inout Arena) -> Value {
    guard kind == .rawArray else { return kind == .list ? self : .missing }
    var elements = Elements(of: self)
    let list = arena.allocateValues(count: elements.count)
    elements.copy(to: list, at: 0)
    return .list(UnsafeBufferPointer(list))
  }

  /// What `step` leads to from every element, without what is missing.
  private func ofEach(in arena: inout Arena, _ step: (Value) -> Value) -> Value {
    guard kind == .list else { return .missing }
    let results = arena.allocateValues(count: elements.count)
    var count = 0
    for element in elements {
      let result = step(element)
      if result.kind == .missing { continue }
      results[count] = result
      count += 1
    }
    return .list(UnsafeBufferPointer(rebasing: results[..<count]))
  }

  private func elementsOfEach(in arena: inout Arena) -> Value {
    guard kind == .list else { return .missing }
    var total = 0
    for element in elements { total += element.elementCount }
    let results = arena.allocateValues(count: total)
    var count = 0
    for element in elements {
      var inner = Elements(of: element)
      count = inner.copy(to: results, at: count)
    }
    return .list(UnsafeBufferPointer(results))
  }

  /// Number of elements; 0 for anything but an array.
  var elementCount: Int {
    kind == .list ? elements.count : Elements(of: self).count
  }
}
