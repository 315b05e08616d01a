import SpokeDiagnostics
import SpokeSyntax

/// The project's mappings by id, with what other mappings may ask about them.
struct MappingCatalogue {
  struct Entry {
    let mapping: MappingSyntax
    let file: MappingFile
    /// What its trigger says of single paths.
    let facts: TriggerFacts
  }

  /// In order of file and place; duplicates are left out after the first.
  let entries: [Entry]
  private let index: [String: Int]
  /// For ids that do not exist; made once, and empty where none is needed.
  let nearIDs: NearNames

  init(files: [MappingFile]) {
    var found: [(mapping: MappingSyntax, file: MappingFile)] = []
    var index: [String: Int] = [:]
    for file in files {
      for mapping in file.mappings where index[mapping.id.value] == nil {
        index[mapping.id.value] = found.count
        found.append((mapping, file))
      }
    }
    let entries = Parallel.map(found) { mapping, file in
      Entry(mapping: mapping, file: file, facts: TriggerFacts(mapping.trigger))
    }
    self.entries = entries
    self.index = index
    let hasUnknown = entries.contains { entry in
      (entry.mapping.associations + entry.mapping.dissociations).contains { association in
        association.record.map { index[$0.value] == nil } ?? false
      }
    }
    nearIDs = NearNames(hasUnknown ? entries.map(\.mapping.id.value) : [])
  }

  subscript(id: String) -> Entry? { index[id].map { entries[$0] } }

  var ids: [String] { entries.map(\.mapping.id.value) }
}
