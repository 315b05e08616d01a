import SpokeSyntax

/// A condition in plain English: what must be so for it to hold.
struct ConditionWords {
  /// The functions that are conditions by themselves.
  static let functions: Set<String> = ["exists", "blank", "contains", "starts_with", "ends_with", "like"]

  indirect enum Clause {
    case phrase(Phrase)
    case all([Clause])
    case any([Clause])
  }

  let clause: Clause

  /// - Parameter holds: whether the words are to say that it holds, or that it does not.
  init(_ expression: Expression, holds: Bool) { clause = Self.clause(expression, holds) }

  /// As one sentence without an end.
  var phrase: Phrase { Self.phrase(clause) }

  static func phrase(_ clause: Clause) -> Phrase {
    switch clause {
    case .phrase(let phrase): phrase
    case .all(let parts): Phrase.list(parts.map(inner), "and")
    case .any(let parts): Phrase.list(parts.map(inner), "or")
    }
  }

  /// Inside of another: what belongs together is said before it.
  private static func inner(_ clause: Clause) -> Phrase {
    switch clause {
    case .phrase(let phrase): phrase
    case .all(let parts): "\(words: parts.count == 2 ? "both" : "all of") \(Self.phrase(.all(parts)))"
    case .any(let parts): "\(words: parts.count == 2 ? "either" : "one of") \(Self.phrase(.any(parts)))"
    }
  }

  private static func clause(_ expression: Expression, _ holds: Bool) -> Clause {
    switch expression.kind {
    case .group(let inner): clause(inner, holds)
    case .not(let inner): clause(inner, !holds)
    case .binary(let name, let left, let right):
      switch name.value {
      case .and, .or:
        (name.value == .and) == holds
          ? .all(flattened(expression, name.value).map { clause($0, holds) })
          : .any(flattened(expression, name.value).map { clause($0, holds) })
      default: .phrase(comparison(name.value, left, right, holds) ?? bare(expression, holds))
      }
    case .call(let name, let arguments): .phrase(call(name.value, arguments, holds) ?? bare(expression, holds))
    case .literal(.boolean(let value)): .phrase(value == holds ? "always" : "never")
    default: .phrase(bare(expression, holds))
    }
  }

  /// The operands of a chain of one operator.
  static func flattened(_ expression: Expression, _ operation: BinaryOperator) -> [Expression] {
    guard case .binary(let name, let left, let right) = expression.ungrouped.kind, name.value == operation else {
      return [expression]
    }
    return flattened(left, operation) + flattened(right, operation)
  }

  private static func bare(_ expression: Expression, _ holds: Bool) -> Phrase {
    "\(ExpressionWords.worded(expression).held(.prefix)) is \(words: holds ? "true" : "false")"
  }

  private static func value(_ expression: Expression) -> Phrase { ExpressionWords.worded(expression).held(.prefix) }

  private static func comparison(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ holds: Bool
  ) -> Phrase? {
    let verb = holds ? "is" : "is not"
    switch operation {
    case .equal: return "\(value(left)) \(words: verb) \(value(right))"
    case .notEqual: return "\(value(left)) \(words: holds ? "is not" : "is") \(value(right))"
    case .less: return "\(value(left)) \(words: verb) less than \(value(right))"
    case .lessOrEqual: return "\(value(left)) \(words: verb) at most \(value(right))"
    case .greater: return "\(value(left)) \(words: verb) more than \(value(right))"
    case .greaterOrEqual: return "\(value(left)) \(words: verb) at least \(value(right))"
    case .in, .notIn:
      let isIn = (operation == .in) == holds
      guard case .list(let items) = right.ungrouped.kind else {
        return "\(value(left)) is \(words: isIn ? "" : "not ")in \(value(right))"
      }
      if items.count == 1 { return "\(value(left)) is \(words: isIn ? "" : "not ")\(value(items[0]))" }
      return "\(value(left)) is \(words: isIn ? "one" : "none") of \(Phrase.list(items.map(value), "or"))"
    default: return nil
    }
  }

  private static func call(_ name: String, _ arguments: [Expression], _ holds: Bool) -> Phrase? {
    let not = holds ? "" : "not "
    switch (name, arguments.count) {
    case ("exists", 1): return "\(value(arguments[0])) is \(words: not)there"
    case ("blank", 1): return "\(value(arguments[0])) is \(words: not)blank"
    case ("contains", 2): return second(arguments, holds ? "contains" : "does not contain")
    case ("starts_with", 2): return second(arguments, holds ? "begins with" : "does not begin with")
    case ("ends_with", 2): return second(arguments, holds ? "ends with" : "does not end with")
    case ("like", 2): return second(arguments, holds ? "looks like" : "does not look like")
    default: return nil
    }
  }

  private static func second(_ arguments: [Expression], _ verb: String) -> Phrase {
    "\(value(arguments[0])) \(words: verb) \(value(arguments[1]))"
  }
}
