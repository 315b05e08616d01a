/// The keys of every map of a file of test cases.
extension FieldSet {
  static let caseFile = FieldSet(
    name: "a file of test cases", keys: ["spoke", "cases"],
    synonyms: [
      "version": "spoke", "tests": "cases", "test": "cases", "case": "cases", "scenarios": "cases", "examples": "cases",
    ],
    elsewhere: [
      "mappings": "Write the mappings that a case is about in the case.",
      "event": "Write it in a case, under `cases:`.",
      "expect": "Write it in a case, under `cases:`.",
    ])

  static let testCase = FieldSet(
    name: "a test case", keys: ["event", "events", "expect", "rejects", "match", "mappings"],
    synonyms: [
      "input": "event", "given": "event", "payload": "event", "file": "events", "fixture": "events",
      "expected": "expect", "output": "expect", "then": "expect", "operations": "expect", "want": "expect",
      "reject": "rejects", "rejected": "rejects", "errors": "rejects", "mode": "match", "mapping": "mappings",
      "only": "mappings",
    ],
    elsewhere: [
      "properties": "Write it in an operation under `expect:`.", "op": "Write it in an operation under `expect:`.",
      "object": "Write it in an operation under `expect:`.", "reason": "Write it in an entry of `rejects:`.",
    ])

  static let expectedOperation = FieldSet(
    name: "an operation",
    keys: [
      "event", "mapping", "op", "object", "definition", "key", "match", "identity", "occurredAt", "uuid", "properties",
      "write", "associations", "lists", "omitted",
    ],
    synonyms: [
      "id": "mapping", "name": "mapping", "verb": "op", "operation": "op", "props": "properties",
      "associate": "associations", "association": "associations", "list": "lists", "to": "identity",
      "timestamp": "occurredAt", "dedupeid": "uuid", "objecttype": "object", "send": "definition",
    ],
    elsewhere: [
      "rejects": "Write it beside `expect:`.", "reason": "Write it in an entry of `rejects:`.",
      "upsert": "Write `op: upsert` and `object:`.", "update": "Write `op: update` and `object:`.",
      "create": "Write `op: create` and `object:`.",
    ], hint: "A HubSpot property is written under `properties:`.")

  static let expectedReject = FieldSet(
    name: "an entry of `rejects`",
    keys: ["mapping", "reason", "association", "property", "detail", "line", "messageId", "index"],
    synonyms: ["id": "mapping", "error": "reason", "code": "reason", "why": "reason", "field": "property"])
}
