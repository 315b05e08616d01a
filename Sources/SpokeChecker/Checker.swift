import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Checks a project's mappings and lowers them for the compiler.
public enum Checker {
  /// Checks everything and reports every finding. Linear in the size of the files, but for the comparison of mappings
  /// that write the same object for the same events.
  public static func check(_ input: CheckInput) -> CheckResult {
    var diagnostics = Diagnostics()
    let catalogue = MappingCatalogue(files: input.files)
    let order = MappingOrder(catalogue)
    diagnostics.append(contentsOf: DuplicateMappings.diagnostics(input.files))
    diagnostics.append(contentsOf: order.diagnostics)
    diagnostics.append(contentsOf: Conflicts(catalogue, portal: input.portal, events: input.events).diagnostics)
    diagnostics.append(contentsOf: SnapshotAge.diagnostics(input))
    diagnostics.append(contentsOf: APIVersionCheck.diagnostics(input))

    var checked = [CheckedMapping?](repeating: nil, count: catalogue.entries.count)
    var proofs: [CheckResult.MappingProof] = []
    var tables = TableCollection()
    var usedTables: [String: Set<String>] = [:]
    var facts: Set<String> = []
    var isComplete = order.diagnostics.isEmpty
    for (position, entry) in catalogue.entries.enumerated() {
      var checker = MappingChecker(input: input, mapping: entry.mapping, file: entry.file, catalogue: catalogue)
      // Tables are numbered over the whole project. Swapped: a second reference would copy them all for every mapping.
      swap(&checker.context.collectedTables, &tables)
      let mapping = checker.check()
      diagnostics.append(contentsOf: checker.context.diagnostics)
      swap(&checker.context.collectedTables, &tables)
      usedTables[entry.file.source.path, default: []].formUnion(checker.context.usedTables)
      guard entry.mapping.isEnabled else { continue }
      facts.formUnion(checker.context.usedFacts)
      checked[position] = mapping
      if mapping == nil { isComplete = false }
      proofs.append(.init(mapping: entry.mapping.id.value, path: entry.file.source.path, proof: checker.proof))
    }
    for file in input.files {
      diagnostics.append(contentsOf: UnusedTables.diagnostics(file, used: usedTables[file.source.path] ?? []))
    }
    var project: CheckedProject?
    if isComplete, let portal = input.portal {
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
    return CheckResult(diagnostics: diagnostics, project: project, proofs: proofs)
  }
}
