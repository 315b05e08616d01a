/// A place in JSON text that `JSONValidator` accepted.
///
/// It goes over a value in one loop whatever its nesting, and never past the end of its text.
struct JSONCursor {
  private(set) var position: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  init(position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    self.position = position
    self.end = end
  }

  /// At the start of `bytes`; nil when there are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    self.init(position: start, end: start + bytes.count)
  }

  /// The next byte that is not white space, or 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while position < end {
      let byte = position[0]
      if !byte.isJSONSpace { return byte }
      position += 1
    }
    return 0
  }

  /// Goes past the byte that `peek` saw.
  @inline(__always)
  mutating func advance() {
    if position < end { position += 1 }
  }

  /// The value that comes next; the cursor goes past it. At the end, or where no value begins, missing.
  mutating func value() -> Value {
    switch peek() {
    case UInt8(ascii: "\""):
      return string()
    case UInt8(ascii: "{"):
      let start = position
      skipContainer()
      return .raw(.rawObject, from: start, to: position)
    case UInt8(ascii: "["):
      let start = position
      skipContainer()
      return .raw(.rawArray, from: start, to: position)
    case UInt8(ascii: "t"):
      position += min(4, end - position)
      return .boolean(true)
    case UInt8(ascii: "f"):
      position += min(5, end - position)
      return .boolean(false)
    case UInt8(ascii: "n"):
      position += min(4, end - position)
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = position
      repeat { position += 1 } while position < end && position[0].isInJSONNumber
      return .raw(.number, from: start, to: position)
    default:
      return .missing
    }
  }

  /// The string that comes next as text, without its quotes; the cursor goes past it. `peek` must have seen its quote.
  mutating func string() -> Value {
    advance()
    let start = position
    var isEscaped = false
    while position < end {
      let byte = position[0]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position += min(2, end - position)
      } else {
        position += 1
      }
    }
    let text = Value.text(
      UnsafeBufferPointer(start: start, count: position - start), form: isEscaped ? .escaped : .clean)
    advance()
    return text
  }

  /// Goes past the array or object that begins here, counting brackets outside strings.
  private mutating func skipContainer() {
    var depth = 0
    while position < end {
      switch position[0] {
      case UInt8(ascii: "\""):
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
      default:
        break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipString() {
    position += 1
    while position < end {
      let byte = position[0]
      if byte == UInt8(ascii: "\\") {
        position += min(2, end - position)
      } else {
        position += 1
        if byte == UInt8(ascii: "\"") { return }
      }
    }
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isInJSONNumber: Bool {
    isASCIIDigit || self == UInt8(ascii: ".") || self | 0x20 == UInt8(ascii: "e") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-")
  }
}

extension Value {
  /// The JSON text between two places as a number, array or object.
  @inline(__always)
  static func raw(_ kind: Kind, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Value {
    Value(kind, length: UInt32(truncatingIfNeeded: end - start), payload: Int64(Int(bitPattern: start)))
  }

  /// The one value in JSON text that `JSONValidator` accepted.
  static func json(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    guard var cursor = JSONCursor(bytes) else { return .missing }
    return cursor.value()
  }
}
