import SpokeClient
import SpokeSchema
import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// Days in simulated time: the daily limit, and moves between data centres.
@Suite struct WeekTests {
  static let contacts = """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first}
    """

  /// Friday, 20 November 2026, 15:00 UTC.
  static let start: Int64 = 1_795_186_800

  private func fixture(_ days: SimulatedDays, daily: Int) throws -> DeliveryFixture {
    var fixture = try DeliveryFixture(Self.contacts) { options in
      options.clock = days.clock
      options.timeZone = "Europe/Berlin"
      options.tier = Tier(name: "small", burst: 190, daily: daily)
    }
    fixture.limits = .hubSpot
    fixture.watch = { days.wait(for: $0) }
    return fixture
  }

  private func events(_ count: Int) -> [String] {
    (0..<count).map { #"{"type":"identify","traits":{"email":"p\#($0)@x.example","first":"F"}}"# }
  }

  @Test func aWeekOfFewCallsAndAMove() async throws {
    let days = SimulatedDays(start: Self.start)
    let fixture = try fixture(days, daily: 40)
    let path = try fixture.file(events(24_000))
    fixture.simulator.addFault(Fault(.locked, probability: 0.05))
    // On the second day the portal moves for a third of a day.
    let mover = Task {
      try await days.source.sleepUntil(Timestamp(sinceEpoch: .seconds(Self.start + 86_400)))
      fixture.simulator.migrate(forSeconds: 8 * 3_600)
    }
    let outcome = try await days.pass(fixture.simulator) {
      try await fixture.deliver([path], time: days.source) { $0.waits = true }
    }
    mover.cancel()
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "written 24000")
    #expect(fixture.simulator.records(of: "contacts").count == 24_000)
    // 240 full batches, 40 calls a day; some are not full.
    #expect((5.0...9.0).contains(days.days), "\(days.days) days")
    let counts = fixture.simulator.counts
    // Once the limit is known nobody asks in vain: at most the calls that were under way when it was met.
    #expect(counts.byPolicy["DAILY", default: 0] <= 9 * 12, "\(counts.byPolicy)")
    #expect(counts.byStatus[477, default: 0] <= 12 * 3, "\(counts.byStatus)")
    #expect(counts.byStatus[477, default: 0] > 0)
    // A lock is waited out.
    #expect(counts.byStatus[423, default: 0] > 0)
    #expect(counts.byPolicy["TEN_SECONDLY_ROLLING"] == nil)
    await fixture.end()
  }

  @Test func stopsWhenTheDayIsUsedUpAndGoesOnAfterMidnight() async throws {
    let days = SimulatedDays(start: Self.start)
    let fixture = try fixture(days, daily: 20)
    let path = try fixture.file(events(3_000))
    let first = try await days.pass(fixture.simulator) { try await fixture.deliver([path], time: days.source) }
    guard case .closed(let midnight, _)? = first.stop else {
      Issue.record("\(String(describing: first.stop))")
      return
    }
    // Midnight in Berlin is 23:00 UTC in November.
    #expect(midnight.iso8601 == "2026-11-20T23:00:00Z")
    #expect(first.report.waiting > 0)
    #expect(first.report.count(.written) > 0)
    days.time.advance(to: midnight + .seconds(60))
    let second = try await days.pass(fixture.simulator) { try await fixture.deliver([path], time: days.source) }
    #expect(second.stop == nil || second.report.waiting < first.report.waiting)
    await fixture.end()
  }

  @Test func stopsWhenThePortalMoves() async throws {
    let days = SimulatedDays(start: Self.start)
    let fixture = try fixture(days, daily: 1_000)
    let path = try fixture.file(events(300))
    fixture.simulator.migrate(forSeconds: 4 * 3_600)
    let outcome = try await days.pass(fixture.simulator) { try await fixture.deliver([path], time: days.source) }
    guard case .closed(let until, let error)? = outcome.stop else {
      Issue.record("\(String(describing: outcome.stop))")
      return
    }
    #expect(error.kind == .migrating)
    #expect(until > Timestamp(sinceEpoch: .seconds(Self.start + 3 * 3_600)))
    await fixture.end()
  }

  @Test func stopsWhenHubSpotDoesNotAnswerForTooLong() async throws {
    let days = SimulatedDays(start: Self.start)
    let fixture = try fixture(days, daily: 1_000)
    let path = try fixture.file(events(90))
    fixture.simulator.setFaults([Fault(.serverError, path: "batch/upsert")])
    let first = try await days.pass(fixture.simulator) { try await fixture.deliver([path], time: days.source) }
    guard case .outage(let duration, _)? = first.stop else {
      Issue.record("\(String(describing: first.stop))")
      return
    }
    #expect(duration >= .seconds(900))
    #expect(first.report.summary == "waiting 90")
    // With `--wait` it is waited out, however long it takes.
    let end = Task {
      try await days.source.sleepUntil(days.time.now + .seconds(1_200))
      fixture.simulator.setFaults([])
    }
    let second = try await days.pass(fixture.simulator) {
      try await fixture.deliver([path], time: days.source) { $0.waits = true }
    }
    end.cancel()
    #expect(second.stop == nil)
    #expect(second.report.summary == "written 90")
    await fixture.end()
  }

  @Test func keepsTheBurstLimit() async throws {
    let days = SimulatedDays(start: Self.start)
    let fixture = try fixture(days, daily: 100_000)
    let path = try fixture.file(events(50_000))
    let outcome = try await days.pass(fixture.simulator) { try await fixture.deliver([path], time: days.source) }
    #expect(outcome.report.summary == "written 50000")
    let counts = fixture.simulator.counts
    #expect(counts.byStatus[429] == nil)
    // Two windows of 190 calls are full before the rest can go, after 20 seconds. How much of a window is used is tried in
    // the limiter's own tests, where time is a number.
    #expect(days.days * 86_400 > 19, "\(counts.total) calls")
    await fixture.end()
  }
}
