import SpokeDiagnostics

extension EventPlan {
  /// The planned events that a trigger lets through.
  ///
  /// - Parameters:
  ///   - type: The call's type; nil when the trigger does not say.
  ///   - event: The name of the event of a `track` call; nil when the trigger does not say.
  /// - Returns: The events of that name, or where none has it the ones that are for every event of the type; empty when
  ///   there is no such event in the plan.
  public func events(type: String?, event: String? = nil) -> [PlannedEvent] {
    guard let wanted = type ?? (event == nil ? nil : "track") else { return events }
    guard let event, wanted == "track" else { return events(ofType: wanted) }
    return events(ofType: wanted, named: event)
  }

  /// The schemas of a field in the events that a trigger lets through, one for each event that names it; nil when no such
  /// event is in the plan.
  public func schemas(type: String?, event: String? = nil, path: [String]) -> [EventSchema]? {
    let planned = events(type: type, event: event)
    if planned.isEmpty { return nil }
    return planned.compactMap { event in
      path.reduce(event.schema as EventSchema?) { $0?.properties[$1] }
    }
  }

  /// Names of planned `track` events that somebody may have meant.
  public func eventSuggestions(for written: String) -> [String] {
    NearNames(events.filter { $0.type == "track" }.compactMap(\.name)).suggestions(for: written)
  }
}
