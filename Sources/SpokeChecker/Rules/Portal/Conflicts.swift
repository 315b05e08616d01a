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
      let text = entry.file.source.text(in: key.value.range)
      groups[object?.name ?? action.target.value, default: []].append(
        Writer(entry: entry, facts: facts, key: (key.name.value, text)))
    }
    for (_, writers) in groups.sorted(by: { $0.key < $1.key }) {
      var index = EventIndex()
      for (position, later) in writers.enumerated() {
        compare(later, with: index.positions(of: later.facts).map { writers[$0] })
        index.insert(later.facts, at: position)
      }
    }
  }

  /// - Parameter earlier: from the last one back.
  private mutating func compare(_ later: Writer, with earlier: [Writer]) {
    for other in earlier where other.facts.mayOverlap(with: later.facts) {
      if other.key.name != later.key.name {
        // A trigger that was too large to decide may overlap with everything: no error on a guess.
        if other.facts.isExact, later.facts.isExact { reportKeys(later, other) }
      } else if other.key.text == later.key.text {
        reportProperties(later, other)
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

  private mutating func reportProperties(_ later: Writer, _ other: Writer) {
    let firsts = Dictionary(
      other.entry.mapping.properties.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    for property in later.entry.mapping.properties {
      guard let first = firsts[property.name.value] else { continue }
      let isSame =
        later.entry.file.source.text(in: property.value.range) == other.entry.file.source.text(in: first.value.range)
      guard !isSame else { continue }
      diagnostics.append(
        Diagnostic(
          .propertyConflict,
          "Mapping '\(other.entry.mapping.id.value)' writes '\(property.name.value)' of the same record for the same event",
          at: later.entry.file.span(property.name.range),
          related: [.init(.note, "the other value is here", at: other.entry.file.span(first.name.range))],
          help: "The later one wins. Say it in one place, with `??` or `if`."))
    }
  }
}

extension ObjectType {
  /// Whether records can be found by a property of this name.
  fileprivate func isKey(_ name: String) -> Bool { property(named: name).map(isUniqueKey) ?? false }
}
