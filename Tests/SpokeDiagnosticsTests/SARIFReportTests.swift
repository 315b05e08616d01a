import Foundation
import SpokeDiagnostics
import SpokeReports
import SpokeTestSupport
import Testing

/// The structure that SARIF 2.1.0 demands, as its JSON schema has it: required members, allowed names, ranges.
@Suite struct SARIFReportTests {
  private static let rule = Rule(
    "unknown-thing", .portal, .warning, "A thing that there is not", explanation: "Some *Markdown*.")
  private static let other = Rule("other-thing", .file, .error, "Another thing")

  private func finding(_ source: SourceFile, _ line: Int, rule: Rule = rule) -> Diagnostic {
    let span = SourceSpan(source, source.lineRange(line))
    return Diagnostic(
      rule, "There is no thing", at: span, related: [.init(.note, "here", at: span), .init(.note, "nowhere")],
      help: "Write another.", fixes: [Fix("write x", isSafe: true, edits: [.init(span, "x"), .init(span, "y")])])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func run(_ diagnostics: [Diagnostic], manual: String? = nil) throws -> [String: Any] {
    let text = SARIFReport.text(diagnostics, rules: [Self.other, Self.rule], version: "1.2.3", manual: manual)
    let log = try object(text)
    #expect(log["version"] as? String == "2.1.0")
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func fingerprints(_ diagnostics: [Diagnostic]) throws -> [String] {
    let results = try #require(try run(diagnostics)["results"] as? [[String: Any]])
    return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] }
  }

  @Test func keepsToTheSchemaOfTheStandard() throws {
    let schema = try #require(JSONSchema("Tests/Golden/sarif/sarif-2.1.0.schema.json"))
    let source = SourceFile(path: "a folder/ä:%#?.yaml", text: "one\ntwo: 1\n")
    for findings in [[], [finding(source, 0)], [finding(source, 1), finding(source, 1), fullFinding()]] {
      for manual in [nil, "https://example.com/rules"] {
        let text = SARIFReport.text(findings, rules: [Self.other, Self.rule], version: "1.2.3", manual: manual)
        #expect(try schema.faults(of: text) == [])
      }
    }
    // The schema itself must be able to say no.
    let text = SARIFReport.text([finding(source, 0)], rules: [Self.rule], version: "1", manual: "no address")
    #expect(try schema.faults(of: text) == ["$.runs[0].tool.driver.rules[0].helpUri is no absolute address"])
    #expect(
      try schema.faults(of: #"{"version":"2.0.0","runs":[{"results":[{"text":""}]}]}"#) == [
        "$.runs[0] lacks tool", "$.runs[0].results[0] lacks message", "$.runs[0].results[0] may not have text",
        "$.version is none of [\"2.1.0\"]",
      ])
  }

  @Test func hasTheStructureOfTheStandard() throws {
    let source = SourceFile(path: "a folder/ä.yaml", text: "one\ntwo: 1\n")
    let run = try run([finding(source, 1)], manual: "https://example.com/rules")
    #expect(Set(run.keys) == ["tool", "columnKind", "results"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "Spoke")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for rule in rules {
      #expect(
        Set(rule.keys)
          == ["id", "shortDescription", "help", "helpUri", "properties", "defaultConfiguration"])
      let help = try #require(rule["help"] as? [String: String])
      #expect(Set(help.keys) == ["text", "markdown"])
      let url = try #require((rule["helpUri"] as? String).flatMap(URL.init(string:)))
      #expect(url.scheme == "https")
      let level = (rule["defaultConfiguration"] as? [String: String])?["level"]
      #expect(["none", "note", "warning", "error"].contains(level))
    }
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(
      Set(result.keys)
        == ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "relatedLocations", "fixes"])
    #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == result["ruleId"] as? String)
    #expect((result["message"] as? [String: String])?["text"] == "There is no thing. Write another.")
    let locations = try #require(result["locations"] as? [[String: [String: Any]]])
    let place = try #require(locations.first?["physicalLocation"])
    #expect((place["artifactLocation"] as? [String: String])?["uri"] == "a%20folder/%C3%A4.yaml")
    #expect(
      place["region"] as? [String: Int] == ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 7])
    #expect((result["relatedLocations"] as? [Any])?.count == 1)
    let fix = try #require((result["fixes"] as? [[String: Any]])?.first)
    #expect(Set(fix.keys) == ["description", "artifactChanges"])
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    #expect(Set(change.keys) == ["artifactLocation", "replacements"])
    for replacement in try #require(change["replacements"] as? [[String: Any]]) {
      #expect(Set(replacement.keys) == ["deletedRegion", "insertedContent"])
    }
  }

  @Test func linksOnlyWithAnAddress() throws {
    let driver = try #require((try run([])["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == 2)
    #expect(rules.allSatisfy { $0["helpUri"] == nil })
  }

  @Test func fingerprintsDoNotDependOnLines() throws {
    let first = SourceFile(path: "a.yaml", text: "thing: 1\nother: 2\nthing: 1\n")
    let moved = SourceFile(path: "a.yaml", text: "# new\n\n  thing:   1\nother: 2\n\tthing: 1 \n")
    let before = try fingerprints([finding(first, 0), finding(first, 1), finding(first, 2)])
    let after = try fingerprints([finding(moved, 2), finding(moved, 3), finding(moved, 4)])
    #expect(before == after)
    #expect(Set(before).count == 3)
    #expect(before[0].hasSuffix(":1") && before[2].hasSuffix(":2"))
    #expect(before[0].dropLast(2) == before[2].dropLast(2))
    // Stable for ever: services remember it.
    #expect(before[0] == "c3b74a0a65843807:1", "\(before)")
    let otherRule = try fingerprints([finding(first, 0, rule: Self.other)])
    #expect(otherRule[0] != before[0])
  }
}
