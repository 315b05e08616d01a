import SpokePlan

/// Checks that a text is one JSON value by RFC 8259, in one pass and without recursion.
///
/// Stricter than some: no byte order mark, no trailing comma, well-formed UTF-8 only, at most 512 levels of nesting.
/// Two things that the RFC leaves open are allowed: duplicate keys (the last one counts) and escaped surrogates without
/// a partner (each counts as U+FFFD).
struct JSONValidator {
  static let maximumDepth = 512

  private var cursor: JSONCursor
  #if !SPOKE_SMALL
    /// The line whose part is checked, when its strings were checked before and need no second look.
    private let line: MarkedLine?
  #endif
  private let maximumDepth: Int
  private var depth = 0
  /// Whether each open container is an object.
  private let areObjects: UnsafeMutablePointer<Bool>

  private init(_ cursor: JSONCursor, in line: MarkedLine?, depth: Int, _ areObjects: UnsafeMutablePointer<Bool>) {
    self.cursor = cursor
    self.areObjects = areObjects
    #if !SPOKE_SMALL
      self.line = line
    #endif
    maximumDepth = max(Self.maximumDepth - depth, 0)
  }

  /// Nil when `bytes` are one JSON value with nothing but white space around it.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? { fault(in: bytes, of: nil, depth: 0) }

  /// Whether an array or object is JSON.
  ///
  /// - Parameters:
  ///   - line: the one that it stands in, if its strings were checked.
  ///   - depth: how many containers it stands in.
  static func isWellFormed(_ container: Value, of line: MarkedLine?, depth: Int) -> Bool {
    fault(in: container.bytes, of: line, depth: depth) == nil
  }

  private static func fault(
    in bytes: UnsafeBufferPointer<UInt8>, of line: MarkedLine?, depth: Int
  ) -> JSONFault? {
    guard let cursor = JSONCursor(bytes) else { return JSONFault(reason: .endsTooEarly, offset: 0) }
    return withUnsafeTemporaryAllocation(of: Bool.self, capacity: maximumDepth) { areObjects in
      guard let areObjects = areObjects.baseAddress else { return nil }
      var validator = JSONValidator(cursor, in: line, depth: depth, areObjects)
      guard let reason = validator.run() else { return nil }
      return JSONFault(reason: reason, offset: validator.cursor.position - cursor.position)
    }
  }

  private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd }

  private mutating func run() -> JSONFault.Reason? {
    var expected = Expected.value
    while true {
      let byte = cursor.peek()
      let isAtEnd = cursor.position == cursor.end
      if depth == 0 && expected == .commaOrEnd { return isAtEnd ? nil : .textAfterValue }
      if isAtEnd { return .endsTooEarly }
      switch expected {
      case .commaOrEnd:
        if byte == UInt8(ascii: ",") {
          cursor.advance()
          expected = isInObject ? .key : .value
        } else if byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          close()
        } else {
          return .unexpectedCharacter
        }
      case .valueOrEnd where byte == UInt8(ascii: "]"), .keyOrEnd where byte == UInt8(ascii: "}"):
        close()
        expected = .commaOrEnd
      case .key, .keyOrEnd:
        guard byte == UInt8(ascii: "\"") else { return .unexpectedCharacter }
        if let reason = scalar(byte) { return reason }
        let next = cursor.peek()
        if cursor.position == cursor.end { return .endsTooEarly }
        guard next == UInt8(ascii: ":") else { return .unexpectedCharacter }
        cursor.advance()
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

  private var isInObject: Bool { areObjects[depth - 1] }

  private mutating func open(isObject: Bool) {
    areObjects[depth] = isObject
    depth += 1
    cursor.advance()
  }

  private mutating func close() {
    depth -= 1
    cursor.advance()
  }

  // MARK: Tokens

  /// Goes past a value that is no array or object.
  private mutating func scalar(_ byte: UInt8) -> JSONFault.Reason? {
    #if !SPOKE_SMALL
      if let line, byte == UInt8(ascii: "\"") {
        cursor.advance(to: line.start + line.quote(from: cursor.position - line.start + 1) + 1)
        return nil
      }
    #endif
    _ = cursor.value()
    return cursor.fault
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
