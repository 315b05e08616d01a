import SpokeDiagnostics

extension YAMLDocument {
  /// Reads a file of one YAML document.
  ///
  /// All findings of the file are appended to `diagnostics`: what could not be read is passed over, marked
  /// `isIncomplete`, and the rest is read all the same. Bounded in time and memory for any bytes.
  public static func parse(
    _ source: SourceFile, limits: YAMLLimits = .standard, diagnostics: inout Diagnostics
  ) -> YAMLDocument {
    let nothing = YAMLDocument(source: source, root: nil, comments: [])
    guard source.bytes.count <= limits.bytes else {
      diagnostics.append(tooLarge(source, limits))
      return nothing
    }
    if let encoding = otherEncoding(source) {
      diagnostics.append(encoding)
      return nothing
    }
    var faults: [YAMLText.Finding] = []
    var text = YAMLText(source, findings: &faults)
    for fault in faults { diagnostics.append(describe(fault, source)) }

    // Every pass reads the whole text again; a large file gets fewer of them.
    var bytesLeft = max(limits.bytes, source.bytes.count) * 4
    var errorsLeft = limits.syntaxErrors
    var previous: Diagnostic?
    while true {
      if let costly = costlyRun(text, source) {
        diagnostics.append(costly)
        return nothing
      }
      let pass = text
      let (document, findings, outcome) = pass.bytes.withUnsafeBufferPointer { bytes in
        var reader = TreeReader(source, pass, bytes, limits)
        let outcome = reader.outcome()
        let document = YAMLDocument(source: source, root: reader.root, comments: reader.comments)
        return (document, reader.findings, outcome)
      }
      bytesLeft -= text.bytes.count
      errorsLeft -= 1
      if let outcome {
        let isRepeated = outcome.diagnostic == previous
        if !isRepeated, !outcome.isExplained { diagnostics.append(outcome.diagnostic) }
        previous = outcome.diagnostic
        if errorsLeft > 0, bytesLeft > 0, text.mend(outcome, wholeLine: isRepeated) { continue }
      }
      if !text.hasTabs, let tab = document.tabInBrackets() { diagnostics.append(tab) }
      diagnostics.append(contentsOf: findings)
      return document
    }
  }

  // MARK: What is checked before YAML

  private static func tooLarge(_ source: SourceFile, _ limits: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      "The file has \(grouped(source.bytes.count)) bytes; at most \(grouped(limits.bytes)) are read",
      at: SourceSpan(source, ByteRange(0, 0)), help: "Split it into several files.")
  }

  /// UTF-16 and UTF-32, with or without a byte order mark, and files that are no text at all.
  private static func otherEncoding(_ source: SourceFile) -> Diagnostic? {
    let bytes = source.bytes
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = bytes.prefix(1024)
    let zeros = head.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    guard isMarked || (zeros > 0 && zeros * 4 >= head.count) else { return nil }
    let isWide = isMarked || (zeros * 4 >= head.count && zeros < head.count)
    return Diagnostic(
      .yamlSyntax, isWide ? "The file is written in UTF-16 or UTF-32, not in UTF-8" : "The file is not text",
      at: SourceSpan(source, ByteRange(0, min(2, bytes.count))), help: "Save it as UTF-8.")
  }

  private static func describe(_ finding: YAMLText.Finding, _ source: SourceFile) -> Diagnostic {
    let range = finding.first
    let more = finding.count == 1 ? "" : " (and \(grouped(finding.count - 1)) more)"
    let byte = source.bytes[range.start]
    let hex = String(byte, radix: 16, uppercase: true)
    let message: String
    let help: String
    switch finding.fault {
    case .invalidUTF8:
      message = "The byte 0x\(hex) is not UTF-8\(more)"
      help = "Save the file as UTF-8; editors often call the other encodings Latin-1 or Windows-1252."
    case .control:
      message = "A control character (\(codePoint(source.text(in: range)))) stands here\(more)"
      help = "Remove it; inside double quotes it can be written as an escape such as `\\u0007`."
    case .lineSeparator:
      message = "An invisible line separator (\(codePoint(source.text(in: range)))) stands here\(more)"
      help = "Replace it with a space; inside double quotes it can be written as an escape such as `\\u2028`."
    case .noBreakSpace:
      message = "This line is indented with a no-break space (U+00A0), which YAML takes for text\(more)"
      help = "Replace it with plain spaces; it often comes with text that is copied from a web page."
    case .loneReturn:
      message = "A line ends with a carriage return alone\(more)"
      help = "Save the file with the line ends of Unix (LF) or Windows (CRLF)."
    }
    return Diagnostic(.yamlSyntax, message, at: SourceSpan(source, range), help: help)
  }

  private static func codePoint(_ text: String) -> String {
    let digits = String(text.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
  }

  /// A run of white space that would make libyaml slow.
  private static func costlyRun(_ text: YAMLText, _ source: SourceFile) -> Diagnostic? {
    var directives = 0
    if text.bytes.contains(UInt8(ascii: "%")) {
      for line in source.lineStarts where line + 3 < text.bytes.count && text.bytes[line] == UInt8(ascii: "%") {
        directives += 1
      }
    }
    if directives > 100 {
      return Diagnostic(
        .yamlSyntax, "The file has \(grouped(directives)) directives", at: SourceSpan(source, ByteRange(0, 0)),
        help: "Remove the lines that begin with `%`.")
    }
    // In a short text no run and its words are as many.
    guard text.bytes.count > 40_000 else { return nil }
    let (range, words) = text.longestRun()
    let length = range.end - range.start
    guard length > 1000, length > 500_000_000 / max(words, 1) else { return nil }
    return Diagnostic(
      .yamlSyntax, "\(grouped(length)) spaces and line breaks stand here in a row", at: SourceSpan(source, range),
      help: "Remove them.")
  }
}

extension TreeReader {
  /// Reads; says what went wrong, if anything did.
  fileprivate mutating func outcome() -> FailureReport.Outcome? {
    func report(_ failure: YAMLFailure) -> FailureReport {
      FailureReport(
        source: source, text: text, bytes: bytes, failure: failure, frames: frames, lastScalar: lastScalar,
        root: root?.range)
    }
    switch read() {
    case .end:
      return nil
    case .failure(let failure):
      return report(failure).outcome()
    case .depth(let offset):
      let place = report(YAMLFailure(problem: "", context: "", offset: offset, contextOffset: offset))
      let regions = place.isInFlow ? place.flowRegion() : place.region(at: offset, wholeEntry: true)
      return FailureReport.Outcome(
        diagnostic: tooDeep(ByteRange(offset, min(offset + 1, bytes.count))), regions: regions)
    }
  }
}

extension YAMLText {
  /// Replaces what could not be read. False when nothing is left to replace.
  fileprivate mutating func mend(_ outcome: FailureReport.Outcome, wholeLine: Bool) -> Bool {
    if outcome.isTab {
      replaceTabs(in: outcome.tabs)
      if !outcome.tabs.isEmpty, !wholeLine { return true }
    }
    var changed = false
    let filler = outcome.fills ? UInt8(ascii: "_") : Byte.space
    for region in outcome.regions where !wholeLine && blank(region, with: filler) { changed = true }
    if changed { return true }
    // There was nothing to replace, or it did not help: give up the whole line.
    let range = outcome.diagnostic.span.range
    var start = min(range.start, bytes.count)
    while start > self.start, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    var end = range.start
    while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
    return blank(ByteRange(start, end), with: Byte.space)
  }
}
