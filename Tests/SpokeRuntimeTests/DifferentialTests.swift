import SpokeChecker
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs random projects over random events, once by the runtime and once by the plain evaluator of the manual.
///
/// `SPOKE_FUZZ_ROUNDS` is the number of projects; `SPOKE_FUZZ_SEED` the first one's seed.
@Suite struct DifferentialTests {
  private static func setting(_ name: String, else value: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
  }

  @Test func runtimeEqualsReference() throws {
    let rounds = Self.setting("SPOKE_FUZZ_ROUNDS", else: 200)
    let first = Self.setting("SPOKE_FUZZ_SEED", else: 1)
    var found: [String] = []
    for seed in first..<(first + rounds) where found.count < 20 {
      let project = DifferentialProjects.project(seed: UInt64(seed))
      var events = DifferentialEvents(seed: UInt64(seed) &* 7919)
      let lines = (0..<20).map { _ in events.line() }
      let runtime = try DifferentialOutcome.ofEngine(project, lines)
      guard runtime != DifferentialOutcome.ofReference(project, lines) else { continue }
      found.append("seed \(seed)\n\(DifferentialCase(project: project, lines: lines).shrunk())")
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n\n"))")
  }
}
