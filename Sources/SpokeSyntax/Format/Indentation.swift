import SpokeDiagnostics
import SpokeYAML

/// Two spaces a level, also for the elements of a list; one space after `:`, `-` and `,`.
struct Indentation {
  private let text: LayoutText
  private var edits: [(range: ByteRange, text: String)] = []
  /// The new column of a line's first character.
  private var indentations: [Int: Int] = [:]
  /// The old and new columns at which nodes of a line begin, from left to right.
  private var columns: [Int: [(old: Int, new: Int)]] = [:]
  /// Lines that scalars and flow collections go on in.
  private var inside: Set<Int> = []

  static func bytes(_ text: LayoutText) -> [UInt8] {
    guard let root = text.document.root, !root.isFlow, let entries = root.entries else { return text.bytes }
    var pass = Indentation(text)
    pass.mapping(entries, at: 0)
    pass.comments()
    for (line, column) in pass.indentations {
      let (start, first) = (text.lineStart(line), text.firstNonBlank(line))
      let spaces = String(repeating: " ", count: column)
      if text.source.text(in: ByteRange(start, first)) != spaces {
        pass.edits.append((ByteRange(start, first), spaces))
      }
    }
    return pass.edits.isEmpty ? text.bytes : text.replacing(pass.edits)
  }

  private init(_ text: LayoutText) { self.text = text }

  // MARK: Blocks. Their depth is bounded by the reader of YAML.

  private mutating func mapping(_ entries: [YAMLEntry], at column: Int) {
    for entry in entries {
      let start = entry.key.place.start
      let line = text.line(of: start)
      if text.firstNonBlank(line) == start { indentations[line] = column }
      columns[line, default: []].append((text.column(of: start), column))
      space(after: entry.key)
      node(entry.value, of: column, old: text.column(of: start))
    }
  }

  private mutating func sequence(_ elements: [YAMLNode], at column: Int) {
    for element in elements {
      let start = element.place.start
      var line = text.line(of: start)
      // The dash may stand on a line of its own.
      if text.firstNonBlank(line) == start, text.bytes.indices.contains(start), text.bytes[start] != 0x2D {
        while line > 0, !startsWithDash(line) { line -= 1 }
      }
      guard startsWithDash(line) else { continue }
      if indentations[line] == nil { indentations[line] = column }
      var before = start
      while before > text.lineStart(line), text.bytes[before - 1] == 0x20 || text.bytes[before - 1] == 0x09 {
        before -= 1
      }
      var old = text.indentation(line)
      if before > text.lineStart(line), before < start, text.bytes[before - 1] == 0x2D {
        edits.append((ByteRange(before, start), " "))
        old = text.column(of: before - 1)
      }
      columns[line, default: []].append((old, column))
      node(element, of: column, old: old)
    }
  }

  private func startsWithDash(_ line: Int) -> Bool {
    let first = text.firstNonBlank(line)
    return first < text.bytes.count && text.bytes[first] == 0x2D
  }

  /// A value of a key, or an element behind a dash, that stood at `old` and stands at `column`.
  private mutating func node(_ node: YAMLNode, of column: Int, old: Int) {
    guard node.aliasRange == nil else { return }
    switch node.content {
    case .mapping(let entries) where !node.isFlow: mapping(entries, at: column + 2)
    case .sequence(let elements) where !node.isFlow: sequence(elements, at: column + 2)
    case .mapping, .sequence:
      let (first, last) = (text.line(of: node.range.start), text.lastLine(of: node.range))
      if first == last { flow(node) } else { shift((first + 1)..<(last + 1), by: column - old, least: column) }
    case .scalar(let scalar):
      let lines = text.continuation(of: node, scalar)
      switch scalar.style {
      case .literal, .folded: block(lines, node, of: column, old: old)
      case .plain, .singleQuoted, .doubleQuoted:
        let least = lines.filter { !text.isBlank($0) }.map(text.indentation).min() ?? 0
        shift(lines, by: column + 2 - least, least: column + 2)
      }
    }
  }

  /// The lines of a block scalar: their indentation beyond the first one's is part of the text.
  private mutating func block(_ lines: Range<Int>, _ node: YAMLNode, of column: Int, old: Int) {
    guard let first = lines.first(where: { !text.isBlank($0) }) else {
      inside.formUnion(lines)
      return
    }
    let header = text.bytes[node.range.start..<text.source.lineRange(text.line(of: node.range.start)).end].prefix(3)
    let isExplicit = header.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    let least = text.indentation(first)
    let delta = isExplicit ? column - old : column + 2 - least
    for line in lines {
      inside.insert(line)
      let width = text.source.lineRange(line).end - text.lineStart(line)
      if text.isBlank(line), width <= least {
        if !isExplicit { indentations[line] = 0 }
      } else {
        indentations[line] = max(text.indentation(line) + delta, 0)
      }
    }
  }

  private mutating func shift(_ lines: Range<Int>, by delta: Int, least: Int) {
    for line in lines {
      inside.insert(line)
      guard !text.isBlank(line) else { continue }
      indentations[line] = max(text.indentation(line) + delta, least)
    }
  }

  // MARK: Spaces on a line

  private mutating func space(after key: YAMLNode) {
    let end = key.place.end
    var colon = end
    while colon < text.bytes.count, text.bytes[colon] == 0x20 || text.bytes[colon] == 0x09 { colon += 1 }
    guard colon < text.bytes.count, text.bytes[colon] == UInt8(ascii: ":") else { return }
    var next = colon + 1
    while next < text.bytes.count, text.bytes[next] == 0x20 || text.bytes[next] == 0x09 { next += 1 }
    if next < text.bytes.count, ![0x0A, 0x0D, UInt8(ascii: "#")].contains(text.bytes[next]) {
      edits.append((ByteRange(end, next), ": "))
    } else if colon > end {
      edits.append((ByteRange(end, colon), ""))
    }
  }

  /// `{ a: 1, b: 2 }` and `[1, 2]`.
  private mutating func flow(_ node: YAMLNode) {
    guard node.aliasRange == nil, node.isFlow else { return }
    var parts: [ByteRange] = []
    switch node.content {
    case .scalar: return
    case .sequence(let elements):
      parts = elements.map(\.place)
      for element in elements { flow(element) }
    case .mapping(let entries):
      for entry in entries {
        // `{ a }` has no value, and `{ a: }` none that stands anywhere.
        let hasValue = entry.value.place.end > entry.value.place.start
        parts.append(hasValue ? entry.key.place.union(entry.value.place) : entry.key.place)
        space(after: entry.key)
        flow(entry.value)
      }
    }
    guard let first = parts.first, let last = parts.last else { return }
    let (isMap, inner) = (node.entries != nil, ByteRange(node.range.start, node.range.end))
    gap(inner.start, first.start, isMap ? "{" : "[", isMap ? "{ " : "[")
    for (left, right) in zip(parts, parts.dropFirst()) { gap(left.end, right.start, ",", ", ") }
    gap(last.end, inner.end, isMap ? "}" : "]", isMap ? " }" : "]")
  }

  /// Replaces what stands between two nodes when it is one mark and blanks.
  private mutating func gap(_ start: Int, _ end: Int, _ mark: String, _ canonical: String) {
    guard start < end, end <= text.bytes.count else { return }
    let marks = text.bytes[start..<end].filter { $0 != 0x20 && $0 != 0x09 }
    if marks == Array(mark.utf8) { edits.append((ByteRange(start, end), canonical)) }
  }

  // MARK: Comments

  /// Indents comments as the line that they are about: the next one where the columns agree, else the block that they end.
  private mutating func comments() {
    let next = nextContentLines()
    var open: [(old: Int, new: Int)] = []
    for line in 0..<text.lineCount where !inside.contains(line) {
      if let starts = columns[line] {
        for start in starts.sorted(by: { $0.old < $1.old }) {
          while let last = open.last, last.old >= start.old { open.removeLast() }
          open.append(start)
        }
      } else if text.isComment(line) {
        let column = text.indentation(line)
        let following = next[line].flatMap { columns[$0]?.min { $0.old < $1.old } }
        if let following, column == following.old || (column > open.last?.old ?? -1 && following.old > column) {
          indentations[line] = following.new
        } else {
          indentations[line] = open.last { $0.old <= column }?.new ?? 0
        }
      }
    }
  }

  /// For every line the next one below it at which a node begins.
  private func nextContentLines() -> [Int?] {
    var result = [Int?](repeating: nil, count: text.lineCount)
    var next: Int?
    for line in stride(from: text.lineCount - 1, through: 0, by: -1) {
      result[line] = next
      if columns[line] != nil { next = line }
    }
    return result
  }
}
