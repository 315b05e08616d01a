import Foundation

/// Text functions over Swift's strings, by scalars.
enum PlainText {
  static func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return string(scalars.drop { $0.properties.isWhitespace })
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Each scalar by itself: no context, no locale.
  static func lower(_ text: String) -> String { text.unicodeScalars.map(\.properties.lowercaseMapping).joined() }
  static func upper(_ text: String) -> String { text.unicodeScalars.map(\.properties.uppercaseMapping).joined() }

  /// Where `part` begins in `scalars`, from `start` on.
  private static func find(_ part: [Unicode.Scalar], in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard part.count <= scalars.count else { return nil }
    var position = start
    while position + part.count <= scalars.count {
      if Array(scalars[position..<position + part.count]) == part { return position }
      position += 1
    }
    return nil
  }

  static func replace(_ text: String, _ from: String, _ to: String) -> String {
    let part = Array(from.unicodeScalars)
    guard !part.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var result: [Unicode.Scalar] = []
    var position = 0
    while let place = find(part, in: scalars, from: position) {
      result += scalars[position..<place]
      result += Array(to.unicodeScalars)
      position = place + part.count
    }
    return string(result + scalars[position...])
  }

  static func split(_ text: String, _ separator: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    if separator.isEmpty { return scalars.isEmpty ? [""] : scalars.map { String($0) } }
    let part = Array(separator.unicodeScalars)
    var result: [String] = []
    var position = 0
    while let place = find(part, in: scalars, from: position) {
      result.append(string(scalars[position..<place]))
      position = place + part.count
    }
    return result + [string(scalars[position...])]
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    find(Array(part.unicodeScalars), in: Array(text.unicodeScalars), from: 0) != nil
  }

  static func slice(_ text: String, _ start: Int, _ end: Int?) -> String {
    let scalars = Array(text.unicodeScalars)
    func place(_ position: Int) -> Int {
      min(max(position < 0 ? scalars.count + position : position, 0), scalars.count)
    }
    let first = place(start)
    let last = end.map(place) ?? scalars.count
    return first < last ? string(scalars[first..<last]) : ""
  }

  /// The whole text against a glob.
  static func like(_ text: String, _ pattern: String) -> Bool {
    enum Token { case any, one, scalar(Unicode.Scalar) }
    var tokens: [Token] = []
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if isEscaped {
        tokens.append(.scalar(scalar))
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        tokens.append(scalar == "*" ? .any : scalar == "?" ? .one : .scalar(scalar))
      }
    }
    if isEscaped { tokens.append(.scalar("\\")) }
    // What can be matched so far, for every prefix of the text.
    let scalars = Array(text.unicodeScalars)
    var reachable = Array(repeating: false, count: scalars.count + 1)
    reachable[0] = true
    for token in tokens {
      var next = Array(repeating: false, count: scalars.count + 1)
      switch token {
      case .any:
        var isOpen = false
        for index in reachable.indices {
          isOpen = isOpen || reachable[index]
          next[index] = isOpen
        }
      case .one: for index in scalars.indices where reachable[index] { next[index + 1] = true }
      case .scalar(let wanted):
        for index in scalars.indices where reachable[index] && scalars[index] == wanted { next[index + 1] = true }
      }
      reachable = next
    }
    return reachable[scalars.count]
  }

  static func emailDomain(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let at = scalars.lastIndex(of: "@"), at > 0, at < scalars.count - 1 else { return nil }
    return lower(string(scalars[(at + 1)...]))
  }

  static func urlHost(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":"), colon > 0,
      Array(scalars[colon...].prefix(3)) == Array("://".unicodeScalars)
    else { return nil }
    let scheme = scalars[..<colon]
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
    guard isLetter(scheme[0]),
      scheme.allSatisfy({ isLetter($0) || ("0"..."9").contains($0) || $0 == "+" || $0 == "-" || $0 == "." })
    else { return nil }
    var authority = scalars[(colon + 3)...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@") { authority = authority[(at + 1)...] }
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      authority = authority[(authority.startIndex + 1)..<end]
    } else if let port = authority.firstIndex(of: ":") {
      authority = authority[..<port]
    }
    return authority.isEmpty ? nil : lower(string(authority))
  }
}
