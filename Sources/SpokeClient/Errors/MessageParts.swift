/// What HubSpot says only in the words of a message.
enum MessageParts {
  /// The record's id in `Contact already exists. Existing ID: 51`.
  static func existingID(in message: String) -> String? {
    guard let range = message.range(ofASCII: "Existing ID:") else { return nil }
    let digits = message[range.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }

  /// The property in `Property "x" does not exist` and `"x" is a read only property; …`.
  static func property(in message: String) -> String? {
    for (before, after) in [("Property \"", "\" does not exist"), ("\"", "\" is a read only property")] {
      guard let end = message.range(ofASCII: after) else { continue }
      let head = message[..<end.lowerBound]
      guard let start = head.lastRange(ofASCII: before), start.upperBound < head.endIndex else { continue }
      return String(head[start.upperBound...])
    }
    return nil
  }

  /// Without white space at both ends.
  static func withoutSpace(_ text: String) -> String {
    var rest = text.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Without white space and a colon at the end.
  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || last == ":" { rest.removeLast() }
    return String(rest.drop { $0.isWhitespace })
  }
}

extension StringProtocol {
  /// Where an ASCII text stands first.
  func range(ofASCII text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return nil }
    var position = startIndex
    while let start = utf8[position...].firstIndex(of: first) {
      if utf8[start...].starts(with: text.utf8) {
        return start..<(utf8.index(start, offsetBy: text.utf8.count))
      }
      position = utf8.index(after: start)
    }
    return nil
  }

  /// Where an ASCII text stands last.
  func lastRange(ofASCII text: String) -> Range<Index>? {
    var found: Range<Index>?
    var position = startIndex
    while let range = self[position...].range(ofASCII: text) {
      found = range
      position = utf8.index(after: range.lowerBound)
    }
    return found
  }
}
