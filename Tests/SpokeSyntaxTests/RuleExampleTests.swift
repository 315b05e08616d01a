import SpokeDiagnostics
import SpokeSyntax
import Testing

@Suite struct RuleExampleTests {
  @Test(arguments: SyntaxRules.all)
  func examplesShowTheRule(rule: Rule) {
    #expect(!rule.summary.isEmpty && !rule.explanation.isEmpty)
    // The one of a file that is too large is too large for a page.
    guard let example = rule.example, rule != .fileTooLarge else { return }
    func findings(_ text: String) -> [Rule] {
      let reading = Reading(text)
      let known = Set(SyntaxRules.all.map(\.name) + ["unknown-property"])
      return Suppressions(reading.file.document).apply(to: reading.diagnostics, today: nil, knownRules: known)
        .map(\.rule)
    }
    #expect(Set(findings(example.bad)) == [rule])
    #expect(findings(example.good) == [])
  }
}
