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
  private var depth = 0
  /// One bit for every open container: 1 for an object.
  private var objectBits = InlineArray<8, UInt64>(repeating: 0)

  private init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.end = start + count
    self.position = start
  }

  /// Nil when `bytes` are one JSON value with nothing but white space around it.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return JSONFault(reason: .endsTooEarly, offset: 0) }
    var validator = JSONValidator(start: start, count: bytes.count)
    guard let reason = validator.run() else { return nil }
    return JSONFault(reason: reason, offset: validator.position - start)
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
          guard depth < Self.maximumDepth else { return .tooDeep }
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

  private var isInObject: Bool { objectBits[(depth - 1) >> 6] >> UInt64((depth - 1) & 63) & 1 == 1 }

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
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "t"): literal("true")
    case UInt8(ascii: "f"): literal("false")
    case UInt8(ascii: "n"): literal("null")
    default: .unexpectedCharacter
    }
  }

  private mutating func literal(_ text: StaticString) -> JSONFault.Reason? {
    let expected = text.utf8Start
    for index in 0..<text.utf8CodeUnitCount {
      guard position < end else { return .endsTooEarly }
      guard position[0] == expected[index] else { return .unexpectedCharacter }
      position += 1
    }
    return nil
  }

  private mutating func number() -> JSONFault.Reason? {
    if position[0] == UInt8(ascii: "-") { position += 1 }
    guard position < end else { return .endsTooEarly }
    if position[0] == UInt8(ascii: "0") {
      position += 1
      if position < end, position[0].isASCIIDigit { return .badNumber }
    } else {
      guard skipDigits() else { return .badNumber }
    }
    if position < end, position[0] == UInt8(ascii: ".") {
      position += 1
      guard position < end else { return .endsTooEarly }
      guard skipDigits() else { return .badNumber }
    }
    if position < end, position[0] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, position[0] == UInt8(ascii: "+") || position[0] == UInt8(ascii: "-") { position += 1 }
      guard position < end else { return .endsTooEarly }
      guard skipDigits() else { return .badNumber }
    }
    return nil
  }

  /// Whether there was one digit at least.
  private mutating func skipDigits() -> Bool {
    let first = position
    while position < end, position[0].isASCIIDigit { position += 1 }
    return position > first
  }

  private mutating func string() -> JSONFault.Reason? {
    position += 1
    while position < end {
      let byte = position[0]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return nil
      }
      if byte == UInt8(ascii: "\\") {
        if let reason = escape() { return reason }
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

  private mutating func escape() -> JSONFault.Reason? {
    guard end - position >= 2 else {
      position = end
      return .endsTooEarly
    }
    switch position[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
      return nil
    case UInt8(ascii: "u"):
      guard end - position >= 6 else {
        position = end
        return .endsTooEarly
      }
      for index in 2..<6 where position[index].hexadecimalValue == nil { return .badEscape }
      position += 6
      return nil
    default:
      return .badEscape
    }
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
