import Foundation
import SpokeTestSupport
import Testing

@testable import SpokeClient

@Suite struct TimeTests {
  private actor Order {
    private(set) var hours: [Int] = []

    func wait(_ hours: Int, _ time: TimeSource) async throws {
      try await time.sleep(.seconds(hours * 3_600))
      self.hours.append(hours)
    }
  }

  @Test func momentsAreWrittenAsDates() {
    let formatter = ISO8601DateFormatter()
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -2_000_000_000...10_000_000_000, using: &random)
      let expected = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
      #expect(Timestamp(sinceEpoch: .seconds(seconds)).iso8601 == expected)
    }
    #expect(Timestamp(sinceEpoch: .milliseconds(-1)).seconds == -1)
    #expect(Timestamp(sinceEpoch: .milliseconds(1_999)).seconds == 1)
  }

  @Test func thoseWhoWaitWakeInTheirOrder() async throws {
    let start = Timestamp(sinceEpoch: .seconds(1_000))
    let time = SimulatedTime(start: start)
    let order = Order()
    try await time.run {
      async let third: Void = order.wait(30, time.source)
      async let first: Void = order.wait(10, time.source)
      async let second: Void = order.wait(20, time.source)
      _ = try await (first, second, third)
    }
    let hours = await order.hours
    #expect(hours == [10, 20, 30])
    #expect(time.now - start == .seconds(30 * 3_600))
    #expect(time.sleeperCount == 0)
  }

  @Test func waitingCanBeStopped() async {
    let time = SimulatedTime(start: Timestamp(sinceEpoch: .zero))
    let task = Task { try await time.source.sleep(.seconds(1)) }
    while time.sleeperCount == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(time.sleeperCount == 0)
    let early = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await time.source.sleep(.seconds(1))
    }
    await #expect(throws: CancellationError.self) { try await early.value }
  }

  @Test func theMachinesClockGoesOn() async throws {
    let earliest = Date().timeIntervalSince1970
    let before = TimeSource.system.now()
    let latest = Date().timeIntervalSince1970
    try await TimeSource.system.sleep(.milliseconds(2))
    #expect(TimeSource.system.now() - before >= .milliseconds(2))
    #expect((earliest - 5...latest + 5).contains(Double(before.seconds)))
  }
}
