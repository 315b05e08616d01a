import Glibc
import SpokeCompiler
import SpokePlan
import SpokeTestSupport
import Testing

/// Plans of every released format, which must load for ever.
struct GoldenTests {
  private static let folder = "Tests/SpokePlanTests/Golden"

  @Test func version1Loads() throws {
    let bytes = try GoldenTests.read("v1.spokeplan")
    let plan = try Plan(bytes)
    #expect(plan.view.mappings.count == 4)
    #expect(
      plan.view.candidateIDs(type: "track", event: "Order Completed") == [
        "order-completed", "line-items", "every-event",
      ])
    #expect(PlanInspection(plan).mappings[0].trigger == #"type == "identify" and exists(traits.email)"#)
  }

  /// A change of these bytes is a change of the format or of what the compiler makes: say so in the release notes, and
  /// keep the old file under another name when the format has been released.
  @Test func version1IsWhatIsCompiled() throws {
    let bytes = try compile(Fixture.example, options: CompileOptions(compilerVersion: "golden"))
    if Environment.isUpdating { GoldenTests.write("v1.spokeplan", bytes) }
    #expect(try GoldenTests.read("v1.spokeplan") == bytes)
  }

  @Test func inspectionIsStable() throws {
    let plan = try Plan(compile(Fixture.example, options: CompileOptions(compilerVersion: "golden")))
    for (name, text) in [("v1.txt", disassemble(plan)), ("v1.json", inspectionJSON(of: plan))] {
      if Environment.isUpdating { GoldenTests.write(name, Array(text.utf8)) }
      #expect(String(decoding: try GoldenTests.read(name), as: UTF8.self) == text)
    }
  }

  private enum Environment {
    /// `SPOKE_UPDATE=1` writes the files instead of comparing them.
    static var isUpdating: Bool { getenv("SPOKE_UPDATE") != nil }
  }

  private static func read(_ name: String) throws -> [UInt8] { try RepositoryFile.read("\(folder)/\(name)") }

  private static func write(_ name: String, _ bytes: [UInt8]) {
    guard let file = fopen("\(Repository.root)/\(folder)/\(name)", "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
