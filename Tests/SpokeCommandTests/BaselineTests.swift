import Foundation
import SpokeTestSupport
import Testing

/// `--baseline` and `--update-baseline`.
@Suite struct BaselineTests {
  private static let bad = LintCommandTests.good.replacingOccurrences(of: "firstname:", with: "acme_unheard_of:")
  private let folder: TemporaryFolder
  private let baseline: String

  init() throws {
    folder = try TemporaryFolder()
    baseline = folder.path + "/known.json"
    _ = try folder.file("spoke.yaml", "spoke: 1\nmappings: [mappings]\n")
    _ = try folder.file("mappings/a.yaml", Self.bad)
  }

  private func lint(_ options: [String] = [], _ paths: [String] = []) throws -> SpokeProcess {
    try SpokeProcess.run(
      ["lint", "--project", folder.path, "--schemas", LintCommandTests.schemas, "--today", "2026-11-24", "--baseline"]
        + [baseline] + options + paths)
  }

  @Test func hidesWhatIsKnown() throws {
    let missing = try lint()
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no baseline"))
    let written = try lint(["--update-baseline"])
    #expect(written.status == 0)
    #expect(written.errors == "wrote \(baseline): 1 finding\n")
    let hidden = try lint()
    #expect(hidden.status == 0)
    #expect(hidden.output.hasPrefix("no findings in 1 file; the baseline hides 1\n"), "\(hidden.output)")
  }

  @Test func isTheSameTextForTheSameFindings() throws {
    _ = try lint(["--update-baseline"])
    let first = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(
      first == """
        {
          "version": 1,
          "findings": [
            {
              "file": "mappings/a.yaml",
              "rule": "unknown-property",
              "line": "acme_unheard_of: ${traits.first_name}",
              "count": 1
            }
          ]
        }

        """)
    _ = try lint(["--update-baseline"])
    #expect(try String(contentsOfFile: baseline, encoding: .utf8) == first)
  }

  @Test func knowsLinesThatMoveAndCountsEqualOnes() throws {
    _ = try lint(["--update-baseline"])
    let moved =
      "# A comment above.\n\n" + Self.bad.replacingOccurrences(of: "acme_unheard_of: ", with: "acme_unheard_of:   ")
    _ = try folder.file("mappings/a.yaml", moved)
    #expect(try lint().status == 0)
    let lines = moved.components(separatedBy: "mappings:\n")
    let second = lines[1].replacingOccurrences(of: "contact:", with: "second:")
    _ = try folder.file("mappings/a.yaml", moved + second)
    let more = try lint()
    #expect(more.status == 1)
    #expect(more.output.components(separatedBy: "error[unknown-property]").count == 2, "\(more.output)")
    #expect(more.output.contains("1 error"))
    #expect(more.output.contains("the baseline hides 1\n"))
  }

  @Test func saysWhatIsGone() throws {
    _ = try lint(["--update-baseline"])
    _ = try folder.file("mappings/a.yaml", LintCommandTests.good)
    let gone = try lint()
    #expect(gone.status == 0)
    #expect(gone.output.contains("info: 1 finding of the baseline no longer there"), "\(gone.output)")
    #expect(gone.output.contains("  mappings/a.yaml: unknown-property: acme_unheard_of: ${traits.first_name}\n"))
    let sarif = try lint(["--format", "sarif"])
    #expect(sarif.output.hasPrefix("{"))
    #expect(sarif.errors.contains("no longer there"))
    #expect(try lint(["--update-baseline"]).status == 0)
    #expect(try !lint().output.contains("no longer there"))
  }

  @Test func looksAtTheNamedFilesOnly() throws {
    _ = try folder.file("mappings/b.yaml", Self.bad.replacingOccurrences(of: "contact:", with: "other:"))
    _ = try lint(["--update-baseline"])
    let path = folder.path + "/mappings/b.yaml"
    let one = try lint([], [path])
    #expect(one.status == 0)
    #expect(!one.output.contains("no longer there"))
    _ = try folder.file("mappings/b.yaml", LintCommandTests.good.replacingOccurrences(of: "contact:", with: "other:"))
    #expect(try lint(["--update-baseline"], [path]).status == 0)
    let text = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(text.contains("mappings/a.yaml"))
    #expect(!text.contains("mappings/b.yaml"))
  }

  @Test func neverHidesWhatCannotBeRead() throws {
    _ = try folder.file("mappings/b.yaml", "spoke: 1\nmappings:\n  x: [\n")
    #expect(try lint(["--update-baseline"]).status == 1)
    #expect(try lint().status == 1)
  }

  @Test func worksFromAnyFolder() throws {
    _ = try lint(["--update-baseline"])
    let schemas = Repository.root + "/" + LintCommandTests.schemas
    let inside = try SpokeProcess.run(
      ["lint", "--schemas", schemas, "--baseline", "../known.json", "--today", "2026-11-24"],
      in: folder.path + "/mappings")
    #expect(inside.status == 0, "\(inside.output)\(inside.errors)")
  }

  @Test(arguments: [
    "", "[]", "{}", "{\"version\": 2, \"findings\": []}", "{\"version\": 1, \"findings\": [{}]}", "\u{0}",
  ])
  func refusesOtherFiles(_ text: String) throws {
    _ = try folder.file("known.json", text)
    let result = try lint()
    #expect(result.status == 2)
    #expect(result.errors.contains("this is no baseline"), "\(result.errors)")
  }

  @Test func updatingNeedsAFile() throws {
    let result = try SpokeProcess.run(["lint", "Examples/acme/mappings", "--update-baseline"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--update-baseline writes the file that --baseline names"))
  }

  @Test func countsInJSON() throws {
    _ = try lint(["--update-baseline"])
    let json =
      try JSONSerialization.jsonObject(with: Data(try lint(["--format", "json"]).output.utf8)) as? [String: Any]
    #expect((json?["summary"] as? [String: Int])?["hidden"] == 1)
  }
}
