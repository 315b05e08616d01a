import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

@testable import SpokeChecker

/// The examples of the expressions' rules: the bad one yields its rule and the good one nothing.
@Suite struct ExpressionExampleTests {
  private static let rules: [Rule] = [
    .unknownField, .unknownFunction, .argumentCount, .argumentType, .unhandledObject, .unknownTable, .unusedTable,
    .tableNotTotal, .constantCondition, .unreachableMapping, .missingTrigger, .needlessFallback, .negatedOrdering,
    .invalidZone, .invalidDateFormat, .unknownOwner, .unknownStage,
  ]

  private static let portal = try? Portal.load(
    directory: Repository.root + "/Schemas/portals/acme", displayPath: "schemas/acme")

  private func findings(_ text: String) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    let file = MappingFile.parse(
      SourceFile(path: "example.yaml", text: text), diagnostics: &diagnostics)
    let result = Checker.check(CheckInput(files: [file], portal: Self.portal))
    return diagnostics.all + result.diagnostics.all
  }

  @Test(arguments: rules) func examplesHold(rule: Rule) throws {
    let example = try #require(rule.example)
    let bad = findings(example.bad)
    #expect(bad.contains { $0.rule == rule }, "\(bad.map(\.message))")
    #expect(bad.filter { $0.rule != rule }.map(\.message) == [])
    #expect(findings(example.good).map(\.message) == [])
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { name }
}
