import SpokePlan

/// The strings of a plan. Numbers are given in order of arrival until the pool is sorted, then in order of the bytes.
///
/// A class because every part of the builder adds to it.
final class StringPool {
  // Keyed by bytes: Swift's strings are equal when they are canonically equivalent, the plan's are not.
  private var numbers: [[UInt8]: UInt32] = [:]
  private(set) var strings: [[UInt8]] = []

  func number(of string: String) -> UInt32 { number(of: Array(string.utf8)) }

  func number(of bytes: [UInt8]) -> UInt32 {
    if let number = numbers[bytes] { return number }
    let number = UInt32(truncatingIfNeeded: strings.count)
    numbers[bytes] = number
    strings.append(bytes)
    return number
  }

  /// Numbers the strings by their bytes. A string that comes later would break the order; a second pass over the same
  /// project has none.
  func sort() {
    strings.sort { $0.lexicographicallyPrecedes($1) }
    for (number, string) in strings.enumerated() { numbers[string] = UInt32(number) }
  }

  /// The sections that hold the pool.
  func sections() -> [(section: Section, bytes: [UInt8])] {
    var offsets: [UInt8] = []
    var text: [UInt8] = [0x22]
    var escapes: [UInt8] = []
    var escapedText: [UInt8] = []
    for (number, string) in strings.enumerated() {
      var escaped: [UInt8] = []
      string.withUnsafeBufferPointer { StringRules.appendEscaped($0, to: &escaped) }
      let needsEscape = escaped != string
      offsets.append(littleEndian: UInt32(text.count) | (needsEscape ? 0x8000_0000 : 0))
      text += string
      text += [0x22, 0x3A, 0x22]
      if needsEscape {
        EscapeRecord(
          string: UInt32(number), offset: UInt32(escapedText.count + 1), length: UInt32(escaped.count)
        ).append(to: &escapes)
        escapedText += [0x22] + escaped + [0x22, 0x3A]
      }
    }
    offsets.append(littleEndian: UInt32(text.count))
    let padding = [UInt8](repeating: 0, count: PlanFormat.textPadding)
    text += padding
    if !escapedText.isEmpty { escapedText += padding }
    return [(.strings, offsets), (.text, text), (.escapes, escapes), (.escapedText, escapedText)]
  }
}
