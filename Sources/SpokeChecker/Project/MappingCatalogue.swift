import SpokeDiagnostics
import SpokeSyntax

/// The project's mappings by id, with what other mappings may ask about them.
struct MappingCatalogue {
  /// A mapping of the project. A class because every rule about several mappings refers to them; immutable.
  final class Entry: Sendable {
    let mapping: MappingSyntax
    let file: MappingFile
    /// What its trigger says of single paths.
    let facts: TriggerFacts
    /// What it asks for, to find those that may hold for the same event.
    let demands: [TriggerIndex.Demand]

    init(_ mapping: MappingSyntax, in file: MappingFile) {
      self.mapping = mapping
      self.file = file
      facts = TriggerFacts(mapping.trigger)
      demands = TriggerIndex.demands(of: facts)
    }
  }

  /// In order of file and place; duplicates are left out after the first.
  let entries: [Entry]
  private let index: [String: Int]
  /// The ids of mappings that could not be read; nil when any id may be that of one.
  private let broken: Set<String>?
  /// For ids that do not exist; made once, and empty where none is needed.
  let nearIDs: NearNames

  init(files: [MappingFile]) {
    var entries: [Entry] = []
    var index: [String: Int] = [:]
    let ofFiles = Parallel.map(files) { file in file.mappings.map { Entry($0, in: file) } }
    for entry in ofFiles.joined() where index[entry.mapping.id.value] == nil {
      index[entry.mapping.id.value] = entries.count
      entries.append(entry)
    }
    self.entries = entries
    self.index = index
    broken = files.reduce(into: []) { all, file in
      all = all.flatMap { all in file.brokenMappings.map { $0.isEmpty ? all : all.union($0) } }
    }
    let hasUnknown = entries.contains { entry in
      entry.references.contains { index[$0.value] == nil }
    }
    nearIDs = NearNames(hasUnknown ? entries.map(\.mapping.id.value) : [])
  }

  /// Whether a mapping is not there because it could not be read, which has been reported.
  func isBroken(_ id: String) -> Bool { broken?.contains(id) ?? true }

  subscript(id: String) -> Entry? { index[id].map { entries[$0] } }

  var ids: [String] { entries.map(\.mapping.id.value) }
}
