import SpokeDiagnostics

extension YAMLScalar {
  /// `text` as a quoted YAML scalar on one line, in the style that needs the fewest escapes.
  public static func quoted(_ text: String) -> String {
    var hasDouble = false
    var hasSingle = false
    var hasBackslash = false
    var hasControl = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": hasDouble = true
      case "'": hasSingle = true
      case "\\": hasBackslash = true
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": hasControl = true
      default: break
      }
    }
    if !hasControl, !hasDouble, !hasBackslash { return "\"\(text)\"" }
    if !hasControl, !hasSingle { return "'\(text)'" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Fix {
  /// Quotes the text of `range`, which stands on one line.
  public static func quote(_ range: ByteRange, in source: SourceFile, isSafe: Bool = true) -> Fix {
    let span = SourceSpan(source, range)
    return Fix("quote the whole value", isSafe: isSafe, edits: [.init(span, YAMLScalar.quoted(span.text))])
  }
}
