/// What events hold: a JSON Schema for each event, keyed by call type and, for `track`, by event name.
public struct EventPlan: Sendable {
  public let events: [PlannedEvent]
  private let byType: [String: OfType]

  /// The positions of the events of one call type.
  private struct OfType {
    var all: [Int] = []
    var named: [String: [Int]] = [:]
    /// Those that are for every event of the type.
    var general: [Int] = []
  }

  public init(events: [PlannedEvent]) {
    self.events = events
    var byType: [String: OfType] = [:]
    for (position, event) in events.enumerated() {
      byType[event.type, default: OfType()].all.append(position)
      if let name = event.name {
        byType[event.type]?.named[name, default: []].append(position)
      } else {
        byType[event.type]?.general.append(position)
      }
    }
    self.byType = byType
  }

  /// The events of a call type.
  public func events(ofType type: String) -> [PlannedEvent] { (byType[type]?.all ?? []).map { events[$0] } }

  /// The events of a call type that have a name, or where none has it the ones that are for every event of the type.
  public func events(ofType type: String, named name: String) -> [PlannedEvent] {
    guard let ofType = byType[type] else { return [] }
    return (ofType.named[name] ?? ofType.general).map { events[$0] }
  }

  /// Whether the plan says anything of a call type.
  public func speaks(ofType type: String) -> Bool { byType[type] != nil }

  /// Whether the plan lists the events of a call type by name and has none for the rest of them.
  public func listsNames(ofType type: String) -> Bool {
    guard let ofType = byType[type] else { return false }
    return !ofType.named.isEmpty && ofType.general.isEmpty
  }

  /// Whether some event of a call type has a name.
  public func hasEvent(ofType type: String, named name: String) -> Bool { byType[type]?.named[name] != nil }
}
