import SpokeDiagnostics
import SpokeJSON

/// Reads the files of one snapshot as JSON.
struct SnapshotReader {
  let files: SnapshotFiles
  /// The folder's path as shown to people, without a trailing slash.
  let displayPath: String

  /// A file of the snapshot; nil when it is absent.
  func document(_ path: String) throws(SnapshotError) -> JSONDocument? {
    let bytes = try files.bytes(of: path, displayPath: displayPath)
    guard let bytes else { return nil }
    do {
      return try JSONDocument(SourceFile(path: "\(displayPath)/\(path)", bytes: bytes))
    } catch {
      throw SnapshotError(error)
    }
  }

  /// The elements of a file's `results`, each read by `decode`; nil when the file is absent.
  func results<Element>(
    _ path: String, _ decode: (JSONValue) throws(SnapshotError) -> Element
  ) throws(SnapshotError) -> [Element]? {
    guard let document = try document(path) else { return nil }
    return try document.root.list("results", decode)
  }
}

extension JSONValue {
  /// The elements of the array that a key must hold, each read by `decode`.
  func list<Element>(
    _ key: String, _ decode: (JSONValue) throws(SnapshotError) -> Element
  ) throws(SnapshotError) -> [Element] {
    guard kind == .object else { throw SnapshotError(at: self, "an object with \"\(key)\" is expected here") }
    guard let value = self[key] else { throw SnapshotError(at: self, "\"\(key)\" is missing") }
    return try value.list(named: key, decode)
  }

  /// As `list`, but nothing where the key is absent or null.
  func optionalList<Element>(
    _ key: String, _ decode: (JSONValue) throws(SnapshotError) -> Element
  ) throws(SnapshotError) -> [Element] {
    guard let value = self[key], !value.isNull else { return [] }
    return try value.list(named: key, decode)
  }

  private func list<Element>(
    named key: String, _ decode: (JSONValue) throws(SnapshotError) -> Element
  ) throws(SnapshotError) -> [Element] {
    guard let elements else { throw SnapshotError(at: self, "\"\(key)\" must be an array") }
    var list: [Element] = []
    for element in elements { list.append(try decode(element)) }
    return list
  }

  /// Texts of an array; what is no text is passed over.
  func texts(_ key: String) -> [String] { self[key]?.elements?.compactMap(\.string) ?? [] }

  /// A text, or nil where it is absent, null or something else.
  func text(_ key: String) -> String? { self[key]?.string }

  /// An id: HubSpot writes the same id as text in one answer and as a number in another.
  var identifier: String? { string ?? numberText }

  /// Whether a key holds `true`.
  func flag(_ key: String) -> Bool { self[key]?.boolean ?? false }

  /// The value of a key that must hold a text or an id; `subject` names what this object is.
  func required(_ key: String, of subject: String) throws(SnapshotError) -> (text: String, value: JSONValue) {
    guard kind == .object else { throw SnapshotError(at: self, "\(subject) must be an object") }
    guard let value = self[key], !value.isNull else { throw SnapshotError(at: self, "\(subject) has no \"\(key)\"") }
    guard let text = value.identifier else { throw SnapshotError(at: value, "\"\(key)\" must be a text") }
    return (text, value)
  }
}
