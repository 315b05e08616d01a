import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Checks a project's mappings and lowers them for the compiler.
public enum Checker {
  /// Checks everything and reports every finding, in the same order whatever the number of processors. Linear in the size
  /// of the files.
  public static func check(_ input: CheckInput) -> CheckResult {
    var diagnostics = Diagnostics()
    let catalogue = MappingCatalogue(input)
    let order = MappingOrder(catalogue)
    diagnostics.append(contentsOf: DuplicateMappings.diagnostics(catalogue))
    diagnostics.append(contentsOf: order.diagnostics)
    diagnostics.append(contentsOf: SnapshotAge.diagnostics(input))
    diagnostics.append(contentsOf: APIVersionCheck.diagnostics(input))

    let batches = MappingBatch.all(catalogue)
    // What mappings do to each other is looked at beside what each of them does: it is no batch.
    let parts = Parallel.map([nil] + batches.map(Optional.some)) {
      batch -> (outcome: MappingBatch.Outcome?, conflicts: Conflicts?) in
      guard let batch else {
        return (nil, Conflicts(catalogue, portal: input.portal, events: input.events))
      }
      return (batch.check(input, catalogue), nil)
    }
    let outcomes = parts.compactMap(\.outcome)
    let brokenTriggers = outcomes.reduce(into: Set()) { $0.formUnion($1.brokenTriggers) }
    for part in parts { diagnostics.append(contentsOf: part.conflicts?.diagnostics(without: brokenTriggers) ?? []) }
    var checked: [CheckedMapping?] = []
    var tables = TableCollection()
    var usedTables: [String: Set<String>] = [:]
    var lookups: [String: [String: Int]] = [:]
    var facts: Set<String> = []
    for (batch, outcome) in zip(batches, outcomes) {
      let path = catalogue.entries[batch.positions.lowerBound].file.source.path
      diagnostics.append(contentsOf: outcome.diagnostics)
      usedTables[path, default: []].formUnion(outcome.usedTables)
      lookups[path, default: [:]].merge(outcome.lookups, uniquingKeysWith: +)
      facts.formUnion(outcome.facts)
      // Tables are numbered over the whole project, in the order in which they are first used.
      let numbers = outcome.tables.all.map { tables.number(of: $0) }
      let isSame = numbers.indices.allSatisfy { numbers[$0] == $0 }
      checked += isSame ? outcome.mappings : outcome.mappings.map { $0?.renumbering(numbers) }
    }
    for file in input.files {
      diagnostics.append(contentsOf: UnusedTables.diagnostics(file, used: usedTables[file.source.path] ?? []))
    }
    diagnostics = SharedEntries(input.files, lookups: lookups).judged(diagnostics)
    var project: CheckedProject?
    let isComplete = order.diagnostics.isEmpty && outcomes.allSatisfy(\.isComplete)
    if input.needsProject, isComplete, let portal = input.portal {
      project = CheckedProject(
        mappings: order.positions.compactMap { checked[$0] }.map { mapping in
          var mapping = mapping
          mapping.sourcePath = input.pathInProject(mapping.sourcePath)
          return mapping
        },
        tables: tables.all.map { CheckedTable(name: input.pathInProject($0.name), entries: $0.entries) },
        portalID: portal.portalID,
        apiVersion: input.apiVersion, timeZone: input.timeZone, usedFacts: facts.sorted())
    }
    var result = CheckResult(diagnostics: diagnostics, project: project, proofs: outcomes.flatMap(\.proofs))
    result.catalogue = catalogue
    return result
  }
}
