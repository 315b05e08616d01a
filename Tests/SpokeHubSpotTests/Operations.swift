import SpokeSchema

@testable import SpokeHubSpot

/// Operations as tests write them.
extension Operation {
  static func record(
    _ verb: Verb, _ object: String = "contacts", line: Int = 1, mapping: String = "mapping", index: Int? = nil,
    key: (String, String)? = nil, _ properties: KeyValuePairs<String, String> = [:], write: [String: String] = [:],
    associations: [Association] = [], lists: [ListChange] = []
  ) -> Operation {
    Operation(
      line: line, messageID: nil, index: index, mapping: mapping, verb: verb, target: object,
      key: key.map { [Field(name: $0.0, value: $0.1)] } ?? [],
      properties: properties.map { Field(name: $0.key, value: $0.value) }, write: write, associations: associations,
      lists: lists, occurredAt: nil, uuid: nil)
  }

  static func upsert(
    _ email: String, line: Int = 1, _ properties: KeyValuePairs<String, String> = [:], write: [String: String] = [:],
    associations: [Association] = [], lists: [ListChange] = []
  ) -> Operation {
    record(
      .upsert, line: line, key: ("email", email), properties, write: write, associations: associations, lists: lists)
  }

  static func send(_ name: String, line: Int, identity: KeyValuePairs<String, String>) -> Operation {
    Operation(
      line: line, messageID: nil, index: nil, mapping: "event", verb: .send, target: name,
      key: identity.map { Field(name: $0.key, value: $0.value) }, properties: [], write: [:], associations: [],
      lists: [], occurredAt: nil, uuid: nil)
  }
}

extension Operation.Association {
  static func match(
    _ to: String, _ match: KeyValuePairs<String, String>, typeID: Int = 279, remove: Bool = false,
    missing: String = "skip"
  ) -> Operation.Association {
    .init(
      isRemoval: remove, to: to, target: .match(match.map { .init(name: $0.key, value: $0.value) }),
      category: "HUBSPOT_DEFINED", typeID: typeID, missing: missing)
  }

  static func record(_ to: String, _ mapping: String, index: Int? = nil, typeID: Int = 279) -> Operation.Association {
    .init(
      isRemoval: false, to: to, target: .record(mapping, index: index), category: "HUBSPOT_DEFINED", typeID: typeID,
      missing: "skip")
  }
}

extension Operation.ListChange {
  static func add(_ list: String) -> Operation.ListChange { .init(isRemoval: false, listID: list) }
  static func remove(_ list: String) -> Operation.ListChange { .init(isRemoval: true, listID: list) }
}

/// The requests for operations.
func batched(
  _ operations: [Operation], windowSize: Int = RequestBatcher.windowSize, pathNames: [String: String] = [:],
  identifiers: [String: Set<String>] = [:]
) throws -> [Request] {
  var batcher = RequestBatcher(
    APIPaths(.standard), pathNames: pathNames, identifiers: identifiers, windowSize: windowSize)
  var requests: [Request] = []
  for operation in operations { requests += try batcher.add(operation) }
  return requests + batcher.finish()
}

extension Request {
  /// The last two parts of the path: `batch/upsert`, `memberships/add`; `labels/archive` of associations.
  var action: String { path.text.split(separator: "/").suffix(2).joined(separator: "/") }

  var writesRecords: Bool { ["batch/upsert", "batch/update"].contains(action) || isCreateOfRecords }

  private var isCreateOfRecords: Bool { action == "batch/create" && path.text.hasPrefix("/crm/objects/") }

  /// `contacts` of `/crm/objects/2026-09/contacts/batch/upsert`.
  var object: String { String(path.text.split(separator: "/").dropFirst(3).first ?? "") }

  var inputs: [RequestValue] { body["inputs"]?.elements ?? body.elements ?? [] }

  /// Ids of inputs, as texts or references.
  var ids: [String] { inputs.compactMap { $0["id"]?.text } }

  var json: String { String(decoding: jsonLine, as: UTF8.self) }
}

extension RequestValue {
  subscript(name: String) -> RequestValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var elements: [RequestValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// A text; of a reference its own.
  var text: String? {
    switch self {
    case .text(let text): text
    case .reference(let reference): reference.text
    case .number(let number): "\(number)"
    case .array, .object: nil
    }
  }

  var fields: [(name: String, value: String)] {
    guard case .object(let members) = self else { return [] }
    return members.compactMap { member in member.value.text.map { (member.name, $0) } }
  }
}
