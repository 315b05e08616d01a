import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let needlessFallback = Rule(
    "needless-fallback", .expression, .warning, "A fallback for a value that is always there",
    explanation: """
      `a ?? b` takes `b` where `a` is missing or null, `catch(a, b)` where `a` is invalid. Where that cannot happen, `b` is
      never used: most likely something else was meant. A text is never missing, a template only if one of its parts is,
      and a field that `when` asks for with `exists(…)` is there. For an empty text, write `filled(a, b)`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email ?? userId}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))
}

extension ExpressionContext {
  /// `a ?? b`
  mutating func checkCoalesce(
    _ left: Expression, _ right: Expression, range: ByteRange, target: ValueTarget
  ) -> TypedExpression {
    let first = checkWithFallback(left, target: target)
    let second = check(right, target: target)
    guard !first.type.isError, !second.type.isError else { return .error(range) }
    if first.type.values.isEmpty, first.type.canBeAbsent {
      report(
        .needlessFallback, "`\(excerpt(left.range))` is never a value, so `??` always takes what follows",
        at: left.range, help: "Write `\(excerpt(right.range))` alone.")
    } else if !first.type.canBeAbsent {
      let why = presenceReason(left)
      report(
        .needlessFallback, "`\(excerpt(left.range))` is never missing or null, so what follows `??` is never used",
        at: right.range, related: why,
        help: first.type.kinds.contains(.string)
          ? "Leave out `?? \(excerpt(right.range))`. For an empty text, write `filled(…, …)`."
          : "Leave out `?? \(excerpt(right.range))`.")
    }
    let type: ValueType
    if !first.type.canBeAbsent {
      type = first.type
    } else {
      let rest = first.type.removing([.missing, .null])
      type = rest.isError ? second.type : rest.union(second.type)
    }
    return TypedExpression(core: .coalesce(first.core, second.core), type: type, range: range)
  }

  /// Why a path is known to be there.
  private func presenceReason(_ expression: Expression) -> [Diagnostic.Related] {
    guard let path = expression.pathText, presence.present.contains(path) else { return [] }
    return [.init(.note, "`when` or the condition around it lets through only events that have `\(path)`")]
  }

  /// An expression with a fallback behind it: what is missing in it is nobody's loss.
  mutating func checkWithFallback(_ expression: Expression, target: ValueTarget) -> TypedExpression {
    fallbackDepth += 1
    defer { fallbackDepth -= 1 }
    return check(expression, target: target)
  }

  /// `catch(a, b)`
  mutating func checkRescue(_ arguments: [Expression], range: ByteRange, target: ValueTarget) -> TypedExpression {
    let first = check(arguments[0], target: target)
    let second = check(arguments[1], target: target)
    guard !first.type.isError, !second.type.isError else { return .error(range) }
    if !first.type.kinds.contains(.invalid) {
      report(
        .needlessFallback, "`\(excerpt(first.range))` is never invalid, so the second value is never used",
        at: second.range, help: "`catch` is for conversions that fail. Where a value is missing, write `a ?? b`.")
    }
    let rest = first.type.removing(.invalid)
    let type: ValueType
    if !first.type.kinds.contains(.invalid) {
      type = first.type
    } else {
      type = rest.isError ? second.type : rest.union(second.type)
    }
    return TypedExpression(core: .rescue(first.core, second.core), type: type, range: range)
  }

  /// `filled(a, b, …)`
  mutating func checkFilled(_ arguments: [Expression], range: ByteRange, target: ValueTarget) -> TypedExpression {
    var checked: [TypedExpression] = []
    for (place, argument) in arguments.enumerated() {
      let isLast = place == arguments.count - 1
      checked.append(isLast ? check(argument, target: target) : checkWithFallback(argument, target: target))
    }
    guard let last = checked.last, !checked.contains(where: \.type.isError) else { return .error(range) }
    var type: ValueType?
    for typed in checked.dropLast() {
      if !typed.type.canBeAbsent, let texts = typed.type.knownTexts, texts.allSatisfy({ !$0.text.isEmpty }),
        !typed.type.kinds.contains(.invalid)
      {
        report(
          .needlessFallback, "`\(excerpt(typed.range))` is never empty, so what follows is never used", at: typed.range,
          help: "Put it last, or leave out what follows.")
      }
      var rest = typed.type.removing([.missing, .null])
      rest.literals = rest.literals?.filter { !$0.text.isEmpty }
      if rest.literals?.isEmpty == true { rest = rest.removing(.string) }
      if !rest.isError { type = type?.union(rest) ?? rest }
    }
    return TypedExpression(
      core: .filled(checked.map(\.core)), type: type?.union(last.type) ?? last.type, range: range)
  }

  /// `if(c, a, b)`: each branch knows what the condition says.
  mutating func checkConditional(_ arguments: [Expression], range: ByteRange, target: ValueTarget) -> TypedExpression {
    let condition = checkCondition(arguments[0], words: "`if`", target: target)
    let first = check(arguments[1], knowing: Presence(arguments[0], when: true), target: target)
    let second = check(arguments[2], knowing: Presence(arguments[0], when: false), target: target)
    guard !condition.type.isError, !first.type.isError, !second.type.isError else { return .error(range) }
    var type: ValueType
    switch condition.type.truth {
    case true?: type = first.type
    case false?: type = second.type
    case nil: type = first.type.union(second.type)
    }
    type.kinds.formUnion(condition.type.kinds.intersection(ValueType.nothings))
    return TypedExpression(
      core: .conditional(condition.core, first.core, second.core), type: type, range: range)
  }

  /// An expression that is only evaluated where some paths are there.
  mutating func check(_ expression: Expression, knowing more: Presence, target: ValueTarget) -> TypedExpression {
    guard !more.isEmpty else { return check(expression, target: target) }
    let outside = presence
    presence.formUnion(more)
    defer { presence = outside }
    return check(expression, target: target)
  }
}
