import SpokeDiagnostics
import SpokePlan
import SpokeSyntax

extension ExpressionContext {
  /// A value as written: literal, expression, template or list.
  public mutating func check(_ value: ValueSyntax, target: ValueTarget) -> TypedExpression {
    switch value.kind {
    case .literal(let literal): return typed(literal, range: value.range)
    case .expression(let expression): return check(expression, target: target)
    case .template(let parts): return checkTemplate(parts, range: value.range, target: target)
    case .list(let values):
      let elements = values.map { check($0, target: target) }
      return list(of: elements, range: value.range)
    case .error: return .error(value.range)
    }
  }

  /// An expression and all in it. Every finding is added once; what failed has the type `.error`.
  public mutating func check(_ expression: Expression, target: ValueTarget) -> TypedExpression {
    let range = expression.range
    switch expression.kind {
    case .literal(let literal): return typed(literal, range: range)
    case .path(let path): return checkPath(path, range: range)
    case .call(let name, let arguments): return checkCall(name, arguments, range: range, target: target)
    case .not(let inner): return checkNot(inner, range: range, target: target)
    case .negate(let inner): return checkNegation(inner, range: range, target: target)
    case .binary(let name, let left, let right):
      switch name.value {
      case .and, .or: return checkLogic(expression, target: target)
      case .coalesce: return checkCoalesce(left, right, range: range, target: target)
      case .add, .subtract, .multiply, .divide, .remainder:
        return checkArithmetic(name, left, right, range: range, target: target)
      default: return checkComparison(name, left, right, range: range, target: target)
      }
    case .list(let items):
      let elements = items.map { check($0, target: target) }
      return list(of: elements, range: range)
    case .group(let inner):
      var result = check(inner, target: target)
      result.range = range
      return result
    case .error: return .error(range)
    }
  }

  func typed(_ literal: Literal, range: ByteRange) -> TypedExpression {
    let span = file.span(range)
    switch literal {
    case .null: return TypedExpression(core: .constant(.null), type: ValueType(.null), range: range)
    case .boolean(let value):
      return TypedExpression(core: .constant(.boolean(value)), type: .boolean(value), range: range)
    case .number(let digits):
      var type = ValueType.number(isInteger: DecimalText(digits).isWhole)
      type.numbers = [LiteralOrigin(digits, at: span)]
      return TypedExpression(core: .constant(.number(digits)), type: type, range: range)
    case .string(let text):
      let type = ValueType(.string, literals: [LiteralOrigin(text, at: span)])
      return TypedExpression(core: .constant(.string(text)), type: type, range: range)
    }
  }

  /// `[a, b]`: missing elements are left out, an invalid one makes the array invalid.
  private func list(of elements: [TypedExpression], range: ByteRange) -> TypedExpression {
    guard !elements.contains(where: \.type.isError) else { return .error(range) }
    let types = elements.map(\.type)
    let kinds = types.reduce(into: ValueType.Kinds.array) { $0.formUnion($1.kinds.intersection(.invalid)) }
    let element = ValueType.union(of: types.map { $0.removing([.missing, .invalid]) }.filter { !$0.isError })
    return TypedExpression(
      core: .call(.list, elements.map(\.core), .none), type: ValueType(kinds, element: element), range: range)
  }

  /// A template: the parts' texts, joined.
  private mutating func checkTemplate(
    _ parts: [ValueSyntax.Part], range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    var checked: [TypedExpression] = []
    for part in parts {
      switch part {
      case .text(let text): checked.append(typed(.string(text.value), range: text.range))
      case .expression(let expression):
        let typed = check(expression, target: target)
        checkFits(typed, .text, words: "a text with `${…}` in it", related: [])
        checked.append(typed)
      }
    }
    guard !checked.contains(where: { $0.type.isError || ArgumentKind.text.fit($0.type) == .never }) else {
      return .error(range)
    }
    var kinds: ValueType.Kinds = .string
    for type in checked.map(\.type) {
      kinds.formUnion(type.kinds.intersection(ValueType.nothings))
      if ArgumentKind.text.fit(type) != .always { kinds.insert(.invalid) }
    }
    let literals = Self.joined(checked.map(\.type.knownTexts))
    return TypedExpression(
      core: .call(.concatenate, checked.map(\.core), .none), type: ValueType(kinds, literals: literals), range: range)
  }

  /// How many texts a template of literals may make before they are no longer counted.
  static let maximumCombinations = 256

  /// Every text that the parts can make together; nil when one part can be anything, or there are too many.
  private static func joined(_ parts: [[LiteralOrigin]?]) -> [LiteralOrigin]? {
    var texts: Set<String> = [""]
    for part in parts {
      guard let part else { return nil }
      let choices = Set(part.map(\.text))
      guard texts.count * choices.count <= maximumCombinations else { return nil }
      texts = texts.reduce(into: []) { all, text in for choice in choices { all.insert(text + choice) } }
    }
    return texts.sorted().map { LiteralOrigin($0) }
  }
}
