import SpokeDiagnostics
import SpokeYAML

/// The files of an event plan: one, or those of a folder.
struct EventPlanFiles {
  struct Document {
    let source: SourceFile
    let root: YAMLNode
  }

  /// By path.
  let documents: [Document]
  /// The plan's folder, with which the files' paths begin; nil of a plan in one file.
  let folder: String?
  private let byPath: [String: Int]
  /// By what a file says in its `$id`.
  private let byID: [String: Int]

  init(_ documents: [Document], folder: String?) {
    self.documents = documents
    self.folder = folder
    byPath = Dictionary(documents.enumerated().map { ($1.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    byID = Dictionary(
      documents.enumerated().compactMap { place, document in
        (document.root["$id"]?.scalar?.text).map { (Self.withoutFragment($0), place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The file that a reference names: by its `$id`, or by its path from the file that the reference stands in.
  func document(_ reference: String, from path: String) -> Document? {
    if let place = byID[reference] { return documents[place] }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    if reference.hasPrefix("/") { return nil }
    for part in Self.withoutEscapes(reference).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return byPath[parts.joined(separator: "/")].map { documents[$0] }
  }

  /// The paths of the files that others refer to.
  var referred: Set<String> {
    var found: Set<String> = []
    for document in documents {
      var open = [document.root]
      while let node = open.popLast() {
        open += (node.elements ?? []) + (node.entries ?? []).map(\.value)
        guard let reference = node["$ref"]?.scalar?.text, !reference.hasPrefix("#") else { continue }
        let target = self.document(Self.withoutFragment(reference), from: document.source.path)
        if let path = target?.source.path, path != document.source.path { found.insert(path) }
      }
    }
    return found
  }

  private static func withoutFragment(_ reference: String) -> String {
    String(reference.prefix { $0 != "#" })
  }

  /// A reference is a URI: a space in a file's name is written `%20`.
  private static func withoutEscapes(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
