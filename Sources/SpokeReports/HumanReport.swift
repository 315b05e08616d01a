import SpokeDiagnostics

/// Findings for people: the message, the source underlined, why, and what to do.
public struct HumanReport: Sendable {
  /// Whether to write ANSI colours.
  public var usesColor: Bool
  /// How many cells a line of text may take; nil to leave lines as long as they are.
  public var width: Int?

  public init(usesColor: Bool = false, width: Int? = nil) {
    self.usesColor = usesColor
    self.width = width
  }

  /// The whole report, without the summary.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    // One margin for all: a report is read from the top to the bottom.
    let gutter = diagnostics.map(Self.gutter).max() ?? 1
    return diagnostics.map { text($0, gutter: gutter) }.joined(separator: "\n")
  }

  /// One finding, with a newline at the end.
  public func text(_ diagnostic: Diagnostic) -> String { text(diagnostic, gutter: Self.gutter(diagnostic)) }

  /// The sum of a run: "2 errors and 1 warning in 3 files".
  public func text(_ summary: Summary) -> String {
    let color: Color = summary.errors > 0 ? .red : summary.warnings > 0 ? .yellow : .green
    return paint(summary.words, color)
  }

  /// The digits of the greatest line number that is shown.
  private static func gutter(_ diagnostic: Diagnostic) -> Int {
    let shown = [diagnostic.span] + diagnostic.related.compactMap(\.span).filter(hasExcerpt)
    return shown.map { "\(Excerpt($0).lineNumber)".count }.max() ?? 1
  }

  /// Of a snapshot's line the name is all there is to see, and the message has it.
  private static func hasExcerpt(_ span: SourceSpan) -> Bool { !span.file.path.hasSuffix(".json") }

  private func text(_ diagnostic: Diagnostic, gutter: Int) -> String {
    let color = color(of: diagnostic.severity)
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.name)]"
    var lines = wrapped(diagnostic.message, after: title + ": ", indent: 2)
    lines[0] = String(lines[0].dropFirst(title.count + 2))
    lines = lines.map { paint($0, .bold) }
    lines[0] = paint(title, color) + paint(": ", .bold) + lines[0]
    lines += excerpt(diagnostic.span, label: diagnostic.label, mark: "^", color: color, gutter: gutter)
    for related in diagnostic.related {
      if let span = related.span, Self.hasExcerpt(span) {
        lines += note("note", related.message, .bold, gutter)
        lines += excerpt(span, label: nil, mark: "-", color: .blue, gutter: gutter, isShort: true)
      } else {
        let place = related.span.map { " (\($0.file.path):\($0.start.line))" } ?? ""
        lines += note("note", related.message + place, .bold, gutter)
      }
    }
    if let help = diagnostic.help { lines += note("help", help, .bold, gutter) }
    for fix in diagnostic.fixes {
      lines += note("fix", fix.title + (fix.isSafe ? " (`--fix` does it)" : ""), .green, gutter)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `= help: …`
  private func note(_ name: String, _ text: String, _ color: Color, _ gutter: Int) -> [String] {
    let margin = String(repeating: " ", count: gutter + 1) + "= "
    var lines = wrapped(text, after: "\(margin)\(name): ", indent: gutter + 3 + name.count + 2)
    lines[0] =
      paint(margin, .blue) + paint("\(name): ", color) + lines[0].dropFirst(margin.count + name.count + 2)
    return lines
  }

  /// A text behind something on its first line, cut between words so that it fits, further lines indented.
  private func wrapped(_ text: String, after start: String, indent: Int) -> [String] {
    guard let width, TextWidth.cells(start) + TextWidth.cells(text) > width else { return [start + text] }
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, TextWidth.cells(line) + 1 + TextWidth.cells(word) > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  private func excerpt(
    _ span: SourceSpan, label: String?, mark: Character, color: Color, gutter: Int, isShort: Bool = false
  ) -> [String] {
    let position = span.start
    let arrow = String(repeating: " ", count: gutter) + paint("--> ", .blue)
    let place = arrow + "\(span.file.path):\(position.line):\(position.column)"
    guard !span.file.bytes.isEmpty else { return [place] }
    let excerpt = Excerpt(span)
    let number = "\(excerpt.lineNumber)"
    let padded = String(repeating: " ", count: gutter - number.count) + number
    let underline =
      String(repeating: " ", count: excerpt.offset) + paint(String(repeating: mark, count: excerpt.width), color)
    var note = label.map { " " + paint($0, color) } ?? ""
    if let last = excerpt.lastLine { note += paint(" … to line \(last)", color) }
    let margin = paint(String(repeating: " ", count: gutter + 1) + "|", .blue)
    return [place] + (isShort ? [] : [margin]) + [
      paint("\(padded) |", .blue) + " \(excerpt.text)", margin + " " + underline + note,
    ]
  }

  private enum Color: String {
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case green = "1;32"
    case blue = "34"
    case bold = "1"
  }

  private func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }

  private func paint(_ text: String, _ color: Color) -> String {
    usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
