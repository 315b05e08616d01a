import Foundation
import SpokeTestSupport
import Testing

@Suite struct TestCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file("spoke.yaml", "spoke: 1\nportal: acme\n")
    _ = try folder.file("mappings/contact.yaml", LintCommandTests.good)
    try FileManager.default.createDirectory(atPath: "\(folder.path)/schemas", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/schemas/acme", withDestinationPath: "\(Repository.root)/Schemas/portals/acme")
  }

  private static let passing = """
    spoke: 1
    cases:
      a person:
        event: { type: identify, traits: { email: a@b.co, first_name: Ada } }
        expect:
          - mapping: contact
            properties: { firstname: Ada }

    """
  private static let failing = passing.replacingOccurrences(of: "firstname: Ada", with: "firstname: Grace")

  private func test(_ text: String?, _ options: [String] = []) throws -> SpokeProcess {
    if let text { _ = try folder.file("tests/people/cases.yaml", text) }
    return try SpokeProcess.run(["test"] + options, in: folder.path)
  }

  @Test func passes() throws {
    let result = try test(Self.passing)
    #expect(result.status == 0)
    #expect(result.output == "1 case in 1 file passed\n")
    #expect(try test(Self.passing, ["--quiet"]).output.isEmpty)
  }

  @Test func fails() throws {
    let result = try test(Self.failing)
    #expect(result.status == 1)
    #expect(result.output.contains("tests/people/cases.yaml:3:3\n"))
    #expect(result.output.contains("properties.firstname: expected \"Grace\", got \"Ada\"\n"))
    #expect(result.output.hasSuffix("1 of 1 case in 1 file failed\n"))
  }

  @Test func updates() throws {
    let result = try test(Self.failing, ["--update"])
    #expect(result.status == 0)
    #expect(result.output == "1 case: 0 passed, 1 updated\n")
    #expect(try test(nil).status == 0)
  }

  @Test func writesJUnit() throws {
    let result = try test(Self.failing, ["--format", "junit"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
    #expect(result.output.contains("<failure message=\"1 difference\">"))
  }

  @Test func showsCoverage() throws {
    let result = try test(Self.passing, ["--coverage"])
    #expect(result.status == 0)
    #expect(result.output.contains("mappings: 1 of 1\n"))
    #expect(
      result.output.contains(
        "  contact\n    branches: when: exists(traits.email) is not true\n    rejects: no usable key\n"))
  }

  @Test func readsEventsOfAFile() throws {
    _ = try folder.file("tests/events.ndjson", "{}\n\(RunCommandTests.event)\n")
    let text = Self.passing.replacingOccurrences(
      of: "event: { type: identify, traits: { email: a@b.co, first_name: Ada } }", with: "events: ../events.ndjson:2")
    #expect(try test(text).status == 0)
    let absent = try test(text.replacingOccurrences(of: "ndjson:2", with: "ndjson:9"))
    #expect(absent.status == 1)
    #expect(absent.errors.contains("has no line 9"))
  }

  @Test func reportsBrokenFiles() throws {
    let result = try test(Self.passing.replacingOccurrences(of: "expect:", with: "expct:"))
    #expect(result.status == 1)
    #expect(result.errors.contains("error[unknown-key]: `expct` is not a key of a test case"))
    #expect(result.output.isEmpty)
  }

  @Test func reportsBrokenMappings() throws {
    _ = try folder.file("mappings/contact.yaml", LintCommandTests.bad)
    let result = try test(Self.passing)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[unknown-property]"))
  }

  @Test func saysWhatItCannotRead() throws {
    let none = try test(nil)
    #expect(none.status == 2)
    #expect(none.errors.contains("tests does not exist"))
    #expect(try test(Self.passing, ["no-such-file.yaml"]).status == 2)
    #expect(try SpokeProcess.run(["test", "--help"]).output.contains("EXAMPLES"))
  }

  @Test func theExamplePasses() throws {
    let result = try SpokeProcess.run(["test", "--project", "Examples/acme"])
    #expect(result.status == 0, "\(result.output)")
  }
}
