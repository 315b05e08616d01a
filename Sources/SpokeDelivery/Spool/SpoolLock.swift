#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps a second process from delivering out of the same spool. The system takes it away from a process that dies.
///
/// It stands in a file of its own: SQLite's own locks would keep `status` from reading.
struct SpoolLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// - Throws: `DeliveryFailure` when another process has it.
  init(spool path: String) throws(DeliveryFailure) {
    let file = "\(path).lock"
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw DeliveryFailure("cannot write \(file): \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw DeliveryFailure(
        "another process delivers out of \(path)", help: "Wait for it, stop it, or use another spool.")
    }
  }

  deinit { close(descriptor) }
}
