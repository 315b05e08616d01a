import SpokePlan
import Testing

/// The table of shapes goes by the numbers of the functions; here they are by name.
@Suite struct FunctionShapeTests {
  @Test(arguments: Function.allCases) func argumentCount(of function: Function) {
    let expected =
      switch function {
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
    #expect(function.argumentCount == expected)
  }

  @Test(arguments: Function.allCases) func cost(of function: Function) {
    let expected =
      switch function {
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
    #expect(function.cost == expected)
  }
}
