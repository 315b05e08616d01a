/// Decimal arithmetic as one does it on paper: digits in an array, slowly.
struct PlainDecimal: Equatable {
  static let precision = 34

  var isNegative: Bool
  /// Most significant first, no leading zeros; empty is zero.
  var digits: [Int]
  /// The power of ten of the last digit.
  var exponent: Int

  init(isNegative: Bool = false, digits: [Int] = [], exponent: Int = 0) {
    let trimmed = Array(digits.drop { $0 == 0 })
    self.digits = trimmed
    self.isNegative = trimmed.isEmpty ? false : isNegative
    self.exponent = trimmed.isEmpty ? 0 : exponent
  }

  /// JSON's number grammar; exponents beyond any use are cut so that arithmetic on them stays finite.
  init?(_ text: String) {
    var rest = Substring(text)
    var isNegative = false
    if rest.first == "-" {
      isNegative = true
      rest = rest.dropFirst()
    }
    let whole = rest.prefix { $0.isWholeNumber && $0.isASCII }
    guard !whole.isEmpty else { return nil }
    rest = rest.dropFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = rest.prefix { $0.isWholeNumber && $0.isASCII }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
    }
    var exponent = 0
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest = rest.dropFirst()
      var sign = 1
      if rest.first == "+" || rest.first == "-" {
        sign = rest.first == "-" ? -1 : 1
        rest = rest.dropFirst()
      }
      let power = rest.prefix { $0.isWholeNumber && $0.isASCII }
      guard !power.isEmpty else { return nil }
      exponent = sign * (Int(power.drop { $0 == "0" }.prefix(9)) ?? 0)
      if power.drop(while: { $0 == "0" }).count > 9 { exponent = sign * 999_999_999 }
      rest = rest.dropFirst(power.count)
    }
    guard rest.isEmpty else { return nil }
    let all = (whole + fraction).compactMap(\.wholeNumberValue)
    self.init(isNegative: isNegative, digits: all, exponent: exponent - fraction.count)
  }

  var isZero: Bool { digits.isEmpty }

  /// The exponent of the first digit.
  var magnitude: Int { exponent + digits.count - 1 }

  var isWhole: Bool {
    isZero || exponent >= 0 || (digits.count > -exponent && digits.suffix(-exponent).allSatisfy { $0 == 0 })
  }

  /// A whole number as an Int, cut to a limit.
  func whole(limit: Int) -> Int {
    if isZero { return 0 }
    guard magnitude < 18 else { return isNegative ? -limit : limit }
    let all = exponent >= 0 ? digits + Array(repeating: 0, count: exponent) : Array(digits.dropLast(-exponent))
    let number = all.reduce(0) { $0 * 10 + $1 }
    return min(max(isNegative ? -number : number, -limit), limit)
  }

  /// Rounded to 34 digits, half to even.
  func rounded() -> PlainDecimal { rounded(keeping: Self.precision) }

  private func rounded(keeping count: Int) -> PlainDecimal {
    guard digits.count > count else { return self }
    return dropping(digits.count - count)
  }

  /// Without the last digits, rounded half to even.
  func dropping(_ count: Int) -> PlainDecimal {
    guard count > 0 else { return self }
    guard count <= digits.count else { return PlainDecimal() }
    let kept = Array(digits.dropLast(count))
    let lost = Array(digits.suffix(count))
    let half = lost[0] == 5 && lost.dropFirst().allSatisfy { $0 == 0 }
    let isUp = half ? (kept.last ?? 0) % 2 == 1 : lost[0] >= 5
    return PlainDecimal(
      isNegative: isNegative, digits: isUp ? Self.plus(kept, [1]) : kept, exponent: exponent + count)
  }

  // MARK: Arithmetic, on operands that are rounded first

  static func + (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal { sum(left.rounded(), right.rounded()) }

  static func * (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal { product(left.rounded(), right.rounded()) }

  /// Nil by zero.
  static func / (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal? {
    quotient(left.rounded(), right.rounded())
  }

  /// The remainder of truncated division; nil by zero.
  static func % (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal? {
    remainder(left.rounded(), right.rounded())
  }

  private static func sum(_ left: PlainDecimal, _ right: PlainDecimal) -> PlainDecimal {
    if left.isZero { return right.rounded() }
    if right.isZero { return left.rounded() }
    // Far apart, the smaller one can only decide a rounding.
    let (large, small) = left.magnitude >= right.magnitude ? (left, right) : (right, left)
    if large.magnitude - small.magnitude > 2 * precision + large.digits.count + small.digits.count {
      let sticky = PlainDecimal(isNegative: small.isNegative, digits: [1], exponent: large.exponent - 2 * precision - 2)
      return addExactly(large, sticky).rounded()
    }
    return addExactly(left, right).rounded()
  }

  private static func addExactly(_ left: PlainDecimal, _ right: PlainDecimal) -> PlainDecimal {
    let exponent = min(left.exponent, right.exponent)
    let a = left.digits + Array(repeating: 0, count: left.exponent - exponent)
    let b = right.digits + Array(repeating: 0, count: right.exponent - exponent)
    if left.isNegative == right.isNegative {
      return PlainDecimal(isNegative: left.isNegative, digits: plus(a, b), exponent: exponent)
    }
    if compare(a, b) >= 0 { return PlainDecimal(isNegative: left.isNegative, digits: minus(a, b), exponent: exponent) }
    return PlainDecimal(isNegative: right.isNegative, digits: minus(b, a), exponent: exponent)
  }

  static prefix func - (value: PlainDecimal) -> PlainDecimal {
    PlainDecimal(isNegative: !value.isNegative, digits: value.digits, exponent: value.exponent)
  }

  private static func product(_ left: PlainDecimal, _ right: PlainDecimal) -> PlainDecimal {
    PlainDecimal(
      isNegative: left.isNegative != right.isNegative, digits: multiply(left.digits, right.digits),
      exponent: left.exponent + right.exponent
    ).rounded()
  }

  private static func quotient(_ left: PlainDecimal, _ right: PlainDecimal) -> PlainDecimal? {
    guard !right.isZero else { return nil }
    guard !left.isZero else { return PlainDecimal() }
    let extra = max(0, precision + 2 + right.digits.count - left.digits.count)
    let (quotient, remainder) = divide(left.digits + Array(repeating: 0, count: extra), right.digits)
    // A remainder means that the digits go on: a last digit of its own keeps a half from looking exact.
    let digits = quotient + [remainder.isEmpty ? 0 : 1]
    return PlainDecimal(
      isNegative: left.isNegative != right.isNegative, digits: digits,
      exponent: left.exponent - right.exponent - extra - 1
    ).rounded()
  }

  private static func remainder(_ left: PlainDecimal, _ right: PlainDecimal) -> PlainDecimal? {
    guard !right.isZero else { return nil }
    if left.isZero || left.magnitude < right.magnitude { return left }
    let exponent = min(left.exponent, right.exponent)
    let divisor = right.digits + Array(repeating: 0, count: right.exponent - exponent)
    // Of a product the remainder is that of the remainders' product; so the zeros need not be written down.
    let zeros = remainder(ofPowerOfTen: left.exponent - exponent, by: divisor)
    let digits = divide(multiply(divide(left.digits, divisor).remainder, zeros), divisor).remainder
    return PlainDecimal(isNegative: left.isNegative, digits: digits, exponent: exponent).rounded()
  }

  private static func remainder(ofPowerOfTen power: Int, by divisor: [Int]) -> [Int] {
    if power == 0 { return divide([1], divisor).remainder }
    let half = remainder(ofPowerOfTen: power / 2, by: divisor)
    let square = divide(multiply(half, half), divisor).remainder
    return power % 2 == 0 ? square : divide(square + [0], divisor).remainder
  }

  /// Less than 0, 0 or greater than 0.
  static func order(_ left: PlainDecimal, _ right: PlainDecimal) -> Int {
    if left.isZero && right.isZero { return 0 }
    if left.isZero { return right.isNegative ? 1 : -1 }
    if right.isZero { return left.isNegative ? -1 : 1 }
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let sign = left.isNegative ? -1 : 1
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude ? -sign : sign }
    let length = max(left.digits.count, right.digits.count)
    let a = left.digits + Array(repeating: 0, count: length - left.digits.count)
    let b = right.digits + Array(repeating: 0, count: length - right.digits.count)
    return compare(a, b) * sign
  }

  // MARK: Digits

  private static func trimmed(_ digits: [Int]) -> [Int] { Array(digits.drop { $0 == 0 }) }

  private static func compare(_ left: [Int], _ right: [Int]) -> Int {
    let a = trimmed(left)
    let b = trimmed(right)
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for (x, y) in zip(a, b) where x != y { return x < y ? -1 : 1 }
    return 0
  }

  private static func plus(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var carry = 0
    let a = Array(left.reversed())
    let b = Array(right.reversed())
    for index in 0..<max(a.count, b.count) {
      let sum = (index < a.count ? a[index] : 0) + (index < b.count ? b[index] : 0) + carry
      result.append(sum % 10)
      carry = sum / 10
    }
    if carry > 0 { result.append(carry) }
    return result.reversed()
  }

  private static func minus(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var borrow = 0
    let a = Array(left.reversed())
    let b = Array(right.reversed())
    for index in a.indices {
      var difference = a[index] - (index < b.count ? b[index] : 0) - borrow
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 10 }
      result.append(difference)
    }
    return trimmed(result.reversed())
  }

  private static func multiply(_ left: [Int], _ right: [Int]) -> [Int] {
    var product = [Int](repeating: 0, count: left.count + right.count)
    for (i, a) in left.reversed().enumerated() {
      for (j, b) in right.reversed().enumerated() { product[i + j] += a * b }
    }
    for index in product.indices.dropLast() {
      product[index + 1] += product[index] / 10
      product[index] %= 10
    }
    return trimmed(product.reversed())
  }

  private static func divide(_ dividend: [Int], _ divisor: [Int]) -> (quotient: [Int], remainder: [Int]) {
    var quotient: [Int] = []
    var remainder: [Int] = []
    for digit in dividend {
      remainder = trimmed(remainder + [digit])
      var count = 0
      while compare(remainder, divisor) >= 0 {
        remainder = minus(remainder, divisor)
        count += 1
      }
      quotient.append(count)
    }
    return (trimmed(quotient), remainder)
  }
}
