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
      guard isString(record.string), Int(record.string) > previous,
        plan.strings[record.string] & 0x8000_0000 != 0, record.offset.equals(position + 1),
        record.length.isBelow(max(end - position - 2, 0))
      else { throw .escapes }
      let escaped = UnsafeBufferPointer(start: plan.escapedText + position + 1, count: Int(record.length))
      let behind = position + 1 + escaped.count
      guard plan.escapedText[position] == 0x22, plan.escapedText[behind] == 0x22, plan.escapedText[behind + 1] == 0x3A
      else { throw .escapes }
      guard StringRules.isEscape(escaped, of: plan.string(record.string)) else { throw .escapes }
      previous = Int(record.string)
      position = behind + 2
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
      let escape = JSONEscape.packed(byte)
      for index in 0..<escape.count { bytes.append(UInt8(truncatingIfNeeded: escape.bytes >> UInt64(index * 8))) }
    }
  }

  /// Whether some bytes are a number in JSON's grammar.
  public static func isNumber(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { NumberGrammar.matches($0) }
  }

  /// Whether a string's JSON form is not its own bytes. Throws when it is not UTF-8.
  static func check(_ string: UnsafeBufferPointer<UInt8>) throws(PlanFlaw) -> Bool {
    guard let start = string.baseAddress else { return false }
    var needsEscape = false
    var index = 0
    while index < string.count {
      let byte = string[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { needsEscape = true }
        index += 1
        continue
      }
      let length = UTF8Sequence.length(at: start + index, end: start + string.count)
      guard length > 0 else { throw .stringEncoding }
      index += length
    }
    return needsEscape
  }

  static func isEscape(_ escaped: UnsafeBufferPointer<UInt8>, of string: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    for byte in string {
      var (bytes, count) = JSONEscape.packed(byte)
      guard position + count <= escaped.count else { return false }
      while count > 0 {
        guard escaped[position] == UInt8(truncatingIfNeeded: bytes) else { return false }
        bytes >>= 8
        position += 1
        count -= 1
      }
    }
    return position == escaped.count
  }
}
