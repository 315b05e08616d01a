import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownEvent = Rule(
    "unknown-event", .events, .error, "A custom behavioral event that the portal does not have",
    explanation: """
      `send` completes an event that is defined in HubSpot, by its name or its fully qualified name (`pe12345_name`).
      HubSpot refuses or drops any other. Names of the event as the source calls it ("Order Completed") belong in `when`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_complete
            to: { email: "${context.traits.email}" }
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

  public static let eventNameInvalid = Rule(
    "event-name-invalid", .events, .error, "A name that no custom behavioral event can have",
    explanation: """
      HubSpot's internal event names are lower-case letters, digits and `_`, begin with a letter and have at most 50
      characters. "Order Completed" is the source's name for it, or the event's label; write its internal name.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: Order Completed
            to: { email: "${context.traits.email}" }
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
}

extension MappingChecker {
  /// The event definition of this name; nil after a finding, or without `events.json`.
  mutating func resolveEvent(_ name: Located<String>) -> EventDefinition? {
    guard let portal = ground.portal else {
      isComplete = false
      return nil
    }
    guard let events = portal.events else {
      isComplete = false
      report(
        .unverifiableValue, "The snapshot holds no event definitions, so '\(name.value)' cannot be checked",
        at: name.range, help: "Pull the snapshot with a token that may read them (an Enterprise portal has them).")
      return nil
    }
    if let event = portal.event(named: name.value) {
      context.note(fact: "event \(event.fullyQualifiedName) \(event.primaryObject)")
      need(Scopes.eventsSend)
      guard event.isArchived else { return event }
      report(
        .unknownEvent, "Event '\(event.name)' is archived in HubSpot", at: name.range,
        related: [.init(.note, "archived here", at: event.span)], help: "Send another event.")
      isComplete = false
      return event
    }
    isComplete = false
    guard !reportOtherPortal(name.value, at: name.range) else { return nil }
    reportUnknownEvent(name, events: events.filter { !$0.isArchived })
    return nil
  }

  private mutating func reportUnknownEvent(_ name: Located<String>, events: [EventDefinition]) {
    let near = ground.portal?.eventSuggestions(for: name.value) ?? []
    let fixes =
      near.count == 1
      ? [Fix("write \(near[0])", isSafe: true, edits: [.init(file.span(name.range), near[0])])] : []
    let known = events.map(\.name).listed
    let help = (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ") + "The portal has: \(known)."
    if EventRules.isValidName(name.value) {
      report(.unknownEvent, "The portal has no event '\(name.value)'", at: name.range, help: help, fixes: fixes)
    } else {
      report(
        .eventNameInvalid,
        "'\(name.value)' is no internal event name: it has lower-case letters, digits and '_' only, at most "
          + "\(EventRules.nameLength)",
        at: name.range, help: help, fixes: fixes)
    }
  }
}
