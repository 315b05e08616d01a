#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A state that threads share, each alone with it for a moment. Whoever waits for a state is woken when it may be there.
final class Monitor<State: ~Copyable>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: consuming State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func withLock<Result>(_ body: (inout State) -> Result) -> Result {
    lock()
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    return body(&state)
  }

  /// Waits until the state is as wanted.
  func withLock<Result>(when isWanted: (borrowing State) -> Bool, _ body: (inout State) -> Result) -> Result {
    lock()
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    while !isWanted(state) { pthread_cond_wait(condition, mutex) }
    return body(&state)
  }

  /// A thread that sleeps is woken late, and perhaps where the one that woke it runs, while another processor has nothing
  /// to do. Most moments are shorter than that, so it is asked some times before.
  private func lock() {
    for _ in 0..<400 {
      if pthread_mutex_trylock(mutex) == 0 { return }
      sched_yield()
    }
    pthread_mutex_lock(mutex)
  }
}
