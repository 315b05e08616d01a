extension Verifier {
  /// Programs stand one behind the other. Jumps go forward, so one pass finds the depth of the stack at every
  /// instruction.
  mutating func verifyPrograms() throws(PlanFlaw) {
    let depths = WorkingNumbers(repeating: -1, count: plan.code.count)
    var bounds = Bounds(count: plan.programs.count)
    var next = 0
    for number in plan.programs.indices {
      let program = plan.programs[number]
      guard program.start.equals(next) else { throw .program }
      next = try verify(program, number, depths: depths, bounds: &bounds)
    }
    guard next == plan.code.count else { throw .program }
  }

  /// What the programs can cost that were verified, with the programs that they evaluate.
  private struct Bounds: ~Copyable {
    let costs: WorkingNumbers
    /// 1 for a program that evaluates no other.
    let nestings: WorkingNumbers

    init(count: Int) {
      costs = WorkingNumbers(repeating: 0, count: count)
      nestings = WorkingNumbers(repeating: 1, count: count)
    }
  }

  /// How far a program was followed.
  private struct Course {
    /// Number of the instruction.
    var index: Int
    var deepest: Int32 = 0
    /// How far a jump leads; the program does not end before it.
    var farthest: Int
  }

  /// Checks a program, sets its bounds, and returns the number of the instruction behind it.
  private mutating func verify(
    _ program: ProgramRecord, _ number: Int, depths: borrowing WorkingNumbers, bounds: inout Bounds
  ) throws(PlanFlaw) -> Int {
    var course = Course(index: Int(program.start), farthest: Int(program.start))
    var cost = 0
    var readsItem = false
    guard course.index < plan.code.count else { throw .program }
    depths[course.index] = 0
    while course.index < plan.code.count {
      let instruction = plan.code[course.index]
      let depth = depths[course.index]
      guard depth >= 0 else { throw .stack }
      guard let opcode = Opcode(rawValue: instruction.op) else { throw .opcode }
      if opcode == .evaluate {
        // Only what comes before can be evaluated, so none evaluates itself.
        guard instruction.c.isBelow(number) else { throw .reference }
        let other = Int(instruction.c)
        // Its `end` is none of this program's.
        cost += Int(bounds.costs[other]) - 1
        bounds.nestings[number] = max(bounds.nestings[number], bounds.nestings[other] + 1)
        let record = plan.programs[other]
        course.deepest = max(course.deepest, depth + Int32(record.stackDepth))
        readsItem = readsItem || record.readsItem
        guard Int(bounds.nestings[number]) <= PlanFormat.maximumProgramNesting else { throw .program }
      } else {
        cost += instruction.cost
      }
      guard cost <= PlanFormat.maximumProgramCost else { throw .cost }
      if opcode == .end {
        guard course.farthest <= course.index else { throw .jump }
        guard depth == 1, instruction == Instruction(.end) else { throw .stack }
        guard Int32(program.stackDepth) == course.deepest, program.readsItem == readsItem else { throw .program }
        stackDepth = max(stackDepth, Int(course.deepest))
        bounds.costs[number] = Int32(cost)
        return course.index + 1
      }
      if opcode == .loadSlot, instruction.a == 1 { readsItem = true }
      try verifyOperands(of: instruction, opcode)
      try follow(instruction, opcode, depth: depth, &course, depths)
      guard course.deepest <= Int32(PlanFormat.maximumStackDepth) else { throw .stack }
      course.index += 1
    }
    throw .program
  }

  /// Notes where an instruction may lead, and how deep the stack is there.
  private func follow(
    _ instruction: Instruction, _ opcode: Opcode, depth: Int32, _ course: inout Course,
    _ depths: borrowing WorkingNumbers
  ) throws(PlanFlaw) {
    let popped = opcode == .call ? Int32(instruction.b) : opcode.needsValue ? 1 : 0
    guard depth >= popped else { throw .stack }
    if opcode != .jump {
      // A jump that keeps the value pops it where it does not jump, but for those of `and` and `or`.
      let pushed: Int32 = opcode.popsWithoutJump ? 0 : 1
      try lead(&course, skipping: 0, depth - popped + pushed, depths)
    }
    if opcode == .branch { try lead(&course, skipping: UInt32(instruction.b), depth - 1, depths) }
    if opcode.jumps { try lead(&course, skipping: instruction.c, depth, depths) }
  }

  /// Notes that so many instructions may be skipped, with so many values on the stack.
  private func lead(
    _ course: inout Course, skipping count: UInt32, _ depth: Int32, _ depths: borrowing WorkingNumbers
  ) throws(PlanFlaw) {
    guard count.isBelow(plan.code.count - course.index - 1) else { throw .jump }
    let target = course.index + 1 + Int(count)
    guard depths[target] < 0 || depths[target] == depth else { throw .stack }
    depths[target] = depth
    course.farthest = max(course.farthest, target)
    course.deepest = max(course.deepest, depth)
  }

  /// Checks the numbers of an instruction: those that it uses refer to something, the others are zero.
  private mutating func verifyOperands(of instruction: Instruction, _ opcode: Opcode) throws(PlanFlaw) {
    let (a, b, c) = (instruction.a, instruction.b, instruction.c)
    switch opcode {
    case .end: throw .opcode
    case .loadSlot:
      guard a <= 1, c < (a == 0 ? plan.info.eventSlotCount : plan.info.itemSlotCount) else { throw .reference }
    case .pushString, .member, .memberOfEach: guard isString(c) else { throw .reference }
    case .pushNumber: try requireNumber(c)
    case .pushBoolean: guard a <= 1 else { throw .opcode }
    case .pushDate: guard PlanFormat.days.contains(Int32(bitPattern: c)) else { throw .reference }
    case .pushDateTime: guard c.isBelow(plan.instants.count) else { throw .reference }
    case .pushInvalid: guard InvalidReason(rawValue: a) != nil else { throw .opcode }
    case .call: try verifyCall(instruction)
    default: break
    }
    guard opcode.usesA || a == 0, opcode.usesB || b == 0, opcode.usesC || c == 0 else { throw .opcode }
  }

  private func verifyCall(_ instruction: Instruction) throws(PlanFlaw) {
    guard let function = Function(rawValue: instruction.a), function.argumentCount.contains(Int(instruction.b)) else {
      throw .call
    }
    switch function.attachment {
    case .none: guard instruction.c == 0 else { throw .call }
    case .table: guard instruction.c.isBelow(plan.tables.count) else { throw .reference }
    case .zone: guard instruction.c.isBelow(plan.zones.count) else { throw .reference }
    }
  }
}

extension Opcode {
  /// Whether `a` says something.
  fileprivate var usesA: Bool {
    switch self {
    case .loadSlot, .pushBoolean, .pushInvalid, .call: true
    default: false
    }
  }

  /// Whether `b` says something.
  fileprivate var usesB: Bool { self == .call || self == .branch }

  /// Whether `c` says something.
  fileprivate var usesC: Bool {
    switch self {
    case .end, .pushBoolean, .pushNull, .pushMissing, .pushInvalid, .elements, .elementsOfEach: false
    default: true
    }
  }

  /// Whether the value on top of the stack is read. A call reads as many as it has arguments.
  fileprivate var needsValue: Bool {
    switch self {
    case .index, .member, .elements, .memberOfEach, .indexOfEach, .elementsOfEach, .jumpIfPresent, .jumpIfValid,
      .jumpIfFilled, .jumpIfFalse, .jumpIfTrue, .branch:
      true
    default: false
    }
  }

  /// Whether `c` is how many instructions may be skipped, with the values left on the stack.
  fileprivate var jumps: Bool { rawValue >= Opcode.jump.rawValue }

  /// Whether the value that was read is gone behind the instruction, and no other in its place.
  fileprivate var popsWithoutJump: Bool {
    switch self {
    case .jumpIfPresent, .jumpIfValid, .jumpIfFilled, .branch: true
    default: false
    }
  }
}
