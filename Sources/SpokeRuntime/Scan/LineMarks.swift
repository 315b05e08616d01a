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
  /// `:` outside strings.
  let colons: UnsafeMutablePointer<UInt64>
  /// Backslashes and bytes beyond ASCII.
  let care: UnsafeMutablePointer<UInt64>

  static let kindCount = 5

  /// Marks in memory for five times so many words.
  init(_ memory: UnsafeMutablePointer<UInt64>, wordCount: Int) {
    quotes = memory
    opens = memory + wordCount
    closes = memory + 2 * wordCount
    colons = memory + 3 * wordCount
    care = memory + 4 * wordCount
  }

  /// The marks of 57 bytes at least from a position on; those of `count` come lowest, what is above is zero.
  @inline(__always)
  static func window(
    _ marks: UnsafeMutablePointer<UInt64>, from position: Int
  ) -> (bits: UInt64, count: Int) {
    let word = UnsafeRawPointer(marks).loadUnaligned(fromByteOffset: position &>> 3, as: UInt64.self)
    let skipped = position & 7
    return (word &>> UInt64(truncatingIfNeeded: skipped), 64 &- skipped)
  }

  /// The marks of 57 bytes at least before a position, of which the last one comes highest.
  @inline(__always)
  static func window(_ marks: UnsafeMutablePointer<UInt64>, before position: Int) -> UInt64 {
    let last = position &- 1
    let word = UnsafeRawPointer(marks).loadUnaligned(fromByteOffset: last &>> 3 &- 7, as: UInt64.self)
    return word &<< UInt64(truncatingIfNeeded: ~last & 7)
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
  /// A string has a control character or no end, or a backslash or a byte beyond ASCII is outside strings.
  static let malformed = LineFlags(rawValue: 2)
  static let beyondASCII = LineFlags(rawValue: 4)
  static let backslash = LineFlags(rawValue: 8)
}
