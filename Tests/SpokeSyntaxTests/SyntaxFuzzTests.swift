import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import Testing

@Suite struct SyntaxFuzzTests {
  private let words = [
    "a", "traits.email", "properties", "item", "lower", "if", "not", "and", "or", "in", "is", "null", "true", "NOT",
    "AND", "like", "contains", "starts with", "between", "1", "2.5", "1e3", "007", "1_0", "2026-11-24", "0x1", "\"x\"",
    "'y'", "'", "\"", "`", "“", "”", "\\", "(", ")", "[", "]", "{", "}", "${", "{{", "}}", ",", ".", "..", "?.", "?",
    ":", "?:", "??", "==", "=", "===", "!=", "<>", "<", "<=", ">", "=>", "&&", "&", "||", "|", "!", "+", "-", "*", "/",
    "%", "$", "$.", ";", "@", "#", "é", "≠", "\u{A0}", "\n", "\t", "[*]", "[0]", ".lower()", "\\u12", "=~", "**",
  ]

  @Test func anyTokensGiveFindingsInsideTheText() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &random)
      let separators = ["", " "]
      let text = (0..<count).map { _ in
        (words.randomElement(using: &random) ?? "") + (separators.randomElement(using: &random) ?? "")
      }.joined()
      check(text)
    }
  }

  @Test func anyMutationGivesFindingsInsideTheText() {
    let seeds = [
      "type == \"identify\" and exists(traits.email) or not (a.b in [1, 2.5, \"x\"])",
      "lower(trim(traits.email)) ?? context.traits[\"weird key\"][0].x[*] + -3 * 2 % 4",
      "if(a ? b : c, 'it\\'s \\u00e9', {{ d }}) is not null",
    ]
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      var bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        default: bytes.insert(UInt8.random(in: 0x09...0x7E, using: &random), at: place)
        }
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Ranges lie inside the text and inside each other; an error node has its finding; what is sound is written and read
  /// again unchanged; a fix can be applied.
  private func check(_ text: String) {
    let (expression, diagnostics) = Expression.parse(text)
    let end = text.utf8.count
    func visit(_ expression: Expression, in outer: ByteRange) {
      #expect(
        outer.start <= expression.range.start && expression.range.end <= outer.end,
        "\(text.debugDescription): \(expression.shape) \(expression.range) in \(outer)")
      for child in expression.children { visit(child, in: expression.range) }
    }
    visit(expression, in: ByteRange(0, end))
    for diagnostic in diagnostics {
      #expect(0 <= diagnostic.span.range.start && diagnostic.span.range.end <= end, "\(text.debugDescription)")
      for edit in diagnostic.fixes.flatMap(\.edits) {
        #expect(0 <= edit.span.range.start && edit.span.range.end <= end, "\(text.debugDescription)")
      }
    }
    #expect(diagnostics.count <= 3)
    if diagnostics.isEmpty {
      #expect(!expression.holdsError, "\(text.debugDescription)")
      let again = Expression.parse(expression.text)
      #expect(again.diagnostics.isEmpty, "\(text.debugDescription) → \(expression.text)")
      #expect(again.expression.shape == expression.shape, "\(text.debugDescription) → \(expression.text)")
      #expect(again.expression.text == expression.text)
    }
  }

  @Test func anyFileIsReadWithoutHarm() {
    let seed = """
      spoke: 1
      defaults: { on_null: clear }
      tables:
        t: { a: b, 1: "c" }
      mappings:
        contact-from-identify:
          when: type == "identify" # spoke: ignore x -- y
          upsert: contacts
          match: { email: "${lower(traits.email)}" }
          properties:
            firstname: ${traits.first_name ?? "x"}
            phone: { value: '${a} ''b'' ${c}', on_empty: clear, write: append }
            bio: >-
              ${if(a,
                b, c)}
          associate:
            - { to: companies, match: { x: "${y}" }, label: default }
          lists: [{ add: Newsletter }]
      """
    let pieces = [
      "${", "}", "{", "[", "]", "\n", "  ", ": ", " #", "\"", "'", "- ", "&a ", "*a", "!x ", "|", ">", "~", "on_null",
      "\t", "é", "${a = 1}",
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<600 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...6, using: &random)))
        } else {
          bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
        }
      }
      let reading = Reading(String(decoding: bytes, as: UTF8.self))
      let count = reading.file.source.bytes.count
      for diagnostic in reading.diagnostics {
        #expect(diagnostic.span.range.start >= 0 && diagnostic.span.range.end <= count)
        for edit in diagnostic.fixes.flatMap(\.edits) { #expect(edit.span.range.end <= count) }
      }
      for property in reading.file.mappings.flatMap(\.properties) where property.value.shape == "error" {
        #expect(!reading.diagnostics.isEmpty)
      }
      _ = Suppressions(reading.file.document).apply(to: reading.diagnostics, today: nil, knownRules: ["x"])
    }
  }

  @Test func hostileValuesAreReadInLinearTime() {
    for hostile in [
      String(repeating: "${{}", count: 50_000), String(repeating: "${'}", count: 50_000),
      String(repeating: "{{", count: 50_000), String(repeating: "${a}", count: 20_000),
      String(repeating: "traits.a ", count: 30_000), String(repeating: "$${", count: 50_000),
    ] {
      let reading = Reading(properties: "x: '\(hostile.replacing("'", with: "''"))'")
      #expect(reading.file.mappings.count == 1)
    }
  }
}
