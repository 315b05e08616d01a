extension Verifier {
  /// Programs stand one behind the other. Jumps go forward, so one pass finds the depth of the stack at every
  /// instruction.
  mutating func verifyPrograms() throws(PlanFlaw) {
    guard plan.info.eventSlotCount <= UInt32(PlanFormat.maximumSlotCount),
      plan.info.itemSlotCount <= UInt32(PlanFormat.maximumSlotCount)
    else { throw .trie }
    var depths = Array(repeating: Int32(-1), count: plan.code.count)
    var bounds: [ProgramBounds] = []
    bounds.reserveCapacity(plan.programs.count)
    var next = 0
    for number in plan.programs.indices {
      let program = plan.programs[number]
      guard Int(clamping: program.start) == next else { throw .program }
      next = try verify(program, depths: &depths, bounds: &bounds)
    }
    guard next == plan.code.count else { throw .program }
  }

  /// What a program can cost, with the programs that it evaluates.
  private struct ProgramBounds {
    var cost = 0
    /// 1 for a program that evaluates no other.
    var nesting = 1
  }

  /// Checks a program, adds its bounds, and returns the number of the instruction behind it.
  private mutating func verify(
    _ program: ProgramRecord, depths: inout [Int32], bounds: inout [ProgramBounds]
  ) throws(PlanFlaw) -> Int {
    var index = Int(program.start)
    var own = ProgramBounds()
    var deepest: Int32 = 0
    var readsItem = false
    // How far a jump leads; the program does not end before it.
    var farthest = index
    guard index < plan.code.count else { throw .program }
    depths[index] = 0
    while index < plan.code.count {
      let instruction = plan.code[index]
      let depth = depths[index]
      guard depth >= 0 else { throw .stack }
      guard let opcode = Opcode(rawValue: instruction.op) else { throw .opcode }
      if opcode == .evaluate {
        // Only what comes before can be evaluated, so none evaluates itself.
        guard Int(clamping: instruction.c) < bounds.count else { throw .reference }
        let other = bounds[Int(instruction.c)]
        // Its `end` is none of this program's.
        own.cost += other.cost - 1
        own.nesting = max(own.nesting, other.nesting + 1)
        let record = plan.programs[instruction.c]
        deepest = max(deepest, depth + Int32(record.stackDepth))
        readsItem = readsItem || record.readsItem
        guard own.nesting <= PlanFormat.maximumProgramNesting else { throw .program }
      } else {
        own.cost += instruction.cost
      }
      guard own.cost <= PlanFormat.maximumProgramCost else { throw .cost }
      if opcode == .end {
        guard farthest <= index else { throw .jump }
        guard depth == 1, instruction == Instruction(.end) else { throw .stack }
        guard Int32(program.stackDepth) == deepest, program.readsItem == readsItem else { throw .program }
        stackDepth = max(stackDepth, Int(deepest))
        bounds.append(own)
        return index + 1
      }
      if opcode == .loadSlot, instruction.a == 1 { readsItem = true }
      let effect = try effect(of: instruction, opcode, depth: depth)
      for exit in [effect.next, effect.jump, effect.other] {
        guard let exit else { continue }
        guard Int(clamping: exit.skip) < plan.code.count - index - 1 else { throw .jump }
        let target = index + 1 + Int(exit.skip)
        guard depths[target] < 0 || depths[target] == exit.depth else { throw .stack }
        depths[target] = exit.depth
        farthest = max(farthest, target)
        deepest = max(deepest, exit.depth)
      }
      guard deepest <= Int32(PlanFormat.maximumStackDepth) else { throw .stack }
      index += 1
    }
    throw .program
  }

  /// Where an instruction may lead: how many instructions are skipped, and how deep the stack is then.
  private typealias Exit = (skip: UInt32, depth: Int32)
  private typealias Effect = (next: Exit?, jump: Exit?, other: Exit?)

  private mutating func effect(
    of instruction: Instruction, _ opcode: Opcode, depth: Int32
  ) throws(PlanFlaw) -> Effect {
    let (a, b, c) = (instruction.a, instruction.b, instruction.c)
    var usesA = false
    var usesB = false
    var usesC = false
    var effect: Effect = ((0, depth + 1), nil, nil)
    var needed: Int32 = 0
    switch opcode {
    case .end: throw .opcode
    case .loadSlot:
      (usesA, usesC) = (true, true)
      guard a <= 1, c < (a == 0 ? plan.info.eventSlotCount : plan.info.itemSlotCount) else { throw .reference }
    case .pushString:
      usesC = true
      try requireString(c)
    case .pushNumber:
      usesC = true
      try requireNumber(c)
    case .pushBoolean:
      usesA = true
      guard a <= 1 else { throw .opcode }
    case .pushNull, .pushMissing: break
    case .pushDate:
      usesC = true
      guard PlanFormat.days.contains(Int32(bitPattern: c)) else { throw .reference }
    case .pushDateTime:
      usesC = true
      guard Int(clamping: c) < plan.instants.count else { throw .reference }
    case .pushInvalid:
      usesA = true
      guard InvalidReason(rawValue: a) != nil else { throw .opcode }
    case .index, .indexOfEach:
      usesC = true
      needed = 1
      effect = ((0, depth), nil, nil)
    case .member, .memberOfEach:
      usesC = true
      needed = 1
      try requireString(c)
      effect = ((0, depth), nil, nil)
    case .elements, .elementsOfEach:
      needed = 1
      effect = ((0, depth), nil, nil)
    case .call:
      (usesA, usesB, usesC) = (true, true, true)
      needed = Int32(b)
      try verifyCall(instruction)
      effect = ((0, depth - Int32(b) + 1), nil, nil)
    case .evaluate: usesC = true
    case .jump:
      usesC = true
      effect = (nil, (c, depth), nil)
    case .jumpIfPresent, .jumpIfValid, .jumpIfFilled:
      usesC = true
      needed = 1
      effect = ((0, depth - 1), (c, depth), nil)
    case .jumpIfFalse, .jumpIfTrue:
      usesC = true
      needed = 1
      effect = ((0, depth), (c, depth), nil)
    case .branch:
      (usesB, usesC) = (true, true)
      needed = 1
      effect = ((0, depth - 1), (UInt32(b), depth - 1), (c, depth))
    }
    guard usesA || a == 0, usesB || b == 0, usesC || c == 0 else { throw .opcode }
    guard depth >= needed else { throw .stack }
    return effect
  }

  private func verifyCall(_ instruction: Instruction) throws(PlanFlaw) {
    guard let function = Function(rawValue: instruction.a), function.argumentCount.contains(Int(instruction.b)) else {
      throw .call
    }
    switch function.attachment {
    case .none: guard instruction.c == 0 else { throw .call }
    case .table: guard Int(clamping: instruction.c) < plan.tables.count else { throw .reference }
    case .zone: guard Int(clamping: instruction.c) < plan.zones.count else { throw .reference }
    }
  }
}
