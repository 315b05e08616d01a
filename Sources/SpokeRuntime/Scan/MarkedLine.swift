/// A line with its marks, by which a string's end and a bracket's partner are found without reading what is between.
///
/// Positions are bytes from the line's start. At least 32 readable bytes follow the line.
struct MarkedLine {
  let start: UnsafePointer<UInt8>
  let length: Int
  /// One block for every 64 bytes, and one of zeros behind them.
  let blocks: UnsafePointer<LineBlock>
  let flags: LineFlags

  /// The bytes that may be read behind a line.
  static let padding = 32

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }

  /// The quote that begins or ends a string, at a position or behind it; the line's length when there is none.
  ///
  /// - Parameter position: less than the length.
  @inline(__always)
  func quote(from position: Int) -> Int {
    let block = position &>> 6
    let shift = UInt64(truncatingIfNeeded: position & 63)
    // The 64 bytes from the position on, out of two blocks.
    let near = blocks[block].quotes &>> shift | (blocks[block &+ 1].quotes &<< 1) &<< (63 &- shift)
    return near != 0 ? position &+ near.trailingZeroBitCount : farQuote(from: block &+ 1)
  }

  @inline(never)
  private func farQuote(from first: Int) -> Int {
    let end = blockCount
    var block = first
    while block < end {
      let quotes = blocks[block].quotes
      if quotes != 0 { return block &<< 6 &+ quotes.trailingZeroBitCount }
      block &+= 1
    }
    return length
  }

  /// The bracket that balances the one at a position, whatever the two kinds are; nil when there is none.
  @inline(__always)
  func closing(of position: Int) -> Int? {
    let next = position &+ 1
    let block = next &>> 6
    let shift = UInt64(truncatingIfNeeded: next & 63)
    let closes = blocks[block].closes &>> shift | (blocks[block &+ 1].closes &<< 1) &<< (63 &- shift)
    let opens = blocks[block].opens &>> shift | (blocks[block &+ 1].opens &<< 1) &<< (63 &- shift)
    // What is up to the first closing bracket has an opening one in it or not.
    if closes != 0, opens & (closes ^ (closes &- 1)) == 0 { return next &+ closes.trailingZeroBitCount }
    return farClosing(of: position)
  }

  /// There are few brackets for many bytes, so they are gone over one by one.
  @inline(never)
  private func farClosing(of position: Int) -> Int? {
    let end = blockCount
    var block = position &>> 6
    let behind = (UInt64.max &<< UInt64(truncatingIfNeeded: position & 63)) &<< 1
    var opens = blocks[block].opens
    var brackets = (opens | blocks[block].closes) & behind
    var depth = 1
    while true {
      while brackets != 0 {
        let lowest = brackets & (0 &- brackets)
        depth &+= opens & lowest != 0 ? 1 : -1
        if depth == 0 { return block &<< 6 &+ brackets.trailingZeroBitCount }
        brackets ^= lowest
      }
      block &+= 1
      if block >= end { return nil }
      opens = blocks[block].opens
      brackets = opens | blocks[block].closes
    }
  }

  private var blockCount: Int { (length &+ LineBlock.byteCount &- 1) &>> 6 }

  // MARK: Tokens

  /// Goes past white space. The byte behind a line is no part of it, but may be looked at: it is none that JSON has a use
  /// for there.
  @inline(__always)
  func skipSpace(_ position: inout Int) {
    while start[position] <= 0x20, position < length, start[position].isJSONSpace { position &+= 1 }
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
    let block = first &>> 6
    let shift = UInt64(truncatingIfNeeded: first & 63)
    let near = blocks[block].care &>> shift | (blocks[block &+ 1].care &<< 1) &<< (63 &- shift)
    // Most texts are shorter than 64 bytes and have nothing in them that needs care.
    if end &- first < 64, near & ((1 &<< UInt64(truncatingIfNeeded: end &- first)) &- 1) == 0 { return false }
    return searchBackslash(from: first, to: end)
  }

  @inline(never)
  private func searchBackslash(from first: Int, to end: Int) -> Bool {
    var position = first
    while position < end {
      let care = blocks[position &>> 6].care &>> UInt64(truncatingIfNeeded: position & 63)
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
      var care = blocks[block].care
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
