import SpokeDiagnostics
import SpokeJSON
import SpokeSyntax

/// `SymbolKind` of the protocol.
private enum SymbolKind: Int {
  case property = 7
  case function = 12
  case constant = 14
  case object = 19
}

extension JSONWriter {
  /// The file's tables and mappings, each with what it holds.
  mutating func symbols(of subject: Subject) {
    array { writer in
      guard let file = subject.file else { return }
      for table in file.tables {
        writer.symbol(table.name, .object, detail: "table", in: table.range.union(table.name.range), of: file) {
          writer in
          for entry in table.entries { writer.symbol(entry.key, .constant, in: entry.key.range, of: file) }
        }
      }
      for mapping in file.mappings {
        let detail = mapping.action.map { "\($0.verb.value.rawValue) \($0.target.value)" }
        let range = mapping.range.union(mapping.id.range)
        writer.symbol(mapping.id, .function, detail: detail, in: range, of: file) { writer in
          for property in mapping.properties { writer.symbol(property.name, .property, in: property.range, of: file) }
        }
      }
    }
  }

  private mutating func symbol(
    _ name: Located<String>, _ kind: SymbolKind, detail: String? = nil, in range: ByteRange, of file: MappingFile,
    children: ((inout JSONWriter) -> Void)? = nil
  ) {
    object { writer in
      writer.member("name", name.value.isEmpty ? "(empty)" : name.value)
      writer.member("detail", ifPresent: detail)
      writer.member("kind", kind.rawValue)
      writer.member("range", range, in: file.source)
      writer.member("selectionRange", name.range, in: file.source)
      if let children { writer.member("children", array: children) }
    }
  }
}
