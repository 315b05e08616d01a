import SpokeDiagnostics
import SpokeJSON
import SpokeReports
import Testing

@Suite struct MachineReportTests {
  private func parse(_ text: String) throws -> JSONValue {
    #expect(text.hasSuffix("}\n"))
    return try JSONDocument(SourceFile(path: "report", text: text)).root
  }

  private func names(_ value: JSONValue?) -> [String] { value?.members.map { $0.compactMap(\.key.string) } ?? [] }

  private func region(_ value: JSONValue?, _ names: [String]) -> [Int?] { names.map { value?[$0]?.integer } }

  // MARK: JSON

  @Test func jsonHasTheFieldsOfTheManual() throws {
    let root = try parse(JSONReport.text([fullFinding()], summary: Summary([fullFinding()], files: 2)))
    #expect(names(root) == ["version", "diagnostics", "summary"])
    #expect(root["version"]?.integer == 1)
    #expect(names(root["summary"]) == ["errors", "warnings", "infos", "files"])
    #expect(region(root["summary"], ["errors", "warnings", "infos", "files"]) == [1, 0, 0, 2])
    let finding = try #require(root["diagnostics"]?.elements?.first { _ in true })
    #expect(
      names(finding) == [
        "rule", "severity", "message", "file", "line", "column", "endLine", "endColumn", "help", "related", "fixes",
        "url",
      ])
    #expect(finding["rule"]?.string == "a-rule")
    #expect(finding["severity"]?.string == "error")
    #expect(finding["file"]?.string == "mappings/contacts.yaml")
    #expect(region(finding, ["line", "column", "endLine", "endColumn"]) == [2, 7, 2, 12])
    #expect(finding["url"]?.string == "docs/rules/a-rule.md")
    let related = Array(try #require(finding["related"]?.elements))
    #expect(names(related[0]) == ["role", "message", "file", "line", "column", "endLine", "endColumn"])
    #expect(names(related[1]) == ["role", "message"])
    let fix = try #require(finding["fixes"]?.elements?.first { _ in true })
    #expect(names(fix) == ["title", "safe", "edits"])
    #expect(fix["safe"]?.boolean == true)
    let edits = Array(try #require(fix["edits"]?.elements))
    #expect(names(edits[0]) == ["line", "column", "endLine", "endColumn", "text"])
    #expect(region(edits[0], ["line", "column", "endLine", "endColumn"]) == [2, 8, 2, 11])
    #expect(names(edits[1]).first == "file")
  }

  @Test func jsonWithoutFindings() throws {
    let root = try parse(JSONReport.text([], summary: Summary([], files: 0)))
    #expect(root["diagnostics"]?.elements.map { Array($0).count } == 0)
  }

  @Test func jsonEscapesMessages() throws {
    let file = SourceFile(path: "ä \"b\".yaml", text: "x")
    let finding = Diagnostic(.first, "a \"b\"\n\u{1}\\ é", at: SourceSpan(file, ByteRange(0, 1)))
    let root = try parse(JSONReport.text([finding], summary: Summary([finding], files: 1)))
    let read = try #require(root["diagnostics"]?.elements?.first { _ in true })
    #expect(read["message"]?.string == finding.message)
    #expect(read["file"]?.string == file.path)
    #expect(read["help"] == nil)
  }

  // MARK: SARIF 2.1.0

  /// What sections 3.13 to 3.57 of the standard require of the objects that are used.
  @Test func sarifHasWhatTheStandardRequires() throws {
    let root = try parse(SARIFReport.text([fullFinding()], rules: [.second, .first], version: "1.2.3"))
    #expect(root["version"]?.string == "2.1.0")
    #expect(root["$schema"]?.string?.contains("sarif-2.1.0") == true)
    let run = try #require(root["runs"]?.elements?.first { _ in true })
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.string == "Spoke")
    #expect(driver["version"]?.string == "1.2.3")
    let rules = Array(try #require(driver["rules"]?.elements))
    #expect(rules.map { $0["id"]?.string } == ["b-rule", "a-rule"])
    #expect(rules.allSatisfy { $0["shortDescription"]?["text"]?.string?.isEmpty == false })
    #expect(rules.map { $0["defaultConfiguration"]?["level"]?.string } == ["warning", "error"])
    #expect(run["columnKind"]?.string == "unicodeCodePoints")

    let result = try #require(run["results"]?.elements?.first { _ in true })
    #expect(result["ruleId"]?.string == "a-rule")
    #expect(result["ruleIndex"]?.integer == 1)
    #expect(result["level"]?.string == "error")
    #expect(result["message"]?["text"]?.string == "'Pro' is no option of acme_plan. Write \"pro\".")
    let location = try #require(result["locations"]?.elements?.first { _ in true }?["physicalLocation"])
    #expect(location["artifactLocation"]?["uri"]?.string == "mappings/contacts.yaml")
    #expect(
      region(location["region"], ["startLine", "startColumn", "endLine", "endColumn"]) == [2, 7, 2, 12])
    let related = Array(try #require(result["relatedLocations"]?.elements))
    #expect(related.map { $0["message"]?["text"]?.string } == ["options are declared here"])
    let fix = try #require(result["fixes"]?.elements?.first { _ in true })
    #expect(fix["description"]?["text"]?.string == "write the option's value")
    let changes = Array(try #require(fix["artifactChanges"]?.elements))
    #expect(changes.map { $0["artifactLocation"]?["uri"]?.string } == ["mappings/contacts.yaml", "schemas/acme.json"])
    let replacement = try #require(changes[0]["replacements"]?.elements?.first { _ in true })
    #expect(replacement["deletedRegion"]?["startColumn"]?.integer == 8)
    #expect(replacement["insertedContent"]?["text"]?.string == "pro")
  }

  @Test func sarifPathsAreURIs() throws {
    let file = SourceFile(path: "my maps/ä:1%.yaml", text: "")
    let finding = Diagnostic(.third, "m", at: SourceSpan(file, ByteRange(0, 0)))
    let root = try parse(SARIFReport.text([finding], rules: [], version: "1"))
    let result = try #require(root["runs"]?.elements?.first { _ in true }?["results"]?.elements?.first { _ in true })
    #expect(result["level"]?.string == "note")
    #expect(result["ruleIndex"] == nil)
    let location = result["locations"]?.elements?.first { _ in true }?["physicalLocation"]
    #expect(location?["artifactLocation"]?["uri"]?.string == "my%20maps/%C3%A4%3A1%25.yaml")
    #expect(region(location?["region"], ["startLine", "startColumn", "endLine", "endColumn"]) == [1, 1, 1, 1])
  }

  @Test func sarifWithoutFindingsHasResults() throws {
    let root = try parse(SARIFReport.text([], rules: [], version: "1"))
    #expect(root["runs"]?.elements?.first { _ in true }?["results"]?.elements.map { Array($0).count } == 0)
  }

  // MARK: GitHub

  @Test func gitHubCommandsAreEscaped() {
    let file = SourceFile(path: "a,b:c%.yaml", text: "x: 1\ny: 2\n")
    let one = Diagnostic(.first, "100 %\r\nof it: ::error::", at: file.span(of: "x"), help: "Do, this")
    #expect(
      GitHubReport.text([one])
        == "::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=a-rule"
        + "::100 %25%0D%0Aof it: ::error::%0ADo, this\n")
    let lines = Diagnostic(.third, "m", at: SourceSpan(file, ByteRange(0, 6)))
    #expect(GitHubReport.text([lines]) == "::notice file=a%2Cb%3Ac%25.yaml,line=1,endLine=2,title=c-rule::m\n")
    #expect(GitHubReport.text([]) == "")
  }

  // MARK: JUnit

  @Test func jUnitIsWellFormed() throws {
    let file = SourceFile(path: "a&b.yaml", text: "x")
    let finding = Diagnostic(
      .first, "a < b & \"c\"\n\u{1}\u{FFFE}é😀", at: SourceSpan(file, ByteRange(0, 1)), help: "]]> >")
    let text = JUnitReport.text([finding], files: ["z.yaml", "a&b.yaml"])
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="2" failures="1">
          <testsuite name="spoke lint" tests="2" failures="1" errors="0">
            <testcase classname="spoke.lint" name="a&amp;b.yaml">
              <failure type="a-rule" message="a &lt; b &amp; &quot;c&quot;&#10;\u{FFFD}\u{FFFD}é😀">a&amp;b.yaml:1:1: \
        a &lt; b &amp; &quot;c&quot;&#10;\u{FFFD}\u{FFFD}é😀&#10;]]&gt; &gt;</failure>
            </testcase>
            <testcase classname="spoke.lint" name="z.yaml"/>
          </testsuite>
        </testsuites>

        """)
  }
}
