import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension ExpressionContext {
  mutating func checkArithmetic(
    _ name: Located<BinaryOperator>, _ left: Expression, _ right: Expression, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let operands = [check(left, target: target), check(right, target: target)]
    let hasText = operands.contains { $0.type.values == .string && ArgumentKind.number.fit($0.type) == .never }
    var isGood = true
    for typed in operands {
      guard !typed.type.isError else {
        isGood = false
        continue
      }
      guard ArgumentKind.number.fit(typed.type) == .never else { continue }
      if name.value == .add, hasText {
        if isGood { reportTextAddition(typed, operands) }
      } else {
        checkFits(typed, .number, words: "`\(name.value.rawValue)`", related: [])
      }
      isGood = false
    }
    guard isGood, let function = name.value.arithmetic else { return .error(range) }
    let canBeZero =
      operands[1].type.numbers.map { $0.contains { DecimalText($0.text) == DecimalText("0") } } ?? true
    var type = ValueType.number(
      isInteger: name.value != .divide && operands.allSatisfy { $0.type.values == .number && $0.type.isInteger })
    for typed in operands {
      type.kinds.formUnion(typed.type.kinds.intersection(ValueType.nothings))
      if ArgumentKind.number.fit(typed.type) != .always { type.kinds.insert(.invalid) }
    }
    if name.value == .divide || name.value == .remainder, canBeZero { type.kinds.insert(.invalid) }
    return TypedExpression(core: .call(function, operands.map(\.core), .none), type: type, range: range)
  }

  private mutating func reportTextAddition(_ typed: TypedExpression, _ operands: [TypedExpression]) {
    let template = operands.map { operand in
      if case .constant(.string(let text)) = operand.core { text } else { "${\(excerpt(operand.range))}" }
    }
    report(
      .argumentType, "`+` adds numbers, and this is \(typed.constantWords ?? typed.type.values.words)", at: typed.range,
      related: origin(of: typed), help: "To put texts together, write \"\(template.joined())\".")
  }

  mutating func checkNegation(_ inner: Expression, range: ByteRange, target: ValueTarget) -> TypedExpression {
    let typed = check(inner, target: target)
    guard !typed.type.isError else { return .error(range) }
    guard checkFits(typed, .number, words: "`-`", related: []) else { return .error(range) }
    func negated(_ digits: String) -> String { digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits }
    var type = ValueType.number(isInteger: typed.type.values == .number && typed.type.isInteger)
    type.kinds.formUnion(typed.type.kinds.intersection(ValueType.nothings))
    if typed.type.values == .number {
      type.numbers = typed.type.numbers?.map { $0.changed(to: negated($0.text), source: $0.source) }
    }
    if case .constant(.number(let digits)) = typed.core {
      type.numbers = [LiteralOrigin(negated(digits), at: file.span(range))]
      return TypedExpression(core: .constant(.number(negated(digits))), type: type, range: range)
    }
    if ArgumentKind.number.fit(typed.type) != .always { type.kinds.insert(.invalid) }
    return TypedExpression(core: .call(.negate, [typed.core], .none), type: type, range: range)
  }
}

extension BinaryOperator {
  fileprivate var arithmetic: Function? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .remainder: .remainder
    default: nil
    }
  }
}
