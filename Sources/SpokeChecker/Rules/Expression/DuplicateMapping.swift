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
  static func diagnostics(_ files: [MappingFile]) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    var found: [Diagnostic] = []
    for file in files {
      for mapping in file.mappings {
        let place = file.span(mapping.id.range)
        guard let earlier = first[mapping.id.value] else {
          first[mapping.id.value] = place
          continue
        }
        // In one file YAML's reader has said it.
        guard earlier.file.path != file.source.path else { continue }
        found.append(
          Diagnostic(
            .duplicateMapping, "Mapping '\(mapping.id.value)' exists already in \(earlier.file.path)", at: place,
            related: [.init(.note, "first here", at: earlier)],
            help: "Give one of the two another id."))
      }
    }
    return found
  }
}
