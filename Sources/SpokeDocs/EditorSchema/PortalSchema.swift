import SpokeJSON
import SpokeSchema

/// What a portal adds to the schema of mapping files: the names that there are, and the options that a plain value may be.
struct PortalSchema {
  private let portal: Portal
  /// What the mappings' conditions refer to, by name.
  private(set) var definitions: [JSONTree.Member] = []
  /// For each object and event: what a mapping that writes it may say.
  private(set) var conditions: [JSONTree] = []
  /// The sets of options that have a definition already: properties of several objects share countries and languages.
  private var optionSets: [JSONTree: String] = [:]

  init(_ portal: Portal) {
    self.portal = portal
    definitions = Self.valueDefinitions
    for object in portal.objects { add(object) }
    for event in portal.events ?? [] where !event.isArchived { add(event) }
    addEventNames()
  }

  // MARK: Names

  /// Every way to name an object type of the portal, the usual ones first: editors propose them.
  var objectNames: JSONTree {
    let objects = portal.objects
    let labels = objects.map { "\($0.pluralLabel) (\($0.objectTypeID))" }
    let others = objects.flatMap { [$0.objectTypeID] + ($0.fullyQualifiedName.map { [$0] } ?? []) }
    // Object types that the snapshot lists without their files are names all the same.
    let unread = portal.objectNames.filter { name in !objects.contains { $0.name == name } }
    return [
      "description": .string("An object type of the portal \(portal.name)."),
      "anyOf": [
        ["enum": .texts(objects.map(\.name)), "enumDescriptions": .texts(labels)],
        ["enum": .texts(unread + others)],
      ],
    ]
  }

  private static func names(of object: ObjectType) -> [String] {
    [object.name, object.objectTypeID] + (object.fullyQualifiedName.map { [$0] } ?? [])
  }

  private mutating func addEventNames() {
    guard let events = portal.events else { return }
    let live = events.filter { !$0.isArchived }
    let value: JSONTree = [
      "anyOf": [
        ["enum": .texts(live.map(\.name)), "enumDescriptions": .texts(live.map(\.label))],
        ["enum": .texts(live.map(\.fullyQualifiedName))],
      ]
    ]
    conditions.append(["properties": ["send": value]])
  }

  // MARK: Objects

  private mutating func add(_ object: ObjectType) {
    let live = object.properties.filter { !$0.isArchived && !$0.isReadOnly }
    let properties = live.map { JSONTree.Member($0.name, definition(of: $0, in: object)) }
    let keys = live.filter(object.isUniqueKey).map { property in
      JSONTree.Member(property.name, described(property, value: MappingSchema.reference("value")))
    }
    let recordID: JSONTree = MappingSchema.reference("value", "The record's own id.")
    let associations = MappingSchema.reference("\(Self.definitionName(object.name)).association")
    define(
      "\(Self.definitionName(object.name)).properties",
      ["additionalProperties": false, "properties": .object(properties)])
    define("\(Self.definitionName(object.name)).association", Self.all(labels(from: object)))
    let lists = (portal.lists ?? []).filter { $0.objectTypeID == object.objectTypeID && $0.processingType != "DYNAMIC" }
    var mapping: [JSONTree.Member] = [
      .init("properties", MappingSchema.reference("\(Self.definitionName(object.name)).properties")),
      .init(
        "match",
        [
          "additionalProperties": false,
          "properties": .object(keys + [.init("id", recordID), .init("hs_object_id", recordID)]),
        ]),
      .init("associate", ["items": associations]), .init("dissociate", ["items": associations]),
    ]
    if portal.lists != nil {
      let name: JSONTree = ["enum": .texts(lists.map(\.name))]
      mapping.append(.init("lists", ["items": ["properties": ["add": name, "remove": name]]]))
    }
    define("\(Self.definitionName(object.name)).mapping", ["properties": .object(mapping)])
    let named: JSONTree = ["enum": .texts(Self.names(of: object))]
    let verbs = ["upsert", "create", "update"].map { verb -> JSONTree in
      ["required": .texts([verb]), "properties": .object([.init(verb, named)])]
    }
    conditions.append([
      "if": ["anyOf": .array(verbs)], "then": MappingSchema.reference("\(Self.definitionName(object.name)).mapping"),
    ])
  }

  /// The labels of every direction that begins at the object.
  private func labels(from object: ObjectType) -> [JSONTree] {
    let pairs = portal.associations.filter { $0.key.from == object.name }.sorted { $0.key.to < $1.key.to }
    return pairs.map { pair, types -> JSONTree in
      let names = portal.object(named: pair.to).map(Self.names) ?? [pair.to]
      let labels = types.map { $0.label ?? "default" }
      return [
        "if": ["required": ["to"], "properties": ["to": ["enum": .texts(names)]]],
        "then": ["properties": ["label": ["enum": .texts(labels)]]],
      ]
    }
  }

  /// All of the conditions. An empty `allOf` is no schema.
  private static func all(_ conditions: [JSONTree]) -> JSONTree {
    conditions.isEmpty ? .object([]) : ["allOf": .array(conditions)]
  }

  // MARK: Events

  private mutating func add(_ event: EventDefinition) {
    let live = event.properties.filter { !$0.isArchived }
    let properties = live.map { JSONTree.Member($0.name, definition(of: $0, in: nil)) }
    var identities = event.primaryObject.uppercased() == "CONTACT" ? ["email", "utk", "id"] : ["id"]
    if let matching = event.customMatching { identities.append(matching.eventProperty) }
    define(
      "event.\(Self.definitionName(event.name)).mapping",
      [
        "properties": [
          "properties": ["additionalProperties": false, "properties": .object(properties)],
          "to": ["propertyNames": ["enum": .texts(identities)]],
        ]
      ])
    conditions.append([
      "if": ["required": ["send"], "properties": ["send": ["enum": .texts([event.name, event.fullyQualifiedName])]]],
      "then": MappingSchema.reference("event.\(Self.definitionName(event.name)).mapping"),
    ])
  }

  // MARK: Values

  /// A name as a reference can hold it: a reference is a URI.
  private static func definitionName(_ name: String) -> String {
    String(decoding: name.utf8.map { Anchor.isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private mutating func define(_ name: String, _ value: JSONTree) { definitions.append(.init(name, value)) }

  private mutating func definition(of property: Property, in object: ObjectType?) -> JSONTree {
    described(property, value: MappingSchema.reference(valueName(of: property, in: object)))
  }

  private func described(_ property: Property, value: JSONTree) -> JSONTree {
    let words = PropertyFacts(property).sentence
    let text = property.description.isEmpty ? words : "\(words)\n\n\(property.description)"
    return ["title": .string(property.label), "description": .string(text), "allOf": [value]]
  }

  /// The name of the definition of what a property takes.
  private mutating func valueName(of property: Property, in object: ObjectType?) -> String {
    switch property.type {
    case .number: return "numberValue"
    case .bool: return "truthValue"
    case .enumeration:
      let options = plainOptions(of: property, in: object)
      guard !options.isEmpty else { return "singleValue" }
      let forms = Self.optionForms(options, isMultiple: property.isMultiple)
      if let known = optionSets[forms] { return known }
      let name = "options.\(optionSets.count + 1).\(Self.definitionName(property.name))"
      optionSets[forms] = name
      define(name, forms)
      return name
    default: return "singleValue"
    }
  }

  /// The options that a plain value may be; empty when the snapshot does not say.
  private func plainOptions(of property: Property, in object: ObjectType?) -> [(value: String, label: String)] {
    guard property.options.isEmpty, let object, let pipelines = portal.pipelines[object.name] else {
      return property.isOwner ? [] : property.options.map { ($0.value, $0.label) }
    }
    let names = PipelineProperties.of(object.name)
    let live = pipelines.filter { !$0.isArchived }
    switch property.name {
    case names.pipeline: return live.map { ($0.id, $0.label) }
    case names.stage:
      return live.flatMap { pipeline in
        pipeline.stages.filter { !$0.isArchived }.map { ($0.id, "\($0.label) (\(pipeline.label))") }
      }
    default: return []
    }
  }

  private static func optionForms(_ options: [(value: String, label: String)], isMultiple: Bool) -> JSONTree {
    let named: JSONTree = [
      "enum": .texts(options.map(\.value)), "enumDescriptions": .texts(options.map(\.label)),
    ]
    var forms = [named, MappingSchema.reference("expression")]
    // A number or truth value stands for the option that is spelled like it.
    let plain = options.contains { Int($0.value) != nil || $0.value == "true" || $0.value == "false" }
    if plain { forms.append(["type": ["number", "boolean"]]) }
    guard isMultiple else { return LanguageSchema.withLongForm(forms) }
    // Several options in one text: `a;b`. What stands between the semicolons is left to `spoke lint`.
    let several: JSONTree = ["type": "string", "pattern": "^$|;"]
    let list: JSONTree = ["type": "array", "items": ["anyOf": .array(forms)]]
    return LanguageSchema.withLongForm(forms + [several, list])
  }

  /// What properties of the types without options take.
  private static var valueDefinitions: [JSONTree.Member] {
    let expression = MappingSchema.reference("expression")
    let digits: JSONTree = ["type": "string", "pattern": "[0-9]"]
    return [
      .init("expression", ["type": "string", "pattern": "\\$\\{"]),
      .init("singleValue", LanguageSchema.withLongForm([MappingSchema.reference("value")])),
      .init("numberValue", LanguageSchema.withLongForm([["type": "number"], digits, expression])),
      .init(
        "truthValue", LanguageSchema.withLongForm([["type": "boolean"], ["enum": ["true", "false"]], expression])),
    ]
  }
}
