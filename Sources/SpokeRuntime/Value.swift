import SpokePlan

/// A value while a program runs: 16 bytes, no reference counting.
///
/// Text is a range of bytes in the event, in the plan or in an arena; all three stay in place while an event is evaluated.
/// Behind the bytes of any value at least 32 more can be read, though they mean nothing: that lets loops take wide steps.
struct Value {
  enum Kind: UInt8 {
    case missing, null, boolean, number, text
    /// JSON text of an array or object in the event.
    case rawArray, rawObject
    /// Values in the arena.
    case list
    case date, instant, invalid
  }

  /// How the bytes of a text stand to JSON.
  enum TextForm: UInt8 {
    /// Any UTF-8.
    case plain
    /// UTF-8 without quotes, backslashes and control characters: the inside of a JSON string as well. Of a number: one without
    /// an exponent.
    case clean
    /// The inside of a JSON string, with escapes.
    case escaped
  }

  /// The kind in the lowest byte, the form in the next one, the length in the upper half: as one word it is passed and kept
  /// at once.
  private let head: UInt64
  /// An address; 0 or 1 for a boolean; days for a date; milliseconds for an instant; the reason for invalid.
  let payload: Int64

  @inline(__always)
  init(_ kind: Kind, form: TextForm = .plain, length: UInt32 = 0, payload: Int64 = 0) {
    head = UInt64(kind.rawValue) | UInt64(form.rawValue) &<< 8 | UInt64(length) &<< 32
    self.payload = payload
  }

  /// The number of a kind is its case, so it needs no look-up to become one.
  @inline(__always)
  var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: head), to: Kind.self) }
  /// Text and number only.
  @inline(__always)
  var form: TextForm { unsafeBitCast(UInt8(truncatingIfNeeded: head &>> 8), to: TextForm.self) }
  /// Bytes of text, number and raw kinds; elements of a list.
  @inline(__always)
  var length: UInt32 { UInt32(truncatingIfNeeded: head &>> 32) }

  static var missing: Value { Value(.missing) }
  static var null: Value { Value(.null) }
  static var emptyText: Value { Value(.text, form: .clean) }
  static func boolean(_ value: Bool) -> Value { Value(.boolean, payload: value ? 1 : 0) }
  static func invalid(_ reason: InvalidReason) -> Value { Value(.invalid, payload: Int64(reason.rawValue)) }
  static func date(days: Int32) -> Value { Value(.date, payload: Int64(days)) }
  static func instant(milliseconds: Int64) -> Value { Value(.instant, payload: milliseconds) }
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, form: TextForm = .plain) -> Value {
    Value(.text, form: form, length: UInt32(truncatingIfNeeded: bytes.count), payload: address(bytes.baseAddress))
  }
  /// A number by its digits, in JSON's grammar.
  static func number(_ digits: UnsafeBufferPointer<UInt8>, form: TextForm = .plain) -> Value {
    Value(.number, form: form, length: UInt32(truncatingIfNeeded: digits.count), payload: address(digits.baseAddress))
  }

  /// Values in the arena.
  static func list(_ elements: UnsafeBufferPointer<Value>) -> Value {
    Value(
      .list, length: UInt32(truncatingIfNeeded: elements.count),
      payload: elements.baseAddress.map { Int64(Int(bitPattern: $0)) } ?? 0)
  }
  private static func address(_ pointer: UnsafePointer<UInt8>?) -> Int64 {
    pointer.map { Int64(Int(bitPattern: $0)) } ?? 0
  }

  /// The bytes of a text, number or raw kind.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(payload)), count: Int(length))
  }
  /// The elements of a list.
  var elements: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(payload)), count: Int(length))
  }
  /// Why an invalid value is invalid.
  var reason: InvalidReason { InvalidReason(rawValue: UInt8(truncatingIfNeeded: payload)) ?? .outOfRange }
  /// Text only: whether the bytes have JSON's escapes.
  @inline(__always)
  var isEscaped: Bool { form == .escaped }
  var isTrue: Bool { kind == .boolean && payload != 0 }
  var isFalse: Bool { kind == .boolean && payload == 0 }

  /// Whether it, or the text that it is written as, is clean.
  var isCleanText: Bool { kind != .text || form == .clean }
  /// A text that is known to be clean, if it is.
  @inline(__always)
  func clean(where isClean: Bool) -> Value {
    isClean && kind == .text ? Value(.text, form: .clean, length: length, payload: payload) : self
  }
}
