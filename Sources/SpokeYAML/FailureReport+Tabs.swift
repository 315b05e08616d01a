import SpokeDiagnostics

/// Tabs where YAML takes only spaces.
extension FailureReport {
  /// A tab where YAML wants spaces.
  func tab(at offset: Int) -> Outcome {
    var start = min(offset, max(bytes.count - 1, 0))
    while start > text.start, bytes[start - 1].isBlank { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    let isIndentation = start == text.start || bytes[start - 1].isBreak
    var outcome = Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, isIndentation ? Self.tabIndents : "YAML takes no tab here, only spaces",
        at: span(ByteRange(start, end)), help: Self.tabHelp),
      regions: [], isTab: true)
    let block = isIndentation ? tabbedBlock(start) : ByteRange(start, end)
    if let block { outcome.tabs = [block] } else { outcome.regions = [tabbedEntry(start)] }
    return outcome
  }

  static var tabIndents: String { "This line is indented with a tab; YAML takes only spaces" }
  static var tabHelp: String { "Use two spaces for every level, here and on the other lines." }

  /// Whether the line of `offset` is, in the file, indented with a tab.
  func isIndentedWithTab(_ offset: Int) -> Bool { firstTab(shape(offset).line) != nil }

  /// The first tab in the white space that begins a line.
  private func firstTab(_ line: ByteRange) -> Int? {
    let indentation = source.bytes[line.start..<line.end].prefix { $0.isBlank }
    return indentation.firstIndex(of: Byte.tab)
  }

  /// The lines from that of `offset` on that are all indented with tabs, when they stand in brackets or lie between lines
  /// of the first column: one space for every tab keeps what they mean. Nil when lines around them are indented with
  /// spaces.
  private func tabbedBlock(_ offset: Int) -> ByteRange? {
    let first = shape(offset)
    if !isInFlow, let above = lineAbove(first), above.column > 0 { return nil }
    var end = first.line.end
    var next = lineBelow(end)
    while let line = next, firstTab(line.line) != nil {
      end = line.line.end
      next = lineBelow(end)
    }
    let isAmongOthers = !isInFlow && next.map { $0.column > 0 } == true
    return isAmongOthers ? nil : ByteRange(first.line.start, end)
  }

  /// From the first tab of a line to the end of the lines that belong to it or begin with a tab as well.
  func tabbedEntry(_ offset: Int) -> ByteRange {
    var line = shape(offset)
    var end = line.line.end
    let start = firstTab(line.line) ?? line.line.start
    var isOpen = true
    while let next = lineBelow(end) {
      if firstTab(next.line) != nil {
        line = next
        end = next.line.end
        isOpen = true
      } else if isOpen, line.opensLines(bytes), !(line.isItem(bytes) && next.isItem(bytes)) {
        end = endOfLines(from: next)
        isOpen = false
      } else {
        break
      }
    }
    return ByteRange(start, end)
  }

  /// The end of the lines from `first` on that stand at its column or deeper.
  private func endOfLines(from first: LineShape) -> Int {
    var end = first.line.end
    while let line = lineBelow(end), firstTab(line.line) == nil,
      line.indent > first.indent || (line.indent == first.indent && first.isItem(bytes) == line.isItem(bytes))
    {
      end = line.line.end
    }
    return end
  }

  /// The nearest line below that holds more than a comment.
  private func lineBelow(_ end: Int) -> LineShape? {
    var index = end
    while index < bytes.count {
      while index < bytes.count, bytes[index] != Byte.lineFeed { index += 1 }
      index += 1
      guard index < bytes.count else { return nil }
      let line = shape(index)
      if !line.isEmpty, bytes[line.content] != Byte.hash { return line }
      index = line.line.end
    }
    return nil
  }
}

extension LineShape {
  fileprivate func isItem(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = line.start + indent
    return first < line.end && bytes[first] == Byte.dash && (first + 1 >= line.end || bytes[first + 1].isBlank)
  }
}
