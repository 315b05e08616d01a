import SpokeChecker
import SpokeDiagnostics
import SpokeReports
import SpokeTestSupport
import Testing

/// Every rule has a folder `Tests/Golden/RULE` with a file that breaks it, the same one mended, and what is said about
/// the first; and a page in the manual. All of them are made from the rule's declaration.
@Suite struct RuleExampleTests {
  /// Rules whose example would not fit on a page, or that one mapping file cannot show. Each has a test of its own.
  static let withoutExample: Set<String> = [
    "file-too-large", "duplicate-mapping", "string-too-long", "event-string-too-long", "stale-snapshot",
    "missing-scope",
    "deprecated-api",
  ]

  @Test(arguments: RuleCatalogue.all)
  func ruleHasAnExample(_ rule: Rule) {
    #expect((rule.example != nil) != Self.withoutExample.contains(rule.name), "\(rule.name)")
    #expect(!rule.explanation.isEmpty, "\(rule.name) explains nothing")
  }

  @Test(arguments: RuleCatalogue.all)
  func badExampleIsReported(_ rule: Rule) throws {
    guard let example = rule.example else { return }
    let findings = AcmePortal.lint(example.bad, path: "bad.yaml", plan: example.plan).diagnostics
    #expect(findings.contains { $0.rule == rule }, "\(rule.name): \(findings.map(\.message))")
    let report = HumanReport().text(findings)
    let folder = "Tests/Golden/\(rule.name)"
    if let plan = example.plan {
      let difference = try Golden.difference(plan + "\n", from: "\(folder)/plan.yaml")
      #expect(difference == nil)
    }
    let bad = try Golden.difference(example.bad + "\n", from: "\(folder)/bad.yaml")
    let good = try Golden.difference(example.good + "\n", from: "\(folder)/good.yaml")
    let output = try Golden.difference(report, from: "\(folder)/expected.txt")
    let json = JSONReport.text(findings, summary: Summary(findings, files: 1))
    let machine = try Golden.difference(json, from: "\(folder)/expected.json")
    #expect(machine == nil)
    #expect(bad == nil)
    #expect(good == nil)
    #expect(output == nil)
  }

  @Test(arguments: RuleCatalogue.all)
  func goodExampleIsClean(_ rule: Rule) {
    guard let example = rule.example else { return }
    let findings = AcmePortal.lint(example.good, path: "good.yaml", plan: example.plan).diagnostics
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
