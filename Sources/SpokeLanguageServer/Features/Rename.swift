import SpokeDiagnostics
import SpokeJSON
import SpokeSyntax

extension JSONWriter {
  /// The id at the position, when it can be renamed.
  mutating func renamable(of subject: Subject) throws(RequestFailure) {
    let name = try subject.mappingID()
    object { writer in
      writer.member("range", name.range, in: subject.source)
      writer.member("placeholder", name.value)
    }
  }

  /// The edits that rename a mapping everywhere: its id, and every `record:` that names it.
  mutating func renaming(of subject: Subject, to newName: String) throws(RequestFailure) {
    let name = try subject.mappingID()
    guard newName.isMappingID else {
      throw .invalid("A mapping's id is lower-case words joined by hyphens, as order-completed")
    }
    if newName != name.value, let other = subject.analysis.mapping(newName) {
      throw .invalid("\(other.file.source.path) has a mapping \(newName) already")
    }
    var edits: [Fix.Edit] = []
    for file in subject.analysis.project.files {
      for mapping in file.mappings {
        let records = (mapping.associations + mapping.dissociations).compactMap(\.record)
        for place in [mapping.id] + records where place.value == name.value {
          edits.append(Fix.Edit(file.span(place.range), newName))
        }
      }
    }
    object { $0.changes(edits) }
  }
}

extension Subject {
  /// The id of a mapping at the position.
  fileprivate func mappingID() throws(RequestFailure) -> Located<String> {
    guard let offset, let file, case .mapping(let name)? = file.mention(at: offset)?.mention else {
      throw .invalid("Only the ids of mappings can be renamed")
    }
    return name
  }
}

extension String {
  fileprivate var isMappingID: Bool {
    let words = split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
