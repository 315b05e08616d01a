import SpokeDiagnostics

/// Findings for people: the message, the source underlined, why, and what to do.
public struct HumanReport: Sendable {
  /// Whether to write ANSI colours.
  public var usesColor: Bool

  public init(usesColor: Bool = false) { self.usesColor = usesColor }

  /// The whole report, without the summary.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined(separator: "\n")
  }

  /// One finding, with a newline at the end.
  public func text(_ diagnostic: Diagnostic) -> String {
    let places = [diagnostic.span] + diagnostic.related.compactMap(\.span)
    let gutter = places.map { "\(Excerpt($0).lineNumber)".count }.max() ?? 1
    let color = color(of: diagnostic.severity)
    var lines = [
      paint("\(diagnostic.severity.rawValue)[\(diagnostic.rule.name)]", color) + paint(": \(diagnostic.message)", .bold)
    ]
    lines += excerpt(diagnostic.span, label: diagnostic.label, mark: "^", color: color, gutter: gutter)
    for related in diagnostic.related {
      lines.append(margin(gutter, "=") + paint("note: ", .bold) + related.message)
      if let span = related.span { lines += excerpt(span, label: nil, mark: "-", color: .blue, gutter: gutter) }
    }
    if let help = diagnostic.help { lines.append(margin(gutter, "=") + paint("help: ", .bold) + help) }
    for fix in diagnostic.fixes {
      lines.append(margin(gutter, "=") + paint("fix: ", .bold) + fix.title + (fix.isSafe ? " (`--fix` does it)" : ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ span: SourceSpan, label: String?, mark: Character, color: Color, gutter: Int) -> [String] {
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
    return [
      place, margin(gutter, "|", space: false), paint("\(padded) |", .blue) + " \(excerpt.text)",
      margin(gutter, "|") + underline + note,
    ]
  }

  private func margin(_ gutter: Int, _ mark: String, space: Bool = true) -> String {
    paint(String(repeating: " ", count: gutter + 1) + mark, .blue) + (space ? " " : "")
  }

  private enum Color: String {
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
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
