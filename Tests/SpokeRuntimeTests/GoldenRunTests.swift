import SpokePlan
import SpokeTestSupport
import Testing

/// A plan of every released format runs for ever, and gives what it gave when it was made.
@Suite struct GoldenRunTests {
  private static let folder = "Tests/SpokePlanTests/Golden"
  private static let names = Golden.names(in: folder).filter { $0.hasSuffix(".spokeplan") }.map {
    String($0.dropLast(".spokeplan".count))
  }

  @Test(arguments: names)
  func givesWhatItGave(name: String) throws {
    let file = "\(Self.folder)/\(name)"
    let plan = try Plan(try RepositoryFile.read("\(file).spokeplan"))
    let found = run(plan, bytes: try RepositoryFile.read("\(file).events.ndjson"))
    #expect(!found.operations.isEmpty && !found.rejects.isEmpty)
    for (kind, lines) in [("operations", found.operations), ("rejects", found.rejects)] {
      let difference = try Golden.difference(
        lines.map { $0 + "\n" }.joined(), from: "\(file).\(kind).ndjson")
      #expect(difference == nil)
    }
  }

  @Test func thereIsOne() { #expect(!Self.names.isEmpty) }
}
