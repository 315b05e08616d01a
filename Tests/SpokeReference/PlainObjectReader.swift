/// An object at its own level: members whose values are scalars, or the places of arrays and objects.
struct PlainObject {
  enum Value {
    case scalar(JSONTree)
    /// From an opening bracket to behind the one that balances it.
    case container(Range<Int>)
  }

  var members: [(key: String, value: Value)] = []
  /// Behind its closing bracket.
  var end = 0

  /// The text of a member, the last one of its name; nil when it is none.
  func text(_ key: String) -> String? {
    guard case .scalar(.string(let text, _))? = members.last(where: { $0.key.utf8.elementsEqual(key.utf8) })?.value
    else { return nil }
    return text
  }
}

/// Reads objects whose strings are known to be well-formed, without looking into what is inside.
struct PlainObjectReader {
  let bytes: [UInt8]

  func skippingSpace(from position: Int) -> Int {
    bytes[position...].firstIndex { !$0.isSpace } ?? bytes.count
  }

  mutating func object(at start: Int) throws -> PlainObject {
    var object = PlainObject()
    var position = try taking("{", at: start)
    if let end = try? taking("}", at: position) {
      object.end = end
      return object
    }
    while true {
      position = skippingSpace(from: position)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw JSONTreeReader.Failure.malformed
      }
      let keyEnd = endOfString(from: position)
      guard case .string(let key, _) = try JSONTreeReader.read(Array(bytes[position..<keyEnd])) else {
        throw JSONTreeReader.Failure.malformed
      }
      position = skippingSpace(from: try taking(":", at: keyEnd))
      guard position < bytes.count else { throw JSONTreeReader.Failure.malformed }
      let end: Int
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        end = try balancedEnd(from: position)
        object.members.append((key, .container(position..<end)))
      case UInt8(ascii: "\""):
        end = endOfString(from: position)
        object.members.append((key, .scalar(try JSONTreeReader.read(Array(bytes[position..<end])))))
      default:
        end = bytes[position...].firstIndex { ",}]".utf8.contains($0) || $0.isSpace } ?? bytes.count
        object.members.append((key, .scalar(try JSONTreeReader.read(Array(bytes[position..<end])))))
      }
      if let next = try? taking(",", at: end) {
        position = next
      } else {
        object.end = try taking("}", at: end)
        return object
      }
    }
  }

  private func taking(_ mark: Unicode.Scalar, at position: Int) throws -> Int {
    let place = skippingSpace(from: position)
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { throw JSONTreeReader.Failure.malformed }
    return place + 1
  }

  /// Behind the closing quote of the string that begins at `start`.
  private func endOfString(from start: Int) -> Int {
    var position = start + 1
    while bytes[position] != UInt8(ascii: "\"") { position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1 }
    return position + 1
  }

  /// Behind the bracket that balances the one at `start`, whatever their kinds.
  private func balancedEnd(from start: Int) throws -> Int {
    var depth = 0
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return position + 1 }
      case UInt8(ascii: "\""):
        position = endOfString(from: position)
        continue
      default: break
      }
      position += 1
    }
    throw JSONTreeReader.Failure.malformed
  }
}

enum PlainStrings {
  /// Whether all strings of a line are JSON's, and nothing outside them is a backslash or beyond ASCII.
  static func areWellFormed(_ line: [UInt8]) -> Bool {
    var position = 0
    while position < line.count {
      let byte = line[position]
      if byte == UInt8(ascii: "\\") || byte >= 0x80 { return false }
      guard byte == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      var end = position + 1
      while end < line.count, line[end] != UInt8(ascii: "\"") { end += line[end] == UInt8(ascii: "\\") ? 2 : 1 }
      guard end < line.count, (try? JSONTreeReader.read(Array(line[position...end]))) != nil else { return false }
      position = end + 1
    }
    return true
  }
}
