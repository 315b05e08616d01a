import SpokePlan

extension OutputBuffer {
  /// A text, and a string of a plan as a JSON string.
  @inline(__always)
  public mutating func append(_ text: StaticString, _ string: UInt32, of plan: PlanView) {
    append(text, padded: plan.quoted(string))
  }

  /// A text as a JSON string, quotes included. It must be UTF-8.
  mutating func append(jsonString text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    appendEscaping(text)
    append(UInt8(ascii: "\""))
  }

  /// A text value as a JSON string, quotes included. Escapes of the event are written anew: only those that JSON demands
  /// stay, and a lone surrogate becomes U+FFFD.
  @inline(__always)
  mutating func append(jsonString text: Value) {
    let quote = UInt8(ascii: "\"")
    if text.form == .clean {
      append(quote, padded: text.bytes, quote)
    } else {
      append(unclean: text)
    }
  }

  @inline(never)
  private mutating func append(unclean text: Value) {
    guard text.isEscaped, let start = text.bytes.baseAddress else { return append(jsonString: text.bytes) }
    append(UInt8(ascii: "\""))
    let end = start + text.bytes.count
    var position = start
    var run = start
    while position < end {
      guard position[0] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      append(UnsafeBufferPointer(start: run, count: position - run))
      appendEscaping(scalar: JSONText.scalar(ofEscapeAt: &position, end: end))
      run = position
    }
    append(UnsafeBufferPointer(start: run, count: end - run))
    append(UInt8(ascii: "\""))
  }

  /// What a conversion made, as a JSON value.
  @inline(__always)
  mutating func append(json value: Value) {
    switch value.kind {
    case .text: append(jsonString: value)
    case .number, .rawArray, .rawObject: append(padded: value.bytes)
    case .boolean: append(value.isTrue ? "true" : "false")
    case .missing, .null, .list, .date, .instant, .invalid: append("null")
    }
  }

  private mutating func appendEscaping(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    let end = start + text.count
    var run = start
    while true {
      let position = Self.firstToEscape(from: run, end: end)
      append(UnsafeBufferPointer(start: run, count: position - run))
      if position == end { return }
      appendEscaping(scalar: UInt32(position[0]))
      run = position + 1
    }
  }

  /// The first quote, backslash or control character; `end` where there is none.
  private static func firstToEscape(
    from start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var position = start
    while !Build.favorsSize, end - position >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
      let marks =
        ByteWord.matches(word, UInt8(ascii: "\"")) | ByteWord.matches(word, UInt8(ascii: "\\"))
        | ByteWord.controls(word)
      if marks != 0 { return position + marks.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, position[0] >= 0x20, position[0] != UInt8(ascii: "\""), position[0] != UInt8(ascii: "\\") {
      position += 1
    }
    return position
  }

  private mutating func appendEscaping(scalar: UInt32) {
    var bytes: UInt64
    var count: Int
    if scalar < 0x80 {
      (bytes, count) = JSONEscape.packed(UInt8(truncatingIfNeeded: scalar))
    } else {
      let sequence = UTF8Sequence.packed(scalar)
      (bytes, count) = (UInt64(sequence.bytes), sequence.count)
    }
    while count > 0 {
      append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
      count -= 1
    }
  }
}
