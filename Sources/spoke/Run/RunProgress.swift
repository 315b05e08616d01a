#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far a long run is, on one line of the terminal.
final class RunProgress: @unchecked Sendable {
  // Touched by one thread at a time: the one whose turn it is to write.
  private let totalByteCount: Int?
  private let start = RunProgress.now()
  /// When the line is written next. A short run shows nothing.
  private var next: Double
  private var isShown = false

  /// Progress for people who watch: standard error is a terminal, and the operations do not appear on it too.
  static func onTerminal(totalByteCount: Int?) -> RunProgress? {
    isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0 ? RunProgress(totalByteCount: totalByteCount) : nil
  }

  private init(totalByteCount: Int?) {
    self.totalByteCount = totalByteCount
    next = start + 0.5
  }

  /// - Parameter byteCount: how much of the input was read, in bytes.
  func update(byteCount: Int) {
    let now = Self.now()
    guard now >= next else { return }
    next = now + 0.2
    isShown = true
    Terminal.writeError("\r\(Self.text(byteCount, of: totalByteCount, seconds: now - start))\u{1B}[K")
  }

  /// Takes the line away.
  func finish() {
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    isShown = false
  }

  /// As in `41 % of 297.0 MB, 612.3 MB/s, 1 s left`.
  static func text(_ byteCount: Int, of total: Int?, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(byteCount) / seconds : 0
    guard let total, total > 0, byteCount <= total else { return "\(megabytes(byteCount)), \(megabytes(Int(rate)))/s" }
    let left = rate > 0 ? Int((Double(total - byteCount) / rate).rounded(.up)) : 0
    return "\(byteCount * 100 / total) % of \(megabytes(total)), \(megabytes(Int(rate)))/s, \(duration(left)) left"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  private static func duration(_ seconds: Int) -> String {
    seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
