/// What events hold: a JSON Schema for each event, keyed by call type and, for `track`, by event name.
public struct EventPlan: Sendable {
  public var events: [PlannedEvent]

  public init(events: [PlannedEvent]) { self.events = events }
}
