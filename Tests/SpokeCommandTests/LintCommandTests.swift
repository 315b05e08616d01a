import Foundation
import SpokeTestSupport
import Testing

@Suite struct LintCommandTests {
  static let schemas = "Schemas/portals/acme"
  static let good = """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first_name}

    """
  static let bad = good.replacingOccurrences(of: "firstname:", with: "first_name:")

  private func lint(_ text: String, _ options: [String] = []) throws -> SpokeProcess {
    let folder = try TemporaryFolder()
    let path = try folder.file("mapping.yaml", text)
    return try SpokeProcess.run(["lint", path, "--schemas", Self.schemas, "--today", "2026-11-24"] + options)
  }

  @Test func passesAGoodFile() throws {
    let result = try lint(Self.good)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("no findings in 1 file\n"))
    #expect(result.errors.isEmpty)
  }

  @Test func failsABadFile() throws {
    let result = try lint(Self.bad)
    #expect(result.status == 1)
    #expect(result.output.contains("error[unknown-property]: The object contacts has no property 'first_name'"))
    #expect(result.output.contains(":8:7\n"))
    #expect(!result.output.contains("\u{1B}"), "a file is no terminal")
  }

  @Test func warningsFailAboveTheirLimit() throws {
    let text = Self.good.replacingOccurrences(of: " and exists(traits.email)", with: "")
    #expect(try lint(text).status == 0)
    #expect(try lint(text, ["--max-warnings", "1"]).status == 0)
    #expect(try lint(text, ["--max-warnings", "0"]).status == 1)
  }

  @Test func littleProofFails() throws {
    #expect(try lint(Self.good, ["--min-proved", "0"]).status == 0)
    #expect(try lint(Self.good, ["--min-proved", "100"]).status == 1)
  }

  @Test func writesJSON() throws {
    let result = try lint(Self.bad, ["--format", "json"])
    #expect(result.status == 1)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let findings = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["rule"] as? String == "unknown-property")
    #expect(findings[0]["line"] as? Int == 8)
    #expect(findings[0]["column"] as? Int == 7)
    #expect(findings[0]["endColumn"] as? Int == 17)
    #expect((json["summary"] as? [String: Int]) == ["errors": 1, "warnings": 0, "infos": 0, "files": 1])
  }

  @Test(arguments: ["sarif", "github", "junit"])
  func writesOtherFormats(_ format: String) throws {
    let result = try lint(Self.bad, ["--format", format])
    #expect(result.status == 1)
    #expect(result.output.contains("unknown-property"))
  }

  @Test func mendsWhatIsSafe() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mapping.yaml", Self.bad)
    let shown = try SpokeProcess.run(["lint", path, "--schemas", Self.schemas, "--diff"])
    #expect(shown.output.contains("-      first_name: ${traits.first_name}\n+      firstname: ${traits.first_name}\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.bad)
    let mended = try SpokeProcess.run(["lint", path, "--schemas", Self.schemas, "--fix"])
    #expect(mended.status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.good)
  }

  @Test func explainsARule() throws {
    let result = try SpokeProcess.run(["lint", "--explain", "unknown-option"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# unknown-option\n"))
    let unknown = try SpokeProcess.run(["lint", "--explain", "unknown-options"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Did you mean unknown-option?"))
  }

  @Test(arguments: [
    (["lint", "--no-such-option"], "Unknown option '--no-such-option'"),
    (["lint", "no-such-file.yaml"], "no-such-file.yaml does not exist"),
    (
      ["lint", "Examples/acme/mappings", "--schemas", "no-such-folder"], "there is no portal snapshot in no-such-folder"
    ),
    (["compile", "Examples/acme/mappings", "-o", "/tmp/none"], "a plan needs the portal's snapshot"),
    (["inspect", "README.md"], "README.md"), (["run", "no-such-plan"], "cannot read no-such-plan"),
  ])
  func saysWhyItCannotWork(_ arguments: [String], _ message: String) throws {
    let result = try SpokeProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["lint", "--help"], ["compile", "--help"], ["inspect", "--help"], ["run", "--help"],
  ])
  func helps(_ arguments: [String]) throws {
    let result = try SpokeProcess.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLES"))
  }

  @Test func survivesAnyBytes() throws {
    var generator = SeededGenerator(seed: 11)
    let folder = try TemporaryFolder()
    for round in 0..<8 {
      let path = try folder.file("\(round).yaml", "")
      let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      try Data(Array("spoke: 1\nmappings:\n".utf8) + bytes).write(to: URL(fileURLWithPath: path))
      #expect(try SpokeProcess.run(["lint", path, "--schemas", Self.schemas, "--quiet"]).status == 1)
    }
  }
}
