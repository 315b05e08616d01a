import SpokeDiagnostics
import SpokeYAML

/// The decoded text of a scalar as bytes, and where each of them stands in the file.
///
/// A class because lexer, parser and readers all hold on to it; immutable.
final class ScalarText {
  let scalar: YAMLScalar
  let source: SourceFile
  let bytes: [UInt8]

  init(_ scalar: YAMLScalar, in source: SourceFile) {
    self.scalar = scalar
    self.source = source
    bytes = Array(scalar.text.utf8)
  }

  /// The bytes of the file behind a range of decoded bytes.
  func range(_ start: Int, _ end: Int) -> ByteRange { scalar.sourceRange(start, end) }

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, range(start, end)) }

  /// The decoded text.
  func string(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<max(start, end)], as: UTF8.self) }

  /// The text as it stands in the file, to be put elsewhere in the same scalar.
  func raw(_ start: Int, _ end: Int) -> String { source.text(in: range(start, end)) }

  /// Text to be put into this scalar, escaped as its quotes need it.
  func encoded(_ text: String) -> String {
    switch scalar.style {
    case .plain, .literal, .folded: text
    case .singleQuoted: text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) }
    case .doubleQuoted: text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) }
    }
  }

  /// A text literal of the expression language to be put into this scalar, with the quotes that need no escape there.
  func literal(_ text: String) -> String {
    let needsDouble = scalar.style != .doubleQuoted || text.utf8.contains(UInt8(ascii: "'"))
    return encoded(needsDouble ? text.expressionLiteral : "'" + text.expressionLiteral.dropFirst().dropLast() + "'")
  }

  /// Replaces decoded bytes; `text` is already encoded.
  func replace(_ start: Int, _ end: Int, by text: String) -> Fix.Edit { Fix.Edit(span(start, end), text) }
}

extension String {
  /// The text as a literal of the expression language, in double quotes.
  var expressionLiteral: String {
    var out = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
