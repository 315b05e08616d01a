import SpokePlan

/// What JSON's string escapes stand for. Texts are the insides of strings that `JSONValidator` accepted.
enum JSONText {
  /// The scalar of the escape at `position`, which goes past it. An escaped surrogate without its partner is U+FFFD.
  @inline(__always)
  static func scalar(ofEscapeAt position: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> UInt32 {
    guard end - position >= 2 else {
      position = end
      return 0xFFFD
    }
    let letter = position[1]
    guard letter == UInt8(ascii: "u") else {
      position += 2
      switch letter {
      case UInt8(ascii: "b"): return 0x08
      case UInt8(ascii: "f"): return 0x0C
      case UInt8(ascii: "n"): return 0x0A
      case UInt8(ascii: "r"): return 0x0D
      case UInt8(ascii: "t"): return 0x09
      default: return UInt32(letter)
      }
    }
    guard let unit = codeUnit(at: position, end: end) else {
      position = end
      return 0xFFFD
    }
    position += 6
    guard unit & 0xF800 == 0xD800 else { return unit }
    guard unit < 0xDC00, let low = codeUnit(at: position, end: end), low & 0xFC00 == 0xDC00 else { return 0xFFFD }
    position += 6
    return 0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF
  }

  private static func codeUnit(at position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> UInt32? {
    guard end - position >= 6, position[0] == UInt8(ascii: "\\"), position[1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = position[index].hexadecimalValue else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// Writes the text without escapes and returns its length, which is never more than that of `escaped`; so much room is
  /// needed at `output`.
  static func unescape(_ escaped: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) -> Int {
    guard let start = escaped.baseAddress else { return 0 }
    let end = start + escaped.count
    var position = start
    var count = 0
    while position < end {
      let byte = position[0]
      if byte == UInt8(ascii: "\\") {
        count += UTF8Sequence.encode(scalar(ofEscapeAt: &position, end: end), to: output + count)
      } else {
        output[count] = byte
        count += 1
        position += 1
      }
    }
    return count
  }

  /// Whether a text, escaped or not, is the same as `plain`.
  static func isEqual(_ text: Value, _ plain: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isEscaped ? isEqual(escaped: text.bytes, plain) : isEqual(text.bytes, plain)
  }

  static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  private static func isEqual(escaped: UnsafeBufferPointer<UInt8>, _ plain: UnsafeBufferPointer<UInt8>) -> Bool {
    guard plain.count <= escaped.count else { return false }
    var unescaped = UnescapedBytes(escaped)
    var count = 0
    while let byte = unescaped.next() {
      guard count < plain.count, plain[count] == byte else { return false }
      count += 1
    }
    return count == plain.count
  }
}

/// The bytes of an escaped text without its escapes, one at a time and without memory of their own.
struct UnescapedBytes {
  private var position: UnsafePointer<UInt8>?
  private var end: UnsafePointer<UInt8>?
  /// Bytes of a scalar that are still to come, the next one lowest.
  private var pending: UInt32 = 0
  private var pendingCount = 0

  init(_ escaped: UnsafeBufferPointer<UInt8>) {
    position = escaped.baseAddress
    end = escaped.baseAddress.map { $0 + escaped.count }
  }

  mutating func next() -> UInt8? {
    if pendingCount == 0 {
      guard var here = position, let end, here < end else { return nil }
      guard here[0] == UInt8(ascii: "\\") else {
        position = here + 1
        return here[0]
      }
      (pending, pendingCount) = UTF8Sequence.packed(JSONText.scalar(ofEscapeAt: &here, end: end))
      position = here
    }
    let byte = UInt8(truncatingIfNeeded: pending)
    pending >>= 8
    pendingCount -= 1
    return byte
  }
}
