import SpokePlan

/// Each result is the exact one, rounded once.
extension Decimal {
  mutating func add(_ other: Decimal) {
    if other.coefficient.isZero { return }
    if coefficient.isZero {
      self = other
      return
    }
    // This one becomes the one with the larger exponent. It is moved down to the other's, or as far as 38 digits allow.
    var lower = other
    if exponent < lower.exponent { swap(&self, &lower) }
    let gap = exponent - lower.exponent
    let shift = min(gap, 38 - coefficient.digitCount)
    coefficient.append(zeros: shift)
    exponent -= shift
    // What is cut off is less than a unit of the third digit after those that are kept, so only whether it is zero matters.
    var tail: Tail = lower.coefficient.cut(min(gap - shift, 39)) == .zero ? .zero : .belowHalf
    if isNegative == lower.isNegative {
      coefficient.add(lower.coefficient)
    } else {
      if tail != .zero { lower.coefficient.addOne() }
      if coefficient.isLess(than: lower.coefficient) {
        swap(&self.coefficient, &lower.coefficient)
        isNegative = lower.isNegative
        tail = .zero
      }
      coefficient.subtract(lower.coefficient)
    }
    round(tail: tail)
  }

  mutating func multiply(by other: Decimal) {
    isNegative = isNegative != other.isNegative
    let (cut, tail) = coefficient.multiply(by: other.coefficient)
    exponent += other.exponent + cut
    round(tail: tail)
  }

  mutating func divide(by other: Decimal) throws(InvalidReason) {
    if other.coefficient.isZero { throw .divisionByZero }
    if coefficient.isZero { return }
    // A quotient of 35 or 36 digits, so that what remains is below half a unit of the last one kept. Both numbers get 34, so
    // each digit of it is found by subtracting a few times.
    var divisor = other
    extend()
    divisor.extend()
    var remainder = coefficient
    coefficient = Coefficient()
    for place in 0...35 {
      if place > 0 {
        coefficient.append(zeros: 1)
        remainder.append(zeros: 1)
      }
      while !remainder.isLess(than: divisor.coefficient) {
        remainder.subtract(divisor.coefficient)
        coefficient.addOne()
      }
    }
    isNegative = isNegative != other.isNegative
    exponent -= divisor.exponent + 35
    round(tail: remainder.isZero ? .zero : .belowHalf)
  }

  /// The remainder of truncated division, which is always exact; it has the sign of the dividend.
  mutating func reduce(modulo other: Decimal) throws(InvalidReason) {
    if other.coefficient.isZero { throw .divisionByZero }
    if coefficient.isZero { return }
    var divisor = other.coefficient
    let gap = exponent - other.exponent
    if gap >= 0 {
      coefficient.reduce(modulo: divisor)
      coefficient.multiply(by: Self.powerOfTen(gap, modulo: divisor), modulo: divisor)
      exponent = other.exponent
    } else {
      // The divisor in units of the dividend's last digit; past 34 digits it is more than the dividend.
      guard divisor.digitCount - gap <= 38 else { return }
      divisor.append(zeros: -gap)
      coefficient.reduce(modulo: divisor)
    }
    round(tail: .zero)
  }

  // MARK: Parts

  /// Gives the coefficient 34 digits.
  private mutating func extend() {
    let shift = Self.precision - coefficient.digitCount
    coefficient.append(zeros: shift)
    exponent -= shift
  }

  private static func powerOfTen(_ exponent: Int, modulo divisor: Coefficient) -> Coefficient {
    var result = Coefficient()
    result.addOne()
    var factor = result
    factor.append(zeros: 1)
    result.reduce(modulo: divisor)
    factor.reduce(modulo: divisor)
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result.multiply(by: factor, modulo: divisor) }
      factor.multiply(by: factor, modulo: divisor)
      remaining >>= 1
    }
    return result
  }
}
