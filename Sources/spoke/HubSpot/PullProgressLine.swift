import SpokeClient

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line on a terminal that says how far a pull has come; nothing where there is none.
struct PullProgressLine: Sendable {
  private let isShown: Bool

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func show(_ progress: PullProgress) {
    guard isShown else { return }
    write("\r\u{1B}[K\(progress.finished) of \(progress.total): \(progress.part)")
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { Terminal.writeError(text) }
}
