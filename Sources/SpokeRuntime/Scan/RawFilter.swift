import SpokePlan

/// What a line's bytes must hold for any mapping to have to do with it.
///
/// Where every mapping asks for one of a few texts in the event's `type` or `event`, or for one of a few keys, a line that has
/// none of them need not be looked into. `docs/events.md` says which lines are passed over; it does not depend on whether the
/// filter is used to find out, so it is used only while that saves time.
struct RawFilter: ~Copyable, @unchecked Sendable {
  /// Texts beyond which no filter is made.
  static let maximumNeedleCount = 8

  private var texts: Stage
  private var keys: Stage
  /// The beginning of an escape of ASCII.
  private let escape: FixedArray<Needle>

  /// Needles one of which a line must hold, if there are any.
  private struct Stage: ~Copyable {
    /// Whether a line need not hold any. One that must hold one of none is passed over.
    private let isNone: Bool
    private let needles: FixedArray<Needle>
    private let memory: FixedArray<UInt8>
    /// Lines that were searched and those of them that had a needle, since the last decision.
    private var searched = 0
    private var held = 0
    /// Lines that will go by before the search is tried again.
    private var pause = 0

    private static let period = 256
    private static let pausedPeriods = 16

    init(_ strings: StringList?, _ plan: PlanView) {
      isNone = strings == nil
      let strings = strings ?? StringList()
      memory = FixedArray(zeros: strings.count * Needle.maximumLength)
      let first = memory.start
      needles = FixedArray(count: strings.count) {
        let bytes = GuardTexts.needle(strings[$0], plan)
        let start = first + $0 * Needle.maximumLength
        if let source = bytes.baseAddress { start.initialize(from: source, count: bytes.count) }
        return Needle(bytes, at: start)
      }
    }

    private var all: UnsafeBufferPointer<Needle> { UnsafeBufferPointer(start: needles.start, count: needles.count) }

    /// Whether a line has what it must hold.
    func isMet(by line: MarkedLine, _ kernel: ScanKernel) -> Bool {
      if isNone { return true }
      var position = 0
      // A line that is given alone may have line breaks in it.
      while position < line.length {
        let search = kernel.search(line.start + position, limit: line.length - position, for: all)
        if search.flags.contains(.found) { return true }
        position += search.length + 1
      }
      return false
    }

    /// Searches a line; nil where there is nothing to search for, or it does not pay.
    @inline(__always)
    mutating func search(_ start: UnsafePointer<UInt8>, limit: Int, kernel: ScanKernel) -> NeedleSearch? {
      guard pause == 0, !isNone else {
        pause = max(pause &- 1, 0)
        return nil
      }
      let search = kernel.search(start, limit: limit, for: all)
      searched &+= 1
      held &+= search.flags.contains(.found) ? 1 : 0
      if searched == Self.period { decide() }
      return search
    }

    /// A search costs about a twelfth of what it saves.
    private mutating func decide() {
      if held * 12 > searched * 11 { pause = Self.period * Self.pausedPeriods }
      searched = 0
      held = 0
    }
  }

  /// Nil where a line cannot be told by its bytes.
  init?(_ plan: PlanView) {
    let texts = GuardTexts.needed(plan)
    let keys = GuardTexts.keys(plan)
    if texts == nil && keys == nil { return nil }
    self.texts = Stage(texts, plan)
    self.keys = Stage(keys, plan)
    let escapeText: StaticString = #"\u00"#
    escape = FixedArray(count: 1) { _ in
      Needle(
        UnsafeBufferPointer(start: escapeText.utf8Start, count: escapeText.utf8CodeUnitCount), at: escapeText.utf8Start)
    }
  }

  /// Searches a line; nil where that does not pay. Where there is no needle, the result says how long the line is.
  @inline(__always)
  mutating func search(_ start: UnsafePointer<UInt8>, limit: Int, kernel: ScanKernel) -> NeedleSearch? {
    let search = texts.search(start, limit: limit, kernel: kernel)
    if let search, !search.flags.contains(.found) { return search }
    return keys.search(start, limit: limit, kernel: kernel) ?? search
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
    let isNeeded = texts.isMet(by: line, kernel) && keys.isMet(by: line, kernel)
    return !isNeeded && passesOver(line.bytes, hasCode: true, kernel: kernel)
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
