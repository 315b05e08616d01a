import SpokeReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Whether colours may be written to a descriptor: it is a terminal, and `NO_COLOR` (no-color.org) is not set.
  static func usesColor(_ descriptor: Int32 = STDOUT_FILENO) -> Bool {
    guard isatty(descriptor) == 1 else { return false }
    if let setting = getenv("NO_COLOR"), setting.pointee != 0 { return false }
    if let kind = getenv("TERM"), String(cString: kind) == "dumb" { return false }
    return true
  }

  /// Whether standard input is a terminal: then nobody has connected events to it.
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Ends the process as the signal does that asked for the end: who started it sees that, and not a failure.
  static func endBySignal() -> Never {
    fflush(nil)
    signal(SIGTERM, SIG_DFL)
    // Threads of a pool take no signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(SIGTERM)
    exit(Outcome.failed.rawValue)
  }

  /// How wide the terminal is; nil when a descriptor is none.
  static func width(_ descriptor: Int32 = STDOUT_FILENO) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col >= 40 ? Int(size.ws_col) : nil
  }

  /// What writes findings to a descriptor.
  static func report(_ descriptor: Int32 = STDOUT_FILENO) -> HumanReport {
    HumanReport(usesColor: usesColor(descriptor), width: width(descriptor))
  }

  /// Writes a line to standard error.
  static func printError(_ text: String) { writeError(text + "\n") }

  /// Writes text to standard error as it is. That it cannot be written could be told to nobody.
  static func writeError(_ text: String) {
    var text = text
    _ = text.withUTF8 { FileSystem.writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  /// Writes text to standard output as it is.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes to standard output. When that is not possible, says why and ends the process.
  static func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  private static func write(_ bytes: UnsafeRawBufferPointer) {
    guard let reason = FileSystem.writeAll(bytes, to: STDOUT_FILENO) else { return }
    printError("error: cannot write standard output: \(reason)")
    exit(Outcome.failed.rawValue)
  }

  /// Ends the process after what was printed is out.
  static func exit(_ code: Int32) -> Never {
    fflush(nil)
    return systemExit(code)
  }

  /// `YYYY-MM-DD` of the clock, in UTC.
  static func today() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1, 2))-\(padded(parts.tm_mday, 2))"
  }
}

private func systemExit(_ code: Int32) -> Never {
  #if canImport(Glibc)
    Glibc.exit(code)
  #elseif canImport(Musl)
    Musl.exit(code)
  #else
    Darwin.exit(code)
  #endif
}
