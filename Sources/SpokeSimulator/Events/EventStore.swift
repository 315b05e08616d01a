import SpokeJSON

/// The portal's event definitions and what was sent of them.
struct EventStore: Sendable {
  /// A completion that was taken.
  struct Completion: Sendable {
    var number: Int
    var eventName: String
    var properties: [String: String]
    var uuid: String
    var occurredAt: Instant
    var receivedAt: Instant
    /// The record that it is about; nil when nobody was found.
    var record: (place: Int, id: Int)?
  }

  /// Definitions by fully qualified name.
  private(set) var definitions: [String: EventDefinitionState] = [:]
  /// Names that can never be used again.
  var retiredNames: Set<String> = []
  private(set) var completions: [Completion] = []
  /// When a uuid was first taken, by event and uuid.
  private var seen: [String: [String: Instant]] = [:]

  /// How long a uuid is remembered. Source: "Send custom event data".
  static let uuidLifetime: Int64 = 365 * CalendarDate.millisecondsPerDay

  init(_ definitions: [JSONTree]) {
    for json in definitions { set(EventDefinitionState(json)) }
  }

  mutating func set(_ definition: EventDefinitionState) { definitions[definition.fullyQualifiedName] = definition }

  mutating func remove(_ name: String) {
    definitions[name] = nil
    completions.removeAll { $0.eventName == name }
    seen[name] = nil
  }

  func completion(_ number: Int) -> Completion? {
    // Numbers ascend.
    guard let last = completions.last, number <= last.number else { return nil }
    if completions.indices.contains(number - 1), completions[number - 1].number == number {
      return completions[number - 1]
    }
    return completions.first { $0.number == number }
  }

  /// The number of the next completion.
  var nextNumber: Int { (completions.last?.number ?? 0) + 1 }

  /// Takes a completion; false when its uuid was taken within a year.
  mutating func append(_ completion: Completion) -> Bool {
    if let before = seen[completion.eventName]?[completion.uuid],
      completion.receivedAt - before < Self.uuidLifetime
    {
      return false
    }
    seen[completion.eventName, default: [:]][completion.uuid] = completion.receivedAt
    completions.append(completion)
    return true
  }
}

/// An event definition, ready to check completions against.
struct EventDefinitionState: Sendable {
  var json: JSONTree
  let name: String
  let fullyQualifiedName: String
  /// `CONTACT`, `COMPANY`, …, or a custom object's name.
  let primaryObject: String
  let customMatching: (eventProperty: String, targetProperty: String)?
  private(set) var properties: [String: PropertyDefinition] = [:]

  init(_ json: JSONTree) {
    self.json = json
    name = json["name"]?.string ?? ""
    fullyQualifiedName = json["fullyQualifiedName"]?.string ?? name
    primaryObject = json["primaryObject"]?.string ?? "CONTACT"
    let rule = json["customMatchingId"]?["primaryObjectRule"]
    if let event = rule?["eventPropertyName"]?.string, let target = rule?["targetObjectPropertyName"]?.string {
      customMatching = (event, target)
    } else {
      customMatching = nil
    }
    for property in json["properties"]?.elements ?? [] {
      let definition = PropertyDefinition(property)
      properties[definition.name] = definition
    }
  }
}
