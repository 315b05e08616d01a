extension Verifier {
  /// The pool is `"` text `":` after text `":` …: every string is followed by what a JSON key needs.
  func verifyStrings() throws(PlanFlaw) {
    let offsets = plan.strings
    let length = layout.byteCount(.text)
    guard length > PlanFormat.textPadding else { throw .stringPool }
    let end = length - PlanFormat.textPadding
    var position = Int(offsets[0] & 0x7FFF_FFFF)
    guard position == 1, plan.text[0] == 0x22 else { throw .stringPool }
    for index in 0..<plan.stringCount {
      let next = Int(offsets[index + 1] & 0x7FFF_FFFF)
      guard next >= position + 3, next <= end, plan.text[next - 3] == 0x22, plan.text[next - 2] == 0x3A,
        plan.text[next - 1] == 0x22
      else { throw .stringPool }
      let string = UnsafeBufferPointer(start: plan.text + position, count: next - position - 3)
      let needsEscape = try StringRules.check(string)
      guard needsEscape == (offsets[index] & 0x8000_0000 != 0) else { throw .escapes }
      position = next
    }
    guard position == end, offsets[plan.stringCount] & 0x8000_0000 == 0 else { throw .stringPool }
    for index in end..<length where plan.text[index] != 0 { throw .padding }
    // The comparisons of neighbours look at each string twice.
    for index in 1..<max(plan.stringCount, 1) {
      guard PlanView.compare(plan.string(UInt32(index - 1)), plan.string(UInt32(index))) < 0 else { throw .stringOrder }
    }
  }

  func verifyEscapes() throws(PlanFlaw) {
    var flagged = 0
    for index in 0..<plan.stringCount where plan.strings[index] & 0x8000_0000 != 0 { flagged += 1 }
    guard plan.escapes.count == flagged else { throw .escapes }
    let length = layout.byteCount(.escapedText)
    if flagged == 0 {
      guard length == 0 else { throw .escapes }
      return
    }
    guard length > PlanFormat.textPadding else { throw .escapes }
    let end = length - PlanFormat.textPadding
    var position = 0
    var previous = -1
    for index in plan.escapes.indices {
      let record = plan.escapes[index]
      let offset = Int(clamping: record.offset)
      let count = Int(clamping: record.length)
      guard Int(clamping: record.string) > previous, record.string.isBelow(plan.stringCount),
        plan.strings[record.string] & 0x8000_0000 != 0, offset == position + 1, count <= end - offset,
        offset + count + 2 <= end, plan.escapedText[offset - 1] == 0x22, plan.escapedText[offset + count] == 0x22,
        plan.escapedText[offset + count + 1] == 0x3A
      else { throw .escapes }
      let escaped = UnsafeBufferPointer(start: plan.escapedText + offset, count: count)
      guard StringRules.isEscape(escaped, of: plan.string(record.string)) else { throw .escapes }
      previous = Int(record.string)
      position = offset + count + 2
    }
    guard position == end else { throw .escapes }
    for index in end..<length where plan.escapedText[index] != 0 { throw .padding }
  }
}

/// What the pool asks of a string, and how a string is written as JSON.
public enum StringRules {
  /// Appends a string as the inside of a JSON string: quotes, backslashes and control characters escaped, in the
  /// short form where there is one, nothing else.
  public static func appendEscaped(_ string: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    for byte in string {
      let escape = escape(of: byte)
      for index in 0..<escape.count { bytes.append(escape.bytes[index]) }
    }
  }

  /// Whether some bytes are a number in JSON's grammar.
  public static func isNumber(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { NumberGrammar.matches($0) }
  }

  /// Whether a string's JSON form is not its own bytes. Throws when it is not UTF-8.
  static func check(_ string: UnsafeBufferPointer<UInt8>) throws(PlanFlaw) -> Bool {
    var needsEscape = false
    var index = 0
    while index < string.count {
      let byte = string[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { needsEscape = true }
        index += 1
        continue
      }
      let length = sequenceLength(string, at: index)
      guard length > 0 else { throw .stringEncoding }
      index += length
    }
    return needsEscape
  }

  /// Bytes of the sequence of a scalar beyond ASCII; 0 when it is not well-formed (Unicode 16, table 3-7).
  private static func sequenceLength(_ string: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < string.count ? string[index + offset] : 0 }
    func isContinuation(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
    let lead = string[index]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
      let second = byte(1)
      let isWellFormed = isContinuation(1) && isContinuation(2) && (lead != 0xE0 || second >= 0xA0)
      return isWellFormed && (lead != 0xED || second < 0xA0) ? 3 : 0
    case 0xF0...0xF4:
      let second = byte(1)
      let isWellFormed =
        isContinuation(1) && isContinuation(2) && isContinuation(3) && (lead != 0xF0 || second >= 0x90)
      return isWellFormed && (lead != 0xF4 || second < 0x90) ? 4 : 0
    default:
      return 0
    }
  }

  static func isEscape(_ escaped: UnsafeBufferPointer<UInt8>, of string: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    for byte in string {
      let escape = escape(of: byte)
      guard position + escape.count <= escaped.count else { return false }
      for index in 0..<escape.count where escaped[position + index] != escape.bytes[index] { return false }
      position += escape.count
    }
    return position == escaped.count
  }

  private typealias Escape = (bytes: SIMD8<UInt8>, count: Int)

  private static func escape(of byte: UInt8) -> Escape {
    var bytes = SIMD8<UInt8>(repeating: 0)
    bytes[0] = 0x5C
    switch byte {
    case 0x22, 0x5C: bytes[1] = byte
    case 0x08: bytes[1] = 0x62
    case 0x09: bytes[1] = 0x74
    case 0x0A: bytes[1] = 0x6E
    case 0x0C: bytes[1] = 0x66
    case 0x0D: bytes[1] = 0x72
    case 0..<0x20:
      bytes[1] = 0x75
      bytes[2] = 0x30
      bytes[3] = 0x30
      bytes[4] = 0x30 + byte >> 4
      bytes[5] = byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15
      return (bytes, 6)
    default:
      bytes[0] = byte
      return (bytes, 1)
    }
    return (bytes, 2)
  }
}
