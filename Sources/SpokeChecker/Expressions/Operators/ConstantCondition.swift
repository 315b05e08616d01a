import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let constantCondition = Rule(
    "constant-condition", .expression, .warning, "A condition that is always true, or always false",
    explanation: """
      A condition that does not depend on the event decides nothing: two constants are compared, a number with a text, or
      a field with a value that the trigger has already ruled out. Most likely a path was written as a text, or a name is
      misspelt. To switch a mapping off, write `enabled: false`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              jobtitle: ${if("traits.title" == "CEO", "Chief Executive", traits.title)}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              jobtitle: ${if(traits.title == "CEO", "Chief Executive", traits.title)}
        """))
}

extension ExpressionContext {
  /// An expression that decides something: `when`, the condition of `if`, an operand of `and`, `or` and `not`.
  ///
  /// - Parameter words: what decides, for messages.
  mutating func checkCondition(
    _ expression: Expression, words: @autoclosure () -> String, target: ValueTarget
  ) -> TypedExpression {
    var typed = check(expression, target: target)
    guard !typed.type.isError else { return typed }
    guard checkFits(typed, .boolean, words: words(), related: []), !reportText(expression, typed.type, words: words())
    else {
      return .error(expression.range)
    }
    reportIfConstant(expression.ungrouped, typed.type)
    let isProved = ArgumentKind.boolean.fit(typed.type) == .always
    var type = ValueType.boolean(typed.type.truth)
    type.kinds.formUnion(typed.type.kinds.intersection(ValueType.nothings))
    typed.type = isProved ? type : type.adding(.invalid)
    return typed
  }

  /// Reports a field that stands for "is it there?", as in `userId and …`: it holds text, which is neither true nor false,
  /// so that the condition would never hold. True when it did.
  private mutating func reportText(_ expression: Expression, _ type: ValueType, words: @autoclosure () -> String)
    -> Bool
  {
    guard let path = expression.ungrouped.pathText, EventRoots.texts.contains(path), type.kinds.contains(.string) else {
      return false
    }
    // In a value, `a or b` may be what other languages write for `a ?? b`.
    let words = words()
    let isChoice = words == "`or`" && !isInTrigger
    let edit = Fix.Edit(file.span(expression.range), "exists(\(path))")
    report(
      .argumentType, "\(words) takes true or false, and `\(path)` is text", at: expression.range,
      help: "Write `exists(\(path))` to ask whether it is there"
        + (isChoice ? ", or `??` for a value that takes the place of a missing one." : "."),
      fixes: isChoice ? [] : [Fix("write exists(\(path))", isSafe: true, edits: [edit])])
    return true
  }

  /// Says it where it is decided: at the comparison, not at every `and` around it.
  private mutating func reportIfConstant(_ expression: Expression, _ type: ValueType) {
    guard let truth = type.truth, !type.canBeAbsent, !isSilentOnConstants else { return }
    switch expression.kind {
    case .not: return
    case .binary(let name, _, _) where name.value == .and || name.value == .or: return
    default: break
    }
    // A trigger may well ask for what events should have by their plan.
    if isInTrigger, truth, !expression.isConstant { return }
    var help = "A condition that decides nothing can be left out."
    if case .literal = expression.kind {
      help = truth ? "Say which events are meant, or leave it out." : "To switch a mapping off, write `enabled: false`."
    } else if let path = expression.quotedPath {
      help = "\"\(path)\" is a text here. Write `\(path)` without quotes for the field of the event."
    }
    report(
      .constantCondition, "`\(excerpt(expression.range))` is always \(truth)", at: expression.range,
      related: truthReasons[expression.range].map { [.init(.note, $0)] } ?? [], help: help)
  }
}

extension Expression {
  /// Whether nothing of the event occurs in it.
  var isConstant: Bool {
    switch kind {
    case .literal: true
    case .path, .error: false
    case .group(let inner), .not(let inner), .negate(let inner): inner.isConstant
    case .binary(_, let left, let right): left.isConstant && right.isConstant
    case .list(let items): items.allSatisfy(\.isConstant)
    case .call(_, let arguments): arguments.allSatisfy(\.isConstant)
    }
  }

  /// A text in a comparison that looks like a path, such as `"traits.plan"`.
  fileprivate var quotedPath: String? {
    guard case .binary(_, let left, let right) = kind else { return nil }
    for side in [left, right] {
      guard case .literal(.string(let text)) = side.ungrouped.kind, let root = text.split(separator: ".").first,
        text.contains("."), EventRoots.known.contains(String(root))
      else { continue }
      return text
    }
    return nil
  }
}
