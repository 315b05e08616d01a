import SpokeSchema

/// The events of the plan that a mapping can meet.
struct PlannedEvents: Sendable {
  /// One event; a nil schema is one of which the plan says nothing.
  struct Candidate: Sendable {
    /// "'Order Completed'", "identify"
    var words: String
    var schema: EventSchema?
  }

  /// The pairs it was made for.
  let pairs: [ExpressionContext.TriggeredEvent]?
  let candidates: [Candidate]

  init(_ plan: EventPlan, triggered pairs: [ExpressionContext.TriggeredEvent]?) {
    self.pairs = pairs
    var candidates: [Candidate] = []
    for pair in pairs ?? [.init(type: nil, event: nil)] {
      for type in pair.type.map({ [$0] }) ?? EventRoots.callTypes {
        let fitting = pair.event.map { plan.events(ofType: type, named: $0) } ?? plan.events(ofType: type)
        if fitting.isEmpty { candidates.append(Candidate(words: type, schema: nil)) }
        for event in fitting {
          candidates.append(Candidate(words: event.name.map { "'\($0)'" } ?? type, schema: event.schema))
        }
      }
    }
    self.candidates = candidates
  }

  /// "'Order Completed'", "'A' and 'B'", "the events that the trigger lets through"
  var words: String {
    switch candidates.count {
    case 1: candidates[0].words
    case 2: "\(candidates[0].words) and \(candidates[1].words)"
    default: "the \(candidates.count) events that the trigger lets through"
    }
  }
}

extension EventPlan {
  /// The names of the fields that the plan declares in an object, for the events that the trigger lets through.
  func fields(of path: [String], triggered: [ExpressionContext.TriggeredEvent]?) -> [String] {
    var names = Set<String>()
    for candidate in PlannedEvents(self, triggered: triggered).candidates {
      var schema = candidate.schema
      for key in path { schema = schema?.properties[key] }
      names.formUnion(schema?.properties.keys.map { $0 } ?? [])
    }
    return names.sorted()
  }

  /// Whether some event declares a field at its top.
  func declares(root: String) -> Bool { events.contains { $0.schema.properties[root] != nil } }
}
