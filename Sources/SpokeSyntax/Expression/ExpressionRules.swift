import SpokeDiagnostics

extension Rule {
  public static let expressionSyntax = Rule(
    "expression-syntax", .expression, .error, "An expression that cannot be read",
    explanation: """
      Expressions stand in `when:` and `each:` as they are, and in values between `${` and `}`. They are made of paths
      (`traits.email`), texts in quotes, numbers, `true`, `false`, `null`, lists (`["a", "b"]`), calls (`lower(traits.email)`)
      and operators: `or`, `and`, `not`, `== != < <= > >= in "not in"`, `??`, `+ -`, `* / %`.

      Other languages write some things differently. The message says how this one writes them: `==` and not `=`,
      `if(a, b, c)` and not `a ? b : c`, `lower(traits.email)` and not `traits.email.lower()`.

      A text that is plainly meant as an expression, such as `traits.email` without `${ }`, is reported too: it would be
      written to HubSpot letter by letter. Where the letters are meant, write `${"traits.email"}`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type = "identify"
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))

  public static let chainedComparison = Rule(
    "chained-comparison", .expression, .error, "A comparison of a comparison, such as `0 < a < 10`",
    explanation: """
      A comparison gives true or false. In many languages `0 < a < 10` therefore compares true or false with 10, which is
      never what was meant. Write both comparisons: `0 < a and a < 10`.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          trial-started:
            when: exists(context.traits.email) and 0 < properties.seats < 10
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties:
              acme_plan: starter
        """,
      good: """
        spoke: 1
        mappings:
          trial-started:
            when: exists(context.traits.email) and 0 < properties.seats and properties.seats < 10
            upsert: contacts
            match: { email: "${context.traits.email}" }
            properties:
              acme_plan: starter
        """))
}
