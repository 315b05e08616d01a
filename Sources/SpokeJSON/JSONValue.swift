import SpokeDiagnostics

/// A value of a JSON document: what it is, what it holds and where it stands.
public struct JSONValue: Sendable {
  /// The kinds of JSON values.
  public enum Kind: UInt8, Sendable, Hashable {
    case null, boolean, number, string, array, object
  }

  let document: JSONDocument
  let index: Int

  private var item: JSONItem { document.items[index] }

  public var kind: Kind { item.kind }
  public var isNull: Bool { item.kind == .null }

  /// Where the value stands, from its first to its last character; a string with its quotes.
  public var range: ByteRange {
    let item = item
    return ByteRange(Int(item.start), Int(item.end))
  }

  /// What to underline: a string without its quotes unless it is empty, anything else as it stands.
  public var textRange: ByteRange {
    let range = range
    return kind == .string && range.end - range.start > 2 ? ByteRange(range.start + 1, range.end - 1) : range
  }

  /// `textRange` in its file.
  public var span: SourceSpan { SourceSpan(document.source, textRange) }

  /// The document's file.
  public var source: SourceFile { document.source }

  /// The text of a string, without escapes; nil for anything else.
  public var string: String? {
    let item = item
    guard item.kind == .string else { return nil }
    return withContents(item) { contents in
      item.isEscaped
        ? String(decoding: JSONText.unescaped(contents), as: UTF8.self) : String(decoding: contents, as: UTF8.self)
    }
  }

  /// Whether it is true; nil for anything but `true` and `false`.
  public var boolean: Bool? {
    let item = item
    return item.kind == .boolean ? item.end - item.start == 4 : nil
  }

  /// A number as it is written, all digits kept; nil for anything else.
  public var numberText: String? {
    let item = item
    return item.kind == .number ? document.source.text(in: ByteRange(Int(item.start), Int(item.end))) : nil
  }

  /// A number that is written as an integer and fits; nil for anything else.
  public var integer: Int? { numberText.flatMap { Int($0) } }

  /// The elements of an array; nil for anything else.
  public var elements: JSONElements? {
    kind == .array ? JSONElements(document: document, start: index + 1, end: Int(item.next)) : nil
  }

  /// The members of an object in the order of the file, duplicates too; nil for anything else.
  public var members: JSONMembers? {
    kind == .object ? JSONMembers(document: document, start: index + 1, end: Int(item.next)) : nil
  }

  /// The value of a key; nil when this is no object or has no such key. Of duplicates, the last one.
  public subscript(key: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = key
    return key.withUTF8 { wanted in
      document.items.withUnsafeBufferPointer { items in
        document.source.bytes.withUnsafeBufferPointer { bytes in
          let end = Int(items[index].next)
          var position = index + 1
          var found: Int?
          while position < end {
            if Self.isText(of: items[position], equalTo: wanted, in: bytes) { found = position + 1 }
            position = Int(items[position + 1].next)
          }
          return found.map { JSONValue(document: document, index: $0) }
        }
      }
    }
  }

  /// Whether it is a string with this text.
  public func isString(_ text: String) -> Bool {
    guard kind == .string else { return false }
    var text = text
    return text.withUTF8 { wanted in
      document.source.bytes.withUnsafeBufferPointer { Self.isText(of: item, equalTo: wanted, in: $0) }
    }
  }

  @inline(__always)
  private static func isText(
    of item: JSONItem, equalTo wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = Int(item.end - item.start) - 2
    guard length == wanted.count || item.isEscaped else { return false }
    let contents = UnsafeBufferPointer(rebasing: bytes[Int(item.start) + 1..<Int(item.start) + 1 + length])
    if item.isEscaped { return JSONText.unescaped(contents).elementsEqual(wanted) }
    for offset in 0..<length where contents[offset] != wanted[offset] { return false }
    return true
  }

  /// The bytes between a string's quotes.
  private func withContents<Result>(_ item: JSONItem, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[Int(item.start) + 1..<Int(item.end) - 1]))
    }
  }
}
