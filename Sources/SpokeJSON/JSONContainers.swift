/// The elements of an array.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var position: Int
  private let end: Int

  init(document: JSONDocument, start: Int, end: Int) {
    self.document = document
    position = start
    self.end = end
  }

  public mutating func next() -> JSONValue? {
    guard position < end else { return nil }
    defer { position = Int(document.items[position].next) }
    return JSONValue(document: document, index: position)
  }
}

/// The members of an object, in the order of the file.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var position: Int
  private let end: Int

  init(document: JSONDocument, start: Int, end: Int) {
    self.document = document
    position = start
    self.end = end
  }

  /// The next member; its key is a string value.
  public mutating func next() -> (key: JSONValue, value: JSONValue)? {
    guard position < end else { return nil }
    defer { position = Int(document.items[position + 1].next) }
    return (JSONValue(document: document, index: position), JSONValue(document: document, index: position + 1))
  }
}
