import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownAssociationLabel = Rule(
    "unknown-association-label", .associations, .error, "A label that the two objects do not have in this direction",
    explanation: """
      A label belongs to a pair of objects and a direction: from contact to company it may be "Employee", from company to
      contact "Employer". HubSpot takes only the one of the direction that is written. The message says which labels there
      are, and when the label exists the other way round. A plain association is `label: default`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - to: companies
                match: { acme_account_id: "${traits.company.id}" }
                label: Employer
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - to: companies
                match: { acme_account_id: "${traits.company.id}" }
                label: Employee
        """))

  public static let associationCardinality = Rule(
    "association-cardinality", .associations, .warning, "More associations than the label allows for one record",
    explanation: """
      Some labels allow one record on the other side: a contact has one primary company. A mapping with `each`, or two
      associations with the same label, would write several; HubSpot refuses them or moves the label to the last one.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - { to: companies, match: { acme_account_id: "${traits.company.id}" }, label: Primary }
              - { to: companies, match: { acme_account_id: "${traits.parent.id}" }, label: Primary }
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - { to: companies, match: { acme_account_id: "${traits.company.id}" }, label: Primary }
              - { to: companies, match: { acme_account_id: "${traits.parent.id}" }, label: default }
        """))

  public static let associationNotUnique = Rule(
    "association-not-unique", .associations, .warning, "The match of an association may find several records",
    explanation: """
      An association needs exactly one record on the other side; when several match, it is rejected and counted. A match by
      a property that the portal keeps unique cannot find two.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - { to: companies, match: { name: "${traits.company.name}" }, label: Employee }
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
            associate:
              - { to: companies, match: { acme_account_id: "${traits.company.id}" }, label: Employee }
        """))
}

extension MappingChecker {
  /// The labels of a direction as they are written in a mapping.
  func labels(from: ObjectType, to: ObjectType) -> [String] {
    let types = ground.portal?.associations[AssociationPair(from: from.name, to: to.name)] ?? []
    return types.map { $0.label ?? "default" }
  }

  /// The association type of the triple's label; nil after a finding, or when an object is not known.
  mutating func checkLabel(_ syntax: AssociationSyntax, other: ObjectType?) -> AssociationType? {
    guard let object, let other, let label = syntax.label, let portal = ground.portal else { return nil }
    guard let types = portal.associations[AssociationPair(from: object.name, to: other.name)] else {
      if label.value == "default",
        let known = DefaultAssociation.unlabelled(from: object.name, to: other.name)
      {
        return AssociationType(
          category: DefaultAssociation.category, typeID: known.typeID, label: nil, span: file.span(label.range))
      }
      report(
        .unknownAssociationLabel,
        "The snapshot has no associations from \(object.name) to \(other.name), so '\(label.value)' cannot be checked",
        at: label.range, help: "Pull the snapshot again with both objects.")
      return nil
    }
    let wanted = label.value == "default" ? nil : label.value
    if let type = types.first(where: { $0.label == wanted }) {
      context.note(
        fact: "association \(object.objectTypeID) \(other.objectTypeID) \(type.category) \(type.typeID) \(label.value)")
      return type
    }
    reportUnknownLabel(label, object: object, other: other, types: types)
    return nil
  }

  private mutating func reportUnknownLabel(
    _ label: Located<String>, object: ObjectType, other: ObjectType, types: [AssociationType]
  ) {
    let here = types.map { $0.label ?? "default" }
    let back = ground.portal?.associations[AssociationPair(from: other.name, to: object.name)] ?? []
    if let reverse = back.first(where: { $0.label == label.value }) {
      report(
        .unknownAssociationLabel,
        "'\(label.value)' is a label from \(other.name) to \(object.name), and this association goes from \(object.name) "
          + "to \(other.name)",
        at: label.range, related: [.init(.expected, "the other direction is defined here", at: reverse.span)],
        help: "Labels from \(object.name) to \(other.name): \(here.joined(separator: ", ")).")
      return
    }
    let near = NearNames(here).suggestions(for: label.value)
    let fixes =
      near.count == 1
      ? [
        Fix(
          "write \(near[0])", isSafe: near[0].isPlainText,
          edits: [.init(file.span(label.range), near[0])])
      ] : []
    report(
      .unknownAssociationLabel, "\(object.name) and \(other.name) have no association label '\(label.value)'",
      at: label.range,
      related: types.first.map { [.init(.expected, "the labels of this direction are defined here", at: $0.span)] }
        ?? [],
      help: (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ")
        + "Labels from \(object.name) to \(other.name): \(here.joined(separator: ", ")).",
      fixes: fixes)
  }

  /// Warns where a label that allows one record would get several.
  mutating func checkCardinality(
    _ syntax: AssociationSyntax, type: AssociationType, other: ObjectType, isRemoval: Bool
  ) {
    guard !isRemoval, let object, let label = syntax.label else { return }
    let isSingle =
      type.maxToObjectIDs == 1
      || DefaultAssociation.types(from: object.name, to: other.name).contains {
        type.category == DefaultAssociation.category && $0.typeID == type.typeID
          && $0.role?.hasPrefix("primary") == true
      }
    guard isSingle else { return }
    let same = mapping.associations.filter { $0.to?.value == syntax.to?.value && $0.label?.value == label.value }
    guard same.count > 1, same.first?.range != syntax.range else { return }
    report(
      .associationCardinality,
      "One record of \(object.name) has at most one record of \(other.name) with the label '\(label.value)', and this is "
        + "the second",
      at: label.range,
      related: [.init(.note, "the first is here", at: file.span(same[0].range))],
      help: "HubSpot moves the label to the last one written. Use another label for one of them.")
  }

  /// Warns where a match may find several records.
  mutating func checkUniqueness(_ match: MatchSyntax, other: ObjectType) {
    let properties = match.entries.compactMap { other.property(named: $0.name.value) }
    guard properties.count == match.entries.count, !properties.contains(where: other.isUniqueKey) else { return }
    let unique = other.uniqueKeys.map(\.name)
    let names = properties.map { "'\($0.name)'" }.joined(separator: " and ")
    report(
      .associationNotUnique, "\(names) of \(other.name) may be the same in several records; then nothing is associated",
      at: match.range,
      related: properties.first.map { [.init(.note, "defined here without unique values", at: $0.span)] } ?? [],
      help: unique.isEmpty
        ? "Make a property of \(other.name) with unique values in HubSpot and match by it."
        : "Match by a property with unique values: \(unique.joined(separator: ", ")).")
  }
}
