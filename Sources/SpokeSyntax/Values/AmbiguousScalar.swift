import SpokeDiagnostics
import SpokeYAML

extension Rule {
  public static let ambiguousScalar = Rule(
    "ambiguous-scalar", .file, .warning, "A plain value that other YAML readers take for something else",
    explanation: """
      Spoke reads YAML 1.2: `no`, `on` and `yes` are text, and so is `01234`, which keeps its zero. Many editors and tools
      read YAML 1.1, where these are false, true and the number 668. Whoever reads the file cannot tell what is meant.

      Quotes make it plain: `"no"`, `"01234"`. The fix adds them; what Spoke reads stays the same. `0x1F` is the number 31
      to all of them, and a code to most people: quotes, or 31, say which.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              zip: 01234
        """,
      good: """
        spoke: 1
        mappings:
          contact-from-identify:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              zip: "01234"
        """))
}

/// What plain scalars are elsewhere: in YAML 1.1, which most readers still speak, and without the sign that a number
/// loses.
struct AmbiguousScalar {
  /// How messages name what the scalar is here, and elsewhere.
  let here: String
  /// Nil where all readers agree, and people may not.
  let elsewhere: String?
  /// The number, where quotes would change the meaning.
  var replacement: String?
  var help: String?

  /// Nil when there is no doubt. Plain dates are not counted: they are literals of the language.
  init?(_ scalar: YAMLScalar) {
    guard scalar.style == .plain, scalar.text.utf8.count <= 64 else { return nil }
    let text = scalar.text
    switch scalar.resolved {
    case .null, .boolean: return nil
    case .text:
      guard let elsewhere = Self.otherReading(ofText: text) else { return nil }
      here = "text"
      self.elsewhere = elsewhere
      let joined = text.filter { $0 != "_" }
      if joined != text, joined.utf8.allSatisfy(Lexer.isDigit), joined.utf8.first != UInt8(ascii: "0") {
        help = "Write \(YAMLScalar.quoted(text)) for the text, or \(joined) for the number."
      }
    case .integer, .float:
      if text.hasPrefix("0x") {
        // Every reader takes it for a number, and people who write codes do not.
        guard let number = NumberLiteral.normalized(text) else { return nil }
        here = "the number \(number)"
        elsewhere = nil
        help = "Write \(YAMLScalar.quoted(text)) for the text, or \(number) for the number."
      } else if text.hasPrefix("0o") {
        here = "a number"
        elsewhere = "text"
        replacement = NumberLiteral.normalized(text)
      } else if text.hasPrefix("+") {
        here = "a number, which loses its +"
        elsewhere = "text"
      } else if Self.hasUnsignedExponent(text) {
        here = "a number"
        elsewhere = "text"
      } else {
        return nil
      }
    }
  }

  private static let words: Set<String> = [
    "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
  ]

  private static func otherReading(ofText text: String) -> String? {
    if words.contains(text) { return "true or false" }
    var digits = Array(text.utf8)
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
    guard let first = digits.first, Lexer.isDigit(first) else { return nil }
    if digits.starts(with: "0b".utf8) || digits.starts(with: "0x".utf8) {
      let isBinary = digits[1] == UInt8(ascii: "b")
      let rest = digits.dropFirst(2)
      let isNumber = rest.allSatisfy { $0 == UInt8(ascii: "_") || (isBinary ? $0 | 1 == UInt8(ascii: "1") : isHex($0)) }
      return !rest.isEmpty && isNumber ? "a number" : nil
    }
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count > 1 { return isBase60(parts) ? "a number in base 60" : nil }
    let isNumber = digits.allSatisfy { Lexer.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    let points = digits.count { $0 == UInt8(ascii: ".") }
    return isNumber && points <= 1 ? "a number" : nil
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    Lexer.isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
  }

  /// `12:30:45`: groups after the first below 60.
  private static func isBase60(_ parts: [ArraySlice<UInt8>]) -> Bool {
    for (index, part) in parts.enumerated() {
      let digits = index == parts.count - 1 ? part.prefix { $0 != UInt8(ascii: ".") } : part
      guard !digits.isEmpty, digits.allSatisfy({ Lexer.isDigit($0) || (index == 0 && $0 == UInt8(ascii: "_")) }) else {
        return false
      }
      if index > 0, digits.count > 2 || (digits.count == 2 && digits[digits.startIndex] > UInt8(ascii: "5")) {
        return false
      }
      guard part[digits.endIndex...].dropFirst().allSatisfy(Lexer.isDigit) else { return false }
    }
    return true
  }

  /// `1e3` and `1.5e3`, which YAML 1.1 takes for text: there an exponent has a sign and a point before it.
  private static func hasUnsignedExponent(_ text: String) -> Bool {
    guard let exponent = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
    let sign = text.utf8[text.utf8.index(after: exponent)...].first
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    return !text.hasPrefix("0x") && !(isSigned && text.utf8[..<exponent].contains(UInt8(ascii: ".")))
  }
}

extension DocumentReader {
  /// Reports a plain scalar that readers disagree on.
  mutating func checkAmbiguity(_ node: YAMLNode, _ scalar: YAMLScalar) {
    guard node.tag == nil, let ambiguity = AmbiguousScalar(scalar) else { return }
    let fix =
      ambiguity.replacement.map {
        Fix("write \($0)", isSafe: true, edits: [Fix.Edit(span(node.range), $0)])
      } ?? .quote(node.range, in: source, isSafe: ambiguity.elsewhere != nil)
    let written = ambiguity.replacement ?? YAMLScalar.quoted(scalar.text)
    let reason = ambiguity.elsewhere.map { "other YAML readers take it for \($0)" } ?? "it may be meant as text"
    report(
      .ambiguousScalar,
      "`\(scalar.text)` is \(ambiguity.here); \(reason)", at: node.range,
      help: ambiguity.help ?? "Write \(written).", fixes: [fix])
  }
}
