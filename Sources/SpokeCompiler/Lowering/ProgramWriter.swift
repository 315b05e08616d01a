import SpokeChecker
import SpokePlan

/// The instructions of one expression.
struct ProgramWriter {
  private(set) var instructions: [Instruction] = []
  private(set) var readsItem = false
  private(set) var cost = 0
  private(set) var deepest = 0
  /// 1 for a program that evaluates no other.
  private(set) var nesting = 1
  private var depth = 0

  /// Appends an instruction that changes the number of values on the stack by `change`.
  mutating func emit(_ opcode: Opcode, a: UInt8 = 0, b: UInt16 = 0, c: UInt32 = 0, change: Int) {
    let instruction = Instruction(opcode, a: a, b: b, c: c)
    instructions.append(instruction)
    cost += instruction.cost
    depth += change
    deepest = max(deepest, depth)
    if opcode == .loadSlot, a == 1 { readsItem = true }
  }

  /// Appends the value of another program. It costs what the expression costs in place of it.
  mutating func emitEvaluation(of program: ProgramPool.Entry) {
    instructions.append(Instruction(.evaluate, c: program.number))
    cost += program.cost - Instruction(.end).cost
    deepest = max(deepest, depth + program.deepest)
    nesting = max(nesting, program.nesting + 1)
    readsItem = readsItem || program.readsItem
    depth += 1
  }

  /// Appends a jump whose target is not known yet; returns its place.
  mutating func emitJump(_ opcode: Opcode, change: Int) -> Int {
    emit(opcode, change: change)
    return instructions.count - 1
  }

  /// Lets the jump at a place lead to the next instruction.
  mutating func land(_ jump: Int) {
    instructions[jump].c = UInt32(instructions.count - jump - 1)
  }

  /// Lets the `branch` at a place lead to the next instruction when its condition is false.
  mutating func landOtherwise(_ branch: Int) throws(CompileError) {
    let skip = instructions.count - branch - 1
    guard skip <= Int(UInt16.max) else { throw CompileError(.tooMany("instructions in a branch", limit: 65_535)) }
    instructions[branch].b = UInt16(skip)
  }

  /// Says that the values since `depth` are those of another way to the same place.
  mutating func forgetOne() { depth -= 1 }
}

extension PlanBuilder {
  /// Where the value of an expression comes from: itself when it is a literal or a plain path, else a program.
  mutating func operand(_ core: Core) throws(CompileError) -> Operand {
    switch core {
    case .constant(.invalid): break
    case .constant(let constant):
      return try operand(constant)
    case .path(let path):
      let (keys, steps) = split(path)
      if steps.isEmpty {
        let slot = try slot(path.scope, keys)
        return Operand(path.scope == .event ? .slot : .itemSlot, slot)
      }
    default: break
    }
    return try Operand(.program, program(core))
  }

  /// A literal. An invalid one has no operand: a program pushes it.
  mutating func operand(_ constant: Constant) throws(CompileError) -> Operand {
    switch constant {
    case .missing: return Operand(.missing)
    case .null: return Operand(.null)
    case .boolean(let value): return Operand(.boolean, value ? 1 : 0)
    case .number(let digits): return try Operand(.number, number(digits))
    case .string(let text): return Operand(.text, strings.number(of: text))
    case .date(let days): return Operand(.date, UInt32(bitPattern: try day(days)))
    case .datetime(let milliseconds): return try Operand(.instant, instant(milliseconds))
    case .invalid: throw CompileError(.outOfRange("a value that is invalid in itself"), in: place)
    }
  }

  /// The number of an expression's program; equal ones are one.
  private mutating func program(_ core: Core) throws(CompileError) -> UInt32 {
    if sharing.isCounting, sharing.countRoot(try expanded(core)) { try countParts(of: core) }
    return try entry(core).number
  }

  private mutating func countParts(of core: Core) throws(CompileError) {
    for part in core.parts where part.canBeShared {
      if sharing.countUse(try expanded(part)) { try countParts(of: part) }
    }
  }

  private mutating func entry(_ core: Core) throws(CompileError) -> ProgramPool.Entry {
    var writer = ProgramWriter()
    try lower(core, into: &writer)
    writer.emit(.end, change: 0)
    guard writer.deepest <= PlanFormat.maximumStackDepth else {
      throw CompileError(.tooDeep(limit: PlanFormat.maximumStackDepth), in: place)
    }
    guard writer.cost <= PlanFormat.maximumProgramCost else {
      throw CompileError(.tooCostly(cost: writer.cost, limit: PlanFormat.maximumProgramCost), in: place)
    }
    return programs.entry(of: writer)
  }

  /// The instructions of an expression in which nothing is a program of its own.
  private mutating func expanded(_ core: Core) throws(CompileError) -> SharedExpressions.Form {
    var writer = ProgramWriter()
    let shared = sharing
    sharing = SharedExpressions()
    defer { sharing = shared }
    try lower(core, into: &writer)
    return SharedExpressions.Form(instructions: writer.instructions, cost: writer.cost)
  }

  /// Appends the instructions that push the value of a part of an expression: its own, or the evaluation of a program that
  /// other expressions have a use for too.
  private mutating func lowerPart(_ core: Core, into writer: inout ProgramWriter) throws(CompileError) {
    if !sharing.isEmpty, core.canBeShared {
      let form = try expanded(core)
      if sharing.contains(form) {
        let shared = try entry(ofShared: core, form)
        if shared.nesting < PlanFormat.maximumProgramNesting { return writer.emitEvaluation(of: shared) }
      }
    }
    try lower(core, into: &writer)
  }

  /// The program of a shared part. It is written once: a part that is nested too deep to be evaluated is written again in
  /// whatever has it, and must not write its own parts anew each time.
  private mutating func entry(ofShared core: Core, _ form: SharedExpressions.Form) throws(CompileError)
    -> ProgramPool.Entry
  {
    if let known = sharing.entry(of: form) { return known }
    let entry = try entry(core)
    sharing.keep(entry, of: form)
    return entry
  }

  /// Appends the instructions that push the value of an expression. The checker bounds the depth of expressions.
  private mutating func lower(_ core: Core, into writer: inout ProgramWriter) throws(CompileError) {
    switch core {
    case .constant(let constant): try lower(constant, into: &writer)
    case .path(let path): try lower(path, into: &writer)
    case .call(let function, let arguments, let attachment):
      for argument in arguments { try lowerPart(argument, into: &writer) }
      guard function.argumentCount.contains(arguments.count) else {
        throw CompileError(.wrongArgumentCount(function, arguments.count), in: place)
      }
      let needed = try number(of: attachment, for: function)
      writer.emit(
        .call, a: function.rawValue, b: UInt16(arguments.count), c: needed, change: 1 - arguments.count)
    case .coalesce(let value, let other): try lower([value, other], unless: .jumpIfPresent, into: &writer)
    case .rescue(let value, let other): try lower([value, other], unless: .jumpIfValid, into: &writer)
    case .filled(let values): try lower(values, unless: .jumpIfFilled, into: &writer)
    case .and(let left, let right): try lower(left, right, .jumpIfFalse, .and, into: &writer)
    case .or(let left, let right): try lower(left, right, .jumpIfTrue, .or, into: &writer)
    case .conditional(let condition, let value, let other):
      try lowerPart(condition, into: &writer)
      let branch = writer.emitJump(.branch, change: -1)
      try lowerPart(value, into: &writer)
      let jump = writer.emitJump(.jump, change: 0)
      try writer.landOtherwise(branch)
      writer.forgetOne()
      try lowerPart(other, into: &writer)
      writer.land(jump)
      writer.land(branch)
    }
  }

  /// The first of the values at which `jump` does not go on to the next.
  private mutating func lower(
    _ values: [Core], unless jump: Opcode, into writer: inout ProgramWriter
  ) throws(CompileError) {
    guard let last = values.last else { return writer.emit(.pushMissing, change: 1) }
    var jumps: [Int] = []
    for value in values.dropLast() {
      try lowerPart(value, into: &writer)
      jumps.append(writer.emitJump(jump, change: -1))
    }
    try lowerPart(last, into: &writer)
    for jump in jumps { writer.land(jump) }
  }

  /// `and` or `or`: the right side is not looked at when the left one decides.
  private mutating func lower(
    _ left: Core, _ right: Core, _ decides: Opcode, _ function: Function, into writer: inout ProgramWriter
  ) throws(CompileError) {
    try lowerPart(left, into: &writer)
    let jump = writer.emitJump(decides, change: 0)
    try lowerPart(right, into: &writer)
    writer.emit(.call, a: function.rawValue, b: 2, change: -1)
    writer.land(jump)
  }

  private mutating func lower(_ constant: Constant, into writer: inout ProgramWriter) throws(CompileError) {
    switch constant {
    case .missing: writer.emit(.pushMissing, change: 1)
    case .null: writer.emit(.pushNull, change: 1)
    case .boolean(let value): writer.emit(.pushBoolean, a: value ? 1 : 0, change: 1)
    case .number(let digits): writer.emit(.pushNumber, c: try number(digits), change: 1)
    case .string(let text): writer.emit(.pushString, c: strings.number(of: text), change: 1)
    case .date(let days): writer.emit(.pushDate, c: UInt32(bitPattern: try day(days)), change: 1)
    case .datetime(let milliseconds): writer.emit(.pushDateTime, c: try instant(milliseconds), change: 1)
    case .invalid(let reason): writer.emit(.pushInvalid, a: reason.rawValue, change: 1)
    }
  }

  private mutating func lower(_ path: CorePath, into writer: inout ProgramWriter) throws(CompileError) {
    let (keys, steps) = split(path)
    writer.emit(.loadSlot, a: path.scope.rawValue, c: try slot(path.scope, keys), change: 1)
    var isList = false
    for step in steps {
      switch step {
      case .key(let key):
        writer.emit(isList ? .memberOfEach : .member, c: strings.number(of: key), change: 0)
      case .index(let index):
        guard let index = UInt32(exactly: index) else { throw CompileError(.negativeIndex(index), in: place) }
        writer.emit(isList ? .indexOfEach : .index, c: index, change: 0)
      case .wildcard:
        writer.emit(isList ? .elementsOfEach : .elements, change: 0)
        isList = true
      }
    }
  }

  /// The leading keys of a path, and what follows.
  private func split(_ path: CorePath) -> (keys: [String], steps: ArraySlice<CorePath.Step>) {
    var keys: [String] = []
    for (index, step) in path.steps.enumerated() {
      guard case .key(let key) = step else { return (keys, path.steps[index...]) }
      keys.append(key)
    }
    return (keys, [])
  }

  mutating func slot(_ scope: CorePath.Scope, _ keys: [String]) throws(CompileError) -> UInt32 {
    if scope == .event, keys.isEmpty { throw CompileError(.emptyPath, in: place) }
    for key in keys where key.utf8.count > PlanFormat.maximumKeyLength {
      throw CompileError(.keyTooLong(limit: PlanFormat.maximumKeyLength), in: place)
    }
    let numbers = keys.map(strings.number)
    let slot = scope == .event ? eventPaths.slot(of: numbers) : itemPaths.slot(of: numbers)
    guard slot < UInt32(PlanFormat.maximumSlotCount) else {
      throw CompileError(.tooMany("paths", limit: PlanFormat.maximumSlotCount), in: place)
    }
    return slot
  }

  /// The `c` of a call.
  private mutating func number(
    of attachment: Core.Attachment, for function: Function
  ) throws(CompileError) -> UInt32 {
    switch function.attachment {
    case .none: return 0
    case .table:
      guard case .table(let table) = attachment, table >= 0, table < tableCount else {
        throw CompileError(.unknownTable(-1), in: place)
      }
      return UInt32(table)
    case .zone:
      guard case .zone(let name) = attachment else { return try zone(timeZone) }
      return try zone(name)
    }
  }
}
