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
      address is taken. Use one key in both, and write the other property as a property. An event may be about two records:
      keys are only compared when both say who sent the event (`userId`, `traits.email`), or both come from one object of
      its properties (`properties.customer.id`, `properties.customer.email`).
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
  /// A finding, and the ids of the two mappings that it is about.
  private struct Found {
    let diagnostic: Diagnostic
    let mappings: [String]
  }

  private var found: [Found] = []

  /// How many earlier mappings one is compared with, for each key or property, before it counts as free of conflicts:
  /// only triggers that bounds or absence tell apart are compared one by one.
  private static let maximumComparisons = 64
  /// How many earlier mappings that write the same value are passed over.
  private static let maximumSteps = 1_024

  /// A mapping that upserts a record by a key. A class because it is put from list to list; immutable.
  private final class Writer {
    let entry: MappingCatalogue.Entry
    let key: PropertySyntax

    init(_ entry: MappingCatalogue.Entry, key: PropertySyntax) {
      self.entry = entry
      self.key = key
    }
  }

  /// A record as mappings find it: by a property that has a value.
  private struct Record: Hashable {
    let key: String
    let text: String

    init(_ key: PropertySyntax) {
      self.key = key.name.value
      // HubSpot finds a contact by its address in any case, and no address has white space around it.
      text = self.key == "email" ? key.value.textOfAddress : key.value.text
    }
  }

  /// A mapping that writes a property, and how.
  private struct Writing {
    let writer: Writer
    let property: PropertySyntax
    let text: String
  }

  init(_ catalogue: MappingCatalogue, portal: Portal?, events: EventPlan?) {
    var groups: [String: [Writer]] = [:]
    for entry in catalogue.entries where entry.mapping.isEnabled {
      guard let action = entry.mapping.action, action.verb.value == .upsert, entry.mapping.each == nil,
        let key = entry.mapping.match?.entries.first, entry.mapping.match?.entries.count == 1
      else { continue }
      let object = portal?.object(named: action.target.value)
      // A key that has a finding already says nothing about which records meet.
      guard object?.isKey(key.name.value) ?? (portal == nil) else { continue }
      groups[object?.name ?? action.target.value, default: []].append(Writer(entry, key: key))
    }
    for writers in groups.values where writers.count > 1 {
      // One whose trigger has a finding already says nothing about what it meets.
      let sound = writers.filter { $0.entry.facts.isSound(events: events) }
      compareKeys(sound)
      compareProperties(sound)
    }
  }

  /// What was found between mappings, but for those whose triggers have an error: one that names a wrong field, say, tells
  /// nothing of the events that the mapping was meant for.
  func diagnostics(without brokenTriggers: Set<String>) -> [Diagnostic] {
    found.filter { brokenTriggers.isDisjoint(with: $0.mappings) }.map(\.diagnostic)
  }

  /// Reports every other key once, for the nearest mapping before that uses it.
  private mutating func compareKeys(_ writers: [Writer]) {
    guard Set(writers.map(\.key.name.value)).count > 1 else { return }
    var indexes: [String: TriggerIndex] = [:]
    for (position, later) in writers.enumerated() {
      // A trigger that was too large to decide may overlap with everything: no error on a guess.
      let facts = later.entry.facts
      guard facts.isExact else { continue }
      for key in Array(indexes.keys) where key != later.key.name.value {
        guard let earlier = indexes[key]?.positions(of: later.entry.demands).prefix(Self.maximumComparisons) else {
          continue
        }
        for other in earlier
        where later.key.value.mayMeanTheSame(as: writers[other].key.value)
          && writers[other].entry.facts.mayOverlap(with: facts)
        {
          reportKeys(later, writers[other])
          break
        }
      }
      indexes[later.key.name.value, default: TriggerIndex()].insert(later.entry.demands, at: position)
    }
  }

  /// Reports a property once, for the nearest mapping before that writes it otherwise.
  private mutating func compareProperties(_ writers: [Writer]) {
    var records: [Record: [Int]] = [:]
    for (position, writer) in writers.enumerated() {
      records[Record(writer.key), default: []].append(position)
    }
    for positions in records.values where positions.count > 1 {
      var writings: [String: [Writing]] = [:]
      for writer in Self.meeting(positions.map { writers[$0] }) {
        for property in writer.entry.mapping.properties {
          writings[property.name.value, default: []].append(
            Writing(writer: writer, property: property, text: property.value.text))
        }
      }
      for property in writings.values where property.contains(where: { $0.text != property[0].text }) {
        compare(property)
      }
    }
  }

  /// Those that may fire for one event with another one of them. Most fire for an event of their own.
  private static func meeting(_ writers: [Writer]) -> [Writer] {
    var index = TriggerIndex()
    for (place, writer) in writers.enumerated() { index.insert(writer.entry.demands, at: place) }
    return writers.indices.filter { place in
      index.positions(of: writers[place].entry.demands).contains { $0 != place }
    }
    .map { writers[$0] }
  }

  private mutating func compare(_ writings: [Writing]) {
    var index = TriggerIndex()
    for (place, later) in writings.enumerated() {
      let facts = later.writer.entry.facts
      defer { index.insert(later.writer.entry.demands, at: place) }
      guard later.property.overwrites else { continue }
      var comparisons = 0
      for other in index.positions(of: later.writer.entry.demands).prefix(Self.maximumSteps)
      where writings[other].text != later.text {
        comparisons += 1
        guard comparisons <= Self.maximumComparisons else { break }
        let earlier = writings[other]
        guard earlier.writer.entry.mapping.id.value != later.writer.entry.mapping.id.value,
          earlier.writer.entry.facts.mayOverlap(with: facts)
        else { continue }
        report(later.property, of: later.writer, earlier.property, of: earlier.writer)
        break
      }
    }
  }

  private mutating func reportKeys(_ later: Writer, _ other: Writer) {
    guard let object = later.entry.mapping.action?.target.value else { return }
    let diagnostic = Diagnostic(
      .keyConflict,
      "For one event, '\(other.entry.mapping.id.value)' finds the record of \(object) by '\(other.key.name.value)' and "
        + "'\(later.entry.mapping.id.value)' by '\(later.key.name.value)'",
      at: later.entry.file.span(later.key.name.range),
      related: [.init(.expected, "the other key is here", at: other.entry.file.span(other.key.name.range))],
      help: "Use one key in both, and write the other one as a property.")
    found.append(Found(diagnostic: diagnostic, mappings: [later.entry.mapping.id.value, other.entry.mapping.id.value]))
  }

  private mutating func report(
    _ property: PropertySyntax, of later: Writer, _ first: PropertySyntax, of other: Writer
  ) {
    let diagnostic = Diagnostic(
      .propertyConflict,
      "Mapping '\(other.entry.mapping.id.value)' writes '\(property.name.value)' of the same record for the same event",
      at: later.entry.file.span(property.name.range),
      related: [.init(.note, "the other value is here", at: other.entry.file.span(first.name.range))],
      help: "The later one wins. Say it in one place, with `??` or `if`.")
    found.append(Found(diagnostic: diagnostic, mappings: [later.entry.mapping.id.value, other.entry.mapping.id.value]))
  }
}

extension ValueSyntax {
  /// The text without what an e-mail address may be wrapped in and stay the same one: `lower(trim(traits.email))` is
  /// `traits.email`.
  fileprivate var textOfAddress: String {
    guard case .expression(var expression) = kind else { return text }
    while true {
      switch expression.kind {
      case .group(let inner): expression = inner
      case .call(let name, let arguments)
      where arguments.count == 1 && ["lower", "upper", "trim"].contains(name.value):
        expression = arguments[0]
      default: return "${\(expression.text)}"
      }
    }
  }

  /// Whether two keys are about one thing: whoever sent the event, or one object of its properties. An invitation is about
  /// two people, and they are no conflict.
  fileprivate func mayMeanTheSame(as other: ValueSyntax) -> Bool {
    let (mine, theirs) = (subjects, other.subjects)
    return !mine.isDisjoint(with: theirs)
  }

  /// What the paths in it are about: "" for the sender, else the object that they lie in.
  private var subjects: Set<String> {
    let expressions: [Expression] =
      switch kind {
      case .expression(let expression): [expression]
      case .template(let parts):
        parts.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
      case .literal, .list, .error: []
      }
    var subjects: Set<String> = []
    for path in expressions.flatMap(\.paths) {
      if path.root.value != "properties" {
        subjects.insert("")
      } else if path.steps.count > 1 {
        subjects.insert(path.prefix(path.steps.count - 1))
      }
    }
    return subjects
  }
}

extension PropertySyntax {
  /// Whether it takes the place of any value that is there: `append`, `forwards` and `if_empty` look at that one.
  fileprivate var overwrites: Bool { write.map { $0.value == .always } ?? true }
}

extension ObjectType {
  /// Whether records can be found by a property of this name.
  fileprivate func isKey(_ name: String) -> Bool { property(named: name).map(isUniqueKey) ?? false }
}
