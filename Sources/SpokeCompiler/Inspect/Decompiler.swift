import SpokePlan

/// Writes programs as expressions of the language, where they have the form that the compiler gives them.
struct Decompiler {
  let plan: PlanView
  let paths: PathNames

  /// Bounds that no expression of a mapping reaches; beyond them only the instructions are shown.
  private static let longestProgram = 4_096
  private static let deepestNesting = 200

  private typealias Term = (text: String, strength: Int)

  /// How tightly an expression holds together; the order of the language's operators.
  private enum Strength {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let coalesce = 5
    static let sum = 6
    static let product = 7
    static let negation = 8
    static let atom = 9
  }

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
  func program(_ number: Int) -> String? {
    let start = Int(plan.programs[number].start)
    var end = start
    while end < plan.code.count, plan.code[end].opcode != .end {
      end += 1
      if end - start > Decompiler.longestProgram { return nil }
    }
    return term(start..<end, nesting: 0)?.text
  }

  /// The one value that a run of instructions pushes.
  private func term(_ range: Range<Int>, nesting: Int) -> Term? {
    guard nesting < Decompiler.deepestNesting else { return nil }
    var stack: [Term] = []
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
        stack.append(infix(left, isAnd ? "and" : "or", right, isAnd ? Strength.and : Strength.or))
        index = target
      case .branch:
        let middle = index + 1 + Int(instruction.b)
        guard let condition = stack.popLast(), middle > index + 1, middle <= target, target <= range.upperBound,
          plan.code[middle - 1] == Instruction(.jump, c: UInt32(target - middle)),
          let value = term((index + 1)..<(middle - 1), nesting: nesting + 1),
          let other = term(middle..<target, nesting: nesting + 1)
        else { return nil }
        stack.append(("if(\(condition.text), \(value.text), \(other.text))", Strength.atom))
        index = target
      default:
        guard apply(instruction, to: &stack) else { return nil }
        index += 1
      }
    }
    return stack.count == 1 ? stack[0] : nil
  }

  private func choice(_ opcode: Opcode, _ left: Term, _ right: Term) -> Term {
    switch opcode {
    case .jumpIfPresent: infix(left, "??", right, Strength.coalesce)
    case .jumpIfValid: ("catch(\(left.text), \(right.text))", Strength.atom)
    default: ("filled(\(left.text), \(right.text))", Strength.atom)
    }
  }

  private func infix(_ left: Term, _ sign: String, _ right: Term, _ strength: Int) -> Term {
    let first = left.strength < strength ? "(\(left.text))" : left.text
    let second = right.strength <= strength ? "(\(right.text))" : right.text
    return ("\(first) \(sign) \(second)", strength)
  }

  private func apply(_ instruction: Instruction, to stack: inout [Term]) -> Bool {
    func push(_ text: String) -> Bool {
      stack.append((text, Strength.atom))
      return true
    }
    func step(_ change: (String) -> String) -> Bool {
      guard let top = stack.popLast() else { return false }
      return push(change(top.strength < Strength.atom ? "(\(top.text))" : top.text))
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
    case .index, .indexOfEach: return step { "\($0)[\(instruction.c)]" }
    case .elements, .elementsOfEach: return step { "\($0)[*]" }
    case .member, .memberOfEach: return step { PathNames.member(plan.text(instruction.c), of: $0) }
    case .call: return call(instruction, &stack)
    case .end, .jump, .jumpIfPresent, .jumpIfValid, .jumpIfFilled, .jumpIfFalse, .jumpIfTrue, .branch: return false
    }
  }

  private func call(_ instruction: Instruction, _ stack: inout [Term]) -> Bool {
    guard let function = Function(rawValue: instruction.a), stack.count >= Int(instruction.b) else { return false }
    let arguments = Array(stack.suffix(Int(instruction.b)))
    stack.removeLast(arguments.count)
    if arguments.count == 2, let (sign, strength) = Decompiler.infixes[function] {
      stack.append(infix(arguments[0], sign, arguments[1], strength))
      return true
    }
    var texts = arguments.map(\.text)
    switch function {
    case .not, .negate:
      let strength = function == .not ? Strength.not : Strength.negation
      let inside = arguments[0].strength < strength ? "(\(texts[0]))" : texts[0]
      stack.append((function == .not ? "not \(inside)" : "-\(inside)", strength))
      return true
    case .list:
      stack.append(("[\(texts.joined(separator: ", "))]", Strength.atom))
      return true
    case .concatenate:
      // Only a literal begins with a quote; it goes into the template as it is.
      let parts = texts.map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : "${\($0)}" }
      stack.append(("\"\(parts.joined())\"", Strength.atom))
      return true
    case .lookup: texts.insert(plan.text(plan.tables[instruction.c].name), at: 0)
    case .date, .datetime, .epochMilliseconds, .parseDate, .formatDate, .addDays:
      texts.append(JSONText.quoted(plan.text(plan.zones[instruction.c].name)))
    default: break
    }
    stack.append(("\(function.languageName)(\(texts.joined(separator: ", ")))", Strength.atom))
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
