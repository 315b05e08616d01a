import SpokeDiagnostics
import SpokeTestSupport
import Testing

@testable import SpokeLanguageServer

/// Where a cursor stands; `¦` marks it.
@Suite struct CursorPlaceTests {
  static func place(_ marked: String) -> CursorPlace {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let before = String(parts[0])
    let source = SourceFile(path: "draft.yaml", text: before + (parts.count > 1 ? String(parts[1]) : ""))
    return CursorPlace(source, offset: before.utf8.count)
  }

  @Test(
    arguments: [
      ("sp¦", [], CursorPlace.Kind.key, "sp"),
      ("mappings:\n  a:\n    up¦", ["mappings", "a"], .key, "up"),
      ("mappings:\n  a:\n    upsert: con¦", ["mappings", "a", "upsert"], .value, "con"),
      (
        "mappings:\n  a:\n    properties:\n      first¦\n      last: x", ["mappings", "a", "properties"], .key, "first"
      ),
      ("mappings:\n  a:\n    match: { em¦", ["mappings", "a", "match"], .key, "em"),
      ("mappings:\n  a:\n    match: { email: ¦", ["mappings", "a", "match", "email"], .value, ""),
      (
        "mappings:\n  a:\n    properties:\n      x: \"${lower(tra¦\"", ["mappings", "a", "properties", "x"],
        .expression("lower(tra"), "tra"
      ),
      ("mappings:\n  a:\n    when: type ==¦", ["mappings", "a", "when"], .expression("type =="), ""),
      (
        "mappings:\n  a:\n    associate:\n      - to: companies\n        la¦", ["mappings", "a", "associate"], .key,
        "la"
      ),
      ("mappings:\n  a:\n    associate:\n    - ¦", ["mappings", "a", "associate"], .key, ""),
      (
        "mappings:\n  a:\n    when: >-\n      type == x and tra¦", ["mappings", "a", "when"],
        .expression("type == x and tra"), "tra"
      ),
      (
        "mappings:\n  a:\n    properties:\n      x: ${traits.a} and ${b¦", ["mappings", "a", "properties", "x"],
        .expression("b"), "b"
      ),
      (
        "mappings:\n  a:\n    properties:\n      x: ${traits.a} an¦", ["mappings", "a", "properties", "x"], .value, "an"
      ),
    ] as [(String, [String], CursorPlace.Kind, String)])
  func isFound(_ text: String, _ path: [String], _ kind: CursorPlace.Kind, _ word: String) {
    let place = Self.place(text)
    #expect(place.path == path)
    #expect(place.kind == kind)
    #expect(place.word == word)
  }

  @Test func siblingsAreThoseOfOneElement() {
    let place = Self.place(
      "associate:\n  - to: deals\n    label: A\n  - to: companies # here\n    ¦\n    missing: skip\n  - to: tickets\n")
    #expect(place.siblings == ["to": "companies", "missing": "skip"])
    #expect(Self.place("x: { to: \"a, b\", label: ¦").siblings == ["to": "a, b"])
  }

  @Test func anyPlaceOfAnyTextIsSomewhere() {
    var random = SeededGenerator(seed: 12)
    let pieces = [
      "mappings:", "\n", "  ", "- ", "a: ", "{ ", "}", "\"", "'", "${", "(", ",", "é😀", "|", "#", ": >\n", "x",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let source = SourceFile(path: "draft.yaml", text: text)
      let offset = Int.random(in: 0...source.bytes.count, using: &random)
      let place = CursorPlace(source, offset: offset)
      #expect(place.wordStart <= offset)
    }
  }
}
