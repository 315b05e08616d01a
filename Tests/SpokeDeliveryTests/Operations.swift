import SpokeHubSpot

@testable import SpokeDelivery

extension OpenOperation {
  /// An operation of the tests.
  static func sample(
    _ number: Int, _ verb: Operation.Verb = .upsert, _ object: String = "contacts", key: (String, String)? = nil,
    _ properties: [(String, String)] = [], write: [String: String] = [:],
    associations: [Operation.Association] = [], lists: [Operation.ListChange] = [], mapping: String = "m",
    targets: [Int: OpenOperation.Target] = [:]
  ) -> OpenOperation {
    let operation = Operation(
      line: number, messageID: nil, index: nil, mapping: mapping, verb: verb, target: object,
      key: key.map { [.init(name: $0.0, value: $0.1)] } ?? [],
      properties: properties.map { .init(name: $0.0, value: $0.1) }, write: write, associations: associations,
      lists: lists, occurredAt: nil, uuid: nil)
    var open = OpenOperation(number: number, input: 1, operation: operation)
    open.targets = targets
    return open
  }
}

extension Operation.Association {
  /// One with a record that some properties find.
  static func match(_ to: String, _ fields: [(String, String)], missing: String = "skip") -> Self {
    Self(
      isRemoval: false, to: to, target: .match(fields.map { .init(name: $0.0, value: $0.1) }),
      category: "HUBSPOT_DEFINED", typeID: 279, missing: missing)
  }

  /// One with the record of another mapping.
  static func record(_ to: String, _ mapping: String, missing: String = "skip") -> Self {
    Self(
      isRemoval: false, to: to, target: .record(mapping, index: nil), category: "HUBSPOT_DEFINED", typeID: 279,
      missing: missing)
  }
}
