import SpokeDiagnostics
import SpokeYAML

/// One blank line between sections and between mappings, at most one anywhere, none where a block begins; no white space
/// at the end of a line, one line break at the end of the file.
enum BlankLines {
  static func bytes(_ text: LayoutText) -> [UInt8] {
    let (inside, openEnded) = text.scalarLines()
    let separated = separatedLines(text)
    let openers = openers(text, inside)
    var result: [UInt8] = []
    result.reserveCapacity(text.bytes.count)
    var pendingBlank = false
    var isFirst = true
    var followsOpener = false
    for line in 0..<text.lineCount {
      let isInside = inside.contains(line)
      if line == text.lineCount - 1, text.source.lineRange(line).end == text.source.lineStarts[line] { break }
      if !isInside, text.isBlank(line) {
        pendingBlank = true
        continue
      }
      if !isFirst, separated.contains(line) || (pendingBlank && !followsOpener) { result.append(0x0A) }
      let range = text.source.lineRange(line)
      var end = range.end
      if !openEnded.contains(line) {
        while end > range.start, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x09 { end -= 1 }
      }
      result += text.bytes[range.start..<end]
      result.append(0x0A)
      (pendingBlank, isFirst, followsOpener) = (false, false, openers.contains(line))
    }
    return result
  }

  /// The lines with a blank line above: sections and mappings but the first, with the comments right above them.
  private static func separatedLines(_ text: LayoutText) -> Set<Int> {
    guard let root = text.document.root, !root.isFlow, let sections = root.entries else { return [] }
    var keys = sections.dropFirst().map(\.key)
    for section in sections where section.key.scalar?.text == "mappings" {
      guard !section.value.isFlow, section.value.aliasRange == nil else { continue }
      keys += (section.value.entries ?? []).dropFirst().map(\.key)
    }
    var lines: Set<Int> = []
    for key in keys {
      var line = text.line(of: key.place.start)
      let indentation = text.indentation(line)
      while line > 0, text.isComment(line - 1), text.indentation(line - 1) <= indentation { line -= 1 }
      lines.insert(line)
    }
    return lines
  }

  /// The lines whose next line of content is indented more.
  private static func openers(_ text: LayoutText, _ inside: Set<Int>) -> Set<Int> {
    var openers: Set<Int> = []
    var last: Int?
    for line in 0..<text.lineCount where !inside.contains(line) && !text.isBlank(line) && !text.isComment(line) {
      if let last, text.indentation(last) < text.indentation(line) { openers.insert(last) }
      last = line
    }
    return openers
  }
}
