import SpokeDiagnostics
import SpokeYAML

extension DocumentReader {
  mutating func readMapping(_ id: Located<String>, _ node: YAMLNode, _ range: ByteRange) -> MappingSyntax {
    var mapping = MappingSyntax(id: id, range: range)
    let fields = fields(node, .mapping)
    let inFlow = node.isFlow
    if let entry = fields["description"] {
      mapping.description = text(entry.value, "`description`", help: "Write what the mapping is for.")?.value
    }
    if let entry = fields["enabled"] { mapping.isEnabled = boolean(entry.value, "`enabled`") ?? true }
    if let entry = fields["when"] {
      mapping.trigger = bareExpression(entry.value, key: "when", example: "type == \"identify\"", inFlow: inFlow)
    }
    if let entry = fields["each"] {
      mapping.each = pathExpression(entry.value, key: "each", inFlow: inFlow)
    }
    mapping.action = action(id, fields, node)
    if let verb = mapping.action?.verb { checkKeysOfVerb(verb, fields) }
    if let entry = fields["match"] { mapping.match = match(entry, "match", inFlow: inFlow) }
    if let entry = fields["to"], mapping.action?.verb.value == .send || mapping.action == nil {
      mapping.identity = match(entry, "to", inFlow: inFlow)
    }
    if let entry = fields["properties"] { readProperties(entry, into: &mapping, inFlow: inFlow) }
    if let entry = fields["associate"] { mapping.associations = associations(entry, inFlow: inFlow) }
    if let entry = fields["dissociate"] { mapping.dissociations = associations(entry, inFlow: inFlow) }
    if let entry = fields["lists"] { mapping.lists = lists(entry) }
    if let entry = fields["occurred_at"] {
      mapping.occurredAt = scalarValue(entry.value, "`occurred_at`", inFlow: inFlow)
    }
    if let entry = fields["dedupe_id"] {
      mapping.dedupeID = scalarValue(entry.value, "`dedupe_id`", inFlow: inFlow)
    }
    mapping.policies = policies(fields)
    mapping.isIncomplete =
      fields.isIncomplete || (fields["match"] != nil && mapping.match == nil)
      || (fields["to"] != nil && mapping.identity == nil)
    if let properties = fields["properties"]?.value {
      let isUnread = properties.entries == nil && mapping.wholeProperties == nil
      if properties.isIncomplete || isUnread { mapping.isIncomplete = true }
    }
    return mapping
  }

  // MARK: Verb

  /// The one verb of a mapping; nil, after a finding, when there is none or more than one.
  private mutating func action(_ id: Located<String>, _ fields: Fields, _ node: YAMLNode) -> ActionSyntax? {
    var found = ActionSyntax.Verb.allCases.compactMap { verb in fields[verb.rawValue].map { (verb, $0) } }
    if found.count > 1 { found.sort { $0.1.key.place.start < $1.1.key.place.start } }
    guard let (verb, entry) = found.first else {
      if !fields.isIncomplete {
        report(
          .missingKey, "The mapping `\(id.value)` does not say what it writes", at: id.range,
          help:
            "Write one of `upsert`, `create` and `update` with an object, such as `upsert: contacts`, or `send` with an event."
        )
      }
      return nil
    }
    if found.count > 1 {
      let names = found.map(\.0.rawValue)
      report(
        .wrongKind, "The mapping `\(id.value)` must have one verb, and has \(Self.listed(names, "and"))",
        at: found[1].1.key.place,
        related: [.init(.note, "the first verb is here", at: span(entry.key.place))],
        help: "Keep one of them, and write a mapping of its own for each of the others.")
      return nil
    }
    func help() -> String {
      verb == .send
        ? "Write the event's name, such as `send: order_completed`; a value cannot choose it."
        : "Write the object's name, such as `\(verb.rawValue): contacts`; a value cannot choose it."
    }
    guard let target = name(entry.value, "`\(verb.rawValue)`", help: help()) else { return nil }
    return ActionSyntax(verb: Located(verb, entry.key.place), target: target)
  }

  /// Reports keys that the verb has no use for.
  private mutating func checkKeysOfVerb(_ verb: Located<ActionSyntax.Verb>, _ fields: Fields) {
    let misplaced: [(key: String, help: String)] =
      switch verb.value {
      case .send:
        [
          ("match", "Write `to:`, which says whom the event is about."),
          ("associate", "Write the association in a mapping of the record."),
          ("dissociate", "Write it in a mapping of the record."),
          ("lists", "Write it in a mapping of the contact."),
        ]
      case .create:
        [
          ("match", "A `create` always makes a new record; write `upsert` to find one first."),
          ("to", "Write it in a `send`, or in an entry of `associate:`."),
          ("occurred_at", "Only a `send` has a time."), ("dedupe_id", "Only a `send` has one."),
        ]
      case .upsert, .update:
        [
          ("to", "Write `match:` for the record, or `to:` in an entry of `associate:`."),
          ("occurred_at", "Only a `send` has a time."), ("dedupe_id", "Only a `send` has one."),
        ]
      }
    for (key, help) in misplaced {
      guard let entry = fields[key] else { continue }
      report(
        .unknownKey, "`\(key)` is not a key of a mapping that has `\(verb.value.rawValue)`", at: entry.key.place,
        related: [.init(.expected, "the mapping's verb is here", at: span(verb.range))], help: help)
    }
  }

  // MARK: Properties

  private mutating func readProperties(_ entry: YAMLEntry, into mapping: inout MappingSyntax, inFlow: Bool) {
    mapping.propertiesKeyRange = entry.key.place
    let node = entry.value
    if let entries = node.entries {
      if reportCutIntoMap(node, inFlow: inFlow) { return }
      mapping.properties.reserveCapacity(entries.count)
      for entry in entries {
        if let property = property(entry, inFlow: node.isFlow) { mapping.properties.append(property) }
      }
      return
    }
    if reportMissingSpace(node) { return }
    guard let scalar = node.scalar, scalar.resolved == .text, !node.isIncomplete else {
      wrongKind(
        node, "`properties`", expected: "a map",
        help: node.kindName == "empty"
          ? "Write one `property: value` per line below it, indented by two spaces, or take it away."
          : "Write one `property: value` per line below it.")
      return
    }
    // `properties: traits` and `properties: ${traits}` mean the same: everything at once.
    if Self.isPath(scalar.text) {
      mapping.wholeProperties = ValueSyntax(
        kind: .expression(ExpressionParser.parse(scalar, in: source, diagnostics: &diagnostics)), range: node.range,
        scalar: scalar)
      return
    }
    let value = scalarValue(node, "`properties`", inFlow: inFlow)
    switch value.kind {
    case .expression, .template: mapping.wholeProperties = value
    case .literal, .list:
      wrongKind(node, "`properties`", expected: "a map", help: "Write one `property: value` per line below it.")
    case .error: break
    }
  }

  /// Whether a text is a path to an object and nothing else.
  private static func isPath(_ text: String) -> Bool {
    guard text.utf8.count <= 256 else { return false }
    let (expression, diagnostics) = Expression.parse(text)
    guard diagnostics.isEmpty, case .path(let path) = expression.kind else { return false }
    return !path.steps.isEmpty || EventField.objects.contains(path.root.value)
  }

  /// One `property: value`, in short or long form.
  private mutating func property(_ entry: YAMLEntry, inFlow: Bool) -> PropertySyntax? {
    guard let key = entry.key.text, !entry.key.isIncomplete, !reportMergeKey(entry) else { return nil }
    let name = Located(key, entry.key.place)
    var what: String { "`\(key)`" }
    let node = entry.value
    guard let entries = node.entries else {
      return PropertySyntax(name: name, value: value(node, what, inFlow: inFlow))
    }
    if reportCutIntoMap(node, inFlow: inFlow) {
      return PropertySyntax(name: name, value: ValueSyntax(kind: .error, range: node.place))
    }
    guard entries.contains(where: { $0.key.scalar.map { FieldSet.property.keys.contains($0.text) } ?? false }) else {
      wrongKind(
        node, what, expected: "one value",
        help:
          "Write a text, a number or an expression; or the long form, with the keys \(Self.listed(FieldSet.property.keys, "and"))."
      )
      return PropertySyntax(name: name, value: ValueSyntax(kind: .error, range: node.place))
    }
    let fields = fields(node, .property)
    let write: Located<WritePolicy>? = fields["write"].flatMap {
      choice(
        $0.value, "`write`",
        synonyms: [
          "overwrite": .always, "replace": .always, "once": .ifEmpty, "fill": .ifEmpty, "forward": .forwards,
          "add": .append, "merge": .append,
        ])
    }
    guard let valueEntry = fields["value"] else {
      if !fields.isIncomplete {
        report(
          .missingKey, "The property \(what) has no `value`", at: name.range, help: "Write `value:` with what to send.")
      }
      return PropertySyntax(
        name: name, value: ValueSyntax(kind: .error, range: node.place), policies: policies(fields), write: write)
    }
    return PropertySyntax(
      name: name, value: value(valueEntry.value, what, inFlow: inFlow || node.isFlow), policies: policies(fields),
      write: write)
  }

  // MARK: Match

  /// `match` or `to`: properties and the values that identify a record.
  mutating func match(_ entry: YAMLEntry, _ key: String, inFlow: Bool) -> MatchSyntax? {
    let node = entry.value
    if reportCutIntoMap(node, inFlow: inFlow) { return nil }
    let found = entries(
      node, "`\(key)`", help: "Write the property and its value, such as `\(key): { email: \"${traits.email}\" }`.")
    guard let entries = found else { return nil }
    let values = entries.compactMap { matchValue($0, inFlow: inFlow || node.isFlow) }
    return MatchSyntax(keyRange: entry.key.place, range: node.place, entries: values)
  }

  private mutating func matchValue(_ entry: YAMLEntry, inFlow: Bool) -> PropertySyntax? {
    guard let key = entry.key.text, !entry.key.isIncomplete, !reportMergeKey(entry) else { return nil }
    let name = Located(key, entry.key.place)
    var node = entry.value
    // The long form says nothing more here: a key that is missing, null, empty or invalid always rejects.
    if let entries = node.entries, let inner = entries.first(where: { $0.key.scalar?.text == "value" }) {
      for other in entries {
        guard let text = other.key.scalar?.text, text != "value", !other.key.isIncomplete else { continue }
        report(
          .unknownKey, "`\(text)` is not a key of a value that identifies a record", at: other.key.place,
          help: "Take it away: a record whose key is missing, null, empty or invalid is always rejected.")
      }
      node = inner.value
    }
    return PropertySyntax(name: name, value: scalarValue(node, "`\(key)`", inFlow: inFlow))
  }
}
