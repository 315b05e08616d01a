#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads of the system: unlike those of a pool, as many run as are started, also while some of them wait.
enum WorkerThread {
  /// Starts a thread that nobody joins; `false` when the system has none left.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let argument = Unmanaged.passRetained(ThreadBody(run: body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    guard pthread_create(&thread, nil, runThread, argument) == 0 else {
      Unmanaged<ThreadBody>.fromOpaque(argument).release()
      return false
    }
    return true
  }

  /// How many threads make use of this machine: one a processor, two at least, so that reading and writing overlap with
  /// the work; more than eight have to wait for the reading.
  static var usefulCount: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 2), 8) }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Darwin)
  private func runThread(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
#endif
