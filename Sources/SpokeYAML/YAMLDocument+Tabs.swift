import SpokeDiagnostics

/// Tabs that libyaml passes over in brackets, and other readers of YAML refuse.
extension YAMLDocument {
  /// The first line of a collection in brackets that is indented with a tab where the block around it wants spaces
  /// (YAML 1.2, 6.1). A file that is all brackets, as JSON is, may use tabs.
  func tabInBrackets() -> Diagnostic? {
    guard source.bytes.contains(Byte.tab), let root else { return nil }
    var places: [(tab: ByteRange, indent: Int)] = []
    var open: [(node: YAMLNode, indent: Int?)] = [(root, nil)]
    while let (node, indent) = open.popLast() {
      guard node.aliasRange == nil else { continue }
      let inner = node.isFlow ? indent : column(of: node.range.start)
      switch node.content {
      case .scalar: continue
      case .mapping(let entries): open += entries.flatMap { [($0.key, inner), ($0.value, inner)] }
      case .sequence(let elements): open += elements.map { ($0, inner) }
      }
      guard node.isFlow, let indent, node.range.end > node.range.start else { continue }
      let starts = (node.entries?.map(\.key.place.start) ?? node.elements?.map(\.place.start) ?? [])
      for start in starts + [node.range.end - 1] {
        if let tab = indentation(before: start, deeperThan: indent) { places.append((tab, indent)) }
      }
    }
    places.sort { $0.tab.start < $1.tab.start }
    guard let first = places.first else { return nil }
    let edits = places.map { place in
      let text = source.bytes[place.tab.start..<place.tab.end].reduce(0) { $0 + ($1 == Byte.tab ? 2 : 1) }
      return Fix.Edit(SourceSpan(source, place.tab), String(repeating: " ", count: max(text, place.indent + 2)))
    }
    return Diagnostic(
      .yamlSyntax, FailureReport.tabIndents, at: SourceSpan(source, first.tab), help: FailureReport.tabHelp,
      fixes: [Fix("indent with spaces", isSafe: true, edits: edits)])
  }

  /// The white space before `offset` when it begins the line and has a tab within its first `indent` + 1 columns.
  private func indentation(before offset: Int, deeperThan indent: Int) -> ByteRange? {
    var start = offset
    while start > 0, source.bytes[start - 1].isBlank { start -= 1 }
    guard start < offset, start == 0 || source.bytes[start - 1].isBreak else { return nil }
    let isBroken = source.bytes[start..<min(offset, start + indent + 1)].contains(Byte.tab)
    return isBroken ? ByteRange(start, offset) : nil
  }

  private func column(of offset: Int) -> Int {
    offset - source.lineRange(source.lineIndex(at: min(offset, source.bytes.count))).start
  }
}
