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
  static func printError(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Writes text to standard output as it is.
  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes all bytes. A reader that went away (`spoke run … | head`) ends the process quietly, as it does for `cat`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in write(buffer, to: descriptor) }
  }

  static func write(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) {
    var offset = 0
    while offset < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
      let written = systemWrite(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        exit(Outcome.failed.rawValue)
      }
      offset += written
    }
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

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let bytes else { return 0 }
  #if canImport(Glibc)
    return Glibc.write(descriptor, bytes, count)
  #elseif canImport(Musl)
    return Musl.write(descriptor, bytes, count)
  #else
    return Darwin.write(descriptor, bytes, count)
  #endif
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
