import SpokeDiagnostics

extension Portal {
  /// API names of object types that somebody may have meant who wrote a name that the snapshot does not have: the plural
  /// for the singular, a custom object for its label, else near names. At most three.
  public func objectSuggestions(for written: String) -> [String] {
    let labels = Dictionary(
      objects.flatMap { [($0.singularLabel, $0.name), ($0.pluralLabel, $0.name)] }.map {
        (NearNames.folded($0.0), $0.1)
      }
    ) { first, _ in first }
    let wanted = NearNames.folded(written)
    let standard = StandardObject.all.first {
      [$0.singular, $0.singularLabel, $0.pluralLabel].contains { NearNames.folded($0) == wanted }
    }
    if let standard, standard.name != written, objectNames.contains(standard.name) { return [standard.name] }
    let near = NearNames.suggestions(for: written, among: objectNames.map { ($0, "") })
    if let labelled = labels[wanted], labelled != written, !near.contains(labelled) { return [labelled] }
    return near
  }

  /// Names of custom events that somebody may have meant, by name, fully qualified name or label.
  public func eventSuggestions(for written: String) -> [String] {
    let live = (events ?? []).filter { !$0.isArchived }
    return NearNames.suggestions(for: written, among: live.map { ($0.name, $0.label) })
  }

  /// The custom event of a name or fully qualified name.
  public func event(named name: String) -> EventDefinition? {
    events?.first { $0.name == name || $0.fullyQualifiedName == name }
  }

  /// Names of lists that somebody may have meant.
  public func listSuggestions(for written: String) -> [String] {
    NearNames.suggestions(for: written, among: (lists ?? []).map { ($0.name, "") })
  }

  /// The lists of a name; names are unique among active lists of one object type at most.
  public func lists(named name: String) -> [ContactList] { (lists ?? []).filter { $0.name == name } }

  /// E-mail addresses of owners that somebody may have meant; none where the snapshot holds hashes.
  public func ownerSuggestions(for written: String) -> [String] {
    let live = (owners ?? []).filter { !$0.isArchived }
    return NearNames(live.compactMap(\.email)).suggestions(for: written)
  }

  /// Labels of association types of a direction that somebody may have meant.
  public func associationLabelSuggestions(for written: String, from: String, to: String) -> [String] {
    let types = associations[AssociationPair(from: from, to: to)] ?? []
    return NearNames(types.compactMap(\.label)).suggestions(for: written)
  }
}

extension ObjectType {
  /// Names of properties that somebody may have meant: the same name but for case and separators, then the property with
  /// that label, then near names; archived ones never. At most three.
  public func suggestions(for written: String) -> [String] { liveNames.suggestions(for: written) }
}

extension EventDefinition {
  /// Names of the event's properties that somebody may have meant.
  public func suggestions(for written: String) -> [String] {
    NearNames.suggestions(for: written, among: properties.filter { !$0.isArchived }.map { ($0.name, $0.label) })
  }
}

extension Property {
  /// What a text is to the options. Make an `OptionIndex` to ask more than once.
  public func optionMatch(for text: String) -> OptionMatch { OptionIndex(options).match(text) }

  /// Values of options that somebody may have meant; empty when `text` is one.
  public func optionSuggestions(for text: String) -> [String] {
    switch optionMatch(for: text) {
    case .value: []
    case .otherSpelling(let option), .label(let option): [option.value]
    case .none(let near): near
    }
  }
}

extension Pipeline {
  /// The stage of an id, archived ones too.
  public func stage(withID id: String) -> Stage? { stages.first { $0.id == id } }

  /// Stages that somebody may have meant, by label or id. Ids that are numbers are near to nothing: a digit more or less
  /// is another stage.
  public func stageSuggestions(for written: String) -> [Stage] {
    var byName: [String: Stage] = [:]
    for stage in stages where !stage.isArchived {
      if !stage.id.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) { byName[stage.id] = stage }
      byName[stage.label] = stage
    }
    var seen = Set<String>()
    let exact = byName[written].map { [$0] }
    let near = exact ?? NearNames(byName.keys.sorted()).suggestions(for: written).compactMap { byName[$0] }
    return near.filter { $0.id != written && seen.insert($0.id).inserted }
  }
}
