/// Where the time comes from, and what waiting is: the machine's clock, or time that a test or an estimate drives.
public struct TimeSource: Sendable {
  /// The present moment. It never goes back.
  public let now: @Sendable () -> Timestamp
  /// Returns at a moment, at once when it is past.
  public let sleepUntil: @Sendable (Timestamp) async throws(CancellationError) -> Void

  public init(
    now: @escaping @Sendable () -> Timestamp,
    sleepUntil: @escaping @Sendable (Timestamp) async throws(CancellationError) -> Void
  ) {
    self.now = now
    self.sleepUntil = sleepUntil
  }

  /// Waits that long.
  public func sleep(_ duration: Duration) async throws(CancellationError) { try await sleepUntil(now() + duration) }

  /// The machine's clock as it stood at the start, carried on by a clock that nobody sets.
  public static let system: TimeSource = {
    let start = ContinuousClock.now
    let wall = wallClock()
    return TimeSource(
      now: { wall + (ContinuousClock.now - start) },
      sleepUntil: { moment throws(CancellationError) in
        do {
          try await Task.sleep(until: start + (moment - wall), clock: .continuous)
        } catch {
          throw CancellationError()
        }
      })
  }()
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private func wallClock() -> Timestamp {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Timestamp(sinceEpoch: .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec)))
}
