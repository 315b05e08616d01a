import SpokePlan

/// A place in JSON text.
///
/// It goes over a value in one loop whatever its nesting, and never past the end of its text. What it goes over is checked, but
/// for the insides of arrays and objects: of these only strings and the number of brackets.
struct JSONCursor {
  private(set) var position: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// What is wrong with the text at `position`, once something is.
  private(set) var fault: JSONFault.Reason?

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

  /// Goes past the byte that `peek` saw, which must not be the end.
  @inline(__always)
  mutating func advance() { position += 1 }

  /// Goes past the text between two places in it that was found to be right.
  mutating func advance(to place: UnsafePointer<UInt8>) { position = place }

  /// The value that comes next; the cursor goes past it. Where there is none, missing, and there is a fault.
  mutating func value() -> Value {
    let byte = peek()
    let start = position
    let kind: Value.Kind
    switch byte {
    case UInt8(ascii: "\""):
      return string()
    case UInt8(ascii: "{"):
      skipContainer()
      kind = .rawObject
    case UInt8(ascii: "["):
      skipContainer()
      kind = .rawArray
    case UInt8(ascii: "t"): return literal("true", .boolean(true))
    case UInt8(ascii: "f"): return literal("false", .boolean(false))
    case UInt8(ascii: "n"): return literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      fault = JSONScalar.skipNumber(&position, end: end)
      kind = .number
    default:
      fault = .unexpectedCharacter
      return .missing
    }
    return fault == nil ? .raw(kind, from: start, to: position) : .missing
  }

  private mutating func literal(_ text: StaticString, _ value: Value) -> Value {
    fault = JSONScalar.skip(text, &position, end: end)
    return fault == nil ? value : .missing
  }

  /// The string that comes next as text, without its quotes; the cursor goes past it. `peek` must have seen its quote. Where it is
  /// none, missing, and there is a fault.
  mutating func string() -> Value {
    let start = position + 1
    var form = Value.TextForm.clean
    var place = start
    defer { position = place }
    while place < end {
      if end - place >= 8 {
        let special = ByteWord.specialInString(
          UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)))
        if special == 0 {
          place += 8
          continue
        }
        place += special.trailingZeroBitCount >> 3
      }
      let byte = place[0]
      if byte >= 0x80 {
        let length = UTF8Sequence.length(at: place, end: end)
        guard length > 0 else { return fail(.badUTF8) }
        place += length
      } else if byte == UInt8(ascii: "\"") {
        place += 1
        let text = UnsafeBufferPointer(start: start, count: place - start - 1)
        return .text(text, form: form)
      } else if byte == UInt8(ascii: "\\") {
        form = .escaped
        let length = JSONScalar.lengthOfEscape(at: place, end: end)
        if length == 0 {
          let available = end - place
          guard available < 2 || (available < 6 && place[1] == UInt8(ascii: "u")) else { return fail(.badEscape) }
          place = end
          break
        }
        place += length
      } else {
        if byte < 0x20 { return fail(.controlCharacter) }
        place += 1
      }
    }
    return fail(.endsTooEarly)
  }

  private mutating func fail(_ reason: JSONFault.Reason) -> Value {
    fault = reason
    return .missing
  }

  /// Goes past the array or object that begins here, counting brackets outside strings.
  private mutating func skipContainer() {
    var depth = 0
    var place = position
    while place < end {
      let byte = place[0]
      if byte == UInt8(ascii: "\"") {
        position = place
        if string().kind == .missing { return }
        place = position
        continue
      }
      if byte == UInt8(ascii: "\\") || byte >= 0x80 {
        position = place
        fault = .unexpectedCharacter
        return
      }
      place += 1
      // The two kinds of brackets differ by one bit.
      let bracket = byte | 0x20
      if bracket == UInt8(ascii: "{") { depth += 1 }
      if bracket == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          position = place
          return
        }
      }
    }
    fault = .endsTooEarly
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
