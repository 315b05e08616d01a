import SpokeJSON
import SpokeSyntax

/// The mapping language as JSON Schema: what may stand where, without the names of any portal.
enum LanguageSchema {
  /// The members of a mapping file.
  static var file: [JSONTree.Member] {
    let policies: JSONTree = .object(policies)
    let tree: JSONTree = [
      "description":
        "Which events become which HubSpot records. `spoke lint` checks the rest, against the portal's snapshot.",
      "type": "object",
      "required": ["spoke", "mappings"],
      "additionalProperties": false,
      "properties": [
        "spoke": ["description": "Version of the mapping language.", "const": 1],
        "defaults": [
          "description":
            "What happens to nothing and to failure in every mapping of this file, unless the mapping or the property says otherwise.",
          "type": "object", "additionalProperties": false, "properties": policies,
        ],
        "tables": [
          "description": "Lookup tables, read with lookup(table, key).",
          "type": "object",
          "propertyNames": ["pattern": "^[A-Za-z_][A-Za-z0-9_]*$"],
          "additionalProperties": [
            "description": "Keys and values are plain scalars.",
            "type": "object", "minProperties": 1,
            "additionalProperties": ["type": ["string", "number", "boolean", "null"]],
          ],
        ],
        "mappings": [
          "description": "The mappings by id. An id is unique in the project and in kebab-case.",
          "type": "object",
          "propertyNames": ["pattern": .string(kebabCase)],
          "additionalProperties": MappingSchema.reference("mapping"),
        ],
      ],
    ]
    guard case .object(let members) = tree else { return [] }
    return members
  }

  /// What the file refers to, by name.
  static var definitions: [JSONTree.Member] {
    [
      .init("mapping", mapping), .init("object", object), .init("value", value), .init("propertyValue", propertyValue),
      .init("match", match), .init("association", association), .init("listChange", listChange),
      .init("onNull", onNull), .init("onEmpty", onEmpty), .init("onInvalid", onInvalid), .init("write", write),
    ]
  }

  private static let kebabCase = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  // MARK: Mappings

  private static var mapping: JSONTree {
    let keys: JSONTree = [
      "description": ["description": "Text for people and for the generated docs.", "type": "string"],
      "enabled": ["description": "false keeps the mapping out of the plan.", "type": "boolean", "default": true],
      "when": [
        "description":
          "The condition under which the mapping fires, without ${ }: type == \"track\" and event == \"Order Completed\".",
        "type": ["string", "boolean"],
      ],
      "each": [
        "description":
          "Path to an array, such as properties.products: the mapping runs once per element, bound to item.",
        "type": "string",
      ],
      "upsert": MappingSchema.reference("object", "Update the record that match finds, or create it."),
      "create": MappingSchema.reference("object", "Always make a new record; a retry makes a second one."),
      "update": MappingSchema.reference("object", "Update the record that match finds; never create one."),
      "send": [
        "description": "Complete a custom behavioral event, by its name or fully qualified name.", "type": "string",
        "minLength": 1,
      ],
      "match": MappingSchema.reference("match", "What identifies the record; id means the record id."),
      "to": MappingSchema.reference(
        "match", "Whom a sent event is about: email, utk, id, or the definition's custom matching property."),
      "occurred_at": MappingSchema.reference("value", "When a sent event took place."),
      "dedupe_id": MappingSchema.reference(
        "value", "Id under which HubSpot accepts a sent event only once. Default ${messageId}."),
      "properties": [
        "description": "Property names and their values. Only named properties: a whole object cannot be mapped.",
        "type": "object",
        "additionalProperties": MappingSchema.reference("propertyValue"),
      ],
      "associate": [
        "description": "Records to associate with the one that is written.", "type": "array",
        "items": MappingSchema.reference("association"),
      ],
      "dissociate": [
        "description": "Associations to take away.", "type": "array", "items": MappingSchema.reference("association"),
      ],
      "lists": [
        "description": "Manual lists that the record joins or leaves.", "type": "array",
        "items": MappingSchema.reference("listChange"),
      ],
    ]
    return [
      "type": "object", "additionalProperties": false, "properties": keys.adding(policies),
      "oneOf": .array(ActionSyntax.Verb.allCases.map(verb)),
    ]
  }

  /// What a verb needs and what it rules out.
  private static func verb(_ verb: ActionSyntax.Verb) -> JSONTree {
    let (needed, refused): ([String], [String]) =
      switch verb {
      case .upsert, .update: (["match"], ["to", "occurred_at", "dedupe_id"])
      case .create: ([], ["match", "to", "occurred_at", "dedupe_id"])
      case .send: (["to"], ["match", "associate", "dissociate", "lists"])
      }
    let others = ActionSyntax.Verb.allCases.filter { $0 != verb }.map(\.rawValue)
    let never = (others + refused).map { JSONTree.Member($0, false) }
    let single: [JSONTree.Member] = verb == .upsert ? [.init("match", ["maxProperties": 1])] : []
    return [
      "title": .string(verb.rawValue), "required": .texts([verb.rawValue] + needed),
      "properties": .object(single + never),
    ]
  }

  // MARK: Values

  private static let object: JSONTree = [
    "description":
      "A standard object (contacts, companies, deals, tickets, line_items, …), a custom object's name or fully qualified name, or a type id.",
    "type": "string", "minLength": 1,
  ]

  private static let value: JSONTree = [
    "description": "A literal, one ${ expression }, or text with ${ expressions } in it. $${ writes a literal ${.",
    "type": ["string", "number", "boolean"],
  ]

  private static var propertyValue: JSONTree {
    withLongForm(
      [MappingSchema.reference("value"), ["type": "array", "items": MappingSchema.reference("value")]],
      description: "A value, a list of options for a multi-checkbox property, or the long form.")
  }

  /// What a property takes: one of the forms, or the long form around one of them.
  static func withLongForm(_ forms: [JSONTree], description: String? = nil) -> JSONTree {
    let value = forms.count == 1 ? forms[0] : ["anyOf": .array(forms)]
    let properties: JSONTree = .object(
      [.init("value", value)] + policies + [.init("write", MappingSchema.reference("write"))])
    let long: JSONTree = [
      "type": "object", "required": ["value"], "additionalProperties": false, "properties": properties,
    ]
    let head: [JSONTree.Member] = description.map { [.init("description", .string($0))] } ?? []
    return .object(head + [.init("anyOf", .array(forms + [long]))])
  }

  private static let match: JSONTree = [
    "description": "Properties and the values that find the record. Several are all required to match.",
    "type": "object", "minProperties": 1, "additionalProperties": MappingSchema.reference("value"),
  ]

  private static var association: JSONTree {
    [
      "type": "object", "required": ["to", "label"], "additionalProperties": false,
      "properties": [
        "to": MappingSchema.reference("object", "Object type of the other record."),
        "match": MappingSchema.reference("match", "Fields that find exactly one record."),
        "record": [
          "description":
            "Id of the mapping that writes the other record for the same event, in place of match.",
          "type": "string", "pattern": .string(kebabCase),
        ],
        "label": [
          "description": "The association's label in this direction; default is the unlabelled type.",
          "type": "string", "minLength": 1,
        ],
        "missing": [
          "description": "What happens when no record matches. More than one match always rejects.",
          "enum": .texts(MissingPolicy.allCases.map(\.rawValue)), "default": .string(MissingPolicy.skip.rawValue),
        ],
      ],
      "oneOf": [
        ["required": ["match"], "properties": ["record": false]],
        ["required": ["record"], "properties": ["match": false]],
      ],
    ]
  }

  private static let listChange: JSONTree = [
    "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
    "properties": [
      "add": ["description": "Name of the list that the record joins.", "type": "string", "minLength": 1],
      "remove": ["description": "Name of the list that the record leaves.", "type": "string", "minLength": 1],
    ],
  ]

  // MARK: Policies

  private static var policies: [JSONTree.Member] {
    [
      .init("on_null", MappingSchema.reference("onNull")), .init("on_empty", MappingSchema.reference("onEmpty")),
      .init("on_invalid", MappingSchema.reference("onInvalid")),
    ]
  }

  private static var onNull: JSONTree {
    choice(
      Policies.OnNothing.allCases.map(\.rawValue), default: Policies.OnNothing.omit.rawValue,
      "What a null does: leave the property out, empty it in HubSpot, or reject the record.")
  }

  private static var onEmpty: JSONTree {
    choice(
      Policies.OnNothing.allCases.map(\.rawValue), default: Policies.OnNothing.omit.rawValue,
      "What an empty text does: leave the property out, empty it in HubSpot, or reject the record.")
  }

  private static var onInvalid: JSONTree {
    choice(
      Policies.OnInvalid.allCases.map(\.rawValue), default: Policies.OnInvalid.omit.rawValue,
      "What a failed conversion does: leave the property out and count it, or reject the record.")
  }

  private static var write: JSONTree {
    choice(
      WritePolicy.allCases.map(\.rawValue), default: WritePolicy.always.rawValue,
      "How the value meets the one HubSpot has: replace it, only fill it in, only move forwards (ordered options), or add to it (multi-checkbox)."
    )
  }

  private static func choice(_ values: [String], default standard: String, _ description: String) -> JSONTree {
    ["description": .string(description), "enum": .texts(values), "default": .string(standard)]
  }
}
