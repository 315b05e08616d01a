import SpokePlan

/// What a function takes in place of the kind of value that it needs, where nothing is lost.
extension Value {
  var isArray: Bool { kind == .rawArray || kind == .list }
  var isContainer: Bool { kind == .rawArray || kind == .list || kind == .rawObject }

  /// The value as unescaped text: text itself; the digits of a number, without an exponent; `true` or `false`; a date or
  /// an instant as ISO 8601.
  func text(in arena: inout Arena) throws(InvalidReason) -> UnsafeBufferPointer<UInt8> {
    switch kind {
    case .text: return unescaped(in: &arena)
    case .number: return try NumberForm.withoutExponent(self, in: &arena).bytes
    case .boolean: return arena.copy(isTrue ? "true" : "false")
    case .date: return DateForm.text(ofDay: payload, in: &arena).bytes
    case .instant: return DateForm.text(ofInstant: payload, in: &arena).bytes
    case .rawArray, .rawObject, .list: throw .objectWhereScalar
    case .invalid: throw reason
    case .missing, .null: throw .notText
    }
  }

  /// The bytes of a text, without escapes.
  @inline(__always)
  func unescaped(in arena: inout Arena) -> UnsafeBufferPointer<UInt8> {
    guard isEscaped else { return bytes }
    let escaped = bytes
    let start = arena.allocate(byteCount: escaped.count)
    let count = JSONText.unescape(escaped, to: start)
    _ = arena.resize(start, from: escaped.count, to: count)
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// The value as a number: a number itself, or a text that is one.
  func numeral(in arena: inout Arena) throws(InvalidReason) -> Value {
    switch kind {
    case .number: return self
    case .text:
      let number = NumberForm.parse(unescaped(in: &arena), in: &arena)
      if number.kind == .missing { throw .notANumber }
      return number
    case .rawArray, .rawObject, .list: throw .objectWhereScalar
    case .invalid: throw reason
    default: throw .notANumber
    }
  }

  func decimal(in arena: inout Arena) throws(InvalidReason) -> Decimal {
    Decimal(NumberText(try numeral(in: &arena).bytes))
  }

  /// The value as a whole number; one beyond 64 bits is the nearest that fits.
  func clampedInteger(in arena: inout Arena) throws(InvalidReason) -> Int64 {
    guard let integer = NumberText(try numeral(in: &arena).bytes).clampedInteger else { throw .notAnInteger }
    return integer
  }

  func boolean() throws(InvalidReason) -> Bool {
    guard kind == .boolean else { throw kind == .invalid ? reason : .notABoolean }
    return payload != 0
  }
}
