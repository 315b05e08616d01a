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
    let quotes = LineMarks.window(marks.quotes, from: position)
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

  /// The bracket that balances the one at a position, whatever the two kinds are; nil when there is none.
  @inline(__always)
  func closing(of position: Int) -> Int? {
    let closes = LineMarks.window(marks.closes, from: position &+ 1)
    let opens = LineMarks.window(marks.opens, from: position &+ 1)
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

  /// The number, boolean or null at a position, and the position behind it; missing when there is none.
  @inline(never)
  func scalar(at position: Int) -> (value: Value, end: Int) {
    let first = start + position
    let word = UInt64(littleEndian: UnsafeRawPointer(first).loadUnaligned(as: UInt64.self))
    switch first[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // Most numbers are a few digits; what is behind them tells whether that is all.
      var count = Self.digitCount(word)
      guard count < 8, count == 1 || first[0] != UInt8(ascii: "0") else {
        return number(at: position)
      }
      if first[count] == UInt8(ascii: ".") {
        let fraction = UnsafeRawPointer(first).loadUnaligned(fromByteOffset: count &+ 1, as: UInt64.self)
        let digits = Self.digitCount(UInt64(littleEndian: fraction))
        guard digits > 0, digits < 8 else { return number(at: position) }
        count &+= 1 &+ digits
      }
      guard first[count] == UInt8(ascii: ",") || first[count] == UInt8(ascii: "}") else { return number(at: position) }
      let value = Value(
        .number, form: .clean, length: UInt32(truncatingIfNeeded: count), payload: Int64(Int(bitPattern: first)))
      return (value, position &+ count)
    case UInt8(ascii: "-"):
      return number(at: position)
    case UInt8(ascii: "t") where UInt32(truncatingIfNeeded: word) == 0x6575_7274:
      return (.boolean(true), position &+ 4)
    case UInt8(ascii: "f") where word & 0xFF_FFFF_FFFF == 0x65_736C_6166:
      return (.boolean(false), position &+ 5)
    case UInt8(ascii: "n") where UInt32(truncatingIfNeeded: word) == 0x6C6C_756E:
      return (.null, position &+ 4)
    default:
      return (.missing, position)
    }
  }

  /// How many of eight bytes are digits, up to the first that is none.
  @inline(__always)
  private static func digitCount(_ word: UInt64) -> Int {
    (~ByteWord.range(word, UInt8(ascii: "0"), UInt8(ascii: "9")) & ByteWord.tops).trailingZeroBitCount &>> 3
  }

  private func number(at position: Int) -> (value: Value, end: Int) {
    var place = start + position
    guard position < length, JSONScalar.skipNumber(&place, end: start + length) == nil else {
      return (.missing, position)
    }
    return (.raw(.number, from: start + position, to: place), place - start)
  }

  // MARK: Texts

  /// The text between two positions, the inside of a string.
  @inline(__always)
  func text(from first: Int, to end: Int, form: Value.TextForm) -> Value {
    Value(
      .text, form: form, length: UInt32(truncatingIfNeeded: end &- first),
      payload: Int64(Int(bitPattern: start + first)))
  }

  /// The same, whose form is not known yet.
  func text(from first: Int, to end: Int) -> Value {
    text(from: first, to: end, form: form(from: first, to: end))
  }

  /// How the inside of a string stands to JSON.
  @inline(never)
  func form(from first: Int, to end: Int) -> Value.TextForm {
    var position = first
    while position < end {
      let marks = LineMarks.window(marks.backslashes, from: position)
      if marks != 0 { return position &+ marks.trailingZeroBitCount < end ? .escaped : .clean }
      position &+= LineMarks.windowLength
    }
    return .clean
  }

  /// Whether all escapes are JSON's.
  func hasWellFormedEscapes() -> Bool {
    let end = start + length
    var escaped = -1
    for block in 0..<blockCount {
      var marks = marks.backslashes[block]
      while marks != 0 {
        let position = block &<< 6 &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        // The second one of two is what the first one escapes.
        if position == escaped { continue }
        let count = JSONScalar.lengthOfEscape(at: start + position, end: end)
        if count == 0 { return false }
        escaped = position &+ 1
      }
    }
    return true
  }

  /// Whether a value's bytes are in the line.
  @inline(__always)
  func holds(_ pointer: UnsafePointer<UInt8>) -> Bool { pointer >= start && pointer < start + length }
}
