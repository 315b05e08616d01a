import CLibYAML
import SpokeDiagnostics

/// Builds the tree of one document from libyaml's events, in one pass.
struct TreeReader {
  let source: SourceFile
  let text: YAMLText
  /// The bytes of `text`.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits

  private(set) var root: YAMLNode?
  var comments: [YAMLComment] = []
  /// What is wrong with a text that YAML can read.
  var findings: [Diagnostic] = []
  /// The open collections, outermost first.
  private(set) var frames: [Frame] = []
  /// The last scalar that is not empty.
  private(set) var lastScalar: (range: ByteRange, style: YAMLScalar.Style)?

  private var anchors: [String: Anchor] = [:]
  private var aliasNodes = 0
  /// Which of the text's blanked regions are accounted for by a node.
  private var claimed: [Bool]
  private var hasDocument = false
  /// The end of the last token; comments stand between it and the next one.
  var tokenEnd: Int

  /// What ended a pass.
  enum Stop {
    case end
    case failure(YAMLFailure)
    /// A collection too many, at this offset.
    case depth(Int)
  }

  private enum Anchor {
    case open
    case node(YAMLNode, count: Int, height: Int)
  }

  init(_ source: SourceFile, _ text: YAMLText, _ bytes: UnsafeBufferPointer<UInt8>, _ limits: YAMLLimits) {
    self.source = source
    self.text = text
    self.bytes = bytes
    self.limits = limits
    tokenEnd = text.start
    claimed = Array(repeating: false, count: text.blanked.count)
  }

  /// Reads to the end, an error or a limit; what was read by then is in `root`.
  mutating func read() -> Stop {
    let stop = readEvents()
    if case .end = stop { return stop }
    let open = frames
    while frames.count > 0 { closeFrame(end: nil, next: tokenEnd, isCut: true) }
    frames = open
    return stop
  }

  private mutating func readEvents() -> Stop {
    guard var events = YAMLEvents(UnsafeBufferPointer(rebasing: bytes[text.start...])) else {
      return .failure(YAMLFailure(problem: "out of memory", context: "", offset: text.start, contextOffset: text.start))
    }
    while let event = events.next() {
      let start = text.offset(ofCharacter: event.pointee.start_mark.index)
      let end = text.offset(ofCharacter: event.pointee.end_mark.index)
      switch event.pointee.type {
      case YAML_DOCUMENT_START_EVENT:
        if hasDocument {
          reportSecondDocument(at: ByteRange(max(start, end - 3), end))
          collectComments(upTo: end)
          return .end
        }
        hasDocument = true
      case YAML_STREAM_END_EVENT:
        collectComments(upTo: bytes.count)
        return .end
      case YAML_ALIAS_EVENT:
        take(upTo: start, end: end)
        attachAlias(named: String(cString: event.pointee.data.alias.anchor), ByteRange(start, end))
      case YAML_SCALAR_EVENT:
        readScalar(event.pointee.data.scalar, start, end)
      case YAML_SEQUENCE_START_EVENT:
        let data = event.pointee.data.sequence_start
        let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
        if let place = open(.sequence, isFlow: isFlow, anchor: data.anchor, tag: data.tag, start, end) {
          return .depth(place)
        }
      case YAML_MAPPING_START_EVENT:
        let data = event.pointee.data.mapping_start
        let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
        if let place = open(.mapping, isFlow: isFlow, anchor: data.anchor, tag: data.tag, start, end) {
          return .depth(place)
        }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        // Only the end of a collection in brackets is a token of its own.
        let isBracket = frames.last?.isBracketed == true
        if isBracket { take(upTo: start, end: end) }
        closeFrame(end: isBracket ? end : nil, next: isBracket ? end : start, isCut: false)
      default:
        break
      }
    }
    return .failure(events.failure(in: text))
  }

  // MARK: Nodes

  private mutating func readScalar(
    _ data: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ start: Int, _ end: Int
  ) {
    let properties = NodeProperties(bytes, from: start, anchor: data.anchor, tag: data.tag)
    let isEmpty = data.length == 0 && data.style == YAML_PLAIN_SCALAR_STYLE
    var range: ByteRange
    if isEmpty {
      // libyaml puts a missing value of a flow mapping at the next token; it belongs behind what came before.
      var place = properties.end ?? end
      while place > tokenEnd, place > 0, bytes[place - 1].isBlank { place -= 1 }
      range = ByteRange(place, place)
      if properties.end != nil { take(upTo: place, end: place) }
    } else {
      range = ByteRange(properties.end == nil ? start : tokenStart(from: properties.end ?? start), end)
      collectComments(upTo: range.start)
    }
    let style = YAMLScalar.Style(data.style)
    let reading = ScalarReading(
      bytes, value: UnsafeBufferPointer(start: data.value, count: data.length), style: style, range: range,
      parentIndent: blockIndent)
    range = reading.range
    if !isEmpty {
      let header = style == .literal || style == .folded ? collectHeaderComment(range) : range.start
      tokenEnd = max(range.end, header)
      lastScalar = (range, style)
    }
    if frames.isEmpty, isEmpty, properties.tag == nil, properties.anchor == nil {
      return
    }
    let tag = data.tag.map { String(cString: $0) }
    let scalar = reading.scalar(tag: tag)
    // Most scalars are this plain.
    if let scalar, text.blanked.isEmpty, properties.end == nil {
      attach(
        YAMLNode(content: .scalar(scalar), range: range), anchor: nil)
      return
    }
    let kept = scalar ?? reading.text
    if scalar == nil, let written = properties.tag { reportScalarTag(written, tag ?? "", kept, range) }
    let isLost =
      !text.blanked.isEmpty
      && claimBlanked(
        in: isEmpty ? ByteRange(range.start, tokenStart(from: range.start)) : range, of: nil, parent: frames.last)
    attach(
      YAMLNode(
        content: .scalar(isLost ? .missing(at: range) : kept), range: range, tag: properties.tag,
        isIncomplete: isLost || scalar == nil),
      anchor: properties.anchor)
  }

  /// Whether something that could not be read stood in `range`. Only the innermost node that holds it is told, so
  /// that those around it are not taken for incomplete as well.
  ///
  /// What stands at the column of `parent`'s entries is one of them and no part of a node in it.
  private mutating func claimBlanked(in range: ByteRange, of frame: Frame?, parent: Frame?) -> Bool {
    var found = false
    for (index, region) in text.blanked.enumerated() where !claimed[index] && region.touches(range) {
      if source.bytes[region.start] == Byte.tab {
        // Where a line that begins with a tab belongs, nobody knows: to any collection that is open above and below.
        let next = column(of: tokenStart(from: region.end))
        guard region.start > frame?.start ?? range.start || frame?.indent == next else { continue }
        claimed[index] = frame.map { $0.indent >= 0 && $0.indent <= next } ?? false
        found = true
        continue
      }
      if let parent, !parent.isFlow, region.start > range.start {
        let column = column(of: region.start)
        let isItem = parent.kind == .mapping && source.bytes[region.start] == Byte.dash
        if column < parent.indent || (column == parent.indent && !isItem) { continue }
      }
      claimed[index] = true
      found = true
    }
    return found
  }

  private mutating func attachAlias(named name: String, _ range: ByteRange) {
    let broken = YAMLNode(
      content: .scalar(.missing(at: range)), range: range, aliasRange: range, isIncomplete: true)
    switch anchors[name] {
    case nil:
      // The anchor may have stood in a region that could not be read.
      if text.blanked.isEmpty { reportUnknownAlias(name, range, known: anchors.keys.sorted()) }
    case .open:
      reportRecursiveAlias(name, range)
    case .node(let node, let count, let height):
      if aliasNodes + count > limits.aliasNodes {
        if aliasNodes <= limits.aliasNodes { reportAliasLimit(range, anchor: node.range) }
        aliasNodes = limits.aliasNodes + 1
      } else if frames.count + height > limits.depth {
        reportDepth(range)
      } else {
        aliasNodes += count
        let copy = YAMLNode(
          content: node.content, range: node.range, tag: node.tag, aliasRange: range, isFlow: node.isFlow,
          isIncomplete: node.isIncomplete)
        attach(copy, anchor: nil, count: count, height: height)
        return
      }
    }
    attach(broken, anchor: nil)
  }

  /// Puts a finished node where it belongs. `count` and `height` are those of its whole tree, aliases expanded.
  private mutating func attach(_ node: consuming YAMLNode, anchor: String?, count: Int = 1, height: Int = 0) {
    if let anchor { anchors[anchor] = .node(node, count: count, height: height) }
    guard !frames.isEmpty else {
      root = node
      return
    }
    switch frames[frames.count - 1].add(node, count: count, height: height) {
    case .sound: break
    case .duplicate(let name, let key, let first): reportDuplicate(name, key.place, first: first.place)
    case .keyless(let key): if !key.isIncomplete { reportKey(key) }
    }
  }

  // MARK: Collections

  /// Opens a collection. When it would be one too many, returns where it begins.
  private mutating func open(
    _ kind: Frame.Kind, isFlow: Bool, anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?, _ start: Int,
    _ end: Int
  ) -> Int? {
    let properties = NodeProperties(bytes, from: start, anchor: anchor, tag: tag)
    let begin = properties.end == nil ? start : tokenStart(from: properties.end ?? start)
    guard frames.count < limits.depth else { return begin }
    let gapStart = frames.isEmpty ? text.start : tokenEnd
    // `[key: value]` holds a mapping without brackets of its own.
    let isBracketed = isFlow && end > start && begin < bytes.count && bytes[begin] != Byte.question
    if isBracketed { take(upTo: begin, end: begin + 1) }
    var isSound = true
    if let written = properties.tag, let tag, !kind.accepts(String(cString: tag)) {
      reportCollectionTag(written, kind)
      isSound = false
    }
    if let anchor = properties.anchor { anchors[anchor] = .open }
    var frame = Frame(
      kind: kind, isFlow: isFlow, isBracketed: isBracketed, properties: properties, start: begin,
      gapStart: gapStart, indent: isFlow ? -1 : column(of: begin), isIncomplete: !isSound)
    frame.expect(8)
    frames.append(frame)
    return nil
  }

  /// Closes the innermost collection. `end` is the end of its bracket, `next` where the text behind it begins.
  private mutating func closeFrame(end: Int?, next: Int, isCut: Bool) {
    guard var frame = frames.popLast() else { return }
    if let key = frame.key {
      let place = ByteRange(frame.lastEnd, frame.lastEnd)
      let value = YAMLNode(content: .scalar(.missing(at: place)), range: place, isIncomplete: true)
      frame.entries.append(YAMLEntry(key: key, value: value))
    }
    let range = ByteRange(frame.start, end ?? max(frame.lastEnd, frame.start))
    let whole = ByteRange(frame.gapStart, frames.isEmpty ? bytes.count : max(range.end, next))
    let isLacking = !text.blanked.isEmpty && claimBlanked(in: whole, of: frame, parent: frames.last)
    let node = YAMLNode(
      content: frame.kind == .mapping ? .mapping(frame.entries) : .sequence(frame.elements), range: range,
      tag: frame.properties.tag, isFlow: frame.isFlow, isIncomplete: isCut || frame.isIncomplete || isLacking)
    attach(node, anchor: frame.properties.anchor, count: frame.count, height: frame.height)
  }

  // MARK: Places

  /// The column of the innermost block collection; -1 outside all.
  private var blockIndent: Int {
    var place = frames.count - 1
    while place >= 0, frames[place].isFlow { place -= 1 }
    return place < 0 ? -1 : frames[place].indent
  }

  /// The column, in characters, of a byte; only wanted for block collections, whose lines are short up to there.
  private func column(of offset: Int) -> Int {
    var start = offset
    var column = 0
    while start > text.start, !bytes[start - 1].isBreak {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }

  /// Skips white space and comments.
  func tokenStart(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if bytes[index] == Byte.hash {
        while index < bytes.count, !bytes[index].isBreak { index += 1 }
      } else if bytes[index].isBlank || bytes[index].isBreak {
        index += 1
      } else {
        break
      }
    }
    return index
  }
}
