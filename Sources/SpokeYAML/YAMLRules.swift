import SpokeDiagnostics

extension Rule {
  public static let yamlSyntax = Rule(
    "yaml-syntax", .file, .error, "The file is not YAML that can be read",
    explanation: """
      Mapping files are written in YAML. Where the text cannot be read as YAML, this rule says what stands in the way:
      a quote or bracket that is not closed, a line whose indentation fits no line above, a missing `:`, a tab, an
      encoding other than UTF-8. The rest of the file is checked all the same.

      Most of these errors go away when the value is put in quotes or the line gets the indentation of its neighbours.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            description: "People who signed up
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            description: "People who signed up"
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))

  public static let duplicateKey = Rule(
    "duplicate-key", .file, .error, "A key is written twice in the same map",
    explanation: """
      When a map has the same key twice, YAML readers differ in which one they take. A property that is mapped twice is
      a mistake, so neither is taken for granted: keep one of the two.
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
              firstname: ${traits.firstName}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name ?? traits.firstName}
        """))

  public static let aliasLimit = Rule(
    "alias-limit", .file, .error, "Aliases repeat too much, or an alias repeats itself",
    explanation: """
      An anchor (`&name`) and its aliases (`*name`) write a value once and use it often. Aliases of values that hold
      aliases grow without bound, so all aliases of a file together may repeat 10,000 values. An alias inside the value
      that it repeats would never end and is refused as well.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties: &names
              firstname: ${traits.first_name}
              lastname: *names
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: &name ${traits.name}
              lastname: *name
        """))

  public static let nestingLimit = Rule(
    "nesting-limit", .file, .error, "More than 64 lists or maps stand inside each other",
    explanation: """
      A mapping file needs fewer than ten levels. More than 64 are a mistake, usually brackets that are not closed, or
      an attempt to make the reader slow.
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
              firstname: \(String(repeating: "[", count: 70))x\(String(repeating: "]", count: 70))
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: x
        """))

  public static let unsupportedTag = Rule(
    "unsupported-tag", .file, .error, "A value begins with `!`, which YAML takes for a tag",
    explanation: """
      In YAML a word that begins with `!` is a tag: a note about the value behind it, not part of the value. So
      `when: !exists(traits.email)` has no value at all, and no YAML reader says so. Quote the whole value, or write
      `not` in place of `!`.

      The tags of YAML's core schema (`!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!map`, `!!seq`) are allowed.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: !blank(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: "!blank(traits.email)"
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))

  public static let cutExpression = Rule(
    "cut-expression", .file, .error, "YAML cuts or misreads an expression that is not quoted",
    explanation: """
      YAML gives some characters a meaning of its own, also in the middle of an expression:

      * ` #` begins a comment: of `${traits.name ?? "x"} # vip` only the expression is left, and an expression that
        holds ` #` is cut in two;
      * `: ` makes a key: `${if(a, "x: y", b)}` is not one value;
      * inside `{ }` and `[ ]`, the braces of `${ }` are YAML's own brackets;
      * a quoted value ends at the first quote of its own kind: `"${traits["plan"]}"`.

      Put the whole value in quotes, of the kind that the expression does not use.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: ${traits.email} }
            properties:
              firstname: ${traits.first_name}
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

  public static let fileTooLarge = Rule(
    "file-too-large", .file, .error, "The file is larger than 4 MB",
    explanation: """
      Files of more than 4,194,304 bytes are not read. A mapping file has a few kilobytes; split a larger one, and keep
      data out of mapping files.
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
        # ⟨4194304 letters⟩
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
}
