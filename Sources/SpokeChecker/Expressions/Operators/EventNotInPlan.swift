import SpokeDiagnostics
import SpokeSchema

extension Rule {
  public static let eventNotInPlan = Rule(
    "event-not-in-plan", .eventPlan, .error, "A trigger names an event that the event plan does not have",
    explanation: """
      The event plan lists every event that the sources send. A trigger for another name waits for an event that never
      comes, most likely because the name is written differently. Names are compared exactly, with their case and spaces.
      Correct the name, or add the event to the plan.
      """,
    example: .init(
      bad: EventPlanExample.mapping(event: "Seats changed", value: "properties.seats"),
      good: EventPlanExample.mapping(event: "Seats Changed", value: "properties.seats"), plan: EventPlanExample.plan))
}

/// What the examples of the event plan's rules share.
enum EventPlanExample {
  static let plan = """
    spoke: 1
    events:
      - type: track
        name: Seats Changed
        schema:
          type: object
          required: [type, event, userId]
          properties:
            userId: { type: string }
            properties:
              type: object
              required: [seats]
              properties:
                seats: { type: integer }
                plan: { type: string, enum: [free, pro] }
    """

  static func mapping(event: String, value: String) -> String {
    """
    spoke: 1
    mappings:
      seats:
        when: type == "track" and event == "\(event)"
        upsert: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          acme_mrr: ${\(value)}
    """
  }
}

extension ExpressionContext {
  /// - Parameter types: the call types whose names could have been meant.
  mutating func reportEventNotInPlan(
    _ name: String, type: String, among types: [String], of plan: EventPlan, at range: ByteRange
  ) {
    guard isFirstFailure(of: "event", name) else { return }
    let names = shared.events[types] ?? PlannedNames(plan, types: types)
    shared.events[types] = names
    let near = names.near.suggestions(for: name)
    let first = near.first.flatMap { meant in
      types.lazy.compactMap { plan.events(ofType: $0, named: meant).first }.first
    }
    var fixes: [Fix] = []
    let written = file.source.text(in: range)
    if near.count == 1, let quote = written.first, quote == "\"" || quote == "'", written == "\(quote)\(name)\(quote)" {
      fixes = [
        Fix("write \"\(near[0])\"", isSafe: false, edits: [.init(file.span(range), "\(quote)\(near[0])\(quote)")])
      ]
    }
    report(
      .eventNotInPlan, "The event plan has no `\(type)` event \"\(name)\"", at: range,
      related: first.map { [.init(.expected, "\"\(near[0])\" is declared here", at: $0.span)] } ?? [],
      help: near.isEmpty
        ? "The plan has \(names.shown)."
        : "Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?", fixes: fixes)
  }
}

/// The names of planned events.
struct PlannedNames: Sendable {
  let near: NearNames
  /// Some of them, for a message.
  let shown: String

  init(_ plan: EventPlan, types: [String]) {
    let names = types.flatMap(plan.events(ofType:)).compactMap(\.name)
    near = NearNames(names)
    let first = names.sorted().prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    shown = first + (names.count > 12 ? ", … (\(names.count) in all)" : "")
  }
}
