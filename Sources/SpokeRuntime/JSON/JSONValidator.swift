import SpokePlan

/// Checks that a text is one JSON value by RFC 8259, in one pass and without recursion.
///
/// Stricter than some: no byte order mark, no trailing comma, well-formed UTF-8 only, at most 512 levels of nesting.
/// Two things that the RFC leaves open are allowed: duplicate keys (the last one counts) and escaped surrogates without
/// a partner (each counts as U+FFFD).
struct JSONValidator {
  static let maximumDepth = 512

  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var position: UnsafePointer<UInt8>
  /// The line whose part is checked, when its strings were checked before and need no second look.
  private let line: MarkedLine?
  private var maximumDepth = JSONValidator.maximumDepth
  private var depth = 0
  /// One bit for every open container: 1 for an object.
  private var objectBits = InlineArray<8, UInt64>(repeating: 0)

  private init(start: UnsafePointer<UInt8>, count: Int, line: MarkedLine? = nil) {
    self.start = start
    self.end = start + count
    self.position = start
    self.line = line
  }

  /// Nil when `bytes` are one JSON value with nothing but white space around it.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return JSONFault(reason: .endsTooEarly, offset: 0) }
    var validator = JSONValidator(start: start, count: bytes.count)
    guard let reason = validator.run() else { return nil }
    return JSONFault(reason: reason, offset: validator.position - start)
  }

  /// Whether an array or object of a line is JSON, if its strings are.
  ///
  /// - Parameter depth: how many containers it stands in.
  static func isWellFormed(_ container: Value, of line: MarkedLine, depth: Int) -> Bool {
    guard let start = container.bytes.baseAddress else { return false }
    var validator = JSONValidator(start: start, count: container.bytes.count, line: line)
    validator.maximumDepth = max(Self.maximumDepth - depth, 0)
    return validator.run() == nil
  }

  private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd }

  private mutating func run() -> JSONFault.Reason? {
    var expected = Expected.value
    while true {
      skipSpace()
      if depth == 0 && expected == .commaOrEnd { return position == end ? nil : .textAfterValue }
      guard position < end else { return .endsTooEarly }
      let byte = position[0]
      switch expected {
      case .commaOrEnd:
        if byte == UInt8(ascii: ",") {
          position += 1
          expected = isInObject ? .key : .value
        } else if byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          close()
        } else {
          return .unexpectedCharacter
        }
      case .keyOrEnd where byte == UInt8(ascii: "}"), .valueOrEnd where byte == UInt8(ascii: "]"):
        close()
        expected = .commaOrEnd
      case .key, .keyOrEnd:
        guard byte == UInt8(ascii: "\"") else { return .unexpectedCharacter }
        if let reason = string() { return reason }
        skipSpace()
        guard position < end else { return .endsTooEarly }
        guard position[0] == UInt8(ascii: ":") else { return .unexpectedCharacter }
        position += 1
        expected = .value
      case .value, .valueOrEnd:
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard depth < maximumDepth else { return .tooDeep }
          open(isObject: byte == UInt8(ascii: "{"))
          expected = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
        default:
          if let reason = scalar(byte) { return reason }
          expected = .commaOrEnd
        }
      }
    }
  }

  // MARK: Nesting

  private var isInObject: Bool { mutating get { objectBits[(depth - 1) >> 6] >> UInt64((depth - 1) & 63) & 1 == 1 } }

  private mutating func open(isObject: Bool) {
    let bit = UInt64(1) << UInt64(depth & 63)
    if isObject { objectBits[depth >> 6] |= bit } else { objectBits[depth >> 6] &= ~bit }
    depth += 1
    position += 1
  }

  private mutating func close() {
    depth -= 1
    position += 1
  }

  // MARK: Tokens

  private mutating func skipSpace() {
    while position < end, position[0].isJSONSpace { position += 1 }
  }

  private mutating func scalar(_ byte: UInt8) -> JSONFault.Reason? {
    switch byte {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): JSONScalar.skipNumber(&position, end: end)
    case UInt8(ascii: "t"): JSONScalar.skip("true", &position, end: end)
    case UInt8(ascii: "f"): JSONScalar.skip("false", &position, end: end)
    case UInt8(ascii: "n"): JSONScalar.skip("null", &position, end: end)
    default: .unexpectedCharacter
    }
  }

  private mutating func string() -> JSONFault.Reason? {
    position += 1
    if let line {
      position = line.start + line.quote(from: position - line.start) + 1
      return nil
    }
    while position < end {
      let byte = position[0]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return nil
      }
      if byte == UInt8(ascii: "\\") {
        let length = JSONScalar.lengthOfEscape(at: position, end: end)
        guard length > 0 else { return cutOrBadEscape() }
        position += length
      } else if byte < 0x20 {
        return .controlCharacter
      } else if byte < 0x80 {
        position += 1
      } else {
        let length = UTF8Sequence.length(at: position, end: end)
        guard length > 0 else { return .badUTF8 }
        position += length
      }
    }
    return .endsTooEarly
  }

  private mutating func cutOrBadEscape() -> JSONFault.Reason {
    let available = end - position
    guard available < 2 || (available < 6 && position[1] == UInt8(ascii: "u")) else { return .badEscape }
    position = end
    return .endsTooEarly
  }
}

extension UInt8 {
  /// One of the four bytes that JSON allows between tokens.
  @inline(__always)
  var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var hexadecimalValue: UInt32? {
    if isASCIIDigit { return UInt32(self &- 0x30) }
    let letter = self | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter &- 0x61 &+ 10) : nil
  }
}
