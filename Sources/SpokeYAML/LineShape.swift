import SpokeDiagnostics

/// What stands where on one line of block YAML.
struct LineShape {
  /// The line without its break.
  let line: ByteRange
  /// The first byte behind the indentation and any `- `.
  let content: Int
  /// The key, when the line is `key: …`.
  let key: ByteRange?
  /// The `:` behind the key.
  let colon: Int?
  /// The value on the line, without a comment; nil when there is none.
  let value: ValueExtent?

  var isEmpty: Bool { content >= line.end }
  /// The column of the content, in bytes.
  var column: Int { content - line.start }
  /// The column of the first byte that is no space, in bytes.
  let indent: Int

  /// Whether the lines below, if they are indented deeper, belong to it.
  func opensLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let value else { return colon != nil || content > line.start + indent }
    let first = bytes[value.range.start]
    return content > line.start + indent || !value.isClosed || first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, from textStart: Int) {
    var start = min(max(offset, textStart), bytes.count)
    while start > textStart, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    var end = start
    while end < bytes.count, !bytes[end].isBreak { end += 1 }
    line = ByteRange(start, end)

    var index = start
    while index < end, bytes[index].isBlank { index += 1 }
    indent = index - start
    while index + 1 < end, bytes[index] == Byte.dash || bytes[index] == Byte.question, bytes[index + 1].isBlank {
      index += 1
      while index < end, bytes[index].isBlank { index += 1 }
    }
    content = index

    let found = LineShape.findKey(bytes, index, end)
    key = found
    guard let found else {
      colon = nil
      value = nil
      return
    }
    index = found.end
    while index < end, bytes[index] != Byte.colon { index += 1 }
    colon = index
    index += 1
    while index < end, bytes[index].isBlank { index += 1 }
    let hasValue = index < end && bytes[index] != Byte.hash
    value = hasValue ? ValueExtent(bytes, from: index, isFlow: false) : nil
  }

  /// The key that begins at `start`, up to the first `: `.
  private static func findKey(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ByteRange? {
    func isKeyEnd(_ index: Int) -> Bool {
      bytes[index] == Byte.colon && (index + 1 >= end || bytes[index + 1].isBlank)
    }
    guard start < end else { return nil }
    var index = start
    switch bytes[start] {
    case Byte.doubleQuote, Byte.singleQuote:
      let quote = bytes[start]
      index += 1
      while index < end, bytes[index] != quote {
        index += bytes[index] == Byte.backslash && quote == Byte.doubleQuote ? 2 : 1
      }
      let close = index + 1
      index = close
      while index < end, bytes[index].isBlank { index += 1 }
      return index < end && isKeyEnd(index) ? ByteRange(start, close) : nil
    case Byte.openBrace, Byte.openBracket, Byte.hash:
      return nil
    default:
      while index < end, !isKeyEnd(index) {
        if bytes[index] == Byte.hash, bytes[index - 1].isBlank { return nil }
        index += 1
      }
      guard index < end, index > start else { return nil }
      var close = index
      while close > start, bytes[close - 1].isBlank { close -= 1 }
      return ByteRange(start, close)
    }
  }

  /// The end of the lines below that belong to this one because they are indented deeper than its content.
  func entryEnd(_ bytes: UnsafeBufferPointer<UInt8>, from textStart: Int, minding closers: Bool = false) -> Int {
    var end = line.end
    var index = line.end
    while index < bytes.count {
      while index < bytes.count, bytes[index] != Byte.lineFeed { index += 1 }
      index += 1
      guard index < bytes.count else { break }
      let start = index
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      if index >= bytes.count || bytes[index].isBreak { continue }
      let isCloser = closers && (bytes[index] == Byte.closeBrace || bytes[index] == Byte.closeBracket)
      // A list under a key may stand at the key's own column.
      let isItem =
        index - start == column && column == indent && bytes[index] == Byte.dash && index + 1 < bytes.count
        && (bytes[index + 1].isBlank || bytes[index + 1].isBreak)
      guard index - start > column || isCloser || (isItem && colon != nil) else { break }
      while index < bytes.count, !bytes[index].isBreak { index += 1 }
      end = index
      if isCloser { break }
    }
    return end
  }
}
