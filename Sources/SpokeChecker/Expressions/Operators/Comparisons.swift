import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension ExpressionContext {
  /// `==`, `!=`, the orderings, `in` and `not in`.
  mutating func checkComparison(
    _ name: Located<BinaryOperator>, _ left: Expression, _ right: Expression, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    // A missing value makes a comparison false: nothing is lost.
    let one = checkWithFallback(left, target: target)
    let two = checkWithFallback(right, target: target)
    guard !one.type.isError, !two.type.isError, let function = name.value.comparison else { return .error(range) }
    var type: ValueType?
    if name.value.isOrdering {
      type = orderingType(name, one, two, range: range)
    } else if name.value == .in || name.value == .notIn {
      type = membershipType(name, left, one, right, two, range: range)
    } else {
      type = equalityType(name, left, one, right, two, range: range)
    }
    guard var type else { return .error(range) }
    type.kinds.formUnion(one.type.kinds.union(two.type.kinds).intersection(.invalid))
    return TypedExpression(core: .call(function, [one.core, two.core], .none), type: type, range: range)
  }

  private mutating func orderingType(
    _ name: Located<BinaryOperator>, _ one: TypedExpression, _ two: TypedExpression, range: ByteRange
  ) -> ValueType? {
    let ordered: ValueType.Kinds = [.number, .string, .date, .datetime]
    for typed in [one, two] where typed.type.values.isDisjoint(with: ordered) {
      let isContainer = !typed.type.values.isDisjoint(with: [.array, .object])
      report(
        isContainer ? .unhandledObject : .argumentType,
        "`\(name.value.rawValue)` compares numbers, texts or dates, and this is \(typed.constantWords ?? typed.type.kinds.words)",
        at: typed.range, related: origin(of: typed),
        help: isContainer ? "Compare one value, such as `count(…)` or one of its fields." : nil)
      return nil
    }
    let shared = one.type.values.intersection(two.type.values).intersection(ordered)
    guard !shared.isEmpty else {
      report(
        .argumentType,
        "`\(name.value.rawValue)` compares two values of one kind, and these are \(one.type.values.words) and \(two.type.values.words)",
        at: range, related: origin(of: one) + origin(of: two), help: Self.orderingHelp(one.type, two.type))
      return nil
    }
    if one.type.canBeAbsent || two.type.canBeAbsent { absentOrderings.insert(range) }
    var type = ValueType(.boolean)
    let isOneKind = shared == one.type.values && shared == two.type.values
    let single: [ValueType.Kinds] = [.number, .string, .date, .datetime]
    if !isOneKind || !single.contains(shared) { type.kinds.insert(.invalid) }
    if case .constant(let first) = one.core, case .constant(let second) = two.core {
      type.truth = Self.order(first, second, name.value)
    }
    return type
  }

  private static func orderingHelp(_ one: ValueType, _ two: ValueType) -> String {
    let both = one.values.union(two.values)
    if both.contains(.number), both.contains(.string) { return "Write `number(…)` around the text." }
    if both.contains(.datetime), both.contains(.string) { return "Write `datetime(…)` around the text." }
    if both.contains(.date), both.contains(.string) { return "Write `date(…)` around the text." }
    if both.contains(.datetime), both.contains(.date) { return "Write `date(…)` around the date and time." }
    return "Convert one of them."
  }

  private static func order(_ first: Constant, _ second: Constant, _ name: BinaryOperator) -> Bool? {
    let isLess: Bool
    let isEqual: Bool
    switch (first, second) {
    case (.number(let left), .number(let right)):
      (isLess, isEqual) = (DecimalText(left) < DecimalText(right), DecimalText(left) == DecimalText(right))
    case (.string(let left), .string(let right)):
      isLess = left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
      isEqual = left.unicodeScalars.elementsEqual(right.unicodeScalars)
    default: return nil
    }
    switch name {
    case .less: return isLess
    case .lessOrEqual: return isLess || isEqual
    case .greater: return !isLess && !isEqual
    case .greaterOrEqual: return !isLess
    default: return nil
    }
  }

  private mutating func equalityType(
    _ name: Located<BinaryOperator>, _ left: Expression, _ one: TypedExpression, _ right: Expression,
    _ two: TypedExpression, range: ByteRange
  ) -> ValueType? {
    let isOneContainer = one.type.values.isSubset(of: [.array, .object])
    // Whether it is null can be asked of anything.
    if !one.type.values.isEmpty, !two.type.values.isEmpty,
      isOneContainer || two.type.values.isSubset(of: [.array, .object])
    {
      let typed = isOneContainer ? one : two
      let values = typed.type.values
      report(
        .unhandledObject, "`\(name.value.rawValue)` compares single values, and this is \(values.words)",
        at: typed.range, related: origin(of: typed),
        help: values == .array
          ? "Write `\"…\" in \(excerpt(typed.range))`, or compare `count(…)`." : "Compare one of its fields.")
      return nil
    }
    var type = ValueType(.boolean)
    if !one.type.values.union(two.type.values).isDisjoint(with: [.array, .object]) { type.kinds.insert(.invalid) }
    let comparison = Comparison(operand: one, expression: left, other: two, otherExpression: right)
    switch equality(comparison, range: range) {
    case .failed: return nil
    case .known(let isEqual): type.truth = isEqual == (name.value == .equal)
    case .open: break
    }
    return type
  }

  private mutating func membershipType(
    _ name: Located<BinaryOperator>, _ left: Expression, _ one: TypedExpression, _ right: Expression,
    _ two: TypedExpression, range: ByteRange
  ) -> ValueType? {
    guard two.type.values.contains(.array) else {
      var help = "Write a list such as `[\"a\", \"b\"]`, or a path to an array."
      if two.type.values == .string {
        help =
          "For a text in a text, write `contains(\(excerpt(right.range)), \(excerpt(left.range)))`; for one of "
          + "several values, a list such as `[\"a\", \"b\"]`."
      }
      report(
        .argumentType,
        "`\(name.value.rawValue)` takes an array on its right, and this is \(two.constantWords ?? two.type.kinds.words)",
        at: two.range, related: origin(of: two), help: help)
      return nil
    }
    var type = ValueType(.boolean)
    if two.type.values != .array || !one.type.values.isDisjoint(with: [.array, .object]) {
      type.kinds.insert(.invalid)
    }
    guard case .list(let items) = right.ungrouped.kind else { return type }
    var known: [Bool] = []
    let possible = one.type.values == .string ? one.type.literals.map { Set($0.map(\.text)) } : nil
    for item in items {
      guard let literal = item.constantLiteral else { return type }
      if let possible, possible.count > 1, case .string(let text) = literal, possible.contains(text) { continue }
      let element = typed(literal, range: item.range)
      let comparison = Comparison(operand: one, expression: left, other: element, otherExpression: item)
      switch equality(comparison, range: range) {
      case .failed: return nil
      case .known(let isEqual): known.append(isEqual)
      case .open: break
      }
    }
    if known.contains(true) {
      type.truth = name.value == .in
    } else if known.count == items.count {
      type.truth = name.value == .notIn
      if items.isEmpty { truthReasons[range] = "the list is empty" }
    }
    return type
  }
}

extension BinaryOperator {
  fileprivate var comparison: Function? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .in: .isIn
    case .notIn: .isNotIn
    default: nil
    }
  }
}
