import SpokeDiagnostics
import SpokeYAML

/// A comment `spoke: ignore RULE[, RULE] [until=YYYY-MM-DD] -- reason`.
struct Suppression {
  let comment: YAMLComment
  let rules: [Located<String>]
  /// The last day on which it holds, `YYYY-MM-DD`.
  let until: Located<String>?
  let reason: String?
  /// Why it cannot be read, if it cannot.
  let fault: String?

  /// Nil for comments that are not addressed to Spoke.
  init?(_ comment: YAMLComment, in source: SourceFile) {
    guard let directive = Self.directive(comment.text) else { return nil }
    self.comment = comment
    var words = Words(source, comment.range, after: directive)
    guard words.next()?.value == "ignore" else {
      (rules, until, reason, fault) = ([], nil, nil, "only `spoke: ignore` is known in a comment")
      return
    }
    var rules: [Located<String>] = []
    var until: Located<String>?
    var reason: String?
    var fault: String?
    while let word = words.next() {
      // Some editors make a dash of two hyphens.
      if ["--", "—", "–"].contains(word.value) {
        let rest = words.rest
        reason = rest.isEmpty ? nil : rest
        break
      }
      if word.value.hasPrefix("until=") {
        let date = Located(String(word.value.dropFirst(6)), ByteRange(word.range.start + 6, word.range.end))
        if Self.isDate(date.value) {
          until = date
        } else {
          fault = "`\(word.value)` is not `until=` and a date, such as until=2026-12-31"
        }
      } else {
        rules.append(word)
      }
    }
    (self.rules, self.until, self.reason, self.fault) = (rules, until, reason, fault)
  }

  /// Where the words after `spoke:` begin in the comment's text, or nil.
  private static func directive(_ text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(16))
    guard bytes.starts(with: "spoke".utf8) else { return nil }
    var index = 5
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index + 1 : nil
  }

  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : Lexer.isDigit(byte)
    }
  }

  /// The words of a comment with their places; commas separate like spaces.
  private struct Words {
    let source: SourceFile
    let end: Int
    var position: Int

    init(_ source: SourceFile, _ range: ByteRange, after directive: Int) {
      self.source = source
      end = min(range.end, source.bytes.count)
      var start = range.start + 1
      while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
      position = min(start + directive, end)
    }

    static func separates(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") }

    mutating func next() -> Located<String>? {
      while position < end, Self.separates(source.bytes[position]) { position += 1 }
      guard position < end else { return nil }
      let start = position
      while position < end, !Self.separates(source.bytes[position]) { position += 1 }
      let range = ByteRange(start, position)
      return Located(source.text(in: range), range)
    }

    var rest: String {
      var start = position
      while start < end, source.bytes[start] <= 0x20 { start += 1 }
      return source.text(in: ByteRange(start, end))
    }
  }
}
