import SpokePlan

/// The functions and operators of the language, as `docs/functions.md` says them.
///
/// Every call gives a value whatever its arguments are; the time it takes is bounded by their length.
enum Functions {
  /// Calls a function.
  ///
  /// - Parameters:
  ///   - arguments: Their number must be one that the function takes, else the result is invalid.
  ///   - attachment: The number of the function's zone or table in the plan.
  ///   - arena: Holds what the result points to, unless that is an argument's.
  static func call(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, attachment: UInt32, plan: PlanView,
    arena: inout Arena
  ) -> Value {
    guard function.argumentCount.contains(arguments.count) else { return .invalid(.outOfRange) }
    do throws(InvalidReason) {
      switch function {
      case .and, .or, .exists, .blank, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn,
        .isNotIn:
        return try truth(function, arguments, &arena)
      case .list: return try list(arguments, &arena)
      default:
        // The general rule.
        for argument in arguments where rank(argument) > 0 { return nothing(among: arguments) }
        return try strict(function, arguments, attachment, plan, &arena)
      }
    } catch {
      return .invalid(error)
    }
  }

  /// What a call gives whose arguments are not all values: the first invalid one, else missing, else null.
  @inline(__always)
  private static func nothing(among arguments: UnsafeBufferPointer<Value>) -> Value {
    var found = arguments[0]
    for argument in arguments where rank(argument) > rank(found) { found = argument }
    return found
  }

  /// Which of several arguments that are none is the result: the greatest, and the first one of these. 0 for a value.
  @inline(__always)
  static func rank(_ value: Value) -> Int {
    switch value.kind {
    case .invalid: 3
    case .missing: 2
    case .null: 1
    default: 0
    }
  }

  /// Functions whose arguments are all values.
  private static func strict(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ attachment: UInt32, _ plan: PlanView,
    _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    switch function {
    case .lower, .upper, .trim, .replace, .slice, .emailDomain, .urlHost, .concatenate, .string:
      // What they give is made of what they are given.
      try text(function, arguments, &arena).clean(where: areClean(arguments))
    case .split, .join, .length, .startsWith, .endsWith, .contains, .like, .digits, .json, .parseJSON:
      try text(function, arguments, &arena)
    case .number, .integer, .round, .floor, .ceil, .abs, .min, .max, .add, .subtract, .multiply, .divide, .remainder,
      .negate, .sum:
      try number(function, arguments, &arena)
    case .bool: .boolean(try truthValue(of: arguments[0], &arena))
    case .not: .boolean(!(try arguments[0].boolean()))
    case .date, .datetime, .epochMilliseconds, .parseDate, .formatDate, .addDays:
      try time(function, arguments, attachment, plan, &arena)
    case .first, .last, .count, .unique: try array(function, arguments[0], &arena)
    case .lookup: try lookup(arguments[0], table: attachment, plan, &arena)
    case .and, .or, .exists, .blank, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn,
      .isNotIn, .list:
      .invalid(.outOfRange)
    }
  }

  private static func areClean(_ arguments: UnsafeBufferPointer<Value>) -> Bool {
    for argument in arguments where !argument.isCleanText { return false }
    return true
  }

  private static func lookup(
    _ key: Value, table: UInt32, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    guard table < plan.tables.count else { throw .notInTable }
    if let found = plan.lookup(try key.text(in: &arena), inTable: Int(table)) { return plan.constant(found) }
    if let reason = InvalidReason(rawValue: plan.tables[table].absentReason) { throw reason }
    return .missing
  }
}

extension PlanView {
  /// A string as a value.
  func text(_ index: UInt32) -> Value { .text(string(index), form: isClean(index) ? .clean : .plain) }

  /// The value of a constant operand; of any other one missing.
  func constant(_ operand: Operand) -> Value {
    switch operand.kind {
    case .null: .null
    case .boolean: .boolean(operand.payload != 0)
    case .number: .number(string(UInt32(operand.payload)))
    case .text: text(UInt32(operand.payload))
    case .date: .date(days: operand.days)
    case .instant: .instant(milliseconds: instants[operand.payload])
    case .program, .slot, .itemSlot, .missing, .none: .missing
    }
  }
}
