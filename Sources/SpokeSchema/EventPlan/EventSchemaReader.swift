import SpokeDiagnostics
import SpokeYAML

/// Reads the part of JSON Schema that types fields: `type`, `enum`, `const`, `format`, `properties`, `required`,
/// `additionalProperties`, `patternProperties`, `items`, `allOf`, and `$ref` within the plan's files. Of what may hold or
/// not, such as `anyOf`, only the names of the fields are taken. Everything else is passed over.
struct EventSchemaReader {
  /// How deep schemas are followed; deeper ones say nothing.
  private static let maximumDepth = 48
  /// How many schemas a plan may have when all references are followed and all merges made.
  private static let maximumSchemas = 200_000

  private(set) var source: SourceFile
  /// The whole file, which `#/…` refers into when the schema itself has no such place.
  private var file: YAMLNode
  /// All files of the plan, which references may lead to.
  let files: EventPlanFiles
  /// The schema that is read, without its parents.
  private var base: YAMLNode
  private var schemasLeft = Self.maximumSchemas
  /// Whether only the names of fields are wanted.
  private var isShallow = false
  /// References that are being followed: one that leads back to itself says nothing more.
  private var followed: [String] = []
  /// Maps on the way of references, by where they stand.
  private var indexes: [String: [String: YAMLNode]] = [:]

  init(_ files: EventPlanFiles, at document: EventPlanFiles.Document) {
    self.files = files
    source = document.source
    file = document.root
    base = file
  }

  /// Goes to another file of the plan.
  mutating func enter(_ document: EventPlanFiles.Document) {
    source = document.source
    file = document.root
    base = file
  }

  /// The schema of an event's payload.
  mutating func read(_ node: YAMLNode) throws(EventPlanError) -> EventSchema {
    base = node
    followed = []
    return try schema(node, depth: 0) ?? anything(node)
  }

  private func span(_ node: YAMLNode) -> SourceSpan { SourceSpan(source, node.place) }

  private func anything(_ node: YAMLNode) -> EventSchema { EventSchema(span: span(node)) }

  /// Nil for `false`, the schema of a field that never occurs.
  private mutating func schema(_ node: YAMLNode, depth: Int) throws(EventPlanError) -> EventSchema? {
    try spend(1, at: span(node))
    if depth > Self.maximumDepth { return anything(node) }
    if case .boolean(let isAnything) = node.scalar?.resolved { return isAnything ? anything(node) : nil }
    if node.scalar?.resolved == .null { return anything(node) }
    guard let entries = node.entries else {
      throw error(at: node, "A schema must be a map", help: "Write a JSON Schema such as `{ type: string }`.")
    }
    if let reference = node["$ref"] {
      let target = try follow(reference, depth: depth)
      // Since its draft 2019-09 JSON Schema reads what stands beside a reference.
      guard var schema = target, entries.count > 1 else { return target }
      let own = try keywords(entries, of: node, depth: depth)
      try merge(own, into: &schema)
      return schema
    }
    return try keywords(entries, of: node, depth: depth)
  }

  private mutating func keywords(
    _ entries: [YAMLEntry], of node: YAMLNode, depth: Int
  ) throws(EventPlanError) -> EventSchema {
    var schema = anything(node)
    for entry in entries {
      let value = entry.value
      switch entry.key.scalar?.text {
      case "type": schema.types = try types(value)
      case "format": schema.format = value.scalar?.text
      case "required": schema.required = Set(value.elements?.compactMap { $0.scalar?.text } ?? [])
      case "properties": schema.properties = try properties(value, depth: depth)
      case "additionalProperties":
        schema.allowsOthers = value.scalar?.resolved != .boolean(false)
        if value.entries != nil, let others = try self.schema(value, depth: depth + 1) { schema.others = [others] }
      case "items":
        // A list of schemas is for places of a tuple: none of them is for all elements.
        if value.elements == nil, let items = try self.schema(value, depth: depth + 1) { schema.items = [items] }
      default: break
      }
    }
    if node["patternProperties"] != nil {
      schema.allowsOthers = true
      schema.others = [anything(node)]
    }
    if let values = node["enum"]?.elements ?? node["const"].map({ [$0] }) { restrict(&schema, to: values) }
    for part in node["allOf"]?.elements ?? [] {
      if let part = try self.schema(part, depth: depth + 1) { try merge(part, into: &schema) }
    }
    if schema.types.isEmpty, let types = alternatives(of: node) { schema.types = types }
    for name in try possibleFields(of: node, depth: depth) where schema.properties[name] == nil {
      schema.properties[name] = anything(node)
    }
    return schema
  }

  /// The types of `anyOf` or `oneOf` where each choice is a type and nothing else, as in a field that may be null.
  private func alternatives(of node: YAMLNode) -> Set<String>? {
    guard let choices = node["anyOf"]?.elements ?? node["oneOf"]?.elements else { return nil }
    var found: Set<String> = []
    for choice in choices {
      let names = choice["type"]?.elements ?? choice["type"].map { [$0] } ?? []
      let types = names.compactMap { $0.scalar?.resolved == .null ? "null" : $0.scalar?.text }
      guard !types.isEmpty, types.allSatisfy(Self.typeNames.contains) else { return nil }
      found.formUnion(types)
    }
    return found
  }

  /// The fields that an object may have under conditions: they are no mistakes, and nothing else is known of them.
  private mutating func possibleFields(of node: YAMLNode, depth: Int) throws(EventPlanError) -> Set<String> {
    var branches = ["then", "else", "if"].compactMap { node[$0] }
    for keyword in ["anyOf", "oneOf"] { branches += node[keyword]?.elements ?? [] }
    for keyword in ["dependentSchemas", "dependencies"] {
      branches += node[keyword]?.entries?.map(\.value).filter { $0.entries != nil } ?? []
    }
    guard !branches.isEmpty else { return [] }
    let wasShallow = isShallow
    isShallow = true
    defer { isShallow = wasShallow }
    var names: Set<String> = []
    for branch in branches where branch.entries != nil {
      names.formUnion(try schema(branch, depth: depth + 1)?.properties.keys.map { $0 } ?? [])
    }
    return names
  }

  // MARK: Keywords

  private static let typeNames = ["string", "number", "integer", "boolean", "object", "array", "null"]

  private func types(_ node: YAMLNode) throws(EventPlanError) -> Set<String> {
    var types = Set<String>()
    for element in node.elements ?? [node] {
      // `type: null` is written for `type: "null"` often enough.
      let name = element.scalar?.text ?? ""
      if element.scalar?.resolved == .null {
        types.insert("null")
      } else if Self.typeNames.contains(name) {
        types.insert(name)
      } else if name == "any" {
        return []
      } else {
        let near = NearNames(Self.typeNames).suggestions(for: name).first.map { "Did you mean `\($0)`? " } ?? ""
        throw error(
          at: element, name.isEmpty ? "A type must be a text" : "JSON Schema has no type '\(name)'",
          help: near
            + "The types are \(Self.typeNames.joined(separator: ", ")); a date is a string with `format: date`.")
      }
    }
    return types
  }

  private mutating func properties(_ node: YAMLNode, depth: Int) throws(EventPlanError) -> [String: EventSchema] {
    guard let entries = node.entries else {
      if node.scalar?.resolved == .null { return [:] }
      throw error(at: node, "`properties` must be a map", help: "Write every field's name with its schema.")
    }
    var properties: [String: EventSchema] = [:]
    for entry in entries {
      guard let name = entry.key.scalar?.text,
        var schema = isShallow ? anything(entry.value) : try schema(entry.value, depth: depth + 1)
      else { continue }
      schema.span = span(entry.key)
      properties[name] = schema
    }
    return properties
  }

  /// Takes the texts of an `enum` or `const`, and the types of all its values where none are said.
  private func restrict(_ schema: inout EventSchema, to values: [YAMLNode]) {
    let texts = values.filter { $0.scalar?.resolved == .text }
    if !texts.isEmpty {
      schema.enumeration = texts.map { EventSchema.Located(text: $0.scalar?.text ?? "", span: span($0)) }
    }
    guard schema.types.isEmpty else { return }
    for value in values {
      switch value.scalar?.resolved {
      case .text: schema.types.insert("string")
      case .integer: schema.types.insert("integer")
      case .float: schema.types.insert("number")
      case .boolean: schema.types.insert("boolean")
      case .null: schema.types.insert("null")
      case nil: schema.types.insert(value.entries == nil ? "array" : "object")
      }
    }
  }

  // MARK: References

  private mutating func follow(_ reference: YAMLNode, depth: Int) throws(EventPlanError) -> EventSchema? {
    let path = reference.scalar?.text ?? ""
    let mark = path.firstIndex(of: "#") ?? path.endIndex
    let pointer = mark == path.endIndex ? "#" : String(path[mark...])
    let (here, root, schema) = (source, file, base)
    defer { (source, file, base) = (here, root, schema) }
    if mark > path.startIndex {
      guard let target = files.document(String(path[..<mark]), from: source.path) else {
        throw error(
          at: reference, "The reference '\(path)' leads out of the \(files.folder == nil ? "file" : "plan's folder")",
          help: files.folder != nil
            ? "Put the schema into a file of the plan's folder, or correct the reference."
            : "Write the schema under `$defs` in this file, and refer to it with `#/$defs/NAME`.")
      }
      enter(target)
    }
    let place = "\(source.path)\(pointer)"
    if followed.contains(place) { return anything(reference) }
    guard pointer == "#" || pointer.hasPrefix("#/"), let target = resolve(pointer) else {
      (source, file, base) = (here, root, schema)
      throw error(
        at: reference, "There is nothing at '\(path)'", help: "Write the schema there, or correct the reference.")
    }
    followed.append(place)
    defer { followed.removeLast() }
    return try self.schema(target, depth: depth + 1)
  }

  /// The node at a JSON pointer: in the schema that is read, else in its file.
  private mutating func resolve(_ pointer: String) -> YAMLNode? {
    if base.range != file.range, let node = resolve(pointer, from: base) { return node }
    return resolve(pointer, from: file)
  }

  /// The node at a JSON pointer behind `#`. Every map on the way is indexed once, for a plan may refer to each of its
  /// thousands of definitions.
  private mutating func resolve(_ pointer: String, from start: YAMLNode) -> YAMLNode? {
    var node = start
    var prefix = "\(source.path) \(start.range.start)"
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let key = unescaped(part)
      if let elements = node.elements {
        guard let index = Int(key), elements.indices.contains(index) else { return nil }
        node = elements[index]
      } else {
        let index =
          indexes[prefix]
          ?? Dictionary((node.entries ?? []).map { ($0.key.scalar?.text ?? "", $0.value) }) { first, _ in first }
        indexes[prefix] = index
        guard let next = index[key] else { return nil }
        node = next
      }
      prefix += "/\(part)"
    }
    return node
  }

  /// `~1` is `/` and `~0` is `~` in a JSON pointer.
  private func unescaped(_ part: Substring) -> String {
    var text = ""
    var isEscape = false
    for character in part {
      if isEscape {
        text.append(character == "1" ? "/" : "~")
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  // MARK: Merging

  /// Adds what `other` says to what `schema` says: an event must keep to both.
  mutating func merge(_ other: EventSchema, into schema: inout EventSchema) throws(EventPlanError) {
    try spend(other.properties.count + 1, at: schema.span)
    if schema.types.isEmpty {
      schema.types = other.types
    } else if !other.types.isEmpty {
      // Where the two have nothing in common the more specific one is believed.
      var both = schema.types.intersection(other.types)
      if schema.types.union(other.types).isSuperset(of: ["integer", "number"]) { both.insert("integer") }
      if !both.isEmpty { schema.types = both }
    }
    schema.enumeration = schema.enumeration ?? other.enumeration
    schema.format = schema.format ?? other.format
    schema.required.formUnion(other.required)
    schema.allowsOthers = schema.allowsOthers && other.allowsOthers
    for (name, property) in other.properties {
      if var own = schema.properties.removeValue(forKey: name) {
        try merge(property, into: &own)
        schema.properties[name] = own
      } else {
        schema.properties[name] = property
      }
    }
    if schema.others.isEmpty { schema.others = other.others }
    guard let items = other.items.first else { return }
    guard var own = schema.items.first else {
      schema.items = [items]
      return
    }
    try merge(items, into: &own)
    schema.items = [own]
  }

  // MARK: Bounds

  private mutating func spend(_ count: Int, at span: SourceSpan) throws(EventPlanError) {
    schemasLeft -= count
    guard schemasLeft >= 0 else {
      throw EventPlanError(
        at: span, "The event plan has more than \(Self.maximumSchemas) fields when all references are followed",
        help: "Split the plan, or refer to fewer schemas.")
    }
  }

  private func error(at node: YAMLNode, _ message: String, help: String) -> EventPlanError {
    EventPlanError(at: span(node), message, help: help)
  }
}
