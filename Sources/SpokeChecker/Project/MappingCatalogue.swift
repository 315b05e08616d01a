import SpokeSyntax

/// The project's mappings by id, with what other mappings may ask about them.
struct MappingCatalogue {
  struct Entry {
    let mapping: MappingSyntax
    let file: MappingFile
  }

  /// In order of file and place; duplicates are left out after the first.
  let entries: [Entry]
  private let index: [String: Int]

  init(files: [MappingFile]) {
    var entries: [Entry] = []
    var index: [String: Int] = [:]
    for file in files {
      for mapping in file.mappings where index[mapping.id.value] == nil {
        index[mapping.id.value] = entries.count
        entries.append(Entry(mapping: mapping, file: file))
      }
    }
    self.entries = entries
    self.index = index
  }

  subscript(id: String) -> Entry? { index[id].map { entries[$0] } }

  var ids: [String] { entries.map(\.mapping.id.value) }
}
