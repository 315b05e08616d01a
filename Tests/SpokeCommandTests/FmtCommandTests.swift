import Foundation
import Testing

@Suite struct FmtCommandTests {
  @Test func writesOnlyWhatChanges() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.yaml", LintCommandTests.good.replacingOccurrences(of: "upsert: ", with: "upsert:   "))
    let check = try SpokeProcess.run(["fmt", "--check", path])
    #expect(check.status == 1 && check.output == path + "\n", "\(check.errors)")
    #expect(try SpokeProcess.run(["fmt", path]).status == 0)
    let again = try SpokeProcess.run(["fmt", "--check", path])
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("    upsert: contacts\n"))
  }

  @Test func leavesAFileWithErrorsAlone() throws {
    let folder = try TemporaryFolder()
    let broken = "spoke:   1\nmappings:\n  a:\n    when: type ==\n"
    let path = try folder.file("a.yaml", broken)
    let result = try SpokeProcess.run(["fmt", path])
    #expect(result.status == 2)
    #expect(result.errors.contains("expression-syntax") && result.errors.contains("left as it was"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == broken)
  }

  @Test func theStarterIsFormatted() throws {
    let folder = try TemporaryFolder()
    #expect(try SpokeProcess.run(["new", folder.path, "--quiet"]).status == 0)
    let result = try SpokeProcess.run(["fmt", "--check"], in: folder.path)
    #expect(result.status == 0, "\(result.output)")
  }
}
