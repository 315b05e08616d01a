import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeSyntax

extension JSONWriter {
  /// What may be written at the position.
  mutating func completions(of subject: Subject) {
    guard let offset = subject.offset, let file = subject.file else {
      writeNull()
      return
    }
    let place = CursorPlace(subject.source, offset: offset)
    let completions = Completions(analysis: subject.analysis, file: file, place: place)
    proposals(completions.all, replacing: ByteRange(place.wordStart, offset), in: subject.source)
  }
}

/// The proposals for one place.
struct Completions {
  let analysis: Analysis
  let file: MappingFile
  let place: CursorPlace
  /// The mapping that the place stands in, as far as it could be read.
  let mapping: MappingSyntax?

  init(analysis: Analysis, file: MappingFile, place: CursorPlace) {
    self.analysis = analysis
    self.file = file
    self.place = place
    let id = place.path.first == "mappings" && place.path.count > 1 ? place.path[1] : nil
    mapping = id.flatMap { id in file.mappings.first { $0.id.value == id } }
  }

  var portal: Portal? { analysis.portal }

  var all: [Proposal] {
    switch place.kind {
    case .key: keys
    case .value: values
    case .expression(let text): expressions(text)
    }
  }

  /// The path below the mapping's id.
  var inMapping: [String] { Array(place.path.dropFirst(2)) }
  var isInMapping: Bool { place.path.first == "mappings" && place.path.count >= 2 }

  /// The object type that the mapping writes.
  var object: ObjectType? { mapping?.action.flatMap { portal?.object(named: $0.target.value) } }
  /// The event that the mapping sends.
  var event: EventDefinition? {
    guard let action = mapping?.action, action.verb.value == .send else { return nil }
    return portal?.event(named: action.target.value)
  }

  // MARK: Keys

  private var keys: [Proposal] {
    guard isInMapping else {
      switch place.path {
      case []: return named(MappingKeys.file)
      case ["defaults"]: return named(MappingKeys.defaults)
      default: return []
      }
    }
    switch inMapping.first {
    case nil: return named(MappingKeys.mapping)
    case "properties" where inMapping.count == 1: return properties
    case "properties" where inMapping.count == 2: return named(MappingKeys.value)
    case "match": return identifiers(of: object)
    case "to": return identities
    case "associate", "dissociate":
      return inMapping.last == "match" ? identifiers(of: associated) : named(MappingKeys.association)
    case "lists": return named(MappingKeys.listChange)
    default: return []
    }
  }

  /// Keys of a map that it does not have yet.
  private func named(_ keys: [String]) -> [Proposal] {
    keys.filter { place.siblings[$0] == nil }.map { Proposal($0, .keyword, text: $0 + ": ") }
  }

  private var properties: [Proposal] {
    let owner = mapping?.action?.target.value ?? ""
    let all = object?.properties ?? event?.properties ?? []
    return all.filter { !$0.isReadOnly && !$0.isArchived && place.siblings[$0.name] == nil }
      .map { proposal($0, owner: owner, isLikely: !$0.name.hasPrefix("hs_")) }
  }

  private func proposal(_ property: Property, owner: String, isLikely: Bool) -> Proposal {
    Proposal(
      property.name, .property, detail: "\(property.label) · \(property.type.name)",
      documentation: PropertyText.markdown(property, owner: owner), text: property.name + ": ", isLikely: isLikely)
  }

  /// The object of the association that is being written.
  private var associated: ObjectType? {
    // In `match: { … }` the association's other keys stand around the braces.
    place.siblings["to"].flatMap { portal?.object(named: $0) }
      ?? (mapping.map { $0.associations + $0.dissociations } ?? [])
      .first { $0.range.touches(place.wordStart) }?.to.flatMap { portal?.object(named: $0.value) }
  }

  private func identifiers(of object: ObjectType?) -> [Proposal] {
    guard let object else { return [] }
    let unique = object.properties.filter { property in
      property.hasUniqueValue && !property.isReadOnly || (object.objectTypeID == "0-1" && property.name == "email")
    }
    return unique.map { proposal($0, owner: object.name, isLikely: true) }
      + [Proposal("id", .keyword, detail: "the record's id", text: "id: ")]
  }

  private var identities: [Proposal] {
    var names = ["id"]
    if event?.primaryObject == "CONTACT" { names = ["email", "utk", "id"] }
    if let own = event?.customMatching { names.insert(own.eventProperty, at: 0) }
    return names.map { Proposal($0, .keyword, text: $0 + ": ") }
  }

  // MARK: Values

  private var values: [Proposal] {
    guard isInMapping, let key = place.path.last else { return policies(place.path.last ?? "") }
    switch (inMapping.first, key) {
    case (_, "upsert"), (_, "create"), (_, "update"): return objects
    case (_, "send"):
      return (portal?.events ?? []).map { Proposal($0.name, .event, detail: $0.label) }
    case (_, "enabled"): return ["true", "false"].map { Proposal($0, .keyword) }
    case ("associate", "to"), ("dissociate", "to"): return objects
    case ("associate", "label"), ("dissociate", "label"): return labels
    case ("associate", "record"), ("dissociate", "record"):
      return analysis.project.files.flatMap(\.mappings).filter { $0.id.value != mapping?.id.value }
        .map { Proposal($0.id.value, .module, detail: $0.description) }
    case ("lists", "add"), ("lists", "remove"):
      return (portal?.lists ?? []).filter { $0.processingType != "DYNAMIC" }
        .map { Proposal($0.name, .value, detail: $0.processingType.lowercased()) }
    case ("properties", _):
      let isLongForm = inMapping.count > 2
      return (isLongForm ? policies(key) : []) + options(of: isLongForm ? inMapping[1] : key, key: key)
    default: return policies(key)
    }
  }

  private func policies(_ key: String) -> [Proposal] {
    let words: [String]
    switch key {
    case "write": words = WritePolicy.allCases.map(\.rawValue)
    case "missing": words = MissingPolicy.allCases.map(\.rawValue)
    case "on_null", "on_empty": words = Policies.OnNothing.allCases.map(\.rawValue)
    case "on_invalid": words = Policies.OnInvalid.allCases.map(\.rawValue)
    default: words = []
    }
    return words.map { Proposal($0, .enumMember) }
  }

  private var objects: [Proposal] {
    (portal?.objectNames ?? []).map { name in
      Proposal(name, .module, detail: portal?.object(named: name)?.pluralLabel)
    }
  }

  private var labels: [Proposal] {
    guard let from = mapping?.action?.target.value, let to = place.siblings["to"] else { return [] }
    return (portal?.associations(from: from, to: to) ?? []).map { type in
      Proposal(type.label ?? "default", .enumMember, detail: "\(type.category) \(type.typeID)")
    }
  }

  private func options(of name: String, key: String) -> [Proposal] {
    guard let property = object?.property(named: name) ?? event?.property(named: name),
      key == name || key == "value"
    else { return [] }
    let expression = Proposal("${…}", .variable, detail: "an expression", text: "${")
    return property.options.map { option in
      Proposal(
        option.value, .enumMember, detail: option.label + (option.isHidden ? " (hidden)" : ""),
        isLikely: !option.isHidden)
    } + [expression]
  }
}
