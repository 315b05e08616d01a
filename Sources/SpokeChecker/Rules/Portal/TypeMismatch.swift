import SpokeDiagnostics

extension Rule {
  public static let typeMismatch = Rule(
    "type-mismatch", .portal, .error, "A value of a type that the property does not take",
    explanation: """
      HubSpot refuses text in a number property, a number in a checkbox, a malformed date or e-mail address, and the whole
      record with it. What is known before any event is checked here: literals, table entries, the results of functions
      and, with an event plan, the types of the event's fields. What only the event knows is checked when it arrives,
      under `on_invalid`.
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
              acme_mrr: a lot
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              acme_mrr: ${traits.mrr}
        """))

  public static let stringTooLong = Rule(
    "string-too-long", .portal, .error, "A text longer than HubSpot takes",
    explanation: """
      A text property of a record holds at most 65,536 characters. Literals are checked here; what comes from an event is
      checked when it arrives, under `on_invalid`. Shorten it with `slice(…, 0, 65536)`.
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
              message: "⟨65537 letters⟩"
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              message: "⟨65536 letters⟩"
        """))
}
