/// The keys of every map of a mapping file.
extension FieldSet {
  private static let policies = ["on_null", "on_empty", "on_invalid"]

  private static let policySynonyms = [
    "ifnull": "on_null", "onmissing": "on_null", "null": "on_null", "ifempty": "on_empty", "onblank": "on_empty",
    "onerror": "on_invalid", "iferror": "on_invalid", "onfailure": "on_invalid",
  ]

  static let file = FieldSet(
    name: "a mapping file", keys: ["spoke", "defaults", "tables", "mappings"],
    synonyms: [
      "version": "spoke", "mapping": "mappings", "maps": "mappings", "rules": "mappings", "lookups": "tables",
      "lookuptables": "tables", "variables": "tables", "dictionaries": "tables", "default": "defaults",
      "settings": "defaults", "policies": "defaults",
    ],
    elsewhere: Dictionary(
      uniqueKeysWithValues: policies.map { ($0, "Write it under `defaults:`.") }
        + ["portal", "events", "api_version", "time_zone"].map { ($0, "Write it in spoke.yaml, the project file.") }
        + mappingKeys.filter { !policies.contains($0) }.map {
          ($0, "It belongs to a mapping: write it under `mappings:` and the mapping's id.")
        }))

  static let defaults = FieldSet(name: "`defaults`", keys: policies, synonyms: policySynonyms)

  private static let mappingKeys = [
    "description", "enabled", "when", "each", "upsert", "create", "update", "send", "match", "properties", "associate",
    "dissociate", "lists", "to", "occurred_at", "dedupe_id", "on_null", "on_empty", "on_invalid",
  ]

  static let mapping = FieldSet(
    name: "a mapping", keys: mappingKeys,
    synonyms: [
      "trigger": "when", "if": "when", "condition": "when", "conditions": "when", "filter": "when", "on": "when",
      "fields": "properties", "attributes": "properties", "props": "properties", "values": "properties",
      "set": "properties", "object": "upsert", "objecttype": "upsert", "target": "upsert",
      "merge": "upsert", "save": "upsert", "insert": "create", "add": "create", "emit": "send",
      "foreach": "each", "loop": "each", "items": "each", "key": "match", "keys": "match",
      "identifier": "match", "idproperty": "match", "unique": "match", "lookup": "match", "where": "match",
      "association": "associate", "associations": "associate", "associatewith": "associate", "list": "lists",
      "active": "enabled", "comment": "description", "note": "description", "title": "description",
      "timestamp": "occurred_at", "time": "occurred_at", "uuid": "dedupe_id", "idempotencykey": "dedupe_id",
    ].merging(policySynonyms) { key, _ in key },
    elsewhere: [
      "id": "A mapping's id is the key it stands under; the record's id is written `match: { id: … }`.",
      "tables": "Write it in the first column, beside `mappings:`.",
      "write": "Write it beside the `value:` of a property.",
      "missing": "Write it in an entry of `associate:`.", "label": "Write it in an entry of `associate:`.",
      "record": "Write it in an entry of `associate:`.",
      "disabled": "Write `enabled: false`.",
      "type": "Write it as a condition, such as `when: type == \"identify\"`.",
      "event":
        "Write it as a condition, such as `when: event == \"Order Completed\"`; `send:` names an event to complete.",
    ], hint: "A HubSpot property is written under `properties:`.")

  static let property = FieldSet(
    name: "a value's long form", keys: ["value"] + policies + ["write"],
    synonyms: ["expression": "value", "from": "value", "mode": "write", "policy": "write"]
      .merging(policySynonyms) { key, _ in key })

  static let association = FieldSet(
    name: "an association", keys: ["to", "match", "record", "label", "missing"],
    synonyms: [
      "object": "to", "objecttype": "to", "target": "to", "with": "to", "type": "label", "labels": "label",
      "mapping": "record", "key": "match", "by": "match", "where": "match", "onmissing": "missing",
      "ifmissing": "missing",
    ])

  static let listChange = FieldSet(
    name: "an entry of `lists`", keys: ["add", "remove"],
    synonyms: ["addto": "add", "join": "add", "removefrom": "remove", "leave": "remove", "delete": "remove"])

  static let project = FieldSet(
    name: "spoke.yaml", keys: ["spoke", "portal", "mappings", "events", "api_version", "time_zone", "rules"],
    synonyms: [
      "version": "spoke", "account": "portal", "hub": "portal", "files": "mappings", "include": "mappings",
      "plan": "events", "trackingplan": "events", "eventplan": "events", "timezone": "time_zone", "tz": "time_zone",
      "zone": "time_zone", "severity": "rules", "severities": "rules", "lint": "rules",
    ],
    elsewhere: [
      "tables": "Write it in a mapping file.", "defaults": "Write it in a mapping file.",
      "schemas": "The snapshot stands in schemas/NAME, where NAME is the value of `portal`.",
    ])
}
