import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let eventIdentityMissing = Rule(
    "event-identity-missing", .events, .error, "A `send` that does not say whose event it is",
    explanation: """
      HubSpot completes an event on a record. `to:` says which: `email` or `utk` for an event about contacts, `id` for a
      record's own id, or the property of the definition's custom matching rule. Without one the event is lost.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed"
            send: order_completed
            properties:
              order_id: ${properties.order_id}
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_completed
            to: { email: "${context.traits.email}" }
            properties:
              order_id: ${properties.order_id}
        """))

  public static let eventIdentityKind = Rule(
    "event-identity-kind", .events, .error, "An identity that the event's object cannot have",
    explanation: """
      `email` and `utk` find contacts only. An event that is about companies, deals or another object is completed by the
      record's `id`, or by the property of the definition's custom matching rule.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          upgrade:
            when: type == "track" and event == "Account Upgraded" and exists(context.traits.email)
            send: account_upgraded
            to: { email: "${context.traits.email}" }
            properties:
              seats: ${properties.seats}
        """,
      good: """
        spoke: 1
        mappings:
          upgrade:
            when: type == "track" and event == "Account Upgraded" and exists(properties.company_record_id)
            send: account_upgraded
            to: { id: "${properties.company_record_id}" }
            properties:
              seats: ${properties.seats}
        """))
}

extension MappingChecker {
  /// The operation of a `send`.
  mutating func checkSend(_ action: ActionSyntax, event: EventDefinition?) -> CheckedMapping.Operation? {
    if mapping.match != nil { isComplete = false }
    let identity = checkEventIdentity(event: event, action: action)
    let occurredAt = mapping.occurredAt.map { value in
      checkEventPart(value, "occurred_at", name: "occurredAt", type: .datetime, onInvalid: .omit)
    }
    let dedupeID = mapping.dedupeID.map { value in
      checkEventPart(value, "dedupe_id", name: "uuid", type: .string, onInvalid: .reject)
    }
    if dedupeID == nil, let each = mapping.each {
      report(
        .missingKey, "`send` with `each` needs `dedupe_id`: every element would have the event's `messageId`",
        at: each.range,
        help: "HubSpot keeps the first event of an id. Write something of the element, such as "
          + "`dedupe_id: ${messageId}-${item.product_id}`.")
      isComplete = false
    }
    guard let event, let identity else { return nil }
    return .send(
      event: event.fullyQualifiedName, identity: identity, occurredAt: occurredAt,
      dedupeID: dedupeID ?? Self.messageID)
  }

  /// The event's own id, which every Segment call has.
  private static var messageID: CheckedProperty {
    CheckedProperty(
      name: "uuid", value: .path(CorePath(scope: .event, steps: [.key("messageId")])), conversion: Conversion(.string))
  }

  private mutating func checkEventPart(
    _ value: ValueSyntax, _ key: String, name: String, type: PropertyType, onInvalid: Policies.OnInvalid
  ) -> CheckedProperty {
    let property = Property(
      name: name, label: name, type: type, fieldType: "text", span: file.span(value.range))
    let typed = context.check(value, target: ValueTarget(property: property))
    checkConstant(typed, of: key, policies: mapping.policies.inheriting(file.defaults), verb: .send)
    return CheckedProperty(
      name: name, value: typed.core, conversion: convert(typed, to: property, of: "the event"), onInvalid: onInvalid)
  }

  private mutating func checkEventIdentity(event: EventDefinition?, action: ActionSyntax) -> [CheckedProperty]? {
    guard let identity = mapping.identity, !identity.entries.isEmpty else {
      // A `match` in its place has a finding already.
      if mapping.isIncomplete || mapping.match != nil { return nil }
      let kinds = event.map(identityKinds) ?? ["email", "utk", "id"]
      report(
        .eventIdentityMissing, "This event does not say whose it is: `to` is missing",
        at: mapping.identity?.keyRange ?? action.target.range,
        help: "Add `to: { \(kinds[0]): \"…\" }`; this event takes \(kinds.joined(separator: ", ")).")
      return nil
    }
    var checked: [CheckedProperty] = []
    for entry in identity.entries {
      let name = entry.name.value
      let kinds = event.map(identityKinds)
      if let event, let kinds, !kinds.contains(name) {
        report(
          .eventIdentityKind,
          "'\(name)' cannot identify the record of event '\(event.name)', which is about \(event.primaryObject.lowercased())",
          at: entry.name.range, related: [.init(.expected, "the event is defined here", at: event.span)],
          help: "This event takes \(kinds.joined(separator: ", ")).")
      }
      let property =
        event?.property(named: name)
        ?? Property(name: name, label: name, type: .string, fieldType: "text", span: file.span(entry.name.range))
      let typed = context.check(entry.value, target: ValueTarget(property: property))
      reportIfMayBeMissing(typed, entry.value, name: name)
      var conversion = name == "id" ? convertRecordID(typed) : convert(typed, to: property, of: "the event")
      if name == "email", conversion.kind == .string {
        conversion.kind = .email
        _ = checkEmails(PossibleValues(typed, in: file), property: property, owner: "the event")
      }
      checked.append(
        CheckedProperty(
          name: name, value: typed.core, conversion: conversion, onNull: .reject, onEmpty: .reject, onInvalid: .reject))
    }
    return checked
  }

  /// What can identify the record, by HubSpot's order of preference (Send event completions).
  private func identityKinds(_ event: EventDefinition) -> [String] {
    var kinds: [String] = []
    if event.primaryObject.uppercased() == "CONTACT" { kinds += ["email", "utk"] }
    kinds.append("id")
    if let matching = event.customMatching { kinds.append(matching.eventProperty) }
    return kinds
  }
}
