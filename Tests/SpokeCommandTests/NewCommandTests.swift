import Foundation
import Testing

@Suite struct NewCommandTests {
  private func folder(_ holder: TemporaryFolder) throws -> String {
    let path = holder.path + "/deep/shop"
    let made = try SpokeProcess.run(["new", path])
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    return path
  }

  @Test func theProjectLintsTestsCompilesAndRuns() throws {
    let holder = try TemporaryFolder()
    let shop = try folder(holder)

    let lint = try SpokeProcess.run(["lint"], in: shop)
    #expect(lint.status == 0 && lint.output.hasPrefix("no findings in 1 file\n"), "\(lint.output)")
    let cases = try SpokeProcess.run(["test"], in: shop)
    #expect(cases.status == 0, "\(cases.output)\(cases.errors)")
    let compile = try SpokeProcess.run(["compile", "-o", "plan.spoke", "--quiet"], in: shop)
    #expect(compile.status == 0 && compile.errors.isEmpty, "\(compile.errors)")
    let run = try SpokeProcess.run(["run", "plan.spoke", "events.ndjson"], in: shop)
    #expect(run.status == 0)
    let operations = run.output.split(separator: "\n")
    #expect(operations.count == 4, "\(run.output)")
    #expect(operations.first?.contains(#""key":{"property":"email","value":"ada@example.com"}"#) == true)
    #expect(run.output.contains(#""app_plan":"pro""#) && run.output.contains(#""lists""#))
    #expect(run.errors.hasSuffix("0 rejects\n"), "\(run.errors)")
  }

  @Test func refusesAFolderWithSomethingInIt() throws {
    let holder = try TemporaryFolder()
    _ = try holder.file("notes.txt", "mine")
    let result = try SpokeProcess.run(["new", holder.path])
    #expect(result.status == 2)
    #expect(result.errors.contains("is not empty: it holds notes.txt"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: holder.path) == ["notes.txt"])

    let file = try SpokeProcess.run(["new", holder.path + "/notes.txt"])
    #expect(file.status == 2 && file.errors.contains("is a file"))
  }

  @Test func anEmptyFolderWillDo() throws {
    let holder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: holder.path + "/.git", withIntermediateDirectories: true)
    #expect(try SpokeProcess.run(["new", ".", "--quiet"], in: holder.path).status == 0)
    #expect(FileManager.default.fileExists(atPath: holder.path + "/spoke.yaml"))
  }
}
