import SpokePlan

/// Numbers as text, and text as numbers.
enum NumberForm {
  /// The digits of a number without an exponent. One that has none is given back as it is; one that is written out has no
  /// zeros at the end after the point.
  ///
  /// Throws where writing it out takes more than `PlanFormat.maximumNumberLength` characters.
  static func withoutExponent(_ number: Value, in arena: inout Arena) throws(InvalidReason) -> Value {
    if number.form == .clean { return number }
    guard number.bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return number }
    let text = NumberText(number.bytes)
    guard !text.isZero else { return .number(arena.copy("0")) }
    return try plain(
      text.significand, count: text.digitCount, whole: text.magnitude + 1, isNegative: text.isNegative,
      in: &arena)
  }

  /// Some digits as a number without an exponent. Throws where it is too long.
  ///
  /// - Parameters:
  ///   - digits: There may be a point among them, which does not count.
  ///   - whole: how many of them stand before the point; none or less where zeros stand between the point and the first one.
  static func plain(
    _ digits: UnsafeBufferPointer<UInt8>, count: Int, whole: Int, isNegative: Bool, in arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let length = (isNegative ? 1 : 0) + (whole <= 0 ? count - whole + 2 : whole < count ? count + 1 : whole)
    guard length <= PlanFormat.maximumNumberLength else { throw .overflow }
    let start = arena.allocate(byteCount: length)
    var position = start
    func put(_ byte: UInt8) {
      position[0] = byte
      position += 1
    }
    if isNegative { put(UInt8(ascii: "-")) }
    if whole <= 0 {
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "."))
      for _ in 0..<(-whole) { put(UInt8(ascii: "0")) }
    }
    var index = 0
    for byte in digits where byte != UInt8(ascii: ".") {
      if index == whole, whole > 0 { put(UInt8(ascii: ".")) }
      put(byte)
      index += 1
    }
    while index < whole {
      put(UInt8(ascii: "0"))
      index += 1
    }
    return .number(UnsafeBufferPointer(start: start, count: length))
  }

  /// The number that an unescaped text is, or missing: `-?digits[.digits][e±digits]`, with white space around it, a leading `+`
  /// and leading zeros allowed and taken away. No digit is changed.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, in arena: inout Arena) -> Value {
    let bytes = WhiteSpace.trimmed(text)
    var first = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { first = 1 }
    while first + 1 < bytes.count, bytes[first] == UInt8(ascii: "0"), bytes[first + 1].isASCIIDigit { first += 1 }
    guard first < bytes.count, bytes[first].isASCIIDigit else { return .missing }
    let digits = bytes.part(first, bytes.count)
    guard NumberGrammar.matches(digits) else { return .missing }
    if !isNegative { return .number(digits) }
    if first == 1 { return .number(bytes) }
    let negative = arena.copy(bytes.part(first - 1, bytes.count))
    UnsafeMutableBufferPointer(mutating: negative)[0] = UInt8(ascii: "-")
    return .number(negative)
  }
}
