import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let argumentCount = Rule(
    "argument-count", .expression, .error, "A function is called with too few or too many arguments",
    explanation: """
      Every function takes a fixed number of arguments; those in brackets in its signature may be left out, and `…` stands
      for any number more. The message shows the signature.
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
              phone: ${replace(traits.phone, " ")}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              phone: ${replace(traits.phone, " ", "")}
        """))

  public static let argumentType = Rule(
    "argument-type", .expression, .error, "A function or operator gets a value that it never takes",
    explanation: """
      A function that needs a number takes a number, or text that is one; one that needs text takes anything with a text
      form. What can never be converted makes every event's value invalid, so it is refused when checking. What may or
      may not be right is checked when the event comes, under `on_invalid`.

      The message says what is needed, what was found, and why.
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
              acme_mrr: ${round("a lot", 2)}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_mrr: ${round(traits.mrr, 2)}
        """))

  public static let unhandledObject = Rule(
    "unhandled-object", .expression, .error, "An object or array where a single value is needed",
    explanation: """
      An object or array has no text form, is no number and equals nothing. Name the field that is meant
      (`traits.address.city`), take one element (`first(…)`, `[0]`), join the elements (`join(…, ", ")`), or keep all of it
      as JSON text (`json(…)`).
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties:
              jobtitle: ${lower(properties.products[*].name)}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties:
              jobtitle: ${lower(join(properties.products[*].name, ", "))}
        """))
}

extension ExpressionContext {
  mutating func reportArgumentCount(
    _ arguments: [Expression], _ signature: FunctionSignature, name: Located<String>, range: ByteRange
  ) {
    let (least, most) = signature.argumentCounts
    let wanted: String
    switch (least, most) {
    case (let least, nil): wanted = "at least \(least) argument\(least == 1 ? "" : "s")"
    case (let least, let most?) where least == most: wanted = "\(least) argument\(least == 1 ? "" : "s")"
    case (let least, let most?): wanted = "\(least) to \(most) arguments"
    }
    let found = arguments.isEmpty ? "none" : "\(arguments.count)"
    // The surplus is the fault, or the call that lacks something.
    let place =
      most.flatMap { arguments.count > $0 ? arguments[$0].range.union(arguments[arguments.count - 1].range) : nil }
    report(
      .argumentCount, "`\(signature.name)` takes \(wanted), and this call has \(found)", at: place ?? range,
      related: [signature.expectation], help: "Write `\(signature.text)`.")
  }

  mutating func reportArgumentType(
    _ typed: TypedExpression, _ kind: ArgumentKind, words: String, parameter: String?, related: [Diagnostic.Related]
  ) {
    let values = typed.type.values
    let isContainer = !values.isEmpty && values.isSubset(of: [.array, .object])
    let rule: Rule = isContainer && kind.isScalar ? .unhandledObject : .argumentType
    let role = parameter.map { " as its `\($0)`" } ?? ""
    let found: String
    if let constant = typed.constantWords {
      found = constant
    } else if values == .string, typed.type.literals != nil {
      found = "never such a text"
    } else {
      found = typed.type.kinds.intersection(values.isEmpty ? [.null, .missing] : .values).words
    }
    report(
      rule, "\(words) takes \(kind.words)\(role), and this is \(found)", at: typed.range,
      related: related + origin(of: typed), help: Self.conversionHelp(from: typed.type, to: kind, words: words))
  }

  /// How to make what is needed of what is there.
  private static func conversionHelp(from type: ValueType, to kind: ArgumentKind, words: String) -> String? {
    let values = type.values
    if values.isEmpty { return "Write a value or a path in its place." }
    switch kind {
    case .number, .numeric, .wholeNumber, .numberOrArray:
      if values.contains(.datetime) || values.contains(.date) {
        return "Write `epoch_ms(…)` for milliseconds since 1970."
      }
      if values == .boolean { return "Write `if(…, 1, 0)`." }
      if values.contains(.array) { return "Write `count(…)`, `sum(…)`, `min(…)` or `max(…)`, or take one element." }
    case .boolean:
      if words == "`or`" {
        return "Write `??` for a value that takes the place of a missing one; `or` joins conditions."
      }
      if values.isSubset(of: [.string, .number]) { return "Write a comparison, such as `… == \"yes\"`, or `bool(…)`." }
      return "Write a comparison, or ask `exists(…)`."
    case .array:
      if values == .string { return "Write `split(…, \",\")` for the parts of a text, or `[…]` for a list." }
      return "Write `[…]` for a list of values."
    case .truth: return "Write a comparison, such as `… == \"yes\"`."
    default: break
    }
    if values.contains(.object) { return "Name the field that is meant, such as `….name`, or write `json(…)`." }
    if values.contains(.array) {
      return "Take one element with `first(…)`, or make a text of all with `join(…, \", \")`."
    }
    return nil
  }

  /// Where a value's type comes from, in words.
  func origin(of typed: TypedExpression) -> [Diagnostic.Related] {
    let span = file.span(typed.range)
    if let origin = typed.type.literals?.first, let source = origin.source {
      return [.init(.found, "the value comes from \(source)", at: origin.span ?? span)]
    }
    switch typed.core {
    case .path(let path):
      guard let schema = plannedSchema(of: path) else {
        let isEach = path.steps.contains(.wildcard)
        return isEach ? [.init(.found, "`[*]` gives an array with a value for every element", at: span)] : []
      }
      return [.init(.found, "the event plan says that it is \(ValueType(schema).kinds.words)", at: schema.span)]
    case .call(let function, _, _):
      guard let name = function.callName else { return [] }
      return [.init(.found, "`\(name)` gives \(typed.type.values.words)", at: span)]
    default: return []
    }
  }

  /// The first schema that the event plan has for a path.
  func plannedSchema(of path: CorePath) -> EventSchema? {
    switch path.scope {
    case .event:
      guard let events else { return nil }
      let planned = shared.planned ?? PlannedEvents(events, triggered: triggeredEvents)
      return planned.candidates.lazy.compactMap { PlannedField.at(path.steps[...], of: $0.schema).schema }.first
    case .item:
      return itemSchemas?.lazy.compactMap { PlannedField.at(path.steps[...], of: $0).schema }.first
    }
  }
}

extension TypedExpression {
  /// A constant as a message says it.
  var constantWords: String? {
    switch core {
    case .constant(.null): "null"
    case .constant(.missing): "always missing"
    case .constant(.boolean(let value)): "\(value)"
    case .constant(.number(let digits)): "the number \(digits)"
    case .constant(.string(let text)): "the text \"\(text.count > 40 ? text.prefix(39) + "…" : text[...])\""
    default: nil
    }
  }
}
