import SpokePlan

/// Writes programs as expressions of the language, where they have the form that the compiler gives them.
struct Decompiler {
  let plan: PlanView
  let paths: PathNames
  /// Whether templates, `option`, `owner` and `stage` are written as in a mapping, and not as what they were lowered to.
  var isReadable = false

  /// Bounds that no expression of a mapping reaches; beyond them only the instructions are shown.
  private static let longestProgram = 4_096
  private static let deepestNesting = 200

  private typealias Strength = PlanExpression.Strength

  /// A value as an expression; `program 7` when its program has no form known here.
  func expression(_ operand: Operand) -> String {
    switch operand.kind {
    case .program: return program(operand.payload) ?? "program \(operand.payload)"
    case .slot: return paths.name(scope: 0, slot: operand.payload)
    case .itemSlot: return paths.name(scope: 1, slot: operand.payload)
    case .missing: return "missing"
    case .null, .none: return "null"
    case .boolean: return operand.payload == 1 ? "true" : "false"
    case .number: return plan.text(UInt32(operand.payload))
    case .text: return JSONText.quoted(plan.text(UInt32(operand.payload)))
    case .date: return "date(\(CalendarText.date(days: Int64(operand.days))))"
    case .instant: return "datetime(\(CalendarText.instant(milliseconds: plan.instants[operand.payload])))"
    }
  }

  /// A program as an expression; nil when it does not have the form that the compiler gives programs.
  func program(_ number: Int) -> String? { tree(number)?.text }

  /// A program as a tree; nil when it does not have the form that the compiler gives programs.
  func tree(_ number: Int) -> PlanExpression? {
    let start = Int(plan.programs[number].start)
    var end = start
    while end < plan.code.count, plan.code[end].opcode != .end {
      end += 1
      if end - start > Decompiler.longestProgram { return nil }
    }
    return term(start..<end, nesting: 0)
  }

  /// The one value that a run of instructions pushes.
  private func term(_ range: Range<Int>, nesting: Int) -> PlanExpression? {
    guard nesting < Decompiler.deepestNesting else { return nil }
    var stack: [PlanExpression] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = plan.code[index]
      let target = index + 1 + Int(instruction.c)
      switch instruction.opcode {
      case .jumpIfPresent, .jumpIfValid, .jumpIfFilled:
        guard let left = stack.popLast(), target <= range.upperBound, target > index,
          let right = term((index + 1)..<target, nesting: nesting + 1)
        else { return nil }
        stack.append(choice(instruction.opcode, left, right))
        index = target
      case .jumpIfFalse, .jumpIfTrue:
        let isAnd = instruction.opcode == .jumpIfFalse
        let function: Function = isAnd ? .and : .or
        guard let left = stack.popLast(), target <= range.upperBound, target > index + 1,
          plan.code[target - 1] == Instruction(.call, a: function.rawValue, b: 2),
          let right = term((index + 1)..<(target - 1), nesting: nesting + 1)
        else { return nil }
        stack.append(
          infix(isAnd ? .and : .or, left, isAnd ? "and" : "or", right, isAnd ? Strength.and : Strength.or))
        index = target
      case .branch:
        let middle = index + 1 + Int(instruction.b)
        guard let condition = stack.popLast(), middle > index + 1, middle <= target, target <= range.upperBound,
          plan.code[middle - 1] == Instruction(.jump, c: UInt32(target - middle)),
          let value = term((index + 1)..<(middle - 1), nesting: nesting + 1),
          let other = term(middle..<target, nesting: nesting + 1)
        else { return nil }
        if let whole = translation(condition, value, other) {
          stack.append(whole)
          index = target
          continue
        }
        stack.append(
          PlanExpression(
            .conditional, [condition, value, other], "if(\(condition.text), \(value.text), \(other.text))"))
        index = target
      default:
        guard apply(instruction, to: &stack) else { return nil }
        index += 1
      }
    }
    return stack.count == 1 ? stack[0] : nil
  }

  private func choice(_ opcode: Opcode, _ left: PlanExpression, _ right: PlanExpression) -> PlanExpression {
    if opcode == .jumpIfPresent, let checked = translation(left, orInvalid: right) { return checked }
    return switch opcode {
    case .jumpIfPresent: infix(.coalesce, left, "??", right, Strength.coalesce)
    case .jumpIfValid: PlanExpression(.rescue, [left, right], "catch(\(left.text), \(right.text))")
    default: PlanExpression(.filled, [left, right], "filled(\(left.text), \(right.text))")
    }
  }

  private func infix(
    _ form: PlanExpression.Form, _ left: PlanExpression, _ sign: String, _ right: PlanExpression, _ strength: Int
  ) -> PlanExpression {
    let first = left.strength < strength ? "(\(left.text))" : left.text
    let second = right.strength <= strength ? "(\(right.text))" : right.text
    return PlanExpression(form, [left, right], "\(first) \(sign) \(second)", strength: strength)
  }

  private func apply(_ instruction: Instruction, to stack: inout [PlanExpression]) -> Bool {
    func push(_ text: String) -> Bool {
      stack.append(PlanExpression(.push(instruction), [], text))
      return true
    }
    func step(_ change: (String) -> String) -> Bool {
      guard let top = stack.popLast() else { return false }
      let text = change(top.strength < Strength.atom ? "(\(top.text))" : top.text)
      stack.append(PlanExpression(.step(instruction), [top], text))
      return true
    }
    switch instruction.opcode {
    case .loadSlot: return push(paths.name(scope: instruction.a, slot: Int(instruction.c)))
    case .pushString: return push(JSONText.quoted(plan.text(instruction.c)))
    case .pushNumber: return push(plan.text(instruction.c))
    case .pushBoolean: return push(instruction.a == 1 ? "true" : "false")
    case .pushNull: return push("null")
    case .pushMissing: return push("missing")
    case .pushDate: return push("date(\(CalendarText.date(days: Int64(Int32(bitPattern: instruction.c)))))")
    case .pushDateTime:
      return push("datetime(\(CalendarText.instant(milliseconds: plan.instants[instruction.c])))")
    case .pushInvalid: return push("invalid")
    case .evaluate:
      guard let tree = tree(Int(instruction.c)) else { return false }
      stack.append(tree)
      return true
    case .index, .indexOfEach: return step { "\($0)[\(instruction.c)]" }
    case .elements, .elementsOfEach: return step { "\($0)[*]" }
    case .member, .memberOfEach: return step { PathNames.member(plan.text(instruction.c), of: $0) }
    case .call: return call(instruction, &stack)
    case .end, .jump, .jumpIfPresent, .jumpIfValid, .jumpIfFilled, .jumpIfFalse, .jumpIfTrue, .branch: return false
    }
  }

  private func call(_ instruction: Instruction, _ stack: inout [PlanExpression]) -> Bool {
    guard let function = Function(rawValue: instruction.a), stack.count >= Int(instruction.b) else { return false }
    let arguments = Array(stack.suffix(Int(instruction.b)))
    stack.removeLast(arguments.count)
    if arguments.count == 2, let (sign, strength) = Decompiler.infixes[function] {
      stack.append(infix(.call(instruction), arguments[0], sign, arguments[1], strength))
      return true
    }
    if isReadable, let readable = self.readable(function, instruction, arguments) {
      stack.append(readable)
      return true
    }
    var texts = arguments.map(\.text)
    switch function {
    case .not, .negate:
      let strength = function == .not ? Strength.not : Strength.negation
      let inside = arguments[0].strength < strength ? "(\(texts[0]))" : texts[0]
      let text = function == .not ? "not \(inside)" : "-\(inside)"
      stack.append(PlanExpression(.call(instruction), arguments, text, strength: strength))
      return true
    case .list:
      stack.append(PlanExpression(.call(instruction), arguments, "[\(texts.joined(separator: ", "))]"))
      return true
    case .concatenate:
      // Only a literal begins with a quote; it goes into the template as it is.
      let parts = texts.map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : "${\($0)}" }
      stack.append(PlanExpression(.call(instruction), arguments, "\"\(parts.joined())\""))
      return true
    case .lookup: texts.insert(plan.text(plan.tables[instruction.c].name), at: 0)
    case .date, .datetime, .epochMilliseconds, .parseDate, .formatDate, .addDays:
      texts.append(JSONText.quoted(plan.text(plan.zones[instruction.c].name)))
    default: break
    }
    stack.append(
      PlanExpression(.call(instruction), arguments, "\(function.languageName)(\(texts.joined(separator: ", ")))"))
    return true
  }

  private static let infixes: [Function: (String, Int)] = [
    .and: ("and", Strength.and), .or: ("or", Strength.or), .equal: ("==", Strength.comparison),
    .notEqual: ("!=", Strength.comparison), .less: ("<", Strength.comparison),
    .lessOrEqual: ("<=", Strength.comparison), .greater: (">", Strength.comparison),
    .greaterOrEqual: (">=", Strength.comparison), .isIn: ("in", Strength.comparison),
    .isNotIn: ("not in", Strength.comparison), .add: ("+", Strength.sum), .subtract: ("-", Strength.sum),
    .multiply: ("*", Strength.product), .divide: ("/", Strength.product), .remainder: ("%", Strength.product),
  ]
}

extension Function {
  /// The function's name in the language: the case's name in snake case, with a few exceptions.
  var languageName: String {
    switch self {
    case .epochMilliseconds: return "epoch_ms"
    case .parseJSON: return "parse_json"
    default: break
    }
    var name = ""
    for character in String(describing: self) {
      if character.isUppercase { name += "_" }
      name += character.lowercased()
    }
    return name
  }
}

/// Dates as text.
enum CalendarText {
  static func date(days: Int64) -> String {
    // Howard Hinnant's days-to-civil, on years that begin in March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9, 2))-\(padded(day, 2))"
  }

  static func instant(milliseconds: Int64) -> String {
    let dayLength: Int64 = 86_400_000
    var days = milliseconds / dayLength
    var rest = milliseconds % dayLength
    if rest < 0 {
      rest += dayLength
      days -= 1
    }
    let time = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1_000 % 60, 2))"
    return "\(date(days: days))T\(time).\(padded(rest % 1_000, 3))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
