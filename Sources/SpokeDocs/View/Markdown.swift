import Mustache

/// Text in Markdown: GitHub's flavour of CommonMark.
enum Markdown {
  /// A text that stands for itself, on one line, also in a table: what Markdown or HTML takes for markup is escaped.
  ///
  /// Every ASCII punctuation character may be escaped by a backslash (CommonMark, section 2.4).
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var isAtStart = true
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "!", "$": result += "\\\(scalar)"
      case "&": result += "&amp;"
      // A list or a rule begins with these only at the beginning of a line.
      case "-", "+", "=": result += isAtStart ? "\\\(scalar)" : String(scalar)
      // An ordered list: `1.` or `1)`
      case ".", ")": result += digits > 0 && isAtStart ? "\\\(scalar)" : String(scalar)
      case ":", "@": result += "\\\(scalar)"
      case "\n", "\r", "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isAtStart { digits += 1 }
      if !isDigit, scalar != " " { isAtStart = false }
    }
    return result
  }

  /// Code in a line of text or in a cell of a table.
  ///
  /// In a table GitHub splits cells at `|` even in code, unless it is escaped; and in code only the table takes the
  /// backslash away. HTML's `code` element needs neither.
  static func code(_ text: String) -> String {
    let line = HTML.visible(text)
    guard line.contains(where: { "`|\\<&".contains($0) }) || line.isEmpty || line.hasPrefix(" ") || line.hasSuffix(" ")
    else { return "`\(line)`" }
    return "<code>\(escaped(line))</code>"
  }

  /// A block of code with a fence that its text does not hold.
  static func block(_ text: String, language: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}

/// Escapes what templates fill in.
struct MarkdownContentType: MustacheContentType {
  static let name = "MARKDOWN"

  func escapeText(_ text: String) -> String { Markdown.escaped(text) }
}
