import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let unusedTable = Rule(
    "unused-table", .expression, .warning, "A table that no mapping of the file looks up",
    explanation: """
      A table is used with `lookup(table, key)` by the mappings of its own file. One that is not used is most likely left
      over, or the lookup names another table by mistake.
      """,
    example: .init(
      bad: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: lead
        """,
      good: """
        spoke: 1
        tables:
          stage_by_plan: { trial: lead, paid: customer }
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              lifecyclestage: ${lookup(stage_by_plan, traits.plan) ?? "lead"}
        """))
}

/// Tables that nothing looks up.
enum UnusedTables {
  /// - Parameter used: the names of the file's tables that were looked up.
  static func diagnostics(_ file: MappingFile, used: Set<String>) -> [Diagnostic] {
    let unused = file.tables.filter { !used.contains($0.name.value) }
    // What could not be read may look a table up.
    guard !unused.isEmpty, file.brokenMappings == [], !file.mappings.contains(where: \.holdsUnread) else { return [] }
    return unused.map { table in
      Diagnostic(
        .unusedTable, "Table '\(table.name.value)' is not used by any mapping of this file",
        at: file.span(table.name.range), help: "Write `lookup(\(table.name.value), …)` where it is meant, or delete it."
      )
    }
  }
}

extension MappingSyntax {
  /// Whether some of it could not be read, which has been said.
  fileprivate var holdsUnread: Bool {
    let keys = [match, identity] + (associations + dissociations).map(\.match)
    let entries = keys.flatMap { $0?.entries ?? [] } + properties
    let values = entries.map(\.value) + [wholeProperties, occurredAt, dedupeID].compactMap { $0 }
    return isIncomplete || trigger?.holdsError == true || each?.holdsError == true
      || values.contains(where: \.holdsError)
  }
}

extension ValueSyntax {
  fileprivate var holdsError: Bool {
    switch kind {
    case .literal: false
    case .expression(let expression): expression.holdsError
    case .template(let parts):
      parts.contains { if case .expression(let expression) = $0 { expression.holdsError } else { false } }
    case .list(let values): values.contains(where: \.holdsError)
    case .error: true
    }
  }
}
