import SpokePlan

/// What a line's bytes must hold for any mapping to have to do with it.
///
/// Where every mapping asks for one of a few texts in the event's `type` or `event`, a line that has none of them need not
/// be looked into. `docs/events.md` says which lines are passed over; it does not depend on whether the filter is used to
/// find out, so it is used only while that saves time.
struct RawFilter: ~Copyable, @unchecked Sendable {
  /// Texts beyond which no filter is made.
  static let maximumNeedleCount = 8

  private let needles: FixedArray<Needle>
  /// The beginning of an escape of ASCII.
  private let escape: FixedArray<Needle>
  private let memory: FixedArray<UInt8>

  /// Lines that were searched and those of them that had a needle, since the last decision.
  private var searched = 0
  private var held = 0
  /// Lines that will go by before the filter is tried again.
  private var pause = 0

  private static let period = 256
  private static let pausedPeriods = 16

  /// Nil where a line cannot be told by its bytes.
  init?(_ plan: PlanView) {
    guard let strings = GuardTexts.needed(plan) else { return nil }
    let escapeText: StaticString = #"\u00"#
    memory = FixedArray(zeros: (strings.count + 1) * Needle.maximumLength)
    let first = memory.start
    func needle(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Needle {
      let start = first + place * Needle.maximumLength
      if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
      return Needle(UnsafeBufferPointer(start: start, count: bytes.count), at: start)
    }
    escape = FixedArray(count: 1) { _ in
      needle(UnsafeBufferPointer(start: escapeText.utf8Start, count: escapeText.utf8CodeUnitCount), strings.count)
    }
    needles = FixedArray(count: strings.count) { needle(GuardTexts.needle(strings[$0], plan), $0) }
  }

  /// Whether searching lines pays.
  @inline(__always)
  var isWorthwhile: Bool { pause == 0 }

  /// Counts a line that is not searched.
  @inline(__always)
  mutating func skip() { pause &-= 1 }

  /// Searches a line. Where it is passed over, the result says how long it is.
  @inline(__always)
  mutating func search(_ start: UnsafePointer<UInt8>, limit: Int, kernel: ScanKernel) -> NeedleSearch {
    let search = kernel.search(
      start, limit: limit, for: UnsafeBufferPointer(start: needles.start, count: needles.count))
    searched &+= 1
    held &+= search.flags.contains(.found) ? 1 : 0
    if searched == Self.period { decide() }
    return search
  }

  /// A search costs about half of what it saves, so it does not pay where two lines of three have a needle.
  private mutating func decide() {
    if held * 3 > searched * 2 { pause = Self.period * Self.pausedPeriods }
    searched = 0
    held = 0
  }

  /// Whether a line that was searched in vain is passed over.
  func passesOver(_ line: UnsafeBufferPointer<UInt8>, hasCode: Bool, kernel: ScanKernel) -> Bool {
    guard let start = line.baseAddress, Self.isInBraces(line) else { return false }
    return !hasCode || !hasEscapedASCII(start, length: line.count, kernel)
  }

  /// Whether a line begins and ends as an object does.
  static func isInBraces(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "{") else { return false }
    var end = line.count
    while line[end - 1].isJSONSpace { end -= 1 }
    return line[end - 1] == UInt8(ascii: "}")
  }

  /// Whether a line is passed over.
  func passesOver(_ line: MarkedLine, kernel: ScanKernel) -> Bool {
    let needles = UnsafeBufferPointer(start: needles.start, count: needles.count)
    var position = 0
    // A line that is given alone may have line breaks in it.
    while position < line.length {
      let search = kernel.search(line.start + position, limit: line.length - position, for: needles)
      if search.flags.contains(.found) { return false }
      position += search.length + 1
    }
    return passesOver(line.bytes, hasCode: true, kernel: kernel)
  }

  /// Whether there is an escape that could spell a printable character of ASCII: `\u00` and a digit from 2 to 7.
  private func hasEscapedASCII(_ start: UnsafePointer<UInt8>, length: Int, _ kernel: ScanKernel) -> Bool {
    let escape = UnsafeBufferPointer(start: escape.start, count: 1)
    var position = 0
    while position < length {
      let search = kernel.search(start + position, limit: length - position, for: escape)
      position += search.length + 4
      if search.flags.contains(.found), position < length, start[position] >= UInt8(ascii: "2"),
        start[position] <= UInt8(ascii: "7")
      {
        return true
      }
      // Behind a line break there may be more of a line that is given alone.
      if search.flags.contains(.ended) { position -= 3 }
    }
    return false
  }
}
