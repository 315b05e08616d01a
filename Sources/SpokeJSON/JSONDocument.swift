import SpokeDiagnostics

/// A file of JSON, read once into a flat list of items; values are views of it.
///
/// A class because every value refers to it and none may copy it; immutable, so it can be shared between threads.
public final class JSONDocument: Sendable {
  /// How many arrays and objects may stand inside each other.
  public static let maximumDepth = 512

  /// The file that was read.
  public let source: SourceFile
  let items: [JSONItem]

  /// Reads a file as RFC 8259 has it: one value, well-formed UTF-8, no comments, no trailing commas.
  ///
  /// What the RFC leaves open: duplicate keys are kept and the last one counts; an escaped surrogate without its partner
  /// is U+FFFD; a byte order mark at the start is passed over unless `allowsByteOrderMark` is false.
  ///
  /// - Throws: `JSONError` at the first fault.
  public init(_ source: SourceFile, allowsByteOrderMark: Bool = true) throws(JSONError) {
    var items: [JSONItem] = []
    let fault = source.bytes.withUnsafeBufferPointer { bytes -> JSONFault? in
      var parser = JSONParser(bytes, allowsByteOrderMark: allowsByteOrderMark)
      let fault = parser.run()
      items = parser.items
      return fault
    }
    if let fault { throw JSONError(source: source, offset: fault.offset, message: fault.message) }
    self.source = source
    self.items = items
  }

  /// The value that the file holds.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// One value or key: where it stands, and where the item after it and all it holds is.
struct JSONItem: Sendable {
  var start: UInt32
  var end: UInt32
  /// The index of the first item that does not belong to this one.
  var next: UInt32
  var kind: JSONValue.Kind
  /// Whether a string holds a backslash.
  var isEscaped: Bool
}
