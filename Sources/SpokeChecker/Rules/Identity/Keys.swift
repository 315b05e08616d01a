import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let keyMissing = Rule(
    "key-missing", .identity, .error, "An upsert or update that does not say which record",
    explanation: """
      `upsert` and `update` need `match:` with exactly one identifier: a property that is unique in the portal, or `id` for
      the record's own id. Without it HubSpot cannot know which record is meant.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
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

  public static let keyNotUnique = Rule(
    "key-not-unique", .identity, .error, "Records are identified by a property that is not unique",
    explanation: """
      HubSpot finds a record only by a property that it keeps unique: a contact's `email`, or a property made with "require
      unique values". It refuses anything else ("Unable to perform update/upsert by non-unique property"), a company's
      `domain` and a deal's `dealname` too, whatever its documents call them. Make a unique property, such as
      `acme_account_id`, and match by it.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          company:
            when: type == "group" and exists(traits.domain)
            upsert: companies
            match: { domain: "${traits.domain}" }
            properties:
              name: ${traits.name ?? traits.domain}
        """,
      good: """
        spoke: 1
        mappings:
          company:
            when: type == "group" and exists(groupId)
            upsert: companies
            match: { acme_account_id: "${groupId}" }
            properties:
              name: ${traits.name ?? groupId}
        """))

  public static let keyMayBeMissing = Rule(
    "key-may-be-missing", .identity, .warning, "The identifier can be missing from the event",
    explanation: """
      A record whose identifier is missing, null or empty is rejected and counted: it cannot be written. Say in `when`
      which events have one (`exists(traits.email)`), so that the others are not meant for this mapping, or give another
      source with `??`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify"
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
}

extension MappingChecker {
  /// The operation of a record verb, with its key.
  mutating func checkIdentity(_ action: ActionSyntax, properties: [CheckedProperty]) -> CheckedMapping.Operation? {
    let verb = action.verb.value
    if verb == .create {
      if mapping.match != nil { isComplete = false }
      reportCreate(action)
      return object.map { .create($0.reference) }
    }
    guard let match = mapping.match, !match.entries.isEmpty else {
      isComplete = false
      if mapping.isIncomplete { return nil }
      report(
        .keyMissing, "`\(verb.rawValue): \(action.target.value)` does not say which record: `match` is missing",
        at: mapping.match?.keyRange ?? action.target.range,
        help: "Add `match: { \(object.map(keyProposal) ?? "email: \"${traits.email}\"") }`.")
      return nil
    }
    if match.entries.count > 1 {
      report(
        .keyNotUnique, "`match` names \(match.entries.count) properties, and HubSpot finds a record by exactly one",
        at: match.range, help: "Keep the one that is unique in the portal.")
      isComplete = false
    }
    let keys = match.entries.compactMap { checkKey($0, verb: verb) }
    guard let object, keys.count == match.entries.count else { return nil }
    return verb == .upsert ? .upsert(object.reference, key: keys) : .update(object.reference, key: keys)
  }

  /// One entry of `match`.
  private mutating func checkKey(_ syntax: PropertySyntax, verb: ActionSyntax.Verb) -> CheckedProperty? {
    let name = syntax.name.value
    guard let object else {
      _ = context.check(syntax.value, target: .unresolved)
      if ground.portal == nil { proof.count(.unverifiable) }
      return nil
    }
    if name == "id" || name == "hs_object_id" {
      let typed = context.check(syntax.value, target: ValueTarget(object: object))
      reportIfMayBeMissing(typed, syntax.value, name: "id")
      if verb == .upsert {
        report(
          .keyNotUnique, "`upsert` cannot find a record by its own id: HubSpot upserts only by a unique property",
          at: syntax.name.range, help: "Write `update`, or match by a unique property.")
        return nil
      }
      return CheckedProperty(
        name: "id", value: typed.core, conversion: convertRecordID(typed), onNull: .reject, onEmpty: .reject,
        onInvalid: .reject)
    }
    guard let property = object.property(named: name) else {
      reportUnknownProperty(syntax.name, of: object)
      _ = context.check(syntax.value, target: .unresolved)
      return nil
    }
    if !object.isUniqueKey(property) { reportNotUnique(syntax.name, property: property, object: object) }
    let typed = context.check(syntax.value, target: ValueTarget(object: object, property: property))
    reportIfMayBeMissing(typed, syntax.value, name: name)
    context.note(fact: "unique \(object.objectTypeID) \(property.name)")
    noteFact(of: property)
    return CheckedProperty(
      name: name, value: typed.core, conversion: convert(typed, to: property, of: object.name), onNull: .reject,
      onEmpty: .reject, onInvalid: .reject)
  }

  /// Also used for the identity of events.
  mutating func reportIfMayBeMissing(_ typed: TypedExpression, _ value: ValueSyntax, name: String) {
    guard !typed.type.isError, typed.type.canBeAbsent, isTriggerSound, !isThereByCases(value) else { return }
    let path = value.neededPaths.filter { !context.presence.present.contains($0) }.max {
      ($0.count, $1) < ($1.count, $0)
    }
    report(
      .keyMayBeMissing, "The identifier '\(name)' can be missing, and then the record is rejected", at: typed.range,
      help: path.map { "Add `and exists(\($0))` to `when`, or give another source with `??`." }
        ?? "Say in `when` which events have one, or give another source with `??`.")
  }

  /// Whether the value is there whichever part of an `or` in the trigger holds: `userId ?? traits.email` after
  /// `exists(userId) or exists(traits.email)`.
  private func isThereByCases(_ value: ValueSyntax) -> Bool {
    let cases = facts.conjunctions
    guard cases.count > 1 else { return false }
    return cases.allSatisfy { conjunction in
      var context = context
      context.presence.present.formUnion(conjunction.domains.present)
      let type = context.check(value, target: .unresolved).type
      return !type.isError && !type.canBeAbsent
    }
  }

  private mutating func reportNotUnique(_ name: Located<String>, property: Property, object: ObjectType) {
    let unique = object.uniqueKeys.map(\.name)
    report(
      .keyNotUnique, "'\(property.name)' of \(object.name) is not unique in the portal, so HubSpot refuses it as a key",
      at: name.range, related: [.init(.expected, "defined here without unique values", at: property.span)],
      help: unique.isEmpty
        ? "Make a property of \(object.name) with unique values in HubSpot, such as 'external_id', and pull the snapshot."
        : "Unique in this portal: \(unique.joined(separator: ", ")).")
  }

  private func keyProposal(_ object: ObjectType) -> String {
    "\(object.uniqueKeys.first?.name ?? "id"): …"
  }
}

extension ObjectType {
  /// The properties that can identify a record, people's own first.
  var uniqueKeys: [Property] {
    let keys = properties.filter { isUniqueKey($0) && !$0.isHidden && !$0.isReadOnly }
    return keys.filter { !$0.isHubSpotDefined } + keys.filter(\.isHubSpotDefined)
  }
}

extension ValueSyntax {
  /// The paths without which the value is missing or null.
  fileprivate var neededPaths: Set<String> {
    switch kind {
    case .expression(let expression): Set(Presence.needed(by: expression).all)
    case .template(let parts):
      parts.reduce(into: []) { paths, part in
        if case .expression(let expression) = part { paths.formUnion(Presence.needed(by: expression).all) }
      }
    case .literal, .list, .error: []
    }
  }
}
