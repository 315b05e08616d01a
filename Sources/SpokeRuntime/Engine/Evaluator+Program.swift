import SpokePlan

extension Evaluator {
  /// Runs a program. Jumps go forward only, so it ends; the verifier has bounded the stack.
  mutating func run(_ program: ProgramRecord) -> Value {
    var index = Int(program.start)
    var depth = 0
    while true {
      let instruction = plan.code[index]
      index += 1
      // As a word, a date before 1970 is beyond an `Int` of 32 bits; all else that is used of it is in range.
      let c = Int(truncatingIfNeeded: instruction.c)
      switch instruction.opcode {
      case .end:
        return stack[depth - 1]

      case .loadSlot:
        stack[depth] = instruction.a == 0 ? event[c] : item[c]
        depth += 1
      case .pushString:
        stack[depth] = .text(plan.string(instruction.c))
        depth += 1
      case .pushNumber:
        stack[depth] = .number(plan.string(instruction.c))
        depth += 1
      case .pushBoolean:
        stack[depth] = .boolean(instruction.a != 0)
        depth += 1
      case .pushNull:
        stack[depth] = .null
        depth += 1
      case .pushMissing:
        stack[depth] = .missing
        depth += 1
      case .pushDate:
        stack[depth] = .date(days: Int32(bitPattern: instruction.c))
        depth += 1
      case .pushDateTime:
        stack[depth] = .instant(milliseconds: plan.instants[c])
        depth += 1
      case .pushInvalid:
        stack[depth] = .invalid(InvalidReason(rawValue: instruction.a) ?? .outOfRange)
        depth += 1

      case .index, .member, .elements, .memberOfEach, .indexOfEach, .elementsOfEach:
        let reached = step(instruction, into: stack[depth - 1], ofItem: program.readsItem)
        stack[depth - 1] = reached

      case .call:
        depth -= Int(instruction.b)
        let result = call(instruction, at: depth, ofItem: program.readsItem)
        stack[depth] = result
        depth += 1

      case .jump:
        index += c
      case .jumpIfPresent:
        let kind = stack[depth - 1].kind
        if kind == .missing || kind == .null { depth -= 1 } else { index += c }
      case .jumpIfValid:
        if stack[depth - 1].kind == .invalid { depth -= 1 } else { index += c }
      case .jumpIfFilled:
        switch stack[depth - 1].outcome {
        case .missing, .null, .empty: depth -= 1
        case .value, .invalid: index += c
        }
      case .jumpIfFalse:
        if stack[depth - 1].isFalse { index += c }
      case .jumpIfTrue:
        if stack[depth - 1].isTrue { index += c }
      case .branch:
        let condition = stack[depth - 1]
        switch condition.kind {
        case .boolean:
          depth -= 1
          if condition.isFalse { index += Int(instruction.b) }
        case .missing, .null, .invalid:
          index += c
        case .number, .text, .rawArray, .rawObject, .list, .date, .instant:
          stack[depth - 1] = .invalid(.notABoolean)
          index += c
        }
      }
    }
  }

  private mutating func call(_ instruction: Instruction, at depth: Int, ofItem: Bool) -> Value {
    guard let function = Function(rawValue: instruction.a) else { return .missing }
    let arguments = UnsafeBufferPointer(start: stack.start + depth, count: Int(instruction.b))
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
  func step(_ instruction: Instruction, plan: borrowing PlanView, arena: inout Arena) -> Value {
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
    let list = arena.allocateValues(count: elementCount)
    _ = copyElements(to: list, at: 0)
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
    for element in elements { count = element.copyElements(to: results, at: count) }
    return .list(UnsafeBufferPointer(results))
  }

  /// Number of elements; 0 for anything but an array.
  var elementCount: Int {
    if kind == .list { return elements.count }
    var iterator = JSONElements(self)
    var count = 0
    while iterator.next() != nil { count += 1 }
    return count
  }

  /// Copies the elements behind the first `start` ones of `list` and returns how many it holds then.
  private func copyElements(to list: UnsafeMutableBufferPointer<Value>, at start: Int) -> Int {
    var count = start
    if kind == .list {
      for element in elements where count < list.count {
        list[count] = element
        count += 1
      }
      return count
    }
    var iterator = JSONElements(self)
    while count < list.count, let element = iterator.next() {
      list[count] = element
      count += 1
    }
    return count
  }
}
