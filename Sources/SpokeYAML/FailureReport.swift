import SpokeDiagnostics

/// Turns libyaml's error into a finding that says what is wrong and how to mend it, and into the regions to blank so
/// that the rest of the file can be read.
struct FailureReport {
  let source: SourceFile
  let text: YAMLText
  let bytes: UnsafeBufferPointer<UInt8>
  let failure: YAMLFailure
  /// The collections that were open, outermost first.
  let frames: [Frame]
  let lastScalar: (range: ByteRange, style: YAMLScalar.Style)?
  /// The root, when it was read to its end.
  let root: ByteRange?

  /// A finding, and what could not be read because of it.
  struct Outcome {
    var diagnostic: Diagnostic
    var regions: [ByteRange]
    /// Whether a word takes the place of each region, so that what stands around it keeps its meaning.
    var fills = false
    /// Whether a tab is to blame.
    var isTab = false
    /// Where tabs must become spaces before the next try.
    var tabs: [ByteRange] = []
    /// Whether an earlier finding says it all.
    var isExplained = false
  }

  /// Where libyaml noticed.
  var offset: Int { failure.offset }
  /// Where what it was reading began.
  var context: Int { failure.contextOffset }
  var isInFlow: Bool { frames.last?.isFlow == true }

  func shape(_ offset: Int) -> LineShape { LineShape(bytes, at: offset, from: text.start) }
  func span(_ range: ByteRange) -> SourceSpan { SourceSpan(source, range) }
  func byte(_ offset: Int) -> UInt8? { offset >= 0 && offset < bytes.count ? bytes[offset] : nil }

  /// What went wrong.
  func outcome() -> Outcome {
    var outcome = cause()
    let place = outcome.diagnostic.span.range.start
    guard text.hasTabs, isIndentedWithTab(place) else { return outcome }
    // A line that begins with a tab stands at an indentation that nobody meant.
    if !outcome.isTab { outcome = Outcome(diagnostic: outcome.diagnostic, regions: [tabbedEntry(place)]) }
    outcome.isExplained = true
    return outcome
  }

  private func cause() -> Outcome {
    switch failure.problem {
    case "mapping values are not allowed in this context": return strayColon()
    case "could not find expected ':'": return missingColon()
    case "found character that cannot start any token": return badStart()
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab(at: offset)
    case "found unexpected end of stream", "found unexpected document indicator": return openQuote(at: context)
    case "did not find expected key", "did not find expected '-' indicator": return strayBlockText()
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'": return flowBreak()
    case "did not find expected node content": return missingNode()
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return badEscape()
    case "did not find expected alphabetic or numeric character":
      return mustQuote(
        "YAML reads \(named(context)) at the beginning of a value as an anchor or alias", context)
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return mustQuote(
        "YAML reads \(named(context)) at the beginning of a value as the header of a text block", context)
    case "block sequence entries are not allowed in this context":
      return atLine(
        "A list cannot begin here", offset, help: "Begin every `- ` item on a line of its own, below the key.")
    case "mapping keys are not allowed in this context":
      return mustQuote("A value cannot begin with `? `", offset)
    case "found unexpected ':'": return flowColon()
    case "did not find expected <document start>": return outsideRoot()
    default:
      if failure.context.contains("tag") || failure.problem.contains("tag handle") { return badTag() }
      if failure.context.contains("directive") || failure.problem.contains("directive") {
        return atLine(
          "A line cannot begin with `%`; YAML takes it for a directive", context,
          help: "Remove the line, or quote the text.")
      }
      return atLine("YAML cannot read this line: \(failure.problem)", offset, help: nil)
    }
  }

  // MARK: Parts

  /// The characters from `offset` to the next blank, on one line.
  func word(at offset: Int) -> ByteRange {
    var start = min(offset, bytes.count)
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isBreak { end += 1 }
    // At the end of a line or of the file: the last character before.
    if end == start {
      while start > text.start, bytes[start - 1].isBlank || bytes[start - 1].isBreak { start -= 1 }
      end = start
      if start > text.start { start -= 1 }
      while start > text.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return ByteRange(start, end)
  }

  func character(at offset: Int) -> String {
    guard offset < bytes.count else { return "" }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return source.text(in: ByteRange(offset, end))
  }

  /// A character as it can be named between backticks.
  func named(_ offset: Int) -> String {
    let found = character(at: offset)
    return found == "`" ? "a backtick" : "`\(found)`"
  }

  /// What to blank of the brackets around a fault.
  func flowRegion() -> [ByteRange] {
    let outermost = frames.first(where: \.isBracketed)?.start ?? offset
    // When the whole file stands in brackets, as in JSON, only the lines around the fault are given up.
    return region(at: frames.first?.isBracketed == true ? context : outermost, closers: true)
  }

  func holdsExpression(_ range: ByteRange) -> Bool {
    var index = range.start
    while index + 1 < min(range.end, bytes.count) {
      if bytes[index] == Byte.dollar, bytes[index + 1] == Byte.openBrace { return true }
      index += 1
    }
    return false
  }

  /// The value of the entry on the line of `offset` with the lines below that continue it; the whole entry when it has
  /// no key or when `offset` does not lie behind the key.
  func region(at offset: Int, wholeEntry: Bool = false, closers: Bool = false) -> [ByteRange] {
    let shape = shape(offset)
    let end = shape.entryEnd(bytes, from: text.start, minding: closers)
    guard !wholeEntry, let colon = shape.colon, offset > colon, let value = shape.value else {
      return [ByteRange(shape.content, end)]
    }
    // A comment behind the value is kept: it may say what to ignore.
    return [value.range, ByteRange(shape.line.end, end)]
  }

  func atLine(_ message: String, _ offset: Int, help: String?, related: [Diagnostic.Related] = []) -> Outcome {
    Outcome(
      diagnostic: Diagnostic(.yamlSyntax, message, at: span(word(at: offset)), related: related, help: help),
      regions: region(at: offset))
  }

  /// The value that begins at or holds `start` must be quoted.
  func mustQuote(_ message: String, _ start: Int, underline: ByteRange? = nil) -> Outcome {
    let shape = shape(start)
    let extent: ValueExtent
    if !isInFlow, let value = shape.value, start >= value.range.start {
      extent = value
    } else {
      extent = ValueExtent(bytes, from: start, isFlow: isInFlow)
    }
    let range = extent.range
    let isExpression = holdsExpression(range)
    let quoted = requoted(range) ?? source.text(in: range)
    let isClosed = extent.isClosed || requoted(range) != nil
    let canQuote = isClosed && range.end > range.start
    let fix = Fix(
      "quote the whole value", isSafe: true, edits: [.init(span(range), YAMLScalar.quoted(quoted))])
    let isTag = byte(range.start) == Byte.exclamation
    return Outcome(
      diagnostic: Diagnostic(
        isTag ? .unsupportedTag : isExpression ? .cutExpression : .yamlSyntax,
        isTag ? "YAML reads \(excerpt(source.text(in: word(at: range.start)))) as a tag" : message,
        at: span(isTag ? word(at: range.start) : underline ?? word(at: start)),
        help: canQuote ? "Quote the whole value: \(YAMLScalar.quoted(quoted))." : "Quote the whole value.",
        fixes: canQuote ? [fix] : []),
      regions: isInFlow ? [range] : region(at: max(start, range.start)), fills: isInFlow)
  }

  /// The text between the outer quotes of a value such as `"${a["k"]}"`, whose inner quotes end it too early.
  private func requoted(_ range: ByteRange) -> String? {
    guard range.end - range.start > 4, let quote = byte(range.start), quote == byte(range.end - 1),
      quote == Byte.doubleQuote || quote == Byte.singleQuote
    else { return nil }
    let inner = ByteRange(range.start + 1, range.end - 1)
    // An escape would be read differently in other quotes.
    if bytes[inner.start..<inner.end].contains(Byte.backslash) { return nil }
    var firstEnd = inner.start
    while firstEnd < inner.end, bytes[firstEnd] != quote { firstEnd += 1 }
    let first = ValueExtent(
      UnsafeBufferPointer(rebasing: bytes[..<firstEnd]), from: inner.start, isFlow: false)
    let whole = ValueExtent(UnsafeBufferPointer(rebasing: bytes[..<inner.end]), from: inner.start, isFlow: false)
    guard !first.isClosed, whole.isClosed, whole.range == inner, holdsExpression(inner) else { return nil }
    return source.text(in: inner)
  }
}
