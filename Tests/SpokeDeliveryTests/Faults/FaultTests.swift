import Foundation
import SpokeSimulator
import SpokeTestSupport
import Testing

@testable import SpokeDelivery

/// The real process under faults of every kind, killed at random moments and started again until it is done.
@Suite struct FaultTests {
  /// `SPOKE_SOAK=100000` makes it long; `make soak` does.
  static let eventCount = ProcessInfo.processInfo.environment["SPOKE_SOAK"].flatMap { Int($0) } ?? 5_000
  static let seed = ProcessInfo.processInfo.environment["SPOKE_SEED"].flatMap { UInt64($0) } ?? 7
  static let kills = ProcessInfo.processInfo.environment["SPOKE_KILLS"].flatMap { Int($0) } ?? 12

  /// A 429 is rare, for each lets everything wait for ten seconds.
  static let faults: [Fault] = [
    Fault(.serverError, probability: 0.03), Fault(.reset, probability: 0.02), Fault(.lostReply, probability: 0.03),
    Fault(.locked, probability: 0.01), Fault(.tooManyRequests, probability: 0.002),
    Fault(.migrating, probability: 0.002, retryAfterSeconds: 1), Fault(.wrongJSON, probability: 0.01),
    Fault(.unauthorized, probability: 0.01), Fault(.bareErrors, probability: 0.3),
    Fault(.latency, milliseconds: 0...15),
  ]

  @Test func nothingIsLostAndNothingDoubled() async throws {
    var shop = Shop(seed: Self.seed, people: Self.eventCount / 20)
    let lines = (0..<Self.eventCount).map { _ in shop.next() }
    let fixture = try DeliveryFixture(Shop.mappings) { options in
      options.faults = Self.faults
      options.logCapacity = 1
    }
    let url = try await fixture.simulator.start()
    let deliverer = try Deliverer(fixture, url: url, events: try fixture.file(lines))
    var random = SeededGenerator(seed: Self.seed)
    var killed = 0
    let end = try await deliverer.run {
      guard killed < Self.kills else { return nil }
      killed += 1
      return .milliseconds(Int.random(in: 200...2_500, using: &random))
    }
    #expect(end.status == 0, "\(deliverer.errors)")
    let report = try await Spool.visit(fixture.spoolPath).report()
    let differences = Shop.Expected(fixture.simulator).differences(from: shop.expected)
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(10).joined(separator: "\n"))")
    try check(report, shop)
    let doubled = checkRemarks(report, shop, fixture.simulator)
    // Two 401 in a row stop it, the second with a new token; nothing else here may.
    #expect(end.stops <= fixture.simulator.counts.byFault[.unauthorized] ?? 0)
    print(table(report, fixture.simulator, killed: killed, stops: end.stops, differences, doubled: doubled))
    await fixture.end()
  }

  /// Every operation is accounted for once.
  private func check(_ report: SpoolReport, _ shop: Shop) throws {
    #expect(report.inputs.count == 1)
    #expect(report.inputs.first?.lines == Self.eventCount)
    #expect(report.waiting == 0)
    #expect(report.count(.rejected) == shop.refused)
    #expect(report.count(.skipped) == 0)
    for (mapping, count) in shop.operations {
      let own = report.counts.filter { $0.mapping == mapping }
      #expect(own.reduce(0) { $0 + $1.count } == count, "\(mapping)")
    }
    #expect(report.operations == shop.operations.values.reduce(0, +))
  }

  /// Records that nothing identifies: none is made twice, and what is not known to be written is known to be unknown.
  ///
  /// - Returns: how many were made twice.
  private func checkRemarks(_ report: SpoolReport, _ shop: Shop, _ simulator: Simulator) -> Int {
    let made = simulator.records(of: "tickets").filter { $0.properties["acme_ticket_ref"] == nil }
      .map { $0.properties["subject"] ?? "" }
    #expect(Set(made).count == made.count, "a record was made twice")
    #expect(Set(made).isSubset(of: shop.remarks))
    let written = report.counts.filter { $0.mapping == "remark" && $0.state == .written }.reduce(0) { $0 + $1.count }
    let unknown = report.counts.filter { $0.mapping == "remark" && $0.state == .unknown }.reduce(0) { $0 + $1.count }
    #expect(written + unknown == shop.remarks.count)
    #expect(made.count >= written)
    #expect(report.count(.unknown) == unknown)
    return made.count - Set(made).count
  }

  /// What was injected, and what became of it.
  private func table(
    _ report: SpoolReport, _ simulator: Simulator, killed: Int, stops: Int, _ differences: [String], doubled: Int
  ) -> String {
    let counts = simulator.counts
    let faults = counts.byFault.sorted { $0.key.rawValue < $1.key.rawValue }
    let rows =
      faults.map { "  | \($0.key.rawValue) | \($0.value) |" } + [
        "  | kill -9 | \(killed) |", "  | stopped and started again | \(stops) |",
      ]
    return """
      fault test: \(Self.eventCount) events, seed \(Self.seed): \(report.headline)
        \(counts.total) calls
        | fault | injected |
        | --- | ---: |
      \(rows.joined(separator: "\n"))
        differences from the reference \(differences.count), doubled \(doubled), unknown \(report.count(.unknown))
      """
  }
}
