/// The marks of 64 bytes of a line; bit i is about byte i. Laid out as `spoke_block` is.
struct LineBlock: BitwiseCopyable {
  /// Quotes that begin or end a string.
  var quotes: UInt64 = 0
  /// `{` and `[` outside strings.
  var opens: UInt64 = 0
  /// `}` and `]` outside strings.
  var closes: UInt64 = 0
  /// Backslashes and bytes beyond ASCII.
  var care: UInt64 = 0

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
