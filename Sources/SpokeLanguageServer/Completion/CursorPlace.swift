import SpokeDiagnostics

/// Where a cursor stands in a file that is being written: the keys above it, and what it stands behind.
///
/// Read from the lines and their indentation, not from the tree: what is half written is no YAML.
struct CursorPlace {
  enum Kind: Equatable {
    /// A key may be written here.
    case key
    /// The value of the last key of `path`.
    case value
    /// An expression, given up to the cursor.
    case expression(String)
  }

  /// The keys from the outermost on; of a value, its own key is the last.
  var path: [String]
  var kind: Kind
  /// What was written of the word at the cursor, and where it begins.
  var word: String
  var wordStart: Int
  /// The other entries of the map that the cursor stands in, as they are written.
  var siblings: [String: String]

  init(_ source: SourceFile, offset: Int) {
    let lines = Lines(source)
    let number = source.lineIndex(at: offset)
    let line = lines[number]
    let before = Self.decoded(source.bytes, source.lineStarts[number], offset)
    path = lines.keys(above: number, indent: line.indent)
    siblings = lines.siblings(of: number)
    var rest = before.dropFirst(min(line.indent, before.count))
    kind = .key

    // `key: value` on this line, in braces too.
    var flow: [String] = []
    while true {
      guard let colon = Self.keyEnd(rest) else { break }
      let key = Self.unquoted(rest[..<colon])
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
      if rest.first == "{" {
        flow.append(key)
        rest = Self.lastEntry(rest.dropFirst(), into: &siblings)
        kind = .key
      } else {
        flow.append(key)
        kind = .value
        break
      }
    }
    path += flow

    let isCondition = path.last == "when" || path.last == "each"
    if let dollar = Self.openExpression(rest) {
      kind = .expression(String(rest[dollar...]))
    } else if kind == .value, isCondition {
      kind = .expression(Self.withoutQuote(String(rest)))
    } else if kind == .key, lines.isBlockText(above: number) {
      kind = isCondition ? .expression(String(before.drop { $0 == " " })) : .value
    }
    let text: Substring = if case .expression(let expression) = kind { expression[...] } else { rest }
    word = String(text.reversed().prefix { $0.isLetter || $0.isNumber || "_.-".contains($0) }.reversed())
    if case .expression = kind { word = String(word.split(separator: "-").last.map(String.init) ?? "") }
    wordStart = offset - word.utf8.count
  }

  private static func decoded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, min(end, bytes.count))], as: UTF8.self)
  }

  /// The colon behind a key at the start of a text.
  private static func keyEnd(_ text: Substring) -> String.Index? {
    var index = text.startIndex
    if let quote = text.first, quote == "\"" || quote == "'" {
      guard let close = text.dropFirst().firstIndex(of: quote) else { return nil }
      index = text.index(after: close)
      return index < text.endIndex && text[index] == ":" ? index : nil
    }
    while index < text.endIndex, text[index].isLetter || text[index].isNumber || "_-.".contains(text[index]) {
      index = text.index(after: index)
    }
    guard index > text.startIndex, index < text.endIndex, text[index] == ":" else { return nil }
    return index
  }

  private static func unquoted(_ text: Substring) -> String {
    String(text.filter { $0 != "\"" && $0 != "'" })
  }

  private static func withoutQuote(_ text: String) -> String {
    text.first == "\"" || text.first == "'" ? String(text.dropFirst()) : text
  }

  /// The entry of a flow map that is being written; those before it are noted.
  private static func lastEntry(_ text: Substring, into siblings: inout [String: String]) -> Substring {
    var start = text.startIndex
    var depth = 0
    var quote: Character?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if "{[(".contains(character) {
        depth += 1
      } else if "}])".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        note(text[start..<index], in: &siblings)
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    return text[start...].drop { $0 == " " }
  }

  private static func note(_ entry: Substring, in siblings: inout [String: String]) {
    let entry = entry.drop { $0 == " " }
    guard let colon = keyEnd(entry) else { return }
    siblings[unquoted(entry[..<colon])] = Lines.scalar(entry[entry.index(after: colon)...])
  }

  /// Where the text of an expression begins that is not closed yet.
  private static func openExpression(_ text: Substring) -> String.Index? {
    var open: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == "$", next < text.endIndex, text[next] == "{" {
        open = text.index(after: next)
      } else if text[index] == "}" {
        open = nil
      }
      index = next
    }
    return open
  }
}

/// The lines of a file, by their indentation.
private struct Lines {
  struct Line {
    /// The column of the first character that is neither a space nor the dash of a list.
    var indent: Int
    /// Whether a list's element begins on it.
    var isElement: Bool
    /// Without indentation and dashes.
    var text: Substring

    var isBlank: Bool { text.isEmpty || text.first == "#" }
  }

  private let source: SourceFile

  init(_ source: SourceFile) { self.source = source }

  subscript(number: Int) -> Line {
    let text = source.text(in: source.lineRange(number))
    var index = text.startIndex
    var isElement = false
    while index < text.endIndex {
      if text[index] == " " {
        index = text.index(after: index)
      } else if text[index] == "-", text.index(after: index) == text.endIndex || text[text.index(after: index)] == " " {
        isElement = true
        index = text.index(after: index)
      } else {
        break
      }
    }
    return Line(indent: text.distance(from: text.startIndex, to: index), isElement: isElement, text: text[index...])
  }

  /// The keys that a line stands under, from the outermost on.
  func keys(above number: Int, indent: Int) -> [String] {
    var keys: [String] = []
    var indent = indent
    var current = number - 1
    while current >= 0, indent > 0 {
      let line = self[current]
      if !line.isBlank, line.indent < indent, let key = Self.key(of: line) {
        keys.append(key)
        indent = line.indent
      }
      current -= 1
    }
    return keys.reversed()
  }

  /// The entries beside a line, in the same map.
  func siblings(of number: Int) -> [String: String] {
    var found: [String: String] = [:]
    let indent = self[number].indent
    func collect(_ line: Line) -> Bool {
      if line.isBlank || line.indent > indent { return true }
      guard line.indent == indent else { return false }
      if let key = Self.key(of: line) {
        found[key] = Self.scalar(line.text.drop { $0 != ":" }.dropFirst())
      }
      return true
    }
    if !self[number].isElement {
      var current = number - 1
      while current >= 0 {
        let line = self[current]
        guard collect(line), !(line.indent == indent && line.isElement) else { break }
        current -= 1
      }
    }
    var current = number + 1
    while current < source.lineStarts.count {
      let line = self[current]
      if line.indent == indent, line.isElement { break }
      guard collect(line) else { break }
      current += 1
    }
    return found
  }

  /// Whether a line stands in a block text (`|` or `>`).
  func isBlockText(above number: Int) -> Bool {
    let indent = self[number].indent
    var current = number - 1
    while current >= 0 {
      let line = self[current]
      if !line.isBlank, line.indent < indent {
        return line.text.contains(": |") || line.text.contains(": >")
      }
      current -= 1
    }
    return false
  }

  private static func key(of line: Line) -> String? {
    guard let colon = line.text.firstIndex(of: ":") else { return nil }
    return String(line.text[..<colon].filter { $0 != "\"" && $0 != "'" })
  }

  /// A scalar as it is written on one line, without quotes and comments.
  static func scalar(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    if let quote = text.first, quote == "\"" || quote == "'" {
      return String(text.dropFirst().prefix { $0 != quote })
    }
    if let comment = text.firstIndex(of: "#") { text = text[..<comment] }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
