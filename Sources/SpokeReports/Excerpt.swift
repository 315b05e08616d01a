import SpokeDiagnostics

/// The line of source that a span begins on, with the span underlined.
struct Excerpt {
  /// The line's number, from 1.
  let lineNumber: Int
  /// The line's text, tabs expanded, cut around the span when it is very long.
  let text: String
  /// Cells before the underline.
  let offset: Int
  /// Cells of the underline, at least one.
  let width: Int
  /// The last line of a span of several, else nil.
  let lastLine: Int?

  private static let longest = 140

  init(_ span: SourceSpan) {
    let file = span.file
    let line = file.lineIndex(at: min(span.range.start, file.bytes.count))
    let lineRange = file.lineRange(line)
    let start = min(max(span.range.start, lineRange.start), lineRange.end)
    let end = min(max(span.range.end, start), lineRange.end)
    // Of a line of thousands of characters only what is near is looked at.
    let near = Self.longest * 8
    let isCut = start - lineRange.start > near
    var before = Self.cleaned(file.text(in: ByteRange(isCut ? start - near : lineRange.start, start)))
    let marked = Self.cleaned(file.text(in: ByteRange(start, min(end, start + near))))
    var after = Self.cleaned(file.text(in: ByteRange(end, min(lineRange.end, end + near))))
    if isCut
      || before.unicodeScalars.count > Self.longest / 2
        && before.unicodeScalars.count + marked.unicodeScalars.count > Self.longest
    {
      before = "…" + String(before.suffix(40))
    }
    let room = max(Self.longest - before.count - marked.count, 20)
    if after.count > room { after = String(after.prefix(room)) + "…" }
    let shown = marked.count > Self.longest ? String(marked.prefix(Self.longest)) + "…" : marked
    lineNumber = line + 1
    text = before + shown + (shown == marked ? after : "")
    offset = TextWidth.cells(before)
    width = max(TextWidth.cells(shown), 1)
    let last = file.lineIndex(at: max(span.range.start, span.range.end - 1))
    lastLine = last > line ? last + 1 : nil
  }

  /// Tabs as two spaces, and nothing that a terminal would obey.
  private static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result += "  "
      case 0xFEFF: continue
      case 0..<0x20, 0x7F..<0xA0: result.unicodeScalars.append("·")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
