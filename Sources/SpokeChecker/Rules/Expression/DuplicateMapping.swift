import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let duplicateMapping = Rule(
    "duplicate-mapping", .expression, .error, "Two mappings of the project have the same id",
    explanation: """
      A mapping's id names it in operations, rejects, tests and `record:`, so it is unique in the whole project, not only in
      its file. Rename one of the two. (Two mappings with one id in the same file are a `duplicate-key`.)
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
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-the-form:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      other: """
        spoke: 1
        mappings:
          contact:
            when: type == "group" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              company: ${traits.name}
        """))
}

/// Ids that occur in more than one file.
enum DuplicateMappings {
  static func diagnostics(_ catalogue: MappingCatalogue) -> [Diagnostic] {
    catalogue.repeated.compactMap { entry in
      let id = entry.mapping.id
      // In one file YAML's reader has said it.
      guard let first = catalogue[id.value], first.file.source.path != entry.file.source.path else { return nil }
      return Diagnostic(
        .duplicateMapping, "Mapping '\(id.value)' exists already in \(first.file.source.path)",
        at: entry.file.span(id.range),
        related: [.init(.note, "first here", at: first.file.span(first.mapping.id.range))],
        help: "Give one of the two another id.")
    }
  }
}
