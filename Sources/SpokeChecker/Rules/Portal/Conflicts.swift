import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let propertyConflict = Rule(
    "property-conflict", .portal, .warning, "Two mappings write the same property of the same record for one event",
    explanation: """
      When two mappings can fire on one event and find the record by the same key, the later one in the order of files
      overwrites what the earlier one wrote. If that is meant, say it in one mapping with `??` or `if`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { jobtitle: "${traits.title}" }
          worker:
            when: type == "identify" and exists(traits.email) and exists(traits.job)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { jobtitle: "${traits.job}" }
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { jobtitle: "${traits.job ?? traits.title}" }
        """))
}

extension Rule {
  public static let keyConflict = Rule(
    "key-conflict", .identity, .error, "Mappings find one object by different keys for one event",
    explanation: """
      When two mappings that fire on the same event upsert the same object, one by `email` and one by another property,
      HubSpot cannot know that they mean one record: it makes two, or refuses the second because the first one's e-mail
      address is taken. Use one key in both, and write the other property as a property.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          by-email:
            when: type == "identify" and exists(traits.email) and exists(userId)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
          by-user:
            when: type == "identify" and exists(traits.email) and exists(userId)
            upsert: contacts
            match: { acme_user_id: "${userId}" }
            properties: { lastname: "${traits.last_name}" }
        """,
      good: """
        spoke: 1
        mappings:
          by-email:
            when: type == "identify" and exists(traits.email) and exists(userId)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
              lastname: ${traits.last_name}
              acme_user_id: ${userId}
        """))
}

/// What two mappings do to one record.
struct Conflicts {
  private(set) var diagnostics: [Diagnostic] = []

  private struct Writer {
    let entry: MappingCatalogue.Entry
    let facts: TriggerFacts
    let key: (name: String, text: String)
    /// By name, with their values as they are written.
    let properties: [String: (property: PropertySyntax, text: String)]
  }

  init(_ catalogue: MappingCatalogue, portal: Portal?, events: EventPlan?) {
    var groups: [String: [Writer]] = [:]
    for entry in catalogue.entries where entry.mapping.isEnabled {
      guard let action = entry.mapping.action, action.verb.value == .upsert, entry.mapping.each == nil,
        let key = entry.mapping.match?.entries.first, entry.mapping.match?.entries.count == 1
      else { continue }
      let facts = TriggerFacts(entry.mapping.trigger)
      let object = portal?.object(named: action.target.value)
      // A trigger or key that has a finding already says nothing about which records meet.
      guard facts.isSound(events: events), object?.isKey(key.name.value) ?? (portal == nil) else { continue }
      let source = entry.file.source
      groups[object?.name ?? action.target.value, default: []].append(
        Writer(
          entry: entry, facts: facts,
          key: (key.name.value, source.text(in: key.value.range)),
          properties: Dictionary(
            entry.mapping.properties.map { ($0.name.value, ($0, source.text(in: $0.value.range))) },
            uniquingKeysWith: { first, _ in first })))
    }
    for (_, writers) in groups.sorted(by: { $0.key < $1.key }) {
      var index = EventIndex()
      for (position, later) in writers.enumerated() {
        compare(later, with: index.positions(of: later.facts).lazy.map { writers[$0] })
        index.insert(later.facts, at: position)
      }
    }
  }

  /// Reports a key, and each property, once: for the nearest mapping that it is in conflict with. Many mappings for one
  /// event would else have a finding for every pair of them.
  ///
  /// - Parameter earlier: from the last one back.
  private mutating func compare(_ later: Writer, with earlier: some Sequence<Writer>) {
    var otherKeys: Set<String> = []
    var open = later.entry.mapping.properties
    for other in earlier {
      if other.key.name != later.key.name {
        // A trigger that was too large to decide may overlap with everything: no error on a guess.
        guard other.facts.isExact, later.facts.isExact, !otherKeys.contains(other.key.name),
          other.facts.mayOverlap(with: later.facts)
        else { continue }
        otherKeys.insert(other.key.name)
        reportKeys(later, other)
      } else if other.key.text == later.key.text {
        func isWrittenOtherwise(_ property: PropertySyntax) -> Bool {
          guard let first = other.properties[property.name.value] else { return false }
          return first.text != later.properties[property.name.value]?.text
        }
        let written = open.filter(isWrittenOtherwise)
        guard !written.isEmpty, other.facts.mayOverlap(with: later.facts) else { continue }
        for property in written { report(property, of: later, other) }
        open.removeAll(where: isWrittenOtherwise)
      }
    }
  }

  private mutating func reportKeys(_ later: Writer, _ other: Writer) {
    guard let key = later.entry.mapping.match?.entries.first, let first = other.entry.mapping.match?.entries.first,
      let object = later.entry.mapping.action?.target.value
    else { return }
    diagnostics.append(
      Diagnostic(
        .keyConflict,
        "For one event, '\(other.entry.mapping.id.value)' finds the record of \(object) by '\(other.key.name)' and "
          + "'\(later.entry.mapping.id.value)' by '\(later.key.name)'",
        at: later.entry.file.span(key.name.range),
        related: [.init(.expected, "the other key is here", at: other.entry.file.span(first.name.range))],
        help: "Use one key in both, and write the other one as a property."))
  }

  private mutating func report(_ property: PropertySyntax, of later: Writer, _ other: Writer) {
    guard let first = other.properties[property.name.value]?.property else { return }
    diagnostics.append(
      Diagnostic(
        .propertyConflict,
        "Mapping '\(other.entry.mapping.id.value)' writes '\(property.name.value)' of the same record for the same event",
        at: later.entry.file.span(property.name.range),
        related: [.init(.note, "the other value is here", at: other.entry.file.span(first.name.range))],
        help: "The later one wins. Say it in one place, with `??` or `if`."))
  }
}

extension ObjectType {
  /// Whether records can be found by a property of this name.
  fileprivate func isKey(_ name: String) -> Bool { property(named: name).map(isUniqueKey) ?? false }
}
