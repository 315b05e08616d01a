import Synchronization

/// Time that stands still until it is moved, so that what takes a week by the clock is tried in a moment.
///
/// A class because everything that waits shares it.
public final class SimulatedTime: Sendable {
  private struct Sleeper {
    var wake: Timestamp
    var continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var now: Timestamp
    var nextID = 0
    var sleepers: [Int: Sleeper] = [:]
    /// Sleeps that were cancelled before they began.
    var cancelled: Set<Int> = []
  }

  private let state: Mutex<State>

  /// - Parameter start: the moment at which it stands.
  public init(start: Timestamp) { state = Mutex(State(now: start)) }

  /// For what takes its time from outside.
  public var source: TimeSource {
    TimeSource(
      now: { self.now }, sleepUntil: { moment throws(CancellationError) in try await self.sleep(until: moment) })
  }

  public var now: Timestamp { state.withLock { $0.now } }

  /// The moment at which the first of those who wait is woken; nil when nobody waits.
  public var nextWake: Timestamp? { state.withLock { $0.sleepers.values.map(\.wake).min() } }

  /// How many wait.
  public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

  /// Moves to a moment and wakes all whose time has come. Time never goes back.
  public func advance(to moment: Timestamp) {
    let woken = state.withLock { state in
      state.now = max(state.now, moment)
      let due = state.sleepers.filter { $0.value.wake <= state.now }
      for id in due.keys { state.sleepers[id] = nil }
      return due.sorted { ($0.value.wake, $0.key) < ($1.value.wake, $1.key) }
    }
    for (_, sleeper) in woken { sleeper.continuation.resume(returning: true) }
  }

  public func advance(by duration: Duration) { advance(to: now + duration) }

  /// Goes from one waking to the next until `body` returns, and returns what it does.
  ///
  /// Time moves only when nothing has happened for `quiet` of real time: what waits for the network is let finish.
  public func run<Result: Sendable>(
    quiet: Duration = .milliseconds(2), _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let driver = Task {
      while !Task.isCancelled {
        let before = state.withLock { $0.nextID }
        try? await Task.sleep(for: quiet)
        guard state.withLock({ $0.nextID }) == before, let wake = nextWake else { continue }
        advance(to: wake)
      }
    }
    defer { driver.cancel() }
    return try await body()
  }

  private func sleep(until moment: Timestamp) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    let isWoken = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
        let isDone: Bool? = state.withLock { state in
          if state.cancelled.remove(id) != nil { return false }
          if state.now >= moment { return true }
          state.sleepers[id] = Sleeper(wake: moment, continuation: continuation)
          return nil
        }
        if let isDone { continuation.resume(returning: isDone) }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        let sleeper = state.sleepers.removeValue(forKey: id)
        if sleeper == nil { state.cancelled.insert(id) }
        return sleeper
      }
      sleeper?.continuation.resume(returning: false)
    }
    state.withLock { _ = $0.cancelled.remove(id) }
    if !isWoken { throw CancellationError() }
  }
}
