import SpokeDiagnostics

/// The first fault of a text.
struct JSONFault {
  var offset: Int
  var message: String
}

/// Turns bytes into items in one pass and without recursion.
struct JSONParser {
  private(set) var items: [JSONItem] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  /// Indices of the items of containers that are not closed yet.
  private var open: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, allowsByteOrderMark: Bool) {
    self.bytes = bytes
    position = 0
    if allowsByteOrderMark, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    items.reserveCapacity(min(bytes.count / 12, 1 << 20) + 1)
  }

  private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd }

  /// Reads everything; nil when it is JSON.
  mutating func run() -> JSONFault? {
    guard bytes.count < Int(UInt32.max) else { return JSONFault(offset: 0, message: "the file is larger than 4 GB") }
    var expected = Expected.value
    while true {
      skipSpace()
      guard position < bytes.count else { return faultAtEnd(expected) }
      let byte = bytes[position]
      let fault: JSONFault?
      switch expected {
      case .commaOrEnd:
        guard let container = open.last else { return self.fault(at: position, "there is more text after the value") }
        let isObject = items[container].kind == .object
        if byte == UInt8(ascii: ",") {
          position += 1
          expected = isObject ? .key : .value
          continue
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          return self.fault(
            at: position, isObject ? "a comma or } is missing here" : "a comma or ] is missing here")
        }
        close()
        continue
      case .keyOrEnd where byte == UInt8(ascii: "}"), .valueOrEnd where byte == UInt8(ascii: "]"):
        close()
        expected = .commaOrEnd
        continue
      case .key, .keyOrEnd:
        fault = key(byte)
        expected = .value
      case .value, .valueOrEnd:
        let isContainer = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
        fault = isContainer ? begin(byte) : scalar(byte)
        expected = !isContainer ? .commaOrEnd : byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
      }
      if let fault { return fault }
    }
  }

  private func faultAtEnd(_ expected: Expected) -> JSONFault? {
    if expected == .commaOrEnd && open.isEmpty { return nil }
    guard let container = open.last else { return fault(at: position, "the file is empty") }
    let isObject = items[container].kind == .object
    return fault(
      at: position, isObject ? "the file ends before } closes an object" : "the file ends before ] closes an array")
  }

  // MARK: Containers

  private mutating func begin(_ byte: UInt8) -> JSONFault? {
    guard open.count < JSONDocument.maximumDepth else {
      return fault(at: position, "arrays and objects are nested deeper than \(JSONDocument.maximumDepth) levels")
    }
    open.append(items.count)
    append(byte == UInt8(ascii: "{") ? .object : .array, from: position, to: position + 1)
    position += 1
    return nil
  }

  private mutating func close() {
    position += 1
    guard let container = open.popLast() else { return }
    items[container].end = UInt32(truncatingIfNeeded: position)
    items[container].next = UInt32(truncatingIfNeeded: items.count)
  }

  private mutating func key(_ byte: UInt8) -> JSONFault? {
    guard byte == UInt8(ascii: "\"") else {
      if byte == UInt8(ascii: "}") { return fault(at: position, "a comma before } is not allowed in JSON") }
      return fault(at: position, "a name in double quotes is expected here")
    }
    if let fault = string() { return fault }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      return fault(at: position, "a colon is missing after the name")
    }
    position += 1
    return nil
  }

  // MARK: Scalars

  private mutating func scalar(_ byte: UInt8) -> JSONFault? {
    switch byte {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "t"): return word("true", .boolean)
    case UInt8(ascii: "f"): return word("false", .boolean)
    case UInt8(ascii: "n"): return word("null", .null)
    case UInt8(ascii: "]") where !open.isEmpty: return fault(at: position, "a comma before ] is not allowed in JSON")
    default: return fault(at: position, "a value is expected here")
    }
  }

  private mutating func word(_ word: StaticString, _ kind: JSONValue.Kind) -> JSONFault? {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard start + index < bytes.count, bytes[start + index] == word.utf8Start[index] else {
        return fault(at: start, "a value is expected here")
      }
    }
    position += word.utf8CodeUnitCount
    append(kind, from: start, to: position)
    return nil
  }

  private mutating func number() -> JSONFault? {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    guard skipDigits() else { return fault(at: start, "a number needs a digit here") }
    if bytes[firstDigit] == UInt8(ascii: "0"), position - firstDigit > 1 {
      return fault(at: start, "a number may not begin with 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() else { return fault(at: start, "a number needs a digit after its point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard skipDigits() else { return fault(at: start, "a number needs a digit in its exponent") }
    }
    append(.number, from: start, to: position)
    return nil
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start
  }

  /// A string, from its opening quote.
  private mutating func string() -> JSONFault? {
    let start = position
    var isEscaped = false
    position += 1
    while true {
      skipPlainText()
      guard position < bytes.count else { return fault(at: start, "the string that begins here is not closed") }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        append(.string, from: start, to: position, isEscaped: isEscaped)
        return nil
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        if let fault = escape() { return fault }
      } else if byte < 0x20 {
        return fault(at: position, "a control character or line break stands in a string; write it as an escape")
      } else {
        let length = UTF8Sequence.length(in: bytes, at: position)
        guard length > 0 else { return fault(at: position, "the text is not UTF-8") }
        position += length
      }
    }
  }

  private mutating func escape() -> JSONFault? {
    let start = position
    guard position + 1 < bytes.count else { return fault(at: start, "the string is not closed") }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return nil
    case UInt8(ascii: "u"):
      guard JSONText.codeUnit(in: bytes, at: position) != nil else {
        return fault(at: start, "\\u needs four hexadecimal digits")
      }
      position += 4
      return nil
    default:
      return fault(at: start, "JSON has no such escape")
    }
  }

  /// Goes over bytes that need no look: ASCII but for quotes, backslashes and control characters.
  ///
  /// Eight at a time: a borrow can only spoil what lies above a byte that is hit anyway, so that the lowest hit is right.
  @inline(__always)
  private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    while bytes.count - position >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let slashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      let controls = word &- 0x2020_2020_2020_2020
      let hits = (quotes | slashes | controls | word) & 0x8080_8080_8080_8080
      if hits != 0 {
        position += hits.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      position += 1
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  @inline(__always)
  private mutating func append(_ kind: JSONValue.Kind, from start: Int, to end: Int, isEscaped: Bool = false) {
    items.append(
      JSONItem(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: items.count + 1), kind: kind, isEscaped: isEscaped))
  }

  private func fault(at offset: Int, _ message: String) -> JSONFault { JSONFault(offset: offset, message: message) }
}
