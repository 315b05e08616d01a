import SpokePlan

/// A program of a form that many have, which needs no stack: `a ?? b`, a function of a path, or a text with paths in it that
/// are missing.
struct ShortProgram: BitwiseCopyable {
  enum Form: UInt8 {
    /// None of those below.
    case other
    case choice
    case exists
    // What these give for missing and null is that itself.
    case lower, upper, string, epochMilliseconds
    /// A text that begins with a path, of which nothing but paths and texts is a part: missing if the first one is.
    case concatenation
  }

  let form: Form
  /// Slots of the event.
  let first: UInt32
  /// Of a choice only.
  let second: UInt32

  private init(_ form: Form, _ first: UInt32 = 0, _ second: UInt32 = 0) {
    self.form = form
    self.first = first
    self.second = second
  }

  init(_ number: Int, of plan: PlanView) {
    let program = plan.programs[number]
    let start = Int(program.start)
    let load = plan.code[start]
    guard !program.readsItem, load.opcode == .loadSlot, start + 2 < plan.code.count else {
      self.init(.other)
      return
    }
    let next = plan.code[start + 1]
    let last = plan.code[start + 2]
    if next.opcode == .call, last.opcode == .end, next.b == 1 {
      self.init(Self.form(of: next.function), load.c)
    } else if next.opcode == .jumpIfPresent, next.c == 1, last.opcode == .loadSlot, start + 3 < plan.code.count,
      plan.code[start + 3].opcode == .end
    {
      self.init(.choice, load.c, last.c)
    } else if Self.isConcatenation(program, plan) {
      self.init(.concatenation, load.c)
    } else {
      self.init(.other)
    }
  }

  private static func isConcatenation(_ program: ProgramRecord, _ plan: PlanView) -> Bool {
    for index in Int(program.start)..<plan.code.count {
      let instruction = plan.code[index]
      switch instruction.opcode {
      case .loadSlot, .pushString: continue
      case .call:
        return instruction.function == .concatenate && Int(instruction.b) == index - Int(program.start)
          && index + 1 < plan.code.count && plan.code[index + 1].opcode == .end
      default: return false
      }
    }
    return false
  }

  private static func form(of function: Function) -> Form {
    switch function {
    case .lower: .lower
    case .upper: .upper
    case .exists: .exists
    case .string: .string
    case .epochMilliseconds: .epochMilliseconds
    default: .other
    }
  }
}

extension Evaluator {
  /// The result of a program.
  mutating func result(of short: ShortProgram, _ number: Int) -> Value {
    let value = event[Int(short.first)]
    switch short.form {
    case .choice:
      return value.isNothing ? event[Int(short.second)] : value
    case .exists:
      return .boolean(!value.isNothing)
    case .lower, .upper:
      if value.isNothing { return value }
      guard value.kind == .text, value.form == .clean, value.length <= TextBuilder.maximumScalarCount else { break }
      let mapped = CaseMapping.map(value.bytes, to: short.form == .lower ? .lower : .upper, in: &eventArena)
      return mapped.clean(where: true)
    case .string:
      if value.isNothing { return value }
      if value.kind == .boolean { return .text(eventArena.copy(value.isTrue ? "true" : "false"), form: .clean) }
      guard value.kind == .text || value.kind == .number, value.form == .clean,
        value.length <= TextBuilder.maximumScalarCount
      else { break }
      return .text(value.bytes, form: .clean)
    case .epochMilliseconds:
      if value.isNothing { return value }
      guard value.kind == .text, value.form == .clean, let written = ISO8601(value.bytes), let offset = written.offset
      else { break }
      let instant = written.local.milliseconds - offset * 1_000
      guard PlanFormat.milliseconds.contains(instant) else { break }
      return .number(integer: instant, in: &eventArena)
    case .concatenation:
      if value.kind == .missing { return .missing }
    case .other:
      break
    }
    return result(ofProgram: number)
  }
}

extension Value {
  /// Missing or null.
  @inline(__always)
  var isNothing: Bool { kind == .missing || kind == .null }
}
