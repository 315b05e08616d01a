/// Powers of ten and lengths of integers in decimal digits.
enum PowersOfTen {
  /// 10 to `exponent`, which must be 0…38.
  @inline(__always)
  static func power(_ exponent: Int) -> UInt128 {
    exponent < 20
      ? UInt128(small(exponent)) : UInt128(small(19)).multipliedReportingOverflow(by: UInt128(small(exponent - 19))).0
  }

  /// 10 to `exponent`, which must be 0…19.
  @inline(__always)
  static func small(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    var factor: UInt64 = 10
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { power &*= factor }
      factor &*= factor
      remaining >>= 1
    }
    return power
  }

  /// Digits of a number; of 0, none.
  static func digitCount(_ number: UInt128) -> Int {
    let high = UInt64(truncatingIfNeeded: number >> 64)
    let bits = high > 0 ? 128 - high.leadingZeroBitCount : 64 - UInt64(truncatingIfNeeded: number).leadingZeroBitCount
    // log10(2) is a little more than 1233/4096, so the estimate is right or one too small.
    let estimate = (bits * 1233) >> 12
    return number >= power(estimate) ? estimate + 1 : estimate
  }
}
