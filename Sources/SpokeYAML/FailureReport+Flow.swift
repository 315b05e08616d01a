import SpokeDiagnostics

/// Errors inside brackets and inside values.
extension FailureReport {
  /// Something in `{ }` or `[ ]` that is neither an entry nor the end.
  func flowBreak() -> Outcome {
    let expressions = unquotedExpressions(from: context)
    if let first = expressions.first, first.start <= offset {
      let text = source.text(in: first)
      let brackets = byte(context) == Byte.openBracket ? "[ ]" : "{ }"
      let fix = Fix(
        expressions.count == 1 ? "quote the value" : "quote the values", isSafe: true,
        edits: expressions.map { .init(span($0), YAMLScalar.quoted(source.text(in: $0))) })
      return Outcome(
        diagnostic: Diagnostic(
          .cutExpression, "\(excerpt(text)) must be quoted inside `\(brackets)`; YAML takes its braces for a map",
          at: span(first), help: "Write \(YAMLScalar.quoted(text)).", fixes: [fix]),
        regions: expressions, fills: true)
    }
    if let outcome = overlongQuote() { return outcome }
    if isUnclosed(context) { return openBracket(at: context) }
    if let outcome = leftover() { return outcome }
    let close = byte(context) == Byte.openBracket ? "]" : "}"
    if byte(offset) == Byte.colon {
      return Outcome(
        diagnostic: Diagnostic(
          .yamlSyntax, "This `:` follows a value", at: span(ByteRange(offset, offset + 1)),
          help: "Separate entries with `,`; quote a value that holds `: `."),
        regions: flowRegion())
    }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "A `,` or `\(close)` is missing before \(excerpt(source.text(in: word(at: offset))))",
        at: span(word(at: offset)),
        related: [
          .init(.note, "the `\(character(at: context))` was opened here", at: span(ByteRange(context, context + 1)))
        ],
        help: "Separate entries with `,`; quote a value that holds a bracket or a comma."),
      regions: flowRegion())
  }

  /// Whether the bracket at `start` seems to be open still: libyaml noticed at the end, or on a later line that is
  /// indented no deeper.
  private func isUnclosed(_ start: Int) -> Bool {
    let opening = shape(start)
    if offset <= opening.line.end { return offset >= opening.line.end }
    let line = shape(offset)
    return line.isEmpty || line.indent <= opening.indent
  }

  private func openBracket(at start: Int) -> Outcome {
    let close = byte(start) == Byte.openBracket ? "]" : "}"
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "This `\(character(at: start))` is not closed",
        at: span(ByteRange(start, min(start + 1, bytes.count))),
        help: "Write `\(close)` at the end of the value."),
      regions: [ByteRange(start, shape(start).entryEnd(bytes, from: text.start))])
  }

  /// The values with `${ }` that stand in the flow collection at `start` without quotes. Empty when one is not closed.
  private func unquotedExpressions(from start: Int) -> [ByteRange] {
    var found: [ByteRange] = []
    var depth = 0
    var index = start
    var item = start
    while index < bytes.count, found.count < 64 {
      switch bytes[index] {
      case Byte.openBrace, Byte.openBracket: depth += 1
      case Byte.closeBrace, Byte.closeBracket:
        depth -= 1
        if depth <= 0 { return found }
      case Byte.comma: break
      case Byte.colon where index + 1 < bytes.count && (bytes[index + 1].isBlank || bytes[index + 1].isBreak): break
      case Byte.doubleQuote where index == item, Byte.singleQuote where index == item:
        index = skipQuoted(index)
        continue
      case Byte.dollar where byte(index + 1) == Byte.openBrace:
        let extent = ValueExtent(bytes, from: item, isFlow: true)
        guard extent.isClosed, extent.range.end > index else { return found }
        found.append(extent.range)
        index = extent.range.end
        continue
      default:
        if item == index, bytes[index].isBlank || bytes[index].isBreak { item += 1 }
        index += 1
        continue
      }
      index += 1
      item = index
    }
    return found
  }

  private func skipQuoted(_ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == Byte.backslash && bytes[start] == Byte.doubleQuote ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  /// A place where a value must stand and none does.
  func missingNode() -> Outcome {
    if let frame = frames.last(where: \.isBracketed), offset >= bytes.count || isUnclosed(frame.start),
      byte(offset).map({ $0 != Byte.comma && $0 != Byte.closeBrace && $0 != Byte.closeBracket }) ?? true
    {
      return openBracket(at: frame.start)
    }
    let found = character(at: offset)
    if isInFlow {
      return Outcome(
        diagnostic: Diagnostic(
          .yamlSyntax, "A value is missing before `\(found)`", at: span(word(at: offset)),
          help: "Write a value, or remove the `,` that is too many."),
        regions: flowRegion())
    }
    return mustQuote("A value cannot begin with \(named(offset))", offset)
  }

  /// `{a:{b: c}}`.
  func flowColon() -> Outcome {
    let place = ByteRange(offset, min(offset + 1, bytes.count))
    let insertion = SourceSpan(source, ByteRange(place.end, place.end))
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "A space is missing behind this `:`", at: span(place), help: "Write `: ` between key and value.",
        fixes: [Fix("write a space behind the `:`", isSafe: true, edits: [.init(insertion, " ")])]),
      regions: flowRegion())
  }

  /// A character that begins nothing in YAML.
  func badStart() -> Outcome {
    if byte(offset) == Byte.tab { return tab(at: offset) }
    if let outcome = overlongQuote() ?? leftover() { return outcome }
    let end = offset + character(at: offset).utf8.count
    return mustQuote(
      "A value cannot begin with \(named(offset)) in YAML", offset, underline: ByteRange(offset, end))
  }

  /// An escape that YAML does not have.
  func badEscape() -> Outcome {
    var start = min(offset, bytes.count)
    if byte(start) != Byte.backslash { start = max(start - 2, text.start) }
    var end = min(start + 2, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let escape = source.text(in: ByteRange(start, end))
    let isUnknown = failure.problem == "found unknown escape character"
    let doubled = Fix(
      "double the backslash", isSafe: false, edits: [.init(span(ByteRange(start, start)), "\\")])
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax,
        isUnknown ? "YAML has no escape `\(escape)`" : "The digits behind `\(escape)` are not those of a character",
        at: span(ByteRange(start, end)),
        help: isUnknown
          ? "Inside double quotes write `\\\\` for a backslash, or put the value in single quotes."
          : "Write two digits behind `\\x`, four behind `\\u`, eight behind `\\U`.",
        fixes: isUnknown ? [doubled] : []),
      regions: isInFlow ? flowRegion() : region(at: context))
  }

  /// Text that YAML takes for a tag and cannot read as one.
  func badTag() -> Outcome {
    var start = min(context, bytes.count)
    if failure.problem == "found undefined tag handle" { start = min(offset, bytes.count) }
    let range = word(at: start)
    var outcome = mustQuote("YAML reads \(excerpt(source.text(in: range))) as a tag", start, underline: range)
    let extent = outcome.diagnostic
    outcome.diagnostic = Diagnostic(
      .unsupportedTag, extent.message, at: extent.span,
      help: (extent.help ?? "") + " In an expression, `not` means the same as `!`.", fixes: extent.fixes)
    return outcome
  }
}
