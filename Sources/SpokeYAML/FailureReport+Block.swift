import SpokeDiagnostics

/// Errors between the lines of block YAML.
extension FailureReport {
  /// `: ` where no key can be.
  func strayColon() -> Outcome {
    if let outcome = overlongQuote() { return outcome }
    let line = shape(offset)
    if let colon = line.colon, colon < offset, let value = line.value {
      return mustQuote(
        "An unquoted value cannot hold `: `; YAML takes it for another key", value.range.start,
        underline: ByteRange(offset, min(offset + 1, bytes.count)))
    }
    if let outcome = overlongKey(line) { return outcome }
    if let above = lineAbove(line), above.key == nil, above.column <= line.column {
      return notAnEntry(above, from: above.content)
    }
    return deeperLine(line)
  }

  private func overlongKey(_ line: LineShape) -> Outcome? {
    guard let key = line.key, key.end - key.start > 1000 else { return nil }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "This key is longer than the 1,024 characters that YAML allows", at: span(key), help: "Shorten it."
      ),
      regions: region(at: key.start, wholeEntry: true))
  }

  /// A `key: value` line indented deeper than the value above it allows.
  private func deeperLine(_ line: LineShape) -> Outcome {
    let name = line.key.map { excerpt(source.text(in: $0)) } ?? "This line"
    guard let above = lineAbove(line), let key = above.key, above.value != nil else {
      return atLine(
        "\(name) is not expected here", offset, help: "Check the indentation of this line and the one above.")
    }
    let related = Diagnostic.Related(
      .note, "this is the value that it would continue", at: span(above.value?.range ?? key))
    var fixes: [Fix] = []
    if above.column < line.indent, line.column == line.indent {
      let edit = Fix.Edit(
        span(ByteRange(line.line.start, line.content)), String(repeating: " ", count: above.column))
      fixes = [Fix("indent it like the line above", isSafe: false, edits: [edit])]
    }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "\(name) is indented deeper than \(excerpt(source.text(in: key))), which has a value already",
        at: span(line.key ?? word(at: offset)), related: [related],
        help: above.column == 0
          ? "Begin it in the first column, like the line above."
          : "Indent it by \(spaces(above.column)), like the line above.", fixes: fixes),
      regions: region(at: offset, wholeEntry: true))
  }

  private func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  /// The nearest line above that holds more than a comment.
  func lineAbove(_ line: LineShape) -> LineShape? {
    var start = line.line.start
    while start > text.start {
      let above = shape(start - 1)
      if !above.isEmpty, bytes[above.content] != Byte.hash { return above }
      start = above.line.start
    }
    return nil
  }

  /// A line without `: ` among keys.
  func missingColon() -> Outcome {
    let line = shape(context)
    if let outcome = overlongKey(line) { return outcome }
    if let quote = byte(context), quote == Byte.doubleQuote || quote == Byte.singleQuote, offset > line.line.end {
      return openQuote(at: context)
    }
    return notAnEntry(line, from: context)
  }

  /// A line that should be `key: value`.
  private func notAnEntry(_ line: LineShape, from start: Int) -> Outcome {
    var end = line.line.end
    while end > line.content, bytes[end - 1].isBlank { end -= 1 }
    let range = ByteRange(min(start, end), end)
    var colon = range.start
    while colon < range.end, bytes[colon].isWord || bytes[colon] == UInt8(ascii: ".") { colon += 1 }
    if colon > range.start, colon + 1 < range.end, bytes[colon] == Byte.colon {
      let key = source.text(in: ByteRange(range.start, colon))
      let fix = Fix(
        "write a space behind the `:`", isSafe: true, edits: [.init(span(ByteRange(colon + 1, colon + 1)), " ")])
      return Outcome(
        diagnostic: Diagnostic(
          .yamlSyntax, "A space is missing behind `\(key):`", at: span(ByteRange(range.start, colon + 1)),
          help: "Write `\(key): ` and then the value.", fixes: byte(colon + 1) == UInt8(ascii: "/") ? [] : [fix]),
        regions: [ByteRange(line.content, line.line.end)])
    }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "\(excerpt(source.text(in: range))) is not `key: value`", at: span(range),
        help: "Write a `:` and a space behind the key; if the line continues the value above, indent it deeper."),
      regions: [ByteRange(line.content, line.line.end)])
  }

  /// Text that is no key of the map or no item of the list it stands in.
  func strayBlockText() -> Outcome {
    if let outcome = overlongQuote() ?? leftover() { return outcome }
    let line = shape(offset)
    let isItem = byte(offset) == Byte.dash && (byte(offset + 1)?.isBlank ?? true || byte(offset + 1)?.isBreak ?? true)
    if offset > line.content, !isItem, let value = line.value, offset > value.range.start {
      return mustQuote(
        "\(excerpt(source.text(in: word(at: offset)))) is left over behind the value", value.range.start,
        underline: word(at: offset))
    }
    // A value that stands on a line of its own, at the column of this one, was meant as an entry.
    if line.key != nil, let last = lastScalar, last.style == .plain, last.range.end <= offset {
      let above = shape(last.range.start)
      if above.key == nil, above.column == above.indent, above.content == last.range.start, above.indent == line.indent
      {
        return notAnEntry(above, from: above.content)
      }
    }
    let levels = frames.filter { !$0.isFlow }.map(\.indent)
    let related = frames.last.map {
      Diagnostic.Related(
        .note, "the \($0.kind == .mapping ? "keys" : "items") around it begin here", at: span(word(at: $0.start)))
    }
    let column = line.indent
    let what = line.key.map { excerpt(source.text(in: $0)) } ?? "This line"
    let message: String
    if byte(offset) == Byte.colon {
      message = "A key is missing in front of this `:`"
    } else if let found = byte(offset), found == Byte.closeBrace || found == Byte.closeBracket {
      return atLine(
        "This `\(character(at: offset))` closes no bracket", offset, help: "Remove it, or write the bracket that opens."
      )
    } else if !levels.contains(column) {
      message = "\(what) is indented by \(spaces(column)), which fits no line above"
    } else if isItem {
      message = "A `- ` item stands among keys"
    } else if frames.last?.kind == .sequence {
      message = "\(what) stands among list items but does not begin with `- `"
    } else {
      message = "\(excerpt(source.text(in: word(at: offset)))) is not expected here"
    }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, message, at: span(line.key ?? word(at: offset)), related: related.map { [$0] } ?? [],
        help: "Indent the line like the ones it belongs with."),
      regions: [ByteRange(line.line.start + column, line.entryEnd(bytes, from: text.start))])
  }

  /// Text behind a closed quote or bracket, as in `when: "a" == b`.
  func leftover() -> Outcome? {
    guard let last = lastScalar, last.style == .doubleQuoted || last.style == .singleQuoted, last.range.end <= offset,
      !bytes[last.range.start..<offset].contains(Byte.lineFeed)
    else { return nil }
    if isInFlow, bytes[last.range.end..<offset].contains(Byte.comma) { return nil }
    return mustQuote(
      "The value ends at its closing quote; \(excerpt(source.text(in: word(at: offset)))) is left over",
      last.range.start, underline: word(at: offset))
  }

  /// A quote that was closed by one of a later line.
  func overlongQuote() -> Outcome? {
    guard let last = lastScalar, last.style == .doubleQuoted || last.style == .singleQuoted, last.range.end <= offset,
      bytes[last.range.start..<last.range.end].contains(Byte.lineFeed),
      !bytes[last.range.end..<offset].contains(Byte.lineFeed)
    else { return nil }
    var outcome = openQuote(at: last.range.start)
    outcome.diagnostic.related = [
      .init(.note, "so the quoted text goes on to here", at: span(ByteRange(last.range.end - 1, last.range.end)))
    ]
    return outcome
  }

  /// A quote that is not closed.
  func openQuote(at start: Int) -> Outcome {
    let quote = character(at: start)
    let line = shape(start)
    let isExpression = holdsExpression(ByteRange(start, line.line.end))
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax, "The text that begins with \(quote) is not closed on its line",
        at: span(ByteRange(start, min(start + 1, bytes.count))),
        help: isExpression
          ? "Write \(quote) at the end of the value; when the expression holds \(quote) itself, put the other kind around it."
          : "Write \(quote) at the end of the value."),
      regions: [ByteRange(start, line.entryEnd(bytes, from: text.start))])
  }

  /// A key in front of the first column, or text behind the end of the document.
  func outsideRoot() -> Outcome {
    if let outcome = overlongQuote() ?? leftover() { return outcome }
    let line = shape(offset)
    if let root {
      let first = shape(root.start)
      if first.column > 0 || first.key == nil {
        let name = excerpt(source.text(in: first.key ?? word(at: root.start)))
        return Outcome(
          diagnostic: Diagnostic(
            .yamlSyntax,
            first.column > 0
              ? "\(name) is indented by \(spaces(first.column)), but a line below begins in the first column"
              : "\(name) is not `key: value`, so the lines below do not belong to it",
            at: span(first.key ?? word(at: root.start)),
            related: [.init(.note, "this is the line below", at: span(line.key ?? word(at: offset)))],
            help: "Begin every key of the top level in the first column."),
          // The smaller part is given up.
          regions: root.end - root.start <= bytes.count - offset
            ? [root] : [ByteRange(line.line.start, line.entryEnd(bytes, from: text.start))])
      }
    }
    return Outcome(
      diagnostic: Diagnostic(
        .yamlSyntax,
        "\(excerpt(source.text(in: line.key ?? word(at: offset)))) stands behind the end of the document",
        at: span(line.key ?? word(at: offset)), help: "Remove the line `...` above it."),
      regions: [ByteRange(line.line.start, line.entryEnd(bytes, from: text.start))])
  }
}
