/// What a call of a function looks like in a program, and what it may cost.
extension Function {
  /// What the `c` of a call refers to.
  public enum Attachment: Sendable {
    /// Nothing: `c` is 0.
    case none
    /// A table.
    case table
    /// A zone.
    case zone
  }

  public var attachment: Attachment {
    switch self {
    case .lookup: .table
    case .date, .datetime, .epochMilliseconds, .parseDate, .formatDate, .addDays: .zone
    default: .none
    }
  }

  /// How many arguments a call passes. The zone of a date function and the table of `lookup` are not arguments.
  public var argumentCount: ClosedRange<Int> {
    switch self {
    case .lower, .upper, .trim, .length, .digits, .emailDomain, .urlHost, .number, .integer, .floor, .ceil, .abs,
      .negate, .bool, .exists, .blank, .not, .date, .datetime, .epochMilliseconds, .first, .last, .count, .sum,
      .unique, .string, .json, .parseJSON, .lookup:
      1...1
    case .split, .join, .startsWith, .endsWith, .contains, .like, .add, .subtract, .multiply, .divide, .remainder,
      .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .isNotIn, .parseDate,
      .formatDate, .addDays:
      2...2
    case .round: 1...2
    case .replace: 3...3
    case .slice: 2...3
    case .min, .max, .concatenate: 1...PlanFormat.maximumStackDepth
    case .list: 0...PlanFormat.maximumStackDepth
    }
  }

  /// The cost of a call in a program's static bound, beside one for each argument. The unit is what a short comparison
  /// takes; a pass over the longest text or array there may be counts 16.
  public var cost: Int {
    switch self {
    case .number, .integer, .round, .floor, .ceil, .abs, .min, .max, .add, .subtract, .multiply, .divide, .remainder,
      .negate, .bool, .exists, .not, .and, .or, .list, .first, .last:
      1
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .date, .datetime, .epochMilliseconds,
      .addDays, .lookup:
      2
    case .lower, .upper, .trim, .slice, .length, .startsWith, .endsWith, .digits, .emailDomain, .urlHost,
      .concatenate, .blank, .isIn, .isNotIn, .contains, .parseDate, .formatDate, .count, .sum, .string, .join, .split:
      16
    case .replace, .like, .unique, .json, .parseJSON:
      64
    }
  }
}

extension Instruction {
  /// What the instruction counts for in a program's static cost bound. `evaluate` counts for what it evaluates.
  public var cost: Int {
    switch opcode {
    case .call: (Function(rawValue: a)?.cost ?? 1) + Int(b)
    case .index, .member: 4
    case .elements, .memberOfEach, .indexOfEach, .elementsOfEach: 16
    default: 1
    }
  }
}
