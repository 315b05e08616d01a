import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let createNotIdempotent = Rule(
    "create-not-idempotent", .identity, .warning, "A retry, or the same event twice, makes a second record",
    explanation: """
      `create` makes a new record every time. Events arrive more than once, and a request whose answer was lost is sent
      again: then HubSpot has two. `upsert` by a unique property (an order id, the event's `messageId`) makes the second
      write harmless. Where duplicates do no harm, suppress this with a reason.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed"
            create: deals
            properties:
              dealname: ${properties.order_id ?? "Order"}
              pipeline: default
              dealstage: closedwon
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties:
              dealname: ${properties.order_id}
              pipeline: default
              dealstage: closedwon
        """))
}

extension MappingChecker {
  mutating func reportCreate(_ action: ActionSyntax) {
    guard let object else { return }
    let keys = object.uniqueKeys.prefix(3).map(\.name)
    report(
      .createNotIdempotent, "`create: \(object.name)` makes another record when the same event comes again",
      at: action.verb.range,
      help: keys.isEmpty
        ? "Make a unique property in HubSpot and `upsert` by it, or suppress this with a reason."
        : "Write `upsert` and match by a unique property: \(keys.joined(separator: ", ")).")
  }
}
