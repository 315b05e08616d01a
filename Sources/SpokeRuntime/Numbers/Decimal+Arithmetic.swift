import SpokePlan

/// Each result is the exact one, rounded once.
extension Decimal {
  static func + (left: Decimal, right: Decimal) -> Decimal {
    if left.coefficient == 0 { return right }
    if right.coefficient == 0 { return left }
    // `upper` has the larger exponent. It is moved down to the other's, or as far as 38 digits allow.
    let (upper, lower) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let gap = upper.exponent - lower.exponent
    let shift = Int(min(gap, Int64(38 - PowersOfTen.digitCount(upper.coefficient))))
    let raised = upper.coefficient * PowersOfTen.power(shift)
    var rest = lower.coefficient
    var hasTail = false
    if gap > Int64(shift) {
      // Less than a unit of the third digit after those that are kept, so only whether it is zero matters.
      let surplus = gap - Int64(shift)
      let unit = surplus <= 34 ? PowersOfTen.power(Int(surplus)) : 0
      let (quotient, remainder) = unit == 0 ? (0, rest) : rest.quotientAndRemainder(dividingBy: unit)
      rest = quotient
      hasTail = remainder > 0
    }
    let exponent = upper.exponent - Int64(shift)
    if upper.isNegative == lower.isNegative {
      return Decimal(
        isNegative: upper.isNegative, coefficient: raised + rest, exponent: exponent, tail: hasTail ? .belowHalf : .zero
      )
    }
    if hasTail { rest += 1 }
    return raised >= rest
      ? Decimal(
        isNegative: upper.isNegative, coefficient: raised - rest, exponent: exponent, tail: hasTail ? .belowHalf : .zero
      )
      : Decimal(isNegative: lower.isNegative, coefficient: rest - raised, exponent: exponent, tail: .zero)
  }

  static func - (left: Decimal, right: Decimal) -> Decimal { left + right.negated }

  static func * (left: Decimal, right: Decimal) -> Decimal {
    let isNegative = left.isNegative != right.isNegative
    let exponent = left.exponent + right.exponent
    if left.coefficient | right.coefficient <= UInt128(UInt64.max) {
      let product = left.coefficient * right.coefficient
      return Decimal(isNegative: isNegative, coefficient: product, exponent: exponent, tail: .zero)
    }
    // By halves of 17 digits, whose products have 34.
    let half = UInt128(PowersOfTen.small(17))
    let (leftHigh, leftLow) = left.coefficient.quotientAndRemainder(dividingBy: half)
    let (rightHigh, rightLow) = right.coefficient.quotientAndRemainder(dividingBy: half)
    let middle = (leftHigh * rightLow + leftLow * rightHigh).quotientAndRemainder(dividingBy: half)
    var upper = leftHigh * rightHigh + middle.quotient
    var lower = leftLow * rightLow + middle.remainder * half
    if lower >= limit {
      lower -= limit
      upper += 1
    }
    let surplus = PowersOfTen.digitCount(upper)
    let unit = PowersOfTen.power(surplus)
    let (quotient, remainder) = lower.quotientAndRemainder(dividingBy: unit)
    return Decimal(
      isNegative: isNegative, coefficient: upper * PowersOfTen.power(precision - surplus) + quotient,
      exponent: exponent + Int64(surplus), tail: tail(remainder: remainder, unit: unit))
  }

  static func / (left: Decimal, right: Decimal) throws(InvalidReason) -> Decimal {
    guard right.coefficient > 0 else { throw .divisionByZero }
    guard left.coefficient > 0 else { return .zero }
    let dividend = left.with34Digits
    let divisor = right.with34Digits
    // A quotient of 35 or 36 digits, so that what remains is below half a unit of the last one kept. Both numbers have 34, so
    // each digit of it is found by subtracting a few times.
    var quotient: UInt128 = 0
    var remainder = dividend.coefficient
    for place in 0...35 {
      if place > 0 {
        quotient *= 10
        remainder *= 10
      }
      while remainder >= divisor.coefficient {
        remainder -= divisor.coefficient
        quotient += 1
      }
    }
    return Decimal(
      isNegative: left.isNegative != right.isNegative, coefficient: quotient,
      exponent: dividend.exponent - divisor.exponent - 35, tail: remainder > 0 ? .belowHalf : .zero)
  }

  /// The remainder of truncated division, which is always exact; it has the sign of the dividend.
  static func % (left: Decimal, right: Decimal) throws(InvalidReason) -> Decimal {
    guard right.coefficient > 0 else { throw .divisionByZero }
    guard left.coefficient > 0 else { return .zero }
    let gap = left.exponent - right.exponent
    if gap >= 0 {
      let divisor = right.coefficient
      let scale = power(of: 10, to: gap, modulo: divisor)
      let remainder = multiply(left.coefficient % divisor, scale, modulo: divisor)
      return Decimal(isNegative: left.isNegative, coefficient: remainder, exponent: right.exponent, tail: .zero)
    }
    // The divisor in units of the dividend's last digit; past 34 digits it is more than the dividend.
    guard Int64(PowersOfTen.digitCount(right.coefficient)) - gap <= 38 else { return left }
    let divisor = right.coefficient * PowersOfTen.power(Int(-gap))
    return Decimal(
      isNegative: left.isNegative, coefficient: left.coefficient % divisor, exponent: left.exponent, tail: .zero)
  }

  // MARK: Parts

  private static func tail(remainder: UInt128, unit: UInt128) -> Tail {
    if remainder == 0 { return .zero }
    let half = unit / 2
    return remainder == half ? .half : remainder < half ? .belowHalf : .aboveHalf
  }

  /// The same number with a coefficient of 34 digits.
  private var with34Digits: (coefficient: UInt128, exponent: Int64) {
    let shift = Self.precision - PowersOfTen.digitCount(coefficient)
    return (coefficient * PowersOfTen.power(shift), exponent - Int64(shift))
  }

  /// The product, of which neither factor is as much as the divisor.
  private static func multiply(_ left: UInt128, _ right: UInt128, modulo divisor: UInt128) -> UInt128 {
    // A number of 34 digits has 113 bits, so 128 leave room for 14 bits of a factor at a time.
    var shift = 112
    while shift > 0, right >> UInt128(shift) == 0 { shift -= 14 }
    var product: UInt128 = 0
    while shift >= 0 {
      product = (product << 14 + left * (right >> UInt128(shift) & 0x3FFF)) % divisor
      shift -= 14
    }
    return product
  }

  private static func power(of base: UInt128, to exponent: Int64, modulo divisor: UInt128) -> UInt128 {
    var result = 1 % divisor
    var factor = base % divisor
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result = multiply(result, factor, modulo: divisor) }
      factor = multiply(factor, factor, modulo: divisor)
      remaining >>= 1
    }
    return result
  }
}
