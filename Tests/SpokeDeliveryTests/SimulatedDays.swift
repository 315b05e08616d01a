import SpokeClient
import SpokeSimulator
import Synchronization

/// One time for the simulator and for what delivers: it stands still while calls are under way, and goes to the next
/// moment that somebody waits for when nothing happens any more.
final class SimulatedDays: Sendable {
  let time: SimulatedTime
  let clock: SimulatedClock
  private let start: Timestamp
  private let syncing = Mutex(())
  /// Knows of the calls that are under way.
  private let limiter = Mutex<RateLimiter?>(nil)

  /// - Parameter start: in seconds since 1970.
  init(start: Int64) {
    self.start = Timestamp(sinceEpoch: .seconds(start))
    time = SimulatedTime(start: self.start)
    clock = SimulatedClock(standingAt: start * 1_000)
  }

  var source: TimeSource {
    let sleep = time.source.sleepUntil
    return TimeSource(now: { self.now }, sleepUntil: sleep)
  }

  private var now: Timestamp {
    let now = time.now
    syncing.withLock { _ in
      let behind = Int64((now.sinceEpoch - .milliseconds(clock.now)) / .milliseconds(1))
      if behind > 0 { clock.advance(milliseconds: behind) }
    }
    return now
  }

  /// Days that have passed.
  var days: Double { (time.now - start) / .seconds(86_400) }

  /// Time stands still while a call of this client is under way, however busy the machine is.
  func wait(for client: HubSpotClient) { limiter.withLock { $0 = client.limiter } }

  /// Lets time pass while something is done.
  func pass<Result: Sendable>(
    _ simulator: Simulator, _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    let driver = Task {
      while !Task.isCancelled {
        let before = (simulator.counts.total, time.nextWake)
        try? await Task.sleep(for: .milliseconds(15))
        let limiter = limiter.withLock { $0 }
        if let limiter, await limiter.callsUnderWay > 0 { continue }
        guard before == (simulator.counts.total, time.nextWake), let wake = time.nextWake else { continue }
        time.advance(to: wake)
        _ = now
      }
    }
    defer { driver.cancel() }
    return try await body()
  }
}

private func == (left: (Int, Timestamp?), right: (Int, Timestamp?)) -> Bool { left.0 == right.0 && left.1 == right.1 }
