#if _endian(big)
  #error("the marks of a line are read at any byte, which needs the lowest byte of a word first")
#endif

/// The marks of a line, one bit for each byte, the first one lowest. Laid out as `spoke_marks` is.
struct LineMarks: BitwiseCopyable {
  /// Quotes that begin or end a string.
  let quotes: UnsafeMutablePointer<UInt64>
  /// `{` and `[` outside strings.
  let opens: UnsafeMutablePointer<UInt64>
  /// `}` and `]` outside strings.
  let closes: UnsafeMutablePointer<UInt64>
  let backslashes: UnsafeMutablePointer<UInt64>

  static let kindCount = 4

  /// Marks in memory for four times so many words.
  init(_ memory: UnsafeMutablePointer<UInt64>, wordCount: Int) {
    quotes = memory
    opens = memory + wordCount
    closes = memory + 2 * wordCount
    backslashes = memory + 3 * wordCount
  }

  /// The marks of at least so many bytes are in a window.
  static let windowLength = 57

  /// The marks of `windowLength` bytes at least from a position on, the first one lowest; what is above them is zero.
  @inline(__always)
  static func window(_ marks: UnsafeMutablePointer<UInt64>, from position: Int) -> UInt64 {
    let word = UnsafeRawPointer(marks).loadUnaligned(fromByteOffset: position &>> 3, as: UInt64.self)
    return word &>> UInt64(truncatingIfNeeded: position & 7)
  }
}

/// Bytes whose marks stand in one word.
enum LineBlock {
  static let byteCount = 64
}

/// What a scan found out about a line. The numbers are those of `spoke_scan.h`.
struct LineFlags: OptionSet {
  let rawValue: UInt32

  /// There is a line break.
  static let ended = LineFlags(rawValue: 1)
  /// A string has a control character or no end, a backslash or a byte beyond ASCII is outside strings, or the line is not
  /// UTF-8. What is no escape may show here or not.
  static let malformed = LineFlags(rawValue: 2)
  /// There are escapes that were not checked.
  static let unchecked = LineFlags(rawValue: 4)
}
