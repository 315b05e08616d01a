import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// Neighbouring mappings of one file, checked together: batches are independent of each other, so that they are checked on
/// all processors, and what they share within the file is worked out once for each.
struct MappingBatch {
  /// Enough to share, and few enough that a single large file keeps all processors busy.
  private static let maximumCount = 64

  /// The positions of its mappings in the catalogue.
  let positions: Range<Int>

  /// The mappings of a catalogue in batches, in order.
  static func all(_ catalogue: MappingCatalogue) -> [MappingBatch] {
    var batches: [MappingBatch] = []
    var start = 0
    for position in catalogue.entries.indices {
      let isLast = position + 1 == catalogue.entries.count
      let isEnd = isLast || catalogue.entries[position + 1].file.source !== catalogue.entries[position].file.source
      guard isEnd || position + 1 - start == maximumCount else { continue }
      batches.append(MappingBatch(positions: start..<position + 1))
      start = position + 1
    }
    return batches
  }

  /// What came of one batch.
  struct Outcome: Sendable {
    /// Nil for mappings that are disabled or cannot be compiled; empty when no project is asked for.
    var mappings: [CheckedMapping?] = []
    var diagnostics = Diagnostics()
    var proofs: [CheckResult.MappingProof] = []
    /// Tables by the numbers that the mappings have for them.
    var tables = TableCollection()
    /// The names of the file's tables that were looked up.
    var usedTables: Set<String> = []
    /// How often each of them was.
    var lookups: [String: Int] = [:]
    var facts: Set<String> = []
    /// The mappings whose trigger has an error, by id: what it says is no ground for findings about others.
    var brokenTriggers: Set<String> = []
    /// Whether all enabled mappings can be compiled.
    var isComplete = true
  }

  func check(_ input: CheckInput, _ catalogue: MappingCatalogue) -> Outcome {
    var outcome = Outcome()
    var shared = SharedLookups()
    for position in positions {
      let entry = catalogue.entries[position]
      var checker = MappingChecker(entry, catalogue: catalogue)
      Self.exchange(&checker.context, &outcome, &shared)
      let mapping = checker.check()
      Self.exchange(&checker.context, &outcome, &shared)
      if checker.hasErrorInTrigger { outcome.brokenTriggers.insert(entry.mapping.id.value) }
      outcome.diagnostics.append(contentsOf: checker.context.diagnostics)
      guard entry.mapping.isEnabled else {
        if input.needsProject { outcome.mappings.append(nil) }
        continue
      }
      if input.needsProject {
        outcome.facts.formUnion(checker.context.usedFacts)
        outcome.mappings.append(mapping)
      }
      if mapping == nil { outcome.isComplete = false }
      outcome.proofs.append(
        .init(mapping: entry.mapping.id.value, path: entry.file.source.path, proof: checker.proof))
    }
    return outcome
  }

  /// Swaps what the mappings of a file gather together: a second reference would copy it all for every mapping.
  private static func exchange(
    _ context: inout ExpressionContext, _ outcome: inout Outcome, _ shared: inout SharedLookups
  ) {
    swap(&context.collectedTables, &outcome.tables)
    swap(&context.usedTables, &outcome.usedTables)
    swap(&context.lookups, &outcome.lookups)
    swap(&context.shared, &shared)
  }
}
