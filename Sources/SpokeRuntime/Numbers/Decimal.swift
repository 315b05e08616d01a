import SpokePlan

/// An exact decimal of at most 34 significant digits, rounded half to even: ±coefficient × 10^exponent.
struct Decimal {
  static let precision = 34
  /// 10^34, the first coefficient that is too large.
  @inline(__always)
  static var limit: UInt128 { PowersOfTen.power(precision) }

  /// What rounding cuts off, compared with half a unit of the last digit that stays.
  enum Tail { case zero, belowHalf, half, aboveHalf }
  /// Where a number between two others goes.
  enum RoundingRule { case halfToEven, down, up }

  private(set) var isNegative: Bool
  private(set) var coefficient: UInt128
  private(set) var exponent: Int64

  static var zero: Decimal { Decimal(isNegative: false, coefficient: 0, exponent: 0, tail: .zero) }

  /// Rounds where the coefficient has more than 34 digits. `tail` is what was already cut off below it; a coefficient with
  /// a tail must have 34 digits at least.
  init(isNegative: Bool, coefficient: UInt128, exponent: Int64, tail: Tail) {
    var kept = coefficient
    var exponent = exponent
    var tail = tail
    if coefficient >= Self.limit {
      let surplus = PowersOfTen.digitCount(coefficient) - Self.precision
      let unit = PowersOfTen.power(surplus)
      let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: unit)
      kept = quotient
      exponent += Int64(surplus)
      let half = unit / 2
      if remainder != half {
        tail = remainder > half ? .aboveHalf : remainder > 0 || tail != .zero ? .belowHalf : .zero
      } else {
        tail = tail == .zero ? .half : .aboveHalf
      }
    }
    if tail == .aboveHalf || (tail == .half && kept & 1 == 1) { kept += 1 }
    if kept == Self.limit {
      kept /= 10
      exponent += 1
    }
    self.isNegative = isNegative && kept > 0
    self.coefficient = kept
    self.exponent = kept > 0 ? exponent : 0
  }

  /// The number that the text says, rounded to 34 digits.
  init(_ text: NumberText) {
    let count = min(text.digitCount, Self.precision)
    self.init(
      isNegative: text.isNegative, coefficient: text.leadingDigits(count), exponent: text.magnitude - Int64(count) + 1,
      tail: text.tail(after: count))
  }

  /// The number that the text says, rounded to a multiple of 10^`place`; where that takes more than 34 digits, to 34,
  /// half to even.
  init(_ text: NumberText, roundedTo place: Int64, _ rule: RoundingRule) {
    let kept = text.magnitude - place + 1
    guard !text.isZero, kept < Int64(text.digitCount), kept <= Int64(Self.precision) else {
      self.init(text)
      return
    }
    let count = Int(max(kept, -1))
    var coefficient = text.leadingDigits(max(count, 0))
    let goesUp =
      switch rule {
      case .halfToEven:
        text.tail(after: count) == .aboveHalf || (text.tail(after: count) == .half && coefficient & 1 == 1)
      case .down: text.isNegative
      case .up: !text.isNegative
      }
    if goesUp { coefficient += 1 }
    self.init(isNegative: text.isNegative, coefficient: coefficient, exponent: place, tail: .zero)
  }

  init(_ integer: Int64) {
    self.init(isNegative: integer < 0, coefficient: UInt128(integer.magnitude), exponent: 0, tail: .zero)
  }

  var negated: Decimal {
    var result = self
    result.isNegative = !isNegative && coefficient > 0
    return result
  }

  var magnitude: Decimal {
    var result = self
    result.isNegative = false
    return result
  }

  // MARK: Writing

  /// The number as a value: no exponent, no zeros at the end after the point. Throws where it is too long to write.
  func value(in arena: inout Arena) throws(InvalidReason) -> Value {
    if exponent == 0 && coefficient < 10 {
      let digits = arena.allocate(byteCount: 2)
      digits[0] = UInt8(ascii: "-")
      digits[1] = 0x30 + UInt8(truncatingIfNeeded: coefficient)
      return .number(UnsafeBufferPointer(start: isNegative ? digits : digits + 1, count: isNegative ? 2 : 1))
    }
    let digits = arena.allocate(byteCount: Self.maximumDigitCount)
    var count = writeDigits(to: digits)
    let whole = Int64(count) + exponent
    while Int64(count) > whole, count > 1, digits[count - 1] == UInt8(ascii: "0") { count -= 1 }
    return try NumberForm.plain(
      UnsafeBufferPointer(start: digits, count: count), count: Int64(count), whole: whole, isNegative: isNegative,
      in: &arena)
  }

  private static let maximumDigitCount = 40

  /// The coefficient's digits; 0 is one digit. Returns how many.
  private func writeDigits(to digits: UnsafeMutablePointer<UInt8>) -> Int {
    let count = max(PowersOfTen.digitCount(coefficient), 1)
    let (high, low) = coefficient.quotientAndRemainder(dividingBy: UInt128(PowersOfTen.small(19)))
    var index = count
    var part = UInt64(truncatingIfNeeded: low)
    while index > max(count - 19, 0) {
      index -= 1
      digits[index] = 0x30 + UInt8(truncatingIfNeeded: part % 10)
      part /= 10
    }
    part = UInt64(truncatingIfNeeded: high)
    while index > 0 {
      index -= 1
      digits[index] = 0x30 + UInt8(truncatingIfNeeded: part % 10)
      part /= 10
    }
    return count
  }
}
