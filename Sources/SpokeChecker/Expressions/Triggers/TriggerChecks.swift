import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let unreachableMapping = Rule(
    "unreachable-mapping", .expression, .warning, "A trigger that no event can ever satisfy",
    explanation: """
      The conditions of `when` contradict one another, or `type` is compared with something that is no call type: the
      types are `identify`, `track`, `page`, `screen`, `group` and `alias`, in small letters. The mapping would never
      write anything.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "Identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
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

  public static let missingTrigger = Rule(
    "missing-trigger", .expression, .warning, "A mapping without `when` runs for every event",
    explanation: """
      Without `when` a mapping runs for every identify, track, page, screen, group and alias call there is, also for those
      that lack what it needs. That is rarely meant, and it costs a HubSpot call for each. Say which events are meant.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            upsert: contacts
            match: { acme_user_id: "${userId ?? anonymousId ?? 'nobody'}" }
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
  /// An expression that must be boolean: `when`. What it says narrows the types of everything checked afterwards.
  public mutating func checkTrigger(_ expression: Expression) -> TypedExpression {
    checkTrigger(expression, facts: TriggerFacts(expression))
  }

  mutating func checkTrigger(_ expression: Expression, facts: TriggerFacts) -> TypedExpression {
    if !facts.neverHolds { triggeredEvents = facts.triggeredEvents }
    isInTrigger = true
    isSilentOnConstants = facts.neverHolds && !expression.isConstant
    // A trigger that cannot be decided does not fire: that is what asking is for.
    fallbackDepth += 1
    let typed = checkCondition(expression, words: "`when`", target: ValueTarget())
    fallbackDepth -= 1
    isSilentOnConstants = false
    isInTrigger = false
    if !facts.neverHolds { presence.formUnion(Presence(expression, when: true)) }
    guard !typed.type.isError else { return typed }
    if facts.neverHolds {
      if !expression.isConstant { reportUnreachable(expression, facts) }
      return typed
    }
    // Texts of a path are known when every part of an `or` names some: the first one too.
    for path in facts.conjunctions.first?.domains.listed ?? [] {
      if let texts = facts.texts(of: path), !texts.isEmpty {
        narrow(path, to: texts, by: expression)
        presence.present.insert(path)
      }
    }
    if let types = triggeredEvents?.compactMap(\.type), !types.isEmpty {
      narrow("type", to: SmallSet(types).sorted, by: expression)
    }
    return typed
  }

  /// Notes the texts that the trigger leaves possible for a path.
  private mutating func narrow(_ path: String, to texts: [String], by trigger: Expression) {
    narrowedLiterals.removeAll { $0.path == path }
    narrowedLiterals.append((path, texts.map { triggered($0, by: trigger) }))
  }

  /// A text that the trigger lets through.
  private func triggered(_ text: String, by trigger: Expression) -> LiteralOrigin {
    LiteralOrigin(text, at: file.span(trigger.range), source: "`when`", standing: .elsewhere)
  }

  private mutating func reportUnreachable(_ expression: Expression, _ facts: TriggerFacts) {
    if let (text, range) = expression.unknownCallTypes().first {
      let near = NearNames(EventRoots.callTypes).suggestions(for: text)
      var fixes: [Fix] = []
      let written = file.source.text(in: range)
      if near.count == 1, let quote = written.first, quote == "\"" || quote == "'", written == "\(quote)\(text)\(quote)"
      {
        fixes = [
          Fix(
            "write \"\(near[0])\"", isSafe: near[0] == text.lowercased(),
            edits: [.init(file.span(range), "\(quote)\(near[0])\(quote)")])
        ]
      }
      report(
        .unreachableMapping, "The mapping never runs: `type` is never \"\(text)\"", at: range,
        related: [.init(.expected, "`type` is one of \(EventRoots.callTypes.joined(separator: ", "))")],
        help: near.isEmpty
          ? "Write one of the six types. What a `track` call is about is in `event`."
          : "Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?", fixes: fixes)
      return
    }
    guard let conjunction = facts.written.first, let path = conjunction.contradiction,
      let domain = conjunction.domains[path] ?? conjunction.domains["event"]
    else {
      report(.unreachableMapping, "The mapping never runs: its trigger is never true", at: expression.range)
      return
    }
    let places = Set(domain.sources).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    let isEventElsewhere = path == "type" && !domain.isEmpty
    report(
      .unreachableMapping,
      isEventElsewhere
        ? "The mapping never runs: only a `track` call has an `event`"
        : "The mapping never runs: what the trigger asks of `\(path)` cannot hold together", at: expression.range,
      related: places.map { .init(.note, "the trigger asks for this", at: file.span($0)) },
      help: isEventElsewhere
        ? "Write `type == \"track\"`; a page or screen has a `name`."
        : "Write `or` where one of several is meant, or `\(path) in [\"a\", \"b\"]`.")
  }
}

extension ExpressionContext {
  /// A mapping for every event.
  mutating func reportMissingTrigger(of mapping: MappingSyntax) {
    report(
      .missingTrigger, "Mapping '\(mapping.id.value)' has no `when`, so it runs for every event", at: mapping.id.range,
      help: "Say which events are meant, such as `when: type == \"identify\" and exists(traits.email)`.")
  }
}

extension Expression {
  /// Texts that `type` is compared with and never is, with their places.
  fileprivate func unknownCallTypes() -> [(text: String, range: ByteRange)] {
    var found: [(String, ByteRange)] = []
    var rest = [self]
    while let next = rest.popLast() {
      switch next.kind {
      case .group(let inner), .not(let inner): rest.append(inner)
      case .binary(let name, let left, let right):
        if name.value == .and || name.value == .or {
          rest += [right, left]
          continue
        }
        let isType = left.pathText == "type" || right.pathText == "type"
        guard isType, name.value == .equal || name.value == .in else { continue }
        var values = [left.ungrouped, right.ungrouped]
        if case .list(let items) = right.ungrouped.kind { values += items }
        for value in values {
          guard case .string(let text)? = value.constantLiteral, !EventRoots.callTypes.contains(text) else { continue }
          found.append((text, value.range))
        }
      default: continue
      }
    }
    return found
  }
}
