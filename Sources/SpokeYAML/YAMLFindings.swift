import SpokeDiagnostics

/// What is wrong with a text that YAML can read.
extension TreeReader {
  private func span(_ range: ByteRange) -> SourceSpan { SourceSpan(source, range) }

  private mutating func note(_ finding: Diagnostic) {
    if findings.count < limits.findings { findings.append(finding) }
  }

  mutating func reportSecondDocument(at range: ByteRange) {
    note(
      Diagnostic(
        .yamlSyntax, "A second document begins here; a file holds one", at: span(range),
        help: "Move what follows `---` to a file of its own."))
  }

  mutating func reportDuplicate(_ name: String, _ range: ByteRange, first: ByteRange) {
    note(
      Diagnostic(
        .duplicateKey, "The key `\(name)` is written twice", at: span(range),
        related: [.init(.note, "`\(name)` is first written here", at: span(first))],
        help: "Keep one of the two, or give one another name."))
  }

  /// A key that is a list or a map, or none at all.
  mutating func reportKey(_ key: YAMLNode) {
    guard let frame = frames.last else { return }
    if key.scalar != nil {
      note(
        Diagnostic(
          .yamlSyntax, "A key is missing in front of this `:`", at: span(colon(near: key.place.start)),
          help: "Write `key: value`, or quote the text if it is a value."))
      return
    }
    if key.isFlow, frame.isBracketed, frame.kind == .mapping, key.range.start == frame.start + 1, key.entries != nil {
      reportDoubleBraces(frame.start, key.range)
      return
    }
    let kind = key.entries == nil ? "list" : "map"
    note(
      Diagnostic(
        .yamlSyntax, "A key must be text, and this is a \(kind)", at: span(key.place),
        help: "Write a plain name in front of the `:`."))
  }

  /// `{{ traits.email }}`, as other tools write it.
  private mutating func reportDoubleBraces(_ start: Int, _ inner: ByteRange) {
    var range = ByteRange(start, inner.end)
    if inner.end < bytes.count, bytes[inner.end] == Byte.closeBrace { range.end += 1 }
    var words = ByteRange(inner.start + 1, max(inner.end - 1, inner.start + 1))
    while words.start < words.end, bytes[words.start].isBlank { words.start += 1 }
    while words.end > words.start, bytes[words.end - 1].isBlank { words.end -= 1 }
    let expression = YAMLScalar.quoted("${\(source.text(in: words))}")
    note(
      Diagnostic(
        .yamlSyntax, "`{{ }}` does not hold an expression here; Spoke writes `${ }`", at: span(range),
        help: "Write \(expression).",
        fixes: [Fix("write `${ }`", isSafe: false, edits: [.init(span(range), expression)])]))
  }

  private func colon(near offset: Int) -> ByteRange {
    var index = offset
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return ByteRange(min(index, bytes.count), min(index + 1, bytes.count))
  }

  // MARK: Aliases

  mutating func reportUnknownAlias(_ name: String, _ range: ByteRange, known: [String]) {
    let help =
      known.isEmpty
      ? "Text that begins with `*` must be quoted; YAML reads it as a reference to an anchor."
      : "The anchors above this line are " + known.prefix(5).map { "`&\($0)`" }.joined(separator: ", ")
        + ". Text that begins with `*` must be quoted."
    note(
      Diagnostic(.yamlSyntax, "No anchor `&\(name)` stands above this alias", at: span(range), help: help))
  }

  mutating func reportRecursiveAlias(_ name: String, _ range: ByteRange) {
    let frame = frames.last { $0.properties.anchor == name }
    let related = frame.map {
      Diagnostic.Related(.note, "`&\(name)` begins here", at: span(ByteRange($0.start, $0.start + 1)))
    }
    note(
      Diagnostic(
        .aliasLimit, "The alias `*\(name)` stands inside the value that it repeats, which would never end",
        at: span(range), related: related.map { [$0] } ?? [], help: "Write the value itself in place of the alias."))
  }

  mutating func reportAliasLimit(_ range: ByteRange, anchor: ByteRange) {
    note(
      Diagnostic(
        .aliasLimit, "The aliases of this file repeat more than \(grouped(limits.aliasNodes)) values", at: span(range),
        related: [.init(.note, "this is the value that it would repeat", at: span(anchor))],
        help: "Write the values out, or use fewer aliases inside anchored values."))
  }

  mutating func reportDepth(_ range: ByteRange) { note(tooDeep(range)) }

  func tooDeep(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .nestingLimit, "More than \(limits.depth) lists or maps stand inside each other", at: span(range),
      help: "A mapping file needs fewer than ten levels; look for brackets that are not closed.")
  }

  // MARK: Tags

  mutating func reportCollectionTag(_ tag: YAMLTag, _ kind: Frame.Kind) {
    note(
      Diagnostic(
        .unsupportedTag, "The tag `\(tag.text)` has no meaning in front of a \(kind == .mapping ? "map" : "list")",
        at: span(tag.range), help: "Remove it."))
  }

  /// A tag that Spoke does not know, or one that the text does not fit.
  mutating func reportScalarTag(_ tag: YAMLTag, _ fullTag: String, _ scalar: YAMLScalar, _ range: ByteRange) {
    guard findings.count < limits.findings else { return }
    if fullTag.hasPrefix(CoreTag.prefix) {
      note(
        Diagnostic(
          .unsupportedTag, "The tag `\(tag.text)` does not fit the value \(excerpt(scalar.text))", at: span(tag.range),
          help: "Remove the tag; Spoke converts the value to what the property needs."))
      return
    }
    let isEmpty = scalar.text.isEmpty && scalar.style == .plain
    let message =
      isEmpty
      ? "YAML reads `\(tag.text)` as a tag, so there is no value"
      : "YAML reads `\(tag.text)` as a tag, so the value is only \(excerpt(scalar.text))"
    // The author meant the tag and what follows it as one text; it can be quoted when it is on one line.
    let isFlow = frames.last?.isFlow == true
    let whole = ValueExtent(bytes, from: tag.range.start, isFlow: isFlow)
    let isOneText = whole.isClosed && whole.range.end >= range.end && (isEmpty || scalar.style == .plain)
    let text = source.text(in: whole.range)
    note(
      Diagnostic(
        .unsupportedTag, message, at: span(tag.range),
        help: isOneText
          ? "Quote the whole value: \(YAMLScalar.quoted(text)). In an expression, `not` means the same as `!`."
          : "Quote the whole value, or remove the tag. In an expression, `not` means the same as `!`.",
        fixes: isOneText ? [.quote(whole.range, in: source, isSafe: isEmpty || text.utf8.contains(0x28))] : []))
  }
}

/// `text` between backticks, cut when it is long.
func excerpt(_ text: String) -> String {
  let line = text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  let isCut = line.count > 40 || line.utf8.count < text.utf8.count
  return "`\(line.prefix(40))\(isCut ? "…" : "")`"
}

/// A number with commas between its thousands.
func grouped(_ number: Int) -> String {
  var digits = String(number)
  var result = ""
  while digits.utf8.count > 3 {
    result = "," + digits.suffix(3) + result
    digits.removeLast(3)
  }
  return digits + result
}
