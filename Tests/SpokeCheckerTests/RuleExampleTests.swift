import SpokeChecker
import SpokeDiagnostics
import SpokeReports
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

/// Every rule has a folder `Tests/Golden/RULE` with a file that breaks it, the same one mended, and what is said about
/// the first; and a page in the manual. All of them are made from the rule's declaration.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleCatalogue.all)
  func ruleHasAnExample(_ rule: Rule) {
    #expect(rule.example != nil, "\(rule.name)")
    #expect(!rule.explanation.isEmpty, "\(rule.name) explains nothing")
  }

  /// `⟨300 letters⟩` stands for as many of them: nobody reads such a page.
  private static func expanded(_ text: String) -> String {
    text.replacing(/⟨(\d+) letters⟩/) { String(repeating: "é", count: Int($0.1) ?? 0) }
  }

  /// The findings in the file of an example, and in what lies beside it.
  private static func lint(_ example: Rule.Example, isBad: Bool) throws -> [Diagnostic] {
    var found = Diagnostics()
    let events = try example.plan.flatMap {
      try EventPlan.load(SourceFile(path: "plan.yaml", text: $0), diagnostics: &found)
    }
    let text = isBad ? example.bad : example.good
    var sources = [SourceFile(path: isBad ? "bad.yaml" : "good.yaml", text: expanded(text))]
    if let other = example.other { sources.insert(SourceFile(path: "another.yaml", text: other), at: 0) }
    let files = sources.map { MappingFile.parse($0, diagnostics: &found) }
    let today = example.days.map { isBad ? $0.bad : $0.good } ?? "2026-11-24"
    var linter = Linter(portal: AcmePortal.portal, events: events, today: today)
    if let project = example.projects.map({ isBad ? $0.bad : $0.good }) {
      let file = ProjectFile.parse(SourceFile(path: "spoke.yaml", text: project), diagnostics: &found)
      linter.apiVersion = file.apiVersion?.value ?? linter.apiVersion
      linter.apiVersionSpan = file.apiVersion.map { SourceSpan(file.source, $0.range) }
    }
    return linter.lint(files, found: found).diagnostics
  }

  @Test(arguments: RuleCatalogue.all)
  func badExampleIsReported(_ rule: Rule) throws {
    guard let example = rule.example else { return }
    let findings = try Self.lint(example, isBad: true)
    #expect(findings.contains { $0.rule == rule }, "\(rule.name): \(findings.map(\.message))")
    var golden: [(name: String, text: String?)] = [
      ("bad.yaml", example.bad), ("good.yaml", example.good), ("plan.yaml", example.plan),
      ("another.yaml", example.other), ("bad.spoke.yaml", example.projects?.bad),
      ("good.spoke.yaml", example.projects?.good),
    ].map { ($0.0, $0.1.map { $0 + "\n" }) }
    golden.append(("expected.txt", HumanReport().text(findings)))
    golden.append(("expected.json", JSONReport.text(findings, summary: Summary(findings, files: 1))))
    for (name, text) in golden {
      guard let text else { continue }
      let difference = try Golden.difference(text, from: "Tests/Golden/\(rule.name)/\(name)")
      #expect(difference == nil)
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func goodExampleIsClean(_ rule: Rule) throws {
    guard let example = rule.example else { return }
    let findings = try Self.lint(example, isBad: false)
    #expect(findings.isEmpty, "\(rule.name): \(HumanReport().text(findings))")
  }

  @Test(arguments: RuleCatalogue.all)
  func manualHasThePage(_ rule: Rule) throws {
    let difference = try Golden.difference(RulePage.text(rule), from: "docs/rules/\(rule.name).md")
    #expect(difference == nil)
  }

  @Test func manualListsTheRules() throws {
    let difference = try Golden.difference(RulePage.index(RuleCatalogue.all), from: "docs/rules/README.md")
    #expect(difference == nil)
  }

  @Test func namesAreUniqueAndKebabCase() {
    let names = RuleCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { name }
}
