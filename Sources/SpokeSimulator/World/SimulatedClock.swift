import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The simulator's time: that of the machine, or one that stands still until it is told to go on.
///
/// Limits, the delay of searches, the life of tokens, daily limits and migrations follow it. Latencies do not.
public final class SimulatedClock: Sendable {
  private struct State {
    /// What is added to the machine's time; nil when the clock stands still.
    var offset: Int64?
    var standing: Int64 = 0
  }

  private let state: Mutex<State>

  /// A clock that runs with the machine's.
  public init() { state = Mutex(State(offset: 0)) }

  /// A clock that stands still at an instant, in milliseconds since 1970.
  public init(standingAt milliseconds: Int64) { state = Mutex(State(offset: nil, standing: milliseconds)) }

  /// Milliseconds since 1970-01-01T00:00Z.
  public var now: Int64 { state.withLock { Self.now($0) } }

  /// Moves the time on; a clock that runs goes on running from there.
  public func advance(milliseconds: Int64) {
    state.withLock { state in
      state.standing += milliseconds
      state.offset = state.offset.map { $0 + milliseconds }
    }
  }

  /// Lets the clock stand still where it is.
  public func stop() {
    state.withLock { state in
      state.standing = Self.now(state)
      state.offset = nil
    }
  }

  /// Lets the clock run from where it is.
  public func run() {
    state.withLock { state in
      if state.offset == nil { state.offset = state.standing - Self.machineTime }
    }
  }

  private static func now(_ state: State) -> Int64 { state.offset.map { $0 + machineTime } ?? state.standing }

  private static var machineTime: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
