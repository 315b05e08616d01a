import SpokeChecker
import SpokeRuntime
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

  /// Mappings as they are written: triggers, keys, policies, associations.
  @Test(arguments: [Engine.Checking.whatIsRead, .everything])
  func projectsAgree(checking: Engine.Checking) throws {
    try compare(rounds: Self.setting("SPOKE_FUZZ_ROUNDS", else: 80), checking, DifferentialProjects.project)
  }

  /// Many expressions at once, with all that they give.
  @Test func expressionsAgree() throws {
    try compare(rounds: Self.setting("SPOKE_FUZZ_ROUNDS", else: 80), .whatIsRead, DifferentialProjects.expressions)
  }

  private func compare(rounds: Int, _ checking: Engine.Checking, _ make: (UInt64) -> CheckedProject) throws {
    let first = Self.setting("SPOKE_FUZZ_SEED", else: 1)
    var found: [String] = []
    var written = 0
    var omitted = 0
    for seed in first..<(first + rounds) where found.count < 20 {
      let project = make(UInt64(seed))
      var events = DifferentialEvents(seed: UInt64(seed) &* 7919)
      let lines = (0..<25).map { _ in events.line() }
      let runtime = try DifferentialOutcome.ofEngine(project, lines, checking: checking)
      written += runtime.writtenPropertyCount
      omitted += runtime.omissionCount
      guard runtime != DifferentialOutcome.ofReference(project, lines, checking: checking) else { continue }
      let difference = DifferentialCase(project: project, lines: lines, checking: checking)
      found.append("seed \(seed)\n\(difference.shrunk())")
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n\n"))")
    // Agreement about nothing would be worth nothing.
    #expect(written > rounds * 10, "\(written) values and \(omitted) omissions in \(rounds) rounds")
  }
}
