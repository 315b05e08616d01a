import SpokeTestSupport

@testable import SpokeHubSpot

/// Operations on few contacts, so that they meet often: by address in both cases, by the app's id and by HubSpot's.
struct OperationGenerator {
  private var random: SeededGenerator
  private let people: Int
  /// Whether people get other identifiers than they had.
  private let moves: Bool
  /// How many contacts are there before.
  private var present = 0

  init(seed: UInt64, people: Int = 8, moves: Bool = false) {
    random = SeededGenerator(seed: seed)
    self.people = people
    self.moves = moves
  }

  /// Operations that tell everybody's identifiers.
  func links() -> [Operation] {
    (0..<people).map { person in
      .record(.upsert, line: person + 1, key: ("email", "p\(person)@x.example"), ["acme_user_id": "u\(person)"])
    }
  }

  /// Contacts that are there before: some with an id of the app, some without.
  mutating func portal() -> ModelPortal {
    var contacts: [[String: String]] = []
    for person in 0..<people where chance(60) {
      var record = ["email": "p\(person)@x.example", "a": "old"]
      if chance(60) { record["acme_user_id"] = "u\(person)" }
      if chance(50) { record["stage"] = "\(number(4))" }
      contacts.append(record)
    }
    present = contacts.count
    return ModelPortal(["contacts": contacts])
  }

  mutating func next(line: Int) -> Operation {
    let verb: Operation.Verb = chance(60) ? .upsert : chance(85) ? .update : .create
    var properties: [Operation.Field] = []
    var write: [String: String] = [:]
    for (name, policy) in [
      ("a", nil), ("b", nil), ("c", nil), ("stage", "forwards"), ("first", "if_empty"), ("options", "append"),
    ] where chance(30) {
      properties.append(.init(name: name, value: value(of: name)))
      if let policy, chance(85) { write[name] = policy }
    }
    let person = number(people)
    var key: [Operation.Field] = []
    if verb == .update, present > 0, chance(10) {
      key = [.init(name: "id", value: "\(number(present))")]
    } else if chance(55) {
      key = [.init(name: "email", value: address(person))]
    } else {
      key = [.init(name: "acme_user_id", value: "u\(person)")]
    }
    // What identifies a contact is written too: it links, and may move.
    for name in ["acme_user_id", "email"] where chance(verb == .create ? 80 : 25) && key.first?.name != "id" {
      let other = moves && chance(25) ? number(people) : person
      let value = name == "email" ? address(other) : "u\(other)"
      if verb != .create, name == key.first?.name, !moves { continue }
      properties.append(.init(name: name, value: chance(5) && moves ? "" : value))
      if chance(15), !moves { write[name] = "if_empty" }
    }
    return Operation(
      line: line, messageID: nil, index: nil, mapping: "m\(number(3))", verb: verb, target: "contacts",
      key: verb == .create ? [] : key, properties: properties, write: write, associations: [], lists: [],
      occurredAt: nil, uuid: nil)
  }

  private mutating func value(of name: String) -> String {
    switch name {
    case "stage": "\(number(6))"
    case "options": (0...number(2)).map { _ in "o\(number(5))" }.joined(separator: ";")
    default: chance(10) ? "" : "\(number(50))"
    }
  }

  private mutating func address(_ person: Int) -> String {
    let address = "p\(person)@x.example"
    return chance(20) ? address.uppercased() : address
  }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(100) < percent }
}
