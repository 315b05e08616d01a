import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let unknownField = Rule(
    "unknown-field", .expression, .error, "A path that begins with a field that events do not have",
    explanation: """
      A path begins with one of the fields that Segment's spec gives an event: `type`, `event`, `name`, `userId`,
      `anonymousId`, `groupId`, `previousId`, `messageId`, `timestamp`, `originalTimestamp`, `sentAt`, `receivedAt`,
      `traits`, `properties`, `context`, `integrations`, `version`, `category`; or with `item` in a mapping that has
      `each`. Anything else would be missing in every event, and the property would silently never be written.

      What is known of a person stands in `traits` (`context.traits` in a `track` call), what is known of what happened
      in `properties`. A source that sends further fields declares them in the event plan.
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
              firstname: ${user.first_name}
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
  mutating func reportUnknownField(_ path: Path) {
    let root = path.root.value
    guard isFirstFailure(of: "field", root) else { return }
    let allowed = Diagnostic.Related(
      .note,
      "the fields of an event are \(EventRoots.names.joined(separator: ", "))"
        + (itemType == nil ? "; and `item` in a mapping with `each`" : ", and `item`"))
    if file.table(named: root) != nil {
      report(
        .unknownField, "'\(root)' is a table, not a field of the event", at: path.root.range,
        help: "Write `lookup(\(root), …)` with the key to look up.")
      return
    }
    if FunctionSignature.named(root) != nil {
      report(
        .unknownField, "'\(root)' is a function, not a field of the event", at: path.root.range,
        help: "Call it with a value: `\(FunctionSignature.named(root)?.text ?? root)`.")
      return
    }
    if let literal = Self.literalNames[root.lowercased()] {
      report(
        .unknownField, "'\(root)' is not a field of the event", at: path.root.range, related: [allowed],
        help: "Write \(literal).")
      return
    }
    let near = EventRoots.nearNames.suggestions(for: root)
    if let meant = near.first {
      let fixes =
        near.count == 1
        ? [Fix("write \(meant)", isSafe: false, edits: [.init(file.span(path.root.range), meant)])] : []
      report(
        .unknownField, "Events have no field '\(root)'", at: path.root.range, label: "always missing",
        related: [allowed], help: "Did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?", fixes: fixes)
      return
    }
    report(
      .unknownField, "Events have no field '\(root)'", at: path.root.range, label: "always missing",
      related: [allowed], help: help(for: path))
  }

  /// What stands where, for a name that is no misspelling.
  private func help(for path: Path) -> String {
    let root = path.root.value
    if let other = EventRoots.otherNames[root.lowercased()] {
      var meant = path
      meant = Path(root: Located(other, path.root.range), steps: path.steps)
      let text = other.contains(".") ? "\(other)\(path.text.dropFirst(root.count))" : meant.text
      let more = other == "traits" ? " (in a `track` call `context.\(text)`)" : ""
      return "Write `\(text)`\(more)."
    }
    if path.steps.isEmpty {
      return
        "Write `traits.\(root)` for what is known of the person or account, `properties.\(root)` for what is known "
        + "of what happened, or `\"\(root)\"` if it is a text."
    }
    return "What is known of a person or account stands in `traits`, of what happened in `properties`. A source that "
      + "sends '\(root)' too declares it in the event plan."
  }

  private static let literalNames = [
    "nil": "`null`", "none": "`null`", "undefined": "`null`, or ask `exists(…)`", "yes": "`true`", "no": "`false`",
    "this": "a field such as `traits.email`", "event.properties": "`properties`", "now": "`timestamp` or `receivedAt`",
  ]

  mutating func reportItemOutsideEach(_ range: ByteRange) {
    guard isFirstFailure(of: "field", "item") else { return }
    report(
      .unknownField, "`item` is only known in a mapping with `each`", at: range,
      help: "Add `each:` with the path of an array, such as `each: properties.products`, or read one element: "
        + "`properties.products[0]`.")
  }
}
