import SpokeDiagnostics

extension ExpressionParser {
  /// An expression that is nothing but names with dots between them, such as `traits.address.city`, as most are: read
  /// without tokens. Nil for anything else, and for words that mean something else.
  static func plainPath(_ text: ScalarText, from start: Int, to end: Int) -> Expression? {
    var (start, end) = (start, end)
    while start < end, text.bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, text.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var root: Located<String>?
    var steps: [Located<Path.Step>] = []
    steps.reserveCapacity(text.bytes[start..<end].count { $0 == UInt8(ascii: ".") })
    var place = start
    while true {
      let nameStart = place
      while place < end, Lexer.isNameByte(text.bytes[place]) { place += 1 }
      guard place > nameStart, !Lexer.isDigit(text.bytes[nameStart]) else { return nil }
      let name = text.string(nameStart, place)
      if root == nil {
        guard !reservedWords.contains(name) else { return nil }
        root = Located(name, text.range(nameStart, place))
      } else {
        // With the dot in front.
        steps.append(Located(.key(name), text.range(nameStart - 1, place)))
      }
      guard place < end else { break }
      guard text.bytes[place] == UInt8(ascii: ".") else { return nil }
      place += 1
    }
    guard let root else { return nil }
    return Expression(.path(Path(root: root, steps: steps, text: text.string(start, end))), text.range(start, end))
  }

  /// What a path cannot begin with, or not without a finding.
  private static let reservedWords: Set<String> = Set(
    ["true", "false", "null", "and", "or", "in", "not", "NOT", "Not", "if"]
  ).union(foreignLiterals.keys)
}
