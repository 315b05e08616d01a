import Foundation
import SpokeTestSupport
import Testing

@Suite struct ExplainCommandTests {
  private let folder: TemporaryFolder
  private let plan: String

  init() throws {
    folder = try TemporaryFolder()
    let mapping = try folder.file("mapping.yaml", LintCommandTests.good)
    plan = "\(folder.path)/plan.spoke"
    _ = try SpokeProcess.run(["compile", mapping, "--schemas", LintCommandTests.schemas, "-o", plan, "--quiet"])
  }

  @Test func takesAnEventFromAnywhere() throws {
    let file = try folder.file(
      "event.json", "{\n  \"type\": \"identify\",\n  \"traits\": { \"email\": \"a@b.co\" }\n}\n")
    let lines = try folder.file("events.ndjson", "{}\n\(RunCommandTests.event)\n")
    for arguments in [[plan, file], [plan, "--event", "\(lines):2"], [plan, "--event", file]] {
      let result = try SpokeProcess.run(["explain"] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("fired  contact  upsert contacts"))
      #expect(result.output.contains("key email = traits.email  → \"a@b.co\""))
    }
    let piped = try SpokeProcess.run(["explain", plan], input: RunCommandTests.event + "\n")
    #expect(piped.output.contains("firstname = traits.first_name  → \"Ada\""))
  }

  @Test func saysWhyNothingFires() throws {
    let result = try SpokeProcess.run(["explain", plan], input: #"{"type":"page"}"#)
    #expect(result.status == 0)
    #expect(result.output == "did not fire\n  contact  type == \"identify\" is false (type is \"page\")\n")
  }

  @Test func writesJSON() throws {
    let result = try SpokeProcess.run(["explain", plan, "--format", "json"], input: RunCommandTests.event)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let mappings = try #require(json["mappings"] as? [[String: Any]])
    #expect(mappings.first?["outcome"] as? String == "fired")
  }

  @Test func saysWhatItCannotExplain() throws {
    let broken = try SpokeProcess.run(["explain", plan], input: "{")
    #expect(broken.status == 1)
    #expect(broken.output == "The line is no event: invalid-json\n")
    #expect(try SpokeProcess.run(["explain", plan], input: "\n").status == 2)
    #expect(try SpokeProcess.run(["explain", plan], input: "{}\n{}\n").status == 2)
    #expect(try SpokeProcess.run(["explain", plan, "--event", "README.md:0"]).status == 2)
    let unknown = try SpokeProcess.run(["explain", plan, "--mapping", "contacts"], input: "{}")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the plan has no mapping 'contacts'"))
    #expect(try SpokeProcess.run(["explain", "--help"]).output.contains("EXAMPLES"))
  }
}
