import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension Rule {
  public static let negatedOrdering = Rule(
    "negated-ordering", .expression, .warning, "`not` before `<` or `>` holds for a missing value too",
    explanation: """
      `a < 5` is false when `a` is missing, so `not (a < 5)` is true for every event that has no `a`. Most likely
      `a >= 5` is meant, which is false for a missing value as well. If missing values are meant too, say so:
      `not exists(a) or a >= 5`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email) and not (traits.mrr < 100)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: enterprise
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email) and traits.mrr >= 100
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: enterprise
        """))
}

extension ExpressionContext {
  /// A chain of `and`, or of `or`. What an operand says is known in those that follow.
  mutating func checkLogic(_ expression: Expression, target: ValueTarget) -> TypedExpression {
    guard case .binary(let name, _, _) = expression.kind else { return .error(expression.range) }
    let isAnd = name.value == .and
    let outside = presence
    defer { presence = outside }
    let operands = expression.operands(of: name.value)
    var checked: [TypedExpression] = []
    checked.reserveCapacity(operands.count)
    for (place, operand) in operands.enumerated() {
      checked.append(checkCondition(operand, words: "`\(name.value.rawValue)`", target: target))
      if place + 1 == operands.count { break }
      presence.formUnion(Presence(operand, when: isAnd))
    }
    guard let first = checked.first, !checked.contains(where: \.type.isError) else { return .error(expression.range) }
    let core = checked.dropFirst().reduce(first.core) { isAnd ? .and($0, $1.core) : .or($0, $1.core) }
    var type = ValueType(.boolean)
    if checked.contains(where: { $0.type.truth == !isAnd }) {
      type.truth = !isAnd
    } else if checked.allSatisfy({ $0.type.truth == isAnd }) {
      type.truth = isAnd
    }
    for operand in checked { type.kinds.formUnion(operand.type.kinds.intersection(ValueType.nothings)) }
    return TypedExpression(core: core, type: type, range: expression.range)
  }

  mutating func checkNot(_ inner: Expression, range: ByteRange, target: ValueTarget) -> TypedExpression {
    let typed = checkCondition(inner, words: "`not`", target: target)
    guard !typed.type.isError else { return .error(range) }
    let ordering = inner.ungrouped
    if absentOrderings.contains(ordering.range), case .binary(let name, let left, let right) = ordering.kind,
      let opposite = name.value.oppositeOrdering
    {
      let (one, two) = (file.source.text(in: left.range), file.source.text(in: right.range))
      let text = "\(one) \(opposite.rawValue) \(two)"
      report(
        .negatedOrdering,
        "`not` before `\(name.value.rawValue)` also holds where `\(excerpt(left.isConstant ? right.range : left.range))` is missing",
        at: range, related: [.init(.note, "a comparison with a missing value is false, so its opposite is true")],
        help: "Write `\(text)`, which does not hold for a missing value.",
        fixes: [Fix("write \(text)", isSafe: false, edits: [.init(file.span(range), text)])])
    }
    var type = typed.type
    type.truth = type.truth.map { !$0 }
    return TypedExpression(core: .call(.not, [typed.core], .none), type: type, range: range)
  }
}

extension Expression {
  /// The operands of a chain of one operator, from left to right, whatever its parentheses.
  func operands(of name: BinaryOperator) -> [Expression] {
    var found: [Expression] = []
    var rest = [self]
    while let last = rest.popLast() {
      if case .binary(let its, let left, let right) = last.ungrouped.kind, its.value == name {
        rest.append(right)
        rest.append(left)
      } else {
        found.append(last)
      }
    }
    return found
  }
}

extension BinaryOperator {
  var isOrdering: Bool { oppositeOrdering != nil }

  /// The ordering that holds exactly where this one does not, for values that are there.
  var oppositeOrdering: BinaryOperator? {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    default: nil
    }
  }
}
