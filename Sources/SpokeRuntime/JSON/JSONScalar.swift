import SpokePlan

/// The grammar of what has no parts: numbers, literals, escapes.
enum JSONScalar {
  /// Goes past the number at `position`, which must be at `-` or a digit.
  @inline(__always)
  static func skipNumber(_ position: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> JSONFault.Reason? {
    switch NumberGrammar.skip(&position, end: end) {
    case nil: nil
    case .endsTooEarly: .endsTooEarly
    case .malformed: .badNumber
    }
  }

  /// Goes past the literal at `position`.
  static func skip(
    _ literal: StaticString, _ position: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> JSONFault.Reason? {
    let expected = literal.utf8Start
    for index in 0..<literal.utf8CodeUnitCount {
      guard position < end else { return .endsTooEarly }
      guard position[0] == expected[index] else { return .unexpectedCharacter }
      position += 1
    }
    return nil
  }

  /// Bytes of the escape at `start`, where its backslash is; 0 when it is none of JSON's or is cut off.
  static func lengthOfEscape(at start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Int {
    guard end - start >= 2 else { return 0 }
    switch start[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard end - start >= 6 else { return 0 }
      for index in 2..<6 where start[index].hexadecimalValue == nil { return 0 }
      return 6
    default:
      return 0
    }
  }
}
