import SpokeDiagnostics

extension TreeReader {
  /// Notes a token.
  mutating func take(upTo start: Int, end: Int) {
    collectComments(upTo: start)
    tokenEnd = max(tokenEnd, end)
  }

  /// Collects the comments between the last token and `end`.
  mutating func collectComments(upTo end: Int) {
    var index = tokenEnd
    while index < end {
      guard bytes[index] == Byte.hash else {
        index += 1
        continue
      }
      index = appendComment(at: index)
    }
    tokenEnd = max(tokenEnd, end)
  }

  /// Collects the comment on the line of a block scalar's header; returns where the header ends.
  mutating func collectHeaderComment(_ range: ByteRange) -> Int {
    var index = range.start
    while index < range.end, !bytes[index].isBreak, bytes[index] != Byte.hash { index += 1 }
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index < bytes.count && bytes[index] == Byte.hash ? appendComment(at: index) : index
  }

  private mutating func appendComment(at start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].isBreak { end += 1 }
    var before = start
    while before > text.start, bytes[before - 1].isBlank { before -= 1 }
    var from = start + 1
    var to = end
    while from < to, bytes[from].isBlank { from += 1 }
    while to > from, bytes[to - 1].isBlank { to -= 1 }
    comments.append(
      YAMLComment(
        text: source.text(in: ByteRange(from, to)), range: ByteRange(start, end),
        isWholeLine: before == text.start || bytes[before - 1].isBreak))
    return end
  }
}
