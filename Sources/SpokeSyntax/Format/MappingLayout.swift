import SpokeDiagnostics
import SpokeYAML

/// The canonical layout of mapping files.
///
/// Only layout changes: after every pass the file is read again, and a pass that changed what the file means, or lost a
/// comment, is undone.
public enum MappingLayout {
  /// Passes are repeated until nothing changes; one repetition is the rule.
  private static let maximumRounds = 4

  /// A mapping file's bytes in canonical layout; nil, after findings, when the file has errors.
  public static func formatted(_ source: SourceFile, diagnostics: inout Diagnostics) -> [UInt8]? {
    var found = Diagnostics()
    let file = MappingFile.parse(source, diagnostics: &found)
    guard !found.hasErrors else {
      diagnostics.append(contentsOf: found)
      return nil
    }
    var text = LayoutText(file.document)
    for _ in 0..<maximumRounds {
      let before = text.bytes
      for pass in passes {
        let bytes = pass(text)
        guard bytes != text.bytes, let candidate = LayoutText(bytes, path: source.path),
          candidate.meaning == text.meaning
        else { continue }
        text = candidate
      }
      if text.bytes == before { break }
    }
    return text.bytes
  }

  private static let passes: [@Sendable (LayoutText) -> [UInt8]] = [
    { $0.withLineFeeds() }, { ExpressionLayout.bytes($0) }, { KeyOrder.bytes($0) }, { Indentation.bytes($0) },
    { BlankLines.bytes($0) },
  ]
}

/// A mapping file without errors, and its lines.
struct LayoutText: Sendable {
  let source: SourceFile
  let document: YAMLDocument
  /// What the file says, without its layout.
  let meaning: LayoutMeaning

  var bytes: [UInt8] { source.bytes }
  var lineCount: Int { source.lineStarts.count }

  init(_ document: YAMLDocument) {
    source = document.source
    self.document = document
    meaning = LayoutMeaning(document)
  }

  /// Nil when the bytes are no mapping file without errors.
  init?(_ bytes: [UInt8], path: String) {
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: path, bytes: bytes), diagnostics: &found)
    guard !found.hasErrors else { return nil }
    self.init(file.document)
  }

  // MARK: Lines

  func line(of offset: Int) -> Int { source.lineIndex(at: offset) }

  /// The line of a node's last character.
  func lastLine(of range: ByteRange) -> Int { line(of: max(range.start, range.end - 1)) }

  /// The first byte of a line's text; behind a byte order mark on the first.
  func lineStart(_ line: Int) -> Int {
    let start = source.lineStarts[line]
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// The offset of the first character of a line that is no blank; the line's end when there is none.
  func firstNonBlank(_ line: Int) -> Int {
    let end = source.lineRange(line).end
    var index = min(lineStart(line), end)
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  func isBlank(_ line: Int) -> Bool { firstNonBlank(line) == source.lineRange(line).end }

  func isComment(_ line: Int) -> Bool {
    let first = firstNonBlank(line)
    return first < bytes.count && bytes[first] == UInt8(ascii: "#")
  }

  func indentation(_ line: Int) -> Int { firstNonBlank(line) - lineStart(line) }

  /// The column, in bytes from 0, of an offset.
  func column(of offset: Int) -> Int { offset - lineStart(line(of: offset)) }

  // MARK: Changes

  /// The bytes with ranges replaced; of ranges that overlap the first is taken.
  func replacing(_ edits: [(range: ByteRange, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) })
    where edit.range.start >= position {
      result += bytes[position..<edit.range.start]
      result += edit.text.utf8
      position = edit.range.end
    }
    return result + bytes[position...]
  }

  /// The bytes with `\n` for every `\r\n`, and one at the end.
  func withLineFeeds() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      result.append(byte)
    }
    if result.last != 0x0A { result.append(0x0A) }
    return result
  }

  // MARK: Scalars of several lines

  /// The lines of the document on which a scalar of several lines goes on, and those whose end belongs to one.
  func scalarLines() -> (inside: Set<Int>, openEnded: Set<Int>) {
    var inside: Set<Int> = []
    var openEnded: Set<Int> = []
    var pending = document.root.map { [$0] } ?? []
    while let node = pending.popLast() {
      guard node.aliasRange == nil else { continue }
      switch node.content {
      case .mapping(let entries): for entry in entries { pending += [entry.key, entry.value] }
      case .sequence(let elements): pending += elements
      case .scalar(let scalar):
        let lines = continuation(of: node, scalar)
        inside.formUnion(lines)
        let isBlock = scalar.style == .literal || scalar.style == .folded
        if isBlock {
          openEnded.formUnion(lines)
        } else if !lines.isEmpty {
          openEnded.formUnion(line(of: node.range.start)..<lastLine(of: node.range))
        }
      }
    }
    return (inside, openEnded)
  }

  /// The lines of a scalar after its first.
  func continuation(of node: YAMLNode, _ scalar: YAMLScalar) -> Range<Int> {
    let first = line(of: node.range.start)
    var last = lastLine(of: node.range)
    let header = source.lineRange(first)
    if scalar.style == .literal || scalar.style == .folded,
      bytes[node.range.start..<max(node.range.start, header.end)].prefix(3).contains(UInt8(ascii: "+"))
    {
      // Its value holds the blank lines behind it.
      while last + 1 < lineCount - 1, isBlank(last + 1) { last += 1 }
    }
    return (first + 1)..<max(first + 1, last + 1)
  }
}
