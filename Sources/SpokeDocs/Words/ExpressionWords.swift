import SpokeSyntax

/// Expressions and values in plain English.
enum ExpressionWords {
  /// How much can stand beside words without brackets around them.
  enum Strength: Int, Comparable {
    /// "A, or if that is not there B", "A plus B"
    case loose
    /// "the first of A"
    case prefix
    /// "A in lower case"
    case postfix
    /// A name or constant.
    case atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  struct Worded {
    var phrase: Phrase
    var strength: Strength

    init(_ strength: Strength, _ phrase: Phrase) {
      self.phrase = phrase
      self.strength = strength
    }

    /// In brackets where it would run into what follows.
    func held(_ least: Strength) -> Phrase { strength >= least ? phrase : "(\(phrase))" }
  }

  /// What a property, key or other value is made of.
  static func words(_ value: ValueSyntax) -> Phrase {
    switch value.kind {
    case .literal(let literal): words(literal)
    case .expression(let expression): worded(expression).phrase
    case .template(let parts): template(parts)
    case .list(let values): Phrase.list(values.map(words), "and")
    case .error: "what could not be read"
    }
  }

  static func words(_ literal: Literal) -> Phrase {
    switch literal {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): .code(digits)
    case .string(let text): text.isEmpty ? "the empty text" : .quoted(text)
    }
  }

  /// A text with fields in it: “Order ”, then the first 8 characters of `properties.order_id`.
  private static func template(_ parts: [ValueSyntax.Part]) -> Phrase {
    let phrases = parts.map { part -> Phrase in
      switch part {
      case .text(let text): .quoted(text.value)
      case .expression(let expression): worded(expression).held(.prefix)
      }
    }
    return phrases.dropFirst().reduce(phrases.first ?? Phrase()) { "\($0) then \($1)" }
  }

  static func worded(_ expression: Expression) -> Worded {
    switch expression.kind {
    case .literal(let literal): Worded(.atom, words(literal))
    case .path(let path): Worded(.atom, words(path))
    case .call(let name, let arguments): FunctionWords.worded(name.value, arguments, whole: expression)
    case .negate(let operand): negated(operand)
    case .binary(let operation, let left, let right):
      arithmetic(operation.value, left, right)
        ?? Worded(.prefix, "whether \(ConditionWords(expression, holds: true).phrase)")
    case .not: Worded(.prefix, "whether \(ConditionWords(expression, holds: true).phrase)")
    case .list(let items): Worded(.loose, Phrase.list(items.map { worded($0).held(.prefix) }, "and"))
    case .group(let inner): worded(inner)
    case .error: Worded(.atom, "what could not be read")
    }
  }

  private static func negated(_ operand: Expression) -> Worded {
    if case .literal(.number(let digits)) = operand.kind { return Worded(.atom, .code("-\(digits)")) }
    return Worded(.prefix, "minus \(worded(operand).held(.atom))")
  }

  private static func words(_ path: Path) -> Phrase {
    // One step into every element is said in words; more are clearer as they are written.
    guard let last = path.steps.last, case .key(let name) = last.value, path.steps.count > 1,
      path.steps[path.steps.count - 2].value == .wildcard,
      path.steps.dropLast(2).allSatisfy({ $0.value != .wildcard })
    else { return .code(path.text) }
    let array = Path(root: path.root, steps: Array(path.steps.dropLast(2)))
    return "\(code: name) of each of \(code: array.text)"
  }

  private static func arithmetic(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) -> Worded? {
    if operation == .coalesce { return coalesced(left, right) }
    let word: String
    switch operation {
    case .add: word = "plus"
    case .subtract: word = "minus"
    case .multiply: word = "times"
    case .divide: word = "divided by"
    case .remainder:
      return Worded(
        .prefix, "the remainder of \(worded(left).held(.postfix)) divided by \(worded(right).held(.postfix))")
    default: return nil
    }
    return Worded(.loose, "\(worded(left).held(.prefix)) \(words: word) \(worded(right).held(.prefix))")
  }

  /// `a ?? b ?? c`: the first that is there.
  private static func coalesced(_ left: Expression, _ right: Expression) -> Worded {
    var choices = [right]
    var rest = left
    while case .binary(let operation, let first, let second) = rest.ungrouped.kind, operation.value == .coalesce {
      choices.insert(second, at: 0)
      rest = first
    }
    choices.insert(rest, at: 0)
    let phrases = choices.map { worded($0).held(.prefix) }
    guard phrases.count > 2 else { return Worded(.loose, "\(phrases[0]), or \(phrases[1]) where that is not there") }
    return Worded(.prefix, "the first of \(Phrase.list(phrases, "and")) that is there")
  }
}
