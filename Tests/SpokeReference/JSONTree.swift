/// A JSON value in the plainest form: a tree, with the text that it was written as (without white space between tokens).
public indirect enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  /// The digits as written.
  case number(String)
  /// The decoded text, and the token as written.
  case string(String, raw: String)
  case array([JSONTree])
  case object([(key: String, rawKey: String, value: JSONTree)])

  /// The value of a key: the last one wins.
  public subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// As it was written, without white space between tokens.
  public var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(_, let raw): raw
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.rawKey):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }
}

/// A plain recursive reader of RFC 8259.
public struct JSONTreeReader {
  private let bytes: [UInt8]
  private var position = 0

  public enum Failure: Error { case malformed, tooDeep }

  /// Reads a whole text.
  public static func read(_ bytes: [UInt8], maximumDepth: Int = 512) throws -> JSONTree {
    var reader = JSONTreeReader(bytes: bytes)
    let tree = try reader.value(depth: maximumDepth)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw Failure.malformed }
    return tree
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
      position += 1
    }
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let current, UInt32(current) == byte.value else { return false }
    position += 1
    return true
  }

  private mutating func word(_ text: String) throws {
    guard bytes[position...].starts(with: text.utf8) else { throw Failure.malformed }
    position += text.utf8.count
  }

  private mutating func value(depth: Int) throws -> JSONTree {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""):
      let (text, raw) = try string()
      return .string(text, raw: raw)
    case UInt8(ascii: "t"):
      try word("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws -> JSONTree {
    guard depth > 0 else { throw Failure.tooDeep }
    position += 1
    var members: [(key: String, rawKey: String, value: JSONTree)] = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw Failure.malformed }
      let (key, raw) = try string()
      skipSpace()
      guard take(":") else { throw Failure.malformed }
      members.append((key, raw, try value(depth: depth - 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw Failure.malformed }
    return .object(members)
  }

  private mutating func array(depth: Int) throws -> JSONTree {
    guard depth > 0 else { throw Failure.tooDeep }
    position += 1
    var elements: [JSONTree] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth - 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw Failure.malformed }
    return .array(elements)
  }

  private mutating func number() throws -> String {
    let start = position
    _ = take("-")
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    guard isDigit(current) else { throw Failure.malformed }
    if !take("0") { while isDigit(current) { position += 1 } }
    if take(".") {
      guard isDigit(current) else { throw Failure.malformed }
      while isDigit(current) { position += 1 }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard isDigit(current) else { throw Failure.malformed }
      while isDigit(current) { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() throws -> (text: String, raw: String) {
    let start = position
    position += 1
    var scalars = String.UnicodeScalarView()
    var run = position
    func flush(_ scalars: inout String.UnicodeScalarView, _ end: Int) {
      scalars.append(contentsOf: String(decoding: bytes[run..<end], as: UTF8.self).unicodeScalars)
    }
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        flush(&scalars, position)
        position += 1
        guard let raw = String(validating: bytes[start..<position], as: UTF8.self) else { throw Failure.malformed }
        return (String(scalars), raw)
      }
      if byte < 0x20 { throw Failure.malformed }
      if byte != backslash {
        position += 1
        continue
      }
      flush(&scalars, position)
      position += 1
      scalars.append(try escape())
      run = position
    }
    throw Failure.malformed
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard let byte = current else { throw Failure.malformed }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try hex()
      if let scalar = Unicode.Scalar(high) { return scalar }
      // A surrogate: with its other half one scalar, alone the replacement character.
      guard high < 0xDC00, bytes[position...].starts(with: Array("\\u".utf8)) else { return "\u{FFFD}" }
      let place = position
      position += 2
      let low = try hex()
      guard (0xDC00...0xDFFF).contains(low) else {
        position = place
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
    default: throw Failure.malformed
    }
  }

  private mutating func hex() throws -> UInt32 {
    guard position + 4 <= bytes.count else { throw Failure.malformed }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { throw Failure.malformed }
    position += 4
    return value
  }
}
