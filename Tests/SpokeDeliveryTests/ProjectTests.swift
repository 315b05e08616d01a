import Foundation
import SpokeSimulator
import SpokeTestSupport
import Testing

@testable import SpokeDelivery

/// Random correct projects: what lint has nothing against, HubSpot does not refuse, whatever the events hold.
@Suite struct ProjectTests {
  /// `SPOKE_PROJECTS=2000` makes more of them, and `SPOKE_SEED` others.
  static let count = ProcessInfo.processInfo.environment["SPOKE_PROJECTS"].flatMap { UInt64($0) } ?? 32
  static let first = ProcessInfo.processInfo.environment["SPOKE_SEED"].flatMap { UInt64($0) } ?? 0

  /// What the mapping itself asks for: a record that is not there to associate with.
  static let asked: Set<String> = [Reason.associationMissing, .recordNotWritten].reduce(into: []) {
    $0.insert($1.rawValue)
  }

  @Test(arguments: first..<first + count) func lintCleanProjectsAreNotRefused(seed: UInt64) async throws {
    var generator = ProjectGenerator(seed: seed)
    var project = try generator.project()
    let all = project.mappings.reduce(0) { $0 + $1.properties.count }
    let removed = project.clean()
    #expect(project.findings.isEmpty, "\(project.text)")
    #expect(removed * 2 < all, "lint leaves little of it: \(removed) of \(all)")
    let fixture = try DeliveryFixture(project.text)
    let outcome = try await fixture.deliver(events: project.events(150, &generator.random))
    #expect(outcome.stop == nil)
    let report = outcome.report
    #expect(report.count(.written) > 0)
    #expect(report.waiting == 0)
    #expect(report.count(.unknown) == 0)
    let refused = report.counts.filter { $0.state == .rejected && !Self.asked.contains($0.reason) }
    let refusals = fixture.simulator.counts.byStatus.filter { $0.key >= 400 }
    if !refused.isEmpty || !refusals.isEmpty {
      let lines = Lines()
      _ = try await Spool.visit(fixture.spoolPath).export(OperationSelection(states: [.rejected]), planRejects: false) {
        lines.add(String(decoding: $0.prefix(1_500), as: UTF8.self))
      }
      let why = lines.all.filter { line in !Self.asked.contains { line.contains("\"\($0)\"") } }.prefix(3)
      Issue.record("\(refusals)\n\(report.text)\n\(why.joined(separator: "\n"))\n\(project.text)")
    }
    await fixture.end()
  }
}
