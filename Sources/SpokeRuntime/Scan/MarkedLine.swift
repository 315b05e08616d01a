import SpokePlan

/// A line with its marks, by which a string's end and a bracket's partner are found without reading what is between.
///
/// Positions are bytes from the line's start. At least 32 readable bytes follow the line.
struct MarkedLine {
  let start: UnsafePointer<UInt8>
  let length: Int
  /// One word for every 64 bytes, and one of zeros before and behind them.
  let marks: LineMarks
  let flags: LineFlags
  let kernel: ScanKernel

  /// The bytes that may be read behind a line.
  static let padding = 32

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }

  /// The quote that begins or ends a string, at a position or behind it; the line's length when there is none.
  ///
  /// - Parameter position: at most the length.
  @inline(__always)
  func quote(from position: Int) -> Int {
    let quotes = LineMarks.window(marks.quotes, from: position).bits
    return quotes != 0 ? position &+ quotes.trailingZeroBitCount : farQuote(from: position)
  }

  @inline(never)
  private func farQuote(from position: Int) -> Int {
    let end = blockCount
    var block = position &>> 6
    var quotes = block < end ? marks.quotes[block] & UInt64.max &<< UInt64(truncatingIfNeeded: position & 63) : 0
    while true {
      if quotes != 0 { return block &<< 6 &+ quotes.trailingZeroBitCount }
      block &+= 1
      if block >= end { return length }
      quotes = marks.quotes[block]
    }
  }

  /// The quote before a position, or -1.
  @inline(__always)
  func quote(before position: Int) -> Int {
    let quotes = LineMarks.window(marks.quotes, before: position)
    return quotes != 0 ? position &- 1 &- quotes.leadingZeroBitCount : farQuote(before: position)
  }

  @inline(never)
  private func farQuote(before position: Int) -> Int {
    var block = position &>> 6
    var quotes = marks.quotes[block] & ~(UInt64.max &<< UInt64(truncatingIfNeeded: position & 63))
    while true {
      if quotes != 0 { return block &<< 6 &+ 63 &- quotes.leadingZeroBitCount }
      block &-= 1
      if block < 0 { return -1 }
      quotes = marks.quotes[block]
    }
  }

  /// The bracket that balances the one at a position, whatever the two kinds are; nil when there is none.
  @inline(__always)
  func closing(of position: Int) -> Int? {
    let closes = LineMarks.window(marks.closes, from: position &+ 1).bits
    let opens = LineMarks.window(marks.opens, from: position &+ 1).bits
    // What is up to the first closing bracket has an opening one in it or not.
    if closes != 0, opens & (closes ^ (closes &- 1)) == 0 { return position &+ 1 &+ closes.trailingZeroBitCount }
    return kernel.closing(of: position, marks, blockCount: blockCount)
  }

  private var blockCount: Int { (length &+ LineBlock.byteCount &- 1) &>> 6 }

  // MARK: Tokens

  /// Goes past white space. The byte behind a line is no part of it, but may be looked at: it is none that JSON has a use
  /// for there.
  @inline(__always)
  func skipSpace(_ position: inout Int) {
    if start[position] <= 0x20 { position = positionBehindSpace(position) }
  }

  @inline(never)
  private func positionBehindSpace(_ first: Int) -> Int {
    var position = first
    while position < length, start[position].isJSONSpace { position &+= 1 }
    return position
  }

  /// Whether there is one byte between two positions and white space around it.
  @inline(never)
  func hasOnly(_ byte: UInt8, from first: Int, to end: Int) -> Bool {
    var position = first
    skipSpace(&position)
    guard position < end, start[position] == byte else { return false }
    position &+= 1
    skipSpace(&position)
    return position == end
  }

  /// The number, boolean or null at a position, which goes past it; nil when there is none.
  @inline(__always)
  func scalar(_ position: inout Int) -> Value? {
    var place = start + position
    let end = start + length
    let value: Value
    switch place[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard position < length, JSONScalar.skipNumber(&place, end: end) == nil else { return nil }
      value = .raw(.number, from: start + position, to: place)
    case UInt8(ascii: "t"):
      guard JSONScalar.skip("true", &place, end: end) == nil else { return nil }
      value = .boolean(true)
    case UInt8(ascii: "f"):
      guard JSONScalar.skip("false", &place, end: end) == nil else { return nil }
      value = .boolean(false)
    case UInt8(ascii: "n"):
      guard JSONScalar.skip("null", &place, end: end) == nil else { return nil }
      value = .null
    default:
      return nil
    }
    position = place - start
    return value
  }

  // MARK: Texts

  /// The text between two positions, the inside of a string.
  @inline(__always)
  func text(from first: Int, to end: Int) -> Value {
    let isEscaped = flags.contains(.backslash) && hasBackslash(from: first, to: end)
    return Value(
      .text, form: isEscaped ? .escaped : .clean, length: UInt32(truncatingIfNeeded: end &- first),
      payload: Int64(Int(bitPattern: start + first)))
  }

  @inline(__always)
  private func hasBackslash(from first: Int, to end: Int) -> Bool {
    let (care, count) = LineMarks.window(marks.care, from: first)
    // Most texts are short and have nothing in them that needs care.
    if end &- first < count, care & ~(UInt64.max &<< UInt64(truncatingIfNeeded: end &- first)) == 0 { return false }
    return searchBackslash(from: first, to: end)
  }

  @inline(never)
  private func searchBackslash(from first: Int, to end: Int) -> Bool {
    var position = first
    while position < end {
      let care = marks.care[position &>> 6] &>> UInt64(truncatingIfNeeded: position & 63)
      if care == 0 {
        position = (position | 63) &+ 1
        continue
      }
      position &+= care.trailingZeroBitCount
      if position >= end { return false }
      if start[position] == UInt8(ascii: "\\") { return true }
      position &+= 1
    }
    return false
  }

  /// Whether all escapes are JSON's and all that is beyond ASCII is UTF-8. Looks at nothing else.
  func hasWellFormedTexts() -> Bool {
    let end = start + length
    let blockCount = blockCount
    var position = 0
    var block = 0
    while block < blockCount {
      var care = marks.care[block]
      // What belongs to an escape or a character of the block before.
      let done = position &- block &<< 6
      if done > 0 { care &= done < 64 ? UInt64.max &<< UInt64(done) : 0 }
      while care != 0 {
        position = block &<< 6 &+ care.trailingZeroBitCount
        let count =
          start[position] == UInt8(ascii: "\\")
          ? JSONScalar.lengthOfEscape(at: start + position, end: end)
          : UTF8Sequence.length(at: start + position, end: end)
        if count == 0 { return false }
        position &+= count
        let done = position &- block &<< 6
        care &= done < 64 ? UInt64.max &<< UInt64(done) : 0
      }
      block &+= 1
    }
    return true
  }

  /// Whether a value's bytes are in the line.
  @inline(__always)
  func holds(_ pointer: UnsafePointer<UInt8>) -> Bool { pointer >= start && pointer < start + length }
}
