/// JSON's grammar of numbers.
public enum NumberGrammar {
  public enum Fault {
    case endsTooEarly, malformed
  }

  /// Goes past the number at `position`; nil when there is one. There must be a byte.
  @inlinable
  @inline(__always)
  public static func skip(_ position: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Fault? {
    if position[0] == UInt8(ascii: "-") { position += 1 }
    guard position < end else { return .endsTooEarly }
    if position[0] == UInt8(ascii: "0") {
      position += 1
      if position < end, isDigit(position[0]) { return .malformed }
    } else {
      guard skipDigits(&position, end: end) else { return .malformed }
    }
    if position < end, position[0] == UInt8(ascii: ".") {
      position += 1
      guard position < end else { return .endsTooEarly }
      guard skipDigits(&position, end: end) else { return .malformed }
    }
    if position < end, position[0] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, position[0] == UInt8(ascii: "+") || position[0] == UInt8(ascii: "-") { position += 1 }
      guard position < end else { return .endsTooEarly }
      guard skipDigits(&position, end: end) else { return .malformed }
    }
    return nil
  }

  /// Whether some bytes are one number and nothing else.
  public static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard var position = bytes.baseAddress, bytes.count > 0 else { return false }
    let end = position + bytes.count
    return skip(&position, end: end) == nil && position == end
  }

  /// Whether there was one digit at least.
  @inlinable
  @inline(__always)
  static func skipDigits(_ position: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Bool {
    let first = position
    while position < end, isDigit(position[0]) { position += 1 }
    return position > first
  }

  @inlinable
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
