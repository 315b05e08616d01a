/// Words for people, with the parts that come from the event, the mapping or the portal kept apart: every output sets
/// them in its own way, and escapes them.
struct Phrase: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case words(String)
    /// A name as it is written in mappings: a field, a property, a table.
    case code(String)
    /// A text that is meant as such, shown in quotation marks.
    case quoted(String)
    case link(String, Destination)
  }

  /// What a link in a phrase leads to.
  enum Destination: Sendable, Hashable {
    case mapping(Int)
    /// A property of an object type or custom event, by the number of its owner.
    case property(owner: Int, name: String)
    case owner(Int)
    case plannedEvent(Int)
    case table(String)
  }

  private(set) var parts: [Part] = []

  init(_ parts: [Part] = []) { self.parts = parts }

  static func code(_ text: String) -> Phrase { Phrase([.code(text)]) }
  static func quoted(_ text: String) -> Phrase { Phrase([.quoted(text)]) }
  static func words(_ text: String) -> Phrase { Phrase([.words(text)]) }

  /// A message with code between backticks, as findings are written.
  init(message: String) {
    let pieces = message.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without a partner is one.
    guard pieces.count.isMultiple(of: 2) == false else {
      self.init([.words(message)])
      return
    }
    self.init(
      pieces.enumerated().compactMap { index, piece in
        if piece.isEmpty { return nil }
        return index.isMultiple(of: 2) ? .words(String(piece)) : .code(String(piece))
      })
  }

  var isEmpty: Bool { parts.isEmpty }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    var result = left
    for part in right.parts { result.append(part) }
    return result
  }

  private mutating func append(_ part: Part) {
    if case .words(let more) = part, case .words(let words)? = parts.last {
      parts[parts.count - 1] = .words(words + more)
    } else {
      parts.append(part)
    }
  }

  /// Without any marks: how a test, a title or a screen reader has it.
  var plain: String {
    parts.map { part in
      switch part {
      case .words(let text), .code(let text), .link(let text, _): text
      case .quoted(let text): "“\(text)”"
      }
    }.joined()
  }

  /// "A", "A and B", "A, B and C"
  static func list(_ phrases: [Phrase], _ conjunction: String) -> Phrase {
    guard let last = phrases.last else { return Phrase() }
    guard phrases.count > 1 else { return last }
    let head = phrases.dropLast().reduce(Phrase()) { $0.isEmpty ? $1 : "\($0), \($1)" }
    return "\(head) \(words: conjunction) \(last)"
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var phrase = Phrase()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { phrase.append(.words(literal)) }
    }

    mutating func appendInterpolation(_ other: Phrase) { phrase = phrase + other }
    mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }
    mutating func appendInterpolation(code text: String) { phrase.append(.code(text)) }
    mutating func appendInterpolation(quoted text: String) { phrase.append(.quoted(text)) }
    mutating func appendInterpolation(words text: String) { appendLiteral(text) }
  }

  init(stringLiteral text: String) { parts = text.isEmpty ? [] : [.words(text)] }
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.phrase }
}
