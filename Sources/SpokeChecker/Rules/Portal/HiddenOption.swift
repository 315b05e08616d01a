import SpokeDiagnostics
import SpokeSchema

extension Rule {
  public static let hiddenOption = Rule(
    "hidden-option", .portal, .info, "An option that is hidden in HubSpot's forms and filters",
    explanation: """
      HubSpot accepts a hidden option, but people do not see it in forms and pickers. It is often one that was retired.
      Check that it is still the one that is meant.
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
              acme_plan: team_legacy
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_plan: enterprise
        """))

  public static let optionSeparator = Rule(
    "option-separator", .portal, .error, "A ';' inside one option of a multi-select property",
    explanation: """
      HubSpot joins the options of a multi-select property with `;`. An option that holds a `;` itself cannot be written:
      HubSpot would read two. Write the options as a list, one element each.
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
              acme_interests: [games, "books;home"]
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_interests: [games, books, home]
        """))
}

extension MappingChecker {
  mutating func reportHidden(_ option: Option, text: LiteralOrigin, values: PossibleValues, property: Property) {
    context.diagnostics.append(
      Diagnostic(
        .hiddenOption, "Option '\(option.value)' of '\(property.name)' is hidden in HubSpot",
        at: (text.standing == .elsewhere ? nil : text.span) ?? file.span(values.typed.range),
        related: [.init(.note, "hidden here", at: SourceSpan(property.span.file, option.range))],
        help: "It is accepted, but people do not see it in forms and pickers."))
  }
}
