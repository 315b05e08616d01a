import SpokeDiagnostics
import SpokeJSON

/// What a snapshot's files are made of.
extension JSONTree {
  /// Reads a file; nil when it is not JSON.
  init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDocument(SourceFile(path: "snapshot", bytes: bytes)) else { return nil }
    self.init(document.root)
  }

  /// The object without some of its members.
  func removing(_ names: Set<String>) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !names.contains($0.name) })
  }

  /// The object with the elements of one of its arrays in another order.
  func sorting(_ name: String, _ order: ([JSONTree]) -> [JSONTree]) -> JSONTree {
    guard case .object(var members) = self, let index = members.firstIndex(where: { $0.name == name }),
      case .array(let elements) = members[index].value
    else { return self }
    members[index].value = .array(order(elements))
    return .object(members)
  }

  /// As a file of the snapshot has it: two spaces, a line break at the end.
  var fileBytes: [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.write(self)
    return writer.bytes + [0x0A]
  }

  /// One text for all trees that hold the same, however their members are ordered.
  var canonicalText: String {
    String(decoding: canonical.bytes, as: UTF8.self)
  }

  private var canonical: JSONTree {
    switch self {
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let members):
      .object(members.map { Member($0.name, $0.value.canonical) }.sorted { isBefore($0.name, $1.name) })
    default: self
    }
  }
}

/// Whether a text comes before another by its code points: the same on every machine, whatever its language.
func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
