import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownProperty = Rule(
    "unknown-property", .portal, .error, "A property that the object does not have",
    explanation: """
      HubSpot refuses a record with a property that does not exist (`PROPERTY_DOESNT_EXIST`): not the property, the record.
      Internal names are lower-case with underscores; a label such as "Job Title" is not one. Near names and labels are
      looked up for you. If the property is new in HubSpot, pull the snapshot again.
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
              first_name: ${traits.first_name}
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
        """))

  public static let archivedProperty = Rule(
    "archived-property", .portal, .error, "A property that was archived in HubSpot",
    explanation: """
      An archived property takes no values, and after 90 days it is gone. Restore it in HubSpot and pull the snapshot
      again, or write another property.
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
              acme_previous_plan: ${traits.plan}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: ${traits.plan}
        """))

  public static let readOnlyProperty = Rule(
    "read-only-property", .portal, .error, "A property that HubSpot computes or sets itself",
    explanation: """
      HubSpot refuses a write to a property that it computes or keeps itself (`READ_ONLY_VALUE`), and the whole record with
      it: `createdate`-like stamps, roll-ups, `hs_` counters. Whether a property is read-only is read from its definition
      in the snapshot. Write a property of your own instead.
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
              num_associated_deals: ${traits.deals}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_mrr: ${traits.deals}
        """))

  public static let sensitiveProperty = Rule(
    "sensitive-property", .portal, .warning, "A property that holds sensitive data",
    explanation: """
      Writing a property marked sensitive needs scopes of its own (`crm.objects.….sensitive.write`; without one it is a
      `missing-scope`), and the data passes through every place between the event and HubSpot. Check that the events may
      hold it. A suppression with a reason records that somebody did.
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
              acme_tax_number: ${traits.tax_number}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_tax_number: ${traits.tax_number}  # spoke: ignore sensitive-property, validation-rule -- the form asks for consent and checks it
        """))
}

extension MappingChecker {
  /// The property of this name that may be written; nil after a finding, or when the object is not known.
  mutating func resolveProperty(_ syntax: PropertySyntax) -> Property? {
    guard let object else { return nil }
    let name = syntax.name
    guard let property = object.property(named: name.value) else {
      reportUnknownProperty(name, of: object)
      return nil
    }
    // Of a property that is written twice, the second name adds nothing.
    if property.isArchived, context.isFirstFailure(of: "archived", name.value) {
      report(
        .archivedProperty, "Property '\(property.name)' of \(object.name) is archived in HubSpot", at: name.range,
        related: [.init(.note, "archived here", at: property.span)],
        help: "Restore it in HubSpot and pull the snapshot again, or write another property.")
    }
    if property.isReadOnly, !property.isArchived, context.isFirstFailure(of: "read-only", name.value) {
      let why =
        property.fieldType.hasPrefix("calculation_")
        ? "HubSpot computes it" : "HubSpot sets it itself and refuses writes"
      report(
        .readOnlyProperty, "Property '\(property.name)' of \(object.name) is read-only: \(why)", at: name.range,
        related: [.init(.expected, "read-only by its definition", at: property.span)],
        help: "Leave it out, or write a property of your own.")
    }
    if property.dataSensitivity != "non_sensitive" {
      need(Scopes.sensitiveWrite(property.dataSensitivity, typeID: object.objectTypeID))
      if context.isFirstFailure(of: "sensitive", name.value) {
        report(
          .sensitiveProperty, "Property '\(property.name)' of \(object.name) holds sensitive data", at: name.range,
          related: [.init(.note, "marked \(property.dataSensitivity) here", at: property.span)],
          help: "Check that events may hold it; `# spoke: ignore sensitive-property -- why` records it.")
      }
    }
    return property
  }

  mutating func reportUnknownProperty(_ name: Located<String>, of object: ObjectType) {
    guard context.reportedNames.insert("property \(object.name) \(name.value)").inserted else { return }
    let near = object.suggestions(for: name.value)
    let fixes = near.enumerated().map { position, suggestion in
      Fix(
        "write \(suggestion)", isSafe: near.count == 1, edits: [.init(file.span(name.range), suggestion)])
    }
    let related = near.first.flatMap { object.property(named: $0) }.map {
      [Diagnostic.Related(.note, "'\($0.name)' (\($0.label)) is defined here", at: $0.span)]
    }
    let isKey = MappingSyntax.keys.contains(name.value)
    report(
      .unknownProperty, "The object \(object.name) has no property '\(name.value)'", at: name.range,
      related: related ?? [],
      help: near.isEmpty && isKey
        ? "`\(name.value)` is a key of the mapping: write it in the column of `\(mapping.action?.verb.value.rawValue ?? "when")`."
        : near.isEmpty
          ? "Create it in HubSpot and pull the snapshot again, or write one of the \(object.properties.count) that exist."
          : "Did you mean \(near.joined(separator: ", "))?",
      fixes: fixes)
  }
}
