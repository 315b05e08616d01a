/// `UInt128` as a `Coefficient`, of numbers of at most 38 digits.
extension UInt128 {
  /// The first digits of a number; zeros stand for digits that are not there. `count` must be at most 38.
  init(_ text: NumberText, digits count: Int) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var lowCount = 0
    var taken = 0
    for byte in text.significand where byte != UInt8(ascii: ".") {
      if taken == count { break }
      if taken < 19 {
        high = high &* 10 &+ UInt64(byte &- 0x30)
      } else {
        low = low &* 10 &+ UInt64(byte &- 0x30)
        lowCount += 1
      }
      taken += 1
    }
    let digits = lowCount == 0 ? UInt128(high) : UInt128(high) * PowersOfTen.power(lowCount) + UInt128(low)
    self = taken < count ? digits * PowersOfTen.power(count - taken) : digits
  }

  /// Digits of a number; of 0, none.
  var digitCount: Int { PowersOfTen.digitCount(self) }

  /// Whether there are more digits than a `Decimal` has.
  var exceedsPrecision: Bool { self >= PowersOfTen.power(Decimal.precision) }

  var isZero: Bool { self == 0 }
  var isOdd: Bool { self & 1 == 1 }

  func isLess(than other: UInt128) -> Bool { self < other }

  mutating func add(_ other: UInt128) { self += other }

  mutating func addOne() { self += 1 }

  /// Subtracts a number that is not more.
  mutating func subtract(_ other: UInt128) { self -= other }

  /// Sets zeros behind the number, which must then fit 38 digits.
  mutating func append(zeros count: Int) { self *= PowersOfTen.power(count) }

  /// Takes the last digits away. Returns what they come to.
  mutating func cut(_ count: Int) -> Decimal.Tail {
    let number = self
    guard count <= 38 else {
      self = 0
      return number == 0 ? .zero : .belowHalf
    }
    let unit = PowersOfTen.power(count)
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: unit)
    self = quotient
    if remainder == 0 { return .zero }
    let half = unit / 2
    return remainder == half ? .half : remainder < half ? .belowHalf : .aboveHalf
  }

  /// Multiplies by a number; both have at most 34 digits. Of the product the first digits stay, at least 34 if there are so
  /// many. Returns how many are cut off behind them, and what these come to.
  mutating func multiply(by other: UInt128) -> (cut: Int, tail: Decimal.Tail) {
    if self | other <= UInt128(UInt64.max) {
      self *= other
      return (0, .zero)
    }
    // By halves of 17 digits, whose products have 34.
    let half = UInt128(PowersOfTen.small(17))
    let (leftHigh, leftLow) = quotientAndRemainder(dividingBy: half)
    let (rightHigh, rightLow) = other.quotientAndRemainder(dividingBy: half)
    let middle = (leftHigh * rightLow + leftLow * rightHigh).quotientAndRemainder(dividingBy: half)
    var upper = leftHigh * rightHigh + middle.quotient
    var lower = leftLow * rightLow + middle.remainder * half
    let limit = PowersOfTen.power(Decimal.precision)
    if lower >= limit {
      lower -= limit
      upper += 1
    }
    let surplus = upper.digitCount
    let tail = lower.cut(surplus)
    self = upper * PowersOfTen.power(Decimal.precision - surplus) + lower
    return (surplus, tail)
  }

  /// Leaves what remains of a division.
  mutating func reduce(modulo divisor: UInt128) { self %= divisor }

  /// Multiplies and leaves what remains of a division. Neither factor may be as much as the divisor.
  mutating func multiply(by other: UInt128, modulo divisor: UInt128) {
    // A number of 34 digits has 113 bits, so 128 leave room for 14 bits of a factor at a time.
    var shift = 112
    while shift > 0, other >> UInt128(shift) == 0 { shift -= 14 }
    var product: UInt128 = 0
    while shift >= 0 {
      product = (product << 14 + self * (other >> UInt128(shift) & 0x3FFF)) % divisor
      shift -= 14
    }
    self = product
  }

  /// Writes the digits; 0 is one digit. Returns how many.
  func write(to digits: UnsafeMutablePointer<UInt8>) -> Int {
    let count = Swift.max(digitCount, 1)
    let (high, low) = quotientAndRemainder(dividingBy: UInt128(PowersOfTen.small(19)))
    var index = count
    var part = UInt64(truncatingIfNeeded: low)
    while index > Swift.max(count - 19, 0) {
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
