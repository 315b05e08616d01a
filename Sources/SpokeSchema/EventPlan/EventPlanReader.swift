import SpokeDiagnostics
import SpokeYAML

/// Reads a plan's shape; `EventSchemaReader` reads its schemas.
struct EventPlanReader {
  let files: EventPlanFiles
  var schemas: EventSchemaReader
  var events: [EventPlan.PlannedEvent] = []
  /// Schemas that are for all events.
  private var common: [EventSchema] = []
  /// A place that speaks of some events only: a call type of which no file says anything is not unplanned then.
  var openSpan: SourceSpan?

  init(_ files: EventPlanFiles, first: EventPlanFiles.Document) {
    self.files = files
    schemas = EventSchemaReader(files, at: first)
  }

  private var source: SourceFile { schemas.source }

  mutating func plan() throws(EventPlanError) -> [EventPlan.PlannedEvent] {
    let referred = files.folder == nil ? [] : files.referred
    for document in files.documents {
      schemas.enter(document)
      let root = document.root
      guard root.entries != nil else { throw error(at: root, "The event plan must be a map", help: shapeHelp) }
      if let rules = root["rules"] ?? root["data"]?["rules"] {
        try readSegment(rules)
      } else if let list = root["events"] {
        try readOwn(list, of: root)
      } else if files.folder != nil || root.isSchema {
        try readSchema(of: document, isReferred: referred.contains(document.source.path))
      } else {
        throw error(at: root, "The event plan has no `events`", help: shapeHelp)
      }
    }
    if let openSpan {
      for type in EventPlan.callTypes.dropFirst() where !events.contains(where: { $0.type == type }) {
        events.append(.init(type: type, name: nil, schema: EventSchema(span: openSpan), span: openSpan))
      }
    }
    return try merged()
  }

  private let shapeHelp =
    "Write `events:` with a list of `type`, `name` and `schema`, or name an export of a Segment tracking plan."

  // MARK: Spoke's own shape

  private static let topKeys = ["spoke", "description", "events", "definitions", "title"]
  private static let eventKeys = ["type", "name", "description", "schema"]

  private mutating func readOwn(_ events: YAMLNode, of root: YAMLNode) throws(EventPlanError) {
    try check(root, hasOnly: Self.topKeys, "an event plan")
    if let version = root["spoke"], version.scalar?.text != String(EventPlan.version) {
      throw error(
        at: version, "This version of Spoke reads event plans of format \(EventPlan.version)",
        help: "Write `spoke: \(EventPlan.version)`, or update Spoke.")
    }
    if let list = events.elements {
      for event in list { try readOwnEvent(event, key: nil) }
    } else if let entries = events.entries {
      for entry in entries { try readOwnEvent(entry.value, key: entry.key) }
    } else {
      throw error(at: events, "`events` must be a list or a map", help: shapeHelp)
    }
  }

  /// One entry. In a map its key is the event's name, or a call type other than `track`.
  private mutating func readOwnEvent(_ node: YAMLNode, key: YAMLNode?) throws(EventPlanError) {
    guard node.entries != nil else {
      throw error(at: node, "An event must be a map", help: "Write `type`, `name` and `schema`.")
    }
    try check(node, hasOnly: Self.eventKeys, "an event")
    let keyText = key?.scalar?.text
    let keyIsType = keyText.map { $0 != "track" && EventPlan.callTypes.contains($0) } ?? false
    let typeNode = node["type"]
    guard let type = typeNode?.scalar?.text ?? (keyIsType ? keyText : key == nil ? nil : "track") else {
      throw error(at: node, "An event has no `type`", help: "Write `type: track`, or one of the other call types.")
    }
    guard EventPlan.callTypes.contains(type) else {
      throw error(
        at: typeNode ?? node, "There is no call of type '\(type)'",
        help: suggestion(type, EventPlan.callTypes) + "Write one of \(EventPlan.callTypes.joined(separator: ", ")).")
    }
    let nameNode = node["name"] ?? (typeNode == nil && keyIsType ? nil : key)
    if let nameNode, nameNode.scalar == nil {
      throw error(at: nameNode, "An event's name must be a text", help: "Write the name as the events have it.")
    }
    guard let schema = node["schema"] else {
      throw error(
        at: nameNode ?? typeNode ?? node, "An event has no `schema`", help: "Write the JSON Schema of its payload.")
    }
    try add(type, name: nameNode, schema, at: nameNode ?? typeNode ?? node)
  }

  // MARK: Segment tracking plans

  /// The `rules` of an export: an object with `events`, `identify`, `group`, …, or the list that the Public API gives.
  private mutating func readSegment(_ rules: YAMLNode) throws(EventPlanError) {
    if let list = rules.elements {
      for rule in list { try readSegmentRule(rule) }
    } else if rules.entries != nil {
      for event in rules["events"]?.elements ?? [] {
        guard let name = event["name"], name.scalar != nil else {
          throw error(at: event, "An event of the tracking plan has no name", help: "Export the tracking plan again.")
        }
        if let schema = event["rules"] { try add("track", name: name, schema, at: name) }
      }
      for type in EventPlan.callTypes {
        if let schema = rules[type], schema.entries?.isEmpty == false { try add(type, name: nil, schema, at: schema) }
      }
      if let schema = rules["global"], schema.entries?.isEmpty == false { common.append(try schemas.read(schema)) }
    } else {
      throw error(at: rules, "`rules` must be a map or a list", help: shapeHelp)
    }
    // Such plans describe `track` events; a type of which they say nothing is not unplanned.
    openSpan = SourceSpan(source, rules.range)
  }

  private mutating func readSegmentRule(_ rule: YAMLNode) throws(EventPlanError) {
    guard let type = rule["type"]?.scalar?.text.lowercased(), let schema = rule["jsonSchema"] else {
      throw error(
        at: rule, "A rule of the tracking plan has no `type` and `jsonSchema`", help: "Export the tracking plan again.")
    }
    if type == "common" {
      common.append(try schemas.read(schema))
    } else if EventPlan.callTypes.contains(type) {
      let name = rule["key"].flatMap { $0.scalar.map { $0.resolved != .null && !$0.text.isEmpty } == true ? $0 : nil }
      try add(type, name: name, schema, at: name ?? rule)
    }
  }

  // MARK: Events

  private mutating func add(
    _ type: String, name: YAMLNode?, _ schema: YAMLNode, at place: YAMLNode
  ) throws(EventPlanError) {
    events.append(
      .init(
        type: type, name: name?.scalar?.text, schema: try schemas.read(schema),
        span: SourceSpan(source, place.place)))
  }

  /// Every event with what is said of all events of its type, and of all events.
  private mutating func merged() throws(EventPlanError) -> [EventPlan.PlannedEvent] {
    let general = Dictionary(grouping: events.filter { $0.name == nil }, by: \.type)
    var merged: [EventPlan.PlannedEvent] = []
    for var event in events {
      if event.name != nil {
        for other in general[event.type] ?? [] { try schemas.merge(other.schema, into: &event.schema) }
      }
      for other in common { try schemas.merge(other, into: &event.schema) }
      merged.append(event)
    }
    return merged
  }

  // MARK: Errors

  private func check(_ node: YAMLNode, hasOnly keys: [String], _ what: String) throws(EventPlanError) {
    for entry in node.entries ?? [] {
      let key = entry.key.scalar?.text ?? ""
      if keys.contains(key) || key.hasPrefix("x-") || key.hasPrefix("$") { continue }
      throw error(
        at: entry.key, "\(what.prefix(1).uppercased() + what.dropFirst()) has no key '\(key)'",
        help: suggestion(key, keys) + "Its keys are \(keys.joined(separator: ", ")).")
    }
  }

  private func suggestion(_ written: String, _ names: [String]) -> String {
    NearNames(names).suggestions(for: written).first.map { "Did you mean `\($0)`? " } ?? ""
  }

  func error(at node: YAMLNode, _ message: String, help: String) -> EventPlanError {
    EventPlanError(at: SourceSpan(source, node.place), message, help: help)
  }
}

extension YAMLNode {
  /// The value of a key of a map; of duplicates, the first.
  subscript(key: String) -> YAMLNode? { entries?.first { $0.key.scalar?.text == key }?.value }
}
