import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownMapping = Rule(
    "unknown-mapping", .associations, .error, "`record:` names a mapping that the project does not have",
    explanation: """
      `record: MAPPING-ID` stands for the record that another mapping writes for the same event. The id must be one of the
      project's enabled mappings that write a record of the object in `to`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties: { dealname: Order, pipeline: default, dealstage: closedwon }
            associate:
              - { to: contacts, record: buyers, label: default }
        """,
      good: """
        spoke: 1
        mappings:
          buyer:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties: { lifecyclestage: customer }
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties: { dealname: Order, pipeline: default, dealstage: closedwon }
            associate:
              - { to: contacts, record: buyer, label: default }
        """))

  public static let associationOrder = Rule(
    "association-order", .associations, .error,
    "The associated record comes from a mapping that cannot run for the same event",
    explanation: """
      `record: MAPPING-ID` needs the other mapping to write its record first, for the same event. When the two triggers can
      never both hold, such as a contact from `identify` and a company from `group`, there is no record to associate:
      the association would never be made. Find the record with `match` instead, and say with `missing` what happens
      when it is not there yet.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          company:
            when: type == "group" and exists(groupId)
            upsert: companies
            match: { acme_account_id: "${groupId}" }
            properties: { name: "${traits.name ?? groupId}" }
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            associate:
              - { to: companies, record: company, label: Employee }
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: { firstname: "${traits.first_name}" }
            associate:
              - { to: companies, match: { acme_account_id: "${traits.company.id}" }, label: Employee }
        """))
}

extension MappingChecker {
  /// `record: MAPPING-ID`. The order of the two and cycles are the project's business.
  mutating func checkRecord(_ record: Located<String>, other: ObjectType?) -> CheckedAssociation.Target? {
    guard let entry = catalogue[record.value] else {
      if catalogue.isBroken(record.value) { return nil }
      let near = catalogue.nearIDs.suggestions(for: record.value)
      let fixes =
        near.count == 1
        ? [Fix("write \(near[0])", isSafe: true, edits: [.init(file.span(record.range), near[0])])] : []
      report(
        .unknownMapping, "The project has no mapping '\(record.value)'", at: record.range,
        help: near.isEmpty ? "Name a mapping of this project." : "Did you mean \(near.joined(separator: ", "))?",
        fixes: fixes)
      return nil
    }
    let place = entry.file.span(entry.mapping.id.range)
    guard entry.mapping.isEnabled else {
      report(
        .unknownMapping, "Mapping '\(record.value)' is disabled, so it writes no record", at: record.range,
        related: [.init(.note, "`enabled: false` is in this mapping", at: place)], help: "Enable it, or use `match`.")
      return nil
    }
    guard let action = entry.mapping.action else { return nil }
    guard action.verb.value != .send else {
      report(
        .unknownMapping, "Mapping '\(record.value)' sends an event and writes no record", at: record.range,
        related: [.init(.note, "the mapping is here", at: place)],
        help: "Name a mapping that writes a record, or use `match`.")
      return nil
    }
    if let other, let written = ground.portal?.object(named: action.target.value), written.name != other.name {
      report(
        .unknownMapping, "Mapping '\(record.value)' writes \(written.name), and this association goes to \(other.name)",
        at: record.range,
        related: [.init(.expected, "it writes \(written.name) here", at: entry.file.span(action.target.range))],
        help: "Name a mapping that writes \(other.name).")
      return nil
    }
    checkTogether(record, entry: entry)
    return .record(record.value)
  }

  /// Both must be able to run for one event, and as often as each other.
  private mutating func checkTogether(_ record: Located<String>, entry: MappingCatalogue.Entry) {
    guard isTriggerSound, entry.facts.isSound(events: ground.events) else { return }
    if !facts.mayOverlap(with: entry.facts) {
      report(
        .associationOrder,
        "Mapping '\(record.value)' never runs for the same event, so there is no record to associate",
        at: record.range,
        related: [
          entry.mapping.trigger.map { .init(.expected, "it runs only when this holds", at: entry.file.span($0.range)) }
        ]
        .compactMap { $0 },
        help: "Find the record with `match`, and say with `missing` what happens when it is not there yet.")
    } else if entry.mapping.each != nil, !repeats(like: entry.mapping) {
      report(
        .associationOrder,
        "Mapping '\(record.value)' writes a record for every element of its `each`, so it is not one record",
        at: record.range, related: [.init(.note, "the mapping is here", at: entry.file.span(entry.mapping.id.range))],
        help: "Use the same `each` in both, or find one record with `match`.")
    }
  }

  private func repeats(like other: MappingSyntax) -> Bool {
    guard let mine = mapping.each, let theirs = other.each, case .path(let left) = mine.kind,
      case .path(let right) = theirs.kind
    else { return false }
    return left.text == right.text
  }
}
