import SpokeDiagnostics
import SpokeSyntax

/// A constant of a trigger, with numbers in one form: `1.0` is `1`.
enum TriggerConstant: Sendable, Hashable {
  case boolean(Bool)
  case number(DecimalText)
  case string(String)

  /// Nil for null, which is no value.
  init?(_ literal: Literal) {
    switch literal {
    case .null: return nil
    case .boolean(let value): self = .boolean(value)
    case .number(let digits): self = .number(DecimalText(digits))
    case .string(let text): self = .string(text)
    }
  }

  /// By the language's order; nil between kinds, which is never true.
  func isLess(than other: TriggerConstant) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)):
      left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    default: nil
    }
  }

  /// As it is written.
  var text: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .number(let value): value.text
    case .string(let text): "\"\(text)\""
    }
  }

  /// The text it is, when it is one.
  var string: String? { if case .string(let text) = self { text } else { nil } }
}

/// What a conjunction leaves possible for one path.
struct TriggerDomain: Sendable {
  var canBeMissing = true
  var canBeNull = true
  /// The values it can have; nil for any.
  var allowed: Set<TriggerConstant>?
  var excluded: Set<TriggerConstant> = []
  var lower: Bound?
  var upper: Bound?
  /// Where the trigger says so.
  var sources: [ByteRange] = []

  struct Bound: Sendable, Hashable {
    var value: TriggerConstant
    var isInclusive: Bool
  }

  static let present = TriggerDomain(canBeMissing: false, canBeNull: false)
  static let absent = TriggerDomain(allowed: [])

  func intersection(_ other: TriggerDomain) -> TriggerDomain {
    var result = self
    result.canBeMissing = canBeMissing && other.canBeMissing
    result.canBeNull = canBeNull && other.canBeNull
    if let theirs = other.allowed { result.allowed = allowed?.intersection(theirs) ?? theirs }
    result.excluded.formUnion(other.excluded)
    result.lower = Self.tighter(lower, other.lower) { $0.isLess(than: $1) }
    result.upper = Self.tighter(upper, other.upper) { $1.isLess(than: $0) }
    result.sources += other.sources
    return result
  }

  private static func tighter(
    _ left: Bound?, _ right: Bound?, isOutside: (TriggerConstant, TriggerConstant) -> Bool?
  ) -> Bound? {
    guard let left, let right else { return left ?? right }
    if left.value == right.value { return left.isInclusive ? right : left }
    return isOutside(left.value, right.value) == true ? right : left
  }

  /// Whether a value, rather than missing or null, must be there.
  var isPresent: Bool { !canBeMissing && !canBeNull }

  /// Whether only missing or null is left.
  var isAbsent: Bool { hasNoValue && (canBeMissing || canBeNull) }

  /// Whether nothing at all is left.
  var isEmpty: Bool { !canBeMissing && !canBeNull && hasNoValue }

  /// The values that are left; nil when they are not counted.
  var values: Set<TriggerConstant>? {
    allowed?.filter { value in !excluded.contains(value) && isWithinBounds(value) }
  }

  private func isWithinBounds(_ value: TriggerConstant) -> Bool {
    if let lower, !(lower.value.isLess(than: value) ?? false || (lower.isInclusive && lower.value == value)) {
      return false
    }
    if let upper, !(value.isLess(than: upper.value) ?? false || (upper.isInclusive && upper.value == value)) {
      return false
    }
    return true
  }

  private var hasNoValue: Bool {
    if let values { return values.isEmpty }
    guard let lower, let upper else { return false }
    if lower.value == upper.value { return !(lower.isInclusive && upper.isInclusive) }
    // Bounds of two kinds hold for nothing.
    return lower.value.isLess(than: upper.value) != true
  }
}

/// A decimal number in one form, compared exactly whatever its length.
struct DecimalText: Sendable, Hashable, Comparable {
  private let isNegative: Bool
  /// Without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// The number is 0.digits × 10^exponent.
  private let exponent: Int

  /// Takes JSON's number grammar; what does not belong to it ends the number.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if bytes.first == 0x2D || bytes.first == 0x2B {
      isNegative = bytes.first == 0x2D
      bytes = bytes.dropFirst()
    }
    let whole = bytes.prefix { 0x30...0x39 ~= $0 }
    bytes = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == 0x2E {
      fraction = bytes.dropFirst().prefix { 0x30...0x39 ~= $0 }
      bytes = bytes.dropFirst(1 + fraction.count)
    }
    var exponent = 0
    if let letter = bytes.first, letter | 0x20 == 0x65 {
      let power = String(decoding: bytes.dropFirst(), as: UTF8.self)
      exponent = Int(power) ?? (power.hasPrefix("-") ? Int.min / 4 : Int.max / 4)
    }
    var digits = Array(whole + fraction)
    let (sum, overflow) = exponent.addingReportingOverflow(whole.count)
    exponent = overflow ? exponent : sum
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
    let (difference, isTooSmall) = exponent.subtractingReportingOverflow(zeros)
    self.exponent = digits.isEmpty ? 0 : (isTooSmall ? exponent : difference)
  }

  static func < (left: DecimalText, right: DecimalText) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private func isSmallerInSize(than other: DecimalText) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if exponent != other.exponent { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  /// Whether it has no digits after the point.
  var isWhole: Bool { digits.isEmpty || exponent >= digits.count }

  /// The number when it is whole and fits.
  var integer: Int? {
    guard !digits.isEmpty else { return 0 }
    guard isWhole, exponent <= 18 else { return nil }
    var value = 0
    for place in 0..<exponent { value = value * 10 + (place < digits.count ? Int(digits[place] - 0x30) : 0) }
    return isNegative ? -value : value
  }

  /// Without an exponent where that is short.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let plain = String(decoding: digits, as: UTF8.self)
    if exponent > 0, exponent <= 40 {
      if exponent >= digits.count { return sign + plain + String(repeating: "0", count: exponent - digits.count) }
      let point = plain.index(plain.startIndex, offsetBy: exponent)
      return "\(sign)\(plain[..<point]).\(plain[point...])"
    }
    if exponent <= 0, exponent > -40 { return "\(sign)0.\(String(repeating: "0", count: -exponent))\(plain)" }
    return "\(sign)0.\(plain)e\(exponent)"
  }
}
