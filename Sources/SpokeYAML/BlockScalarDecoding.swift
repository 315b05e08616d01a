import SpokeDiagnostics

extension ScalarDecoding {
  /// Decodes a `|` or `>` scalar that begins at `start`. `parentIndent` is the column of the block collection that
  /// holds it, −1 at the root; `limit` is at or behind its end. Returns the end of its last character.
  mutating func decodeBlock(_ start: Int, _ limit: Int, parentIndent: Int, isFolded: Bool) -> Int {
    var header = BlockHeader()
    var index = start + 1
    while index < limit, header.read(source[index]) { index += 1 }
    var contentEnd = index
    while index < limit, breakLength(index, limit) == 0 { index += 1 }
    index += breakLength(index, limit)

    var indent = header.increment == 0 ? 0 : max(parentIndent, 0) + header.increment
    var trailing: [ByteRange] = []
    var column = skipIndentation(&index, limit, &indent, parentIndent, &trailing)
    var pending: ByteRange?
    var wasBlank = false
    while index < limit, column == indent {
      let isBlank = source[index].isBlank
      if let lineBreak = pending {
        if isFolded, !wasBlank, !isBlank {
          if trailing.isEmpty { write(Byte.space, from: ByteRange(lineBreak.start, index)) }
        } else {
          writeBreak(lineBreak)
        }
      }
      for lineBreak in trailing { writeBreak(lineBreak) }
      trailing.removeAll(keepingCapacity: true)
      wasBlank = isBlank
      let lineStart = index
      while index < limit, breakLength(index, limit) == 0 { index += 1 }
      copy(lineStart, index)
      contentEnd = index
      let length = breakLength(index, limit)
      pending = length > 0 ? ByteRange(index, index + length) : nil
      index += length
      column = skipIndentation(&index, limit, &indent, parentIndent, &trailing)
    }
    // The scalar's range ends with its text; what chomping keeps has no characters of its own there.
    let kept = header.chomping < 0 ? 0 : (pending == nil ? 0 : 1) + (header.chomping > 0 ? trailing.count : 0)
    write(Byte.lineFeed, times: kept, from: ByteRange(contentEnd, contentEnd))
    return contentEnd
  }

  private mutating func writeBreak(_ range: ByteRange) {
    if range.end - range.start == 1 { copy(range.start, range.end) } else { write(Byte.lineFeed, from: range) }
  }

  /// Skips empty lines and the indentation of the next one; finds the indentation when `indent` is 0. Returns the
  /// column reached.
  private func skipIndentation(
    _ index: inout Int, _ limit: Int, _ indent: inout Int, _ parentIndent: Int, _ breaks: inout [ByteRange]
  ) -> Int {
    var widest = 0
    var column = 0
    while true {
      column = 0
      while index < limit, indent == 0 || column < indent, source[index] == Byte.space {
        index += 1
        column += 1
      }
      widest = max(widest, column)
      let length = breakLength(index, limit)
      if length == 0 { break }
      breaks.append(ByteRange(index, index + length))
      index += length
    }
    if indent == 0 { indent = max(widest, parentIndent + 1, 1) }
    return column
  }
}

/// What stands behind `|` or `>`.
private struct BlockHeader {
  /// The explicit indentation, 0 when it is to be found.
  var increment = 0
  /// −1 for `-`, +1 for `+`.
  var chomping = 0

  /// Takes one indicator; false when `byte` is none.
  mutating func read(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"): chomping = 1
    case Byte.dash: chomping = -1
    case 0x31...0x39: increment = Int(byte - 0x30)
    default: return false
    }
    return true
  }
}
