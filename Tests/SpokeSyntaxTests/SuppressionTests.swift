import SpokeDiagnostics
import SpokeSyntax
import Testing

@Suite struct SuppressionTests {
  /// Applies the comments of a mapping file to its own findings.
  private func findings(_ text: String, today: String? = nil) -> [String] {
    let reading = Reading(text)
    let rules = Set(SyntaxRules.all.map(\.name) + ["hidden-option"])
    return Suppressions(reading.file.document).apply(to: reading.diagnostics, today: today, knownRules: rules).map {
      "\($0.rule.name): \($0.message) [\($0.span.text)]"
    }
  }

  private func file(_ properties: String) -> String {
    "spoke: 1\nmappings:\n  a:\n    upsert: contacts\n    properties:\n\(properties)\n"
  }

  @Test(arguments: [
    "      zip: 0123 # spoke: ignore ambiguous-scalar -- all our tools read YAML 1.2",
    "      # spoke: ignore ambiguous-scalar -- all our tools read YAML 1.2\n      zip: 0123",
    "      # spoke: ignore ambiguous-scalar — all our tools read YAML 1.2\n      zip: 0123",
    "      # spoke: ignore ambiguous-scalar until=2026-12-31 -- soon gone\n      # and more\n      zip: 0123",
    "      # spoke:ignore  ambiguous-scalar -- x\n      zip: 0123 # comment",
    "      # spoke: ignore ambiguous-scalar -- on the value's line too\n      zip:\n        0123",
  ])
  func silences(properties: String) {
    #expect(findings(file(properties), today: "2026-12-31") == [])
  }

  @Test(arguments: [
    (
      "# spoke: ignore hidden-option -- x",
      "There is no finding of `hidden-option` to silence here [# spoke: ignore hidden-option -- x]"
    ),
    ("# spoke: ignore -- x", "This comment names no rule, so it silences nothing [# spoke: ignore -- x]"),
    ("# spoke: ignore", "This comment names no rule, so it silences nothing [# spoke: ignore]"),
    ("# spoke: ignore hiden-option -- x", "There is no rule `hiden-option` [hiden-option]"),
    ("# spoke: ignore wrong-kind -- x", "`wrong-kind` cannot be silenced [wrong-kind]"),
    (
      "# spoke: disable x",
      "This comment silences nothing: only `spoke: ignore` is known in a comment [# spoke: disable x]"
    ),
    (
      "# spoke: ignore hidden-option until=soon -- x",
      "This comment silences nothing: `until=soon` is not `until=` and a date, such as until=2026-12-31 [# spoke: ignore hidden-option until=soon -- x]"
    ),
    (
      "# spoke: ignore hidden-option until=2026-01-01 -- x",
      "This comment held until 2026-01-01, so it silences nothing any more [2026-01-01]"
    ),
  ])
  func reportsCommentsThatDoNothing(comment: String, message: String) {
    let found = findings(file("      \(comment)\n      zip: x"), today: "2026-06-01")
    #expect(found == ["unused-ignore: \(message)"])
  }

  @Test func anExpiredCommentSilencesNothing() {
    let text = file("      zip: 0123 # spoke: ignore ambiguous-scalar until=2026-01-01 -- x")
    #expect(findings(text, today: "2026-01-01") == [])
    #expect(findings(text, today: nil) == [])
    #expect(findings(text, today: "2026-01-02").count == 2)
  }

  @Test func asksForAReason() {
    let found = findings(file("      zip: 0123 # spoke: ignore ambiguous-scalar"))
    #expect(found == ["unused-ignore: This comment gives no reason [# spoke: ignore ambiguous-scalar]"])
  }

  @Test func silencesOnlyItsOwnLine() {
    let found = findings(
      file("      zip: 0123 # spoke: ignore ambiguous-scalar -- x\n      city: 0456\n      # other comment\n"))
    #expect(found.count == 1 && found[0].hasSuffix("[0456]"))
  }

  @Test func severalRulesAreJudgedOneByOne() {
    let found = findings(file("      zip: 0123 # spoke: ignore ambiguous-scalar, hidden-option -- x"))
    #expect(found == ["unused-ignore: There is no finding of `hidden-option` to silence here [hidden-option]"])
  }

  @Test func coversAValueOfManyLines() {
    let reading = Reading(
      file("      # spoke: ignore hidden-option -- x\n      zip: >-\n        one\n        two ${a}\n        three"))
    let place = reading.file.mappings[0].properties[0].value.range
    let finding = Diagnostic(
      Rule("hidden-option", .portal, .info, ""), "x",
      at: reading.file.span(ByteRange(place.end - 3, place.end)))
    let left = Suppressions(reading.file.document).apply(to: [finding], today: nil, knownRules: ["hidden-option"])
    #expect(left.isEmpty)
  }

  @Test func findingsOfOtherFilesPass() {
    let reading = Reading(file("      zip: x # spoke: ignore hidden-option -- x"))
    let other = SourceFile(path: "other.yaml", text: reading.file.source.text(in: ByteRange(0, 500)))
    let finding = Diagnostic(
      Rule("hidden-option", .portal, .info, ""), "x",
      at: SourceSpan(other, reading.file.mappings[0].properties[0].range))
    let left = Suppressions(reading.file.document).apply(to: [finding], today: nil, knownRules: ["hidden-option"])
    #expect(left.map(\.rule.name) == ["hidden-option", "unused-ignore"])
  }

  @Test func takesUnusedCommentsAway() {
    let text = file("      # spoke: ignore hidden-option -- x\n      zip: x # spoke: ignore hidden-option -- y")
    let reading = Reading(text)
    let left = Suppressions(reading.file.document).apply(to: [], today: nil, knownRules: ["hidden-option"])
    let fixed = left.reversed().reduce(text) { applied($1.fixes[0], to: $0) }
    #expect(fixed == file("      zip: x"))
  }

  @Test func manyStackedCommentsStayFast() {
    let comments = String(repeating: "# spoke: ignore hidden-option -- x\n", count: 20_000)
    let reading = Reading("spoke: 1\n\(comments)mappings: {}\n")
    let left = Suppressions(reading.file.document).apply(to: [], today: nil, knownRules: ["hidden-option"])
    #expect(left.count == 20_000)
  }
}
