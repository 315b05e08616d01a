/// A whole number by its digits, as a `Coefficient`: calculated with as with pen and paper. Products of two numbers of 34
/// digits fit. What changes a number does so where it is, for a copy is long.
struct DigitNumber {
  /// Digits; of 0, none.
  private(set) var digitCount = 0
  /// The lowest first; behind the highest stand zeros.
  private var digits = InlineArray<76, UInt8>(repeating: 0)

  init() {}

  /// The first digits of a number; zeros stand for digits that are not there.
  init(_ text: NumberText, digits count: Int) {
    var left = count
    for byte in text.significand where byte != UInt8(ascii: ".") && left > 0 {
      left -= 1
      digits[left] = byte &- 0x30
    }
    trim(count)
  }

  /// Counts the digits, of which there are at most so many.
  private mutating func trim(_ limit: Int) {
    digitCount = limit
    while digitCount > 0, digits[digitCount - 1] == 0 { digitCount -= 1 }
  }

  var exceedsPrecision: Bool { digitCount > Decimal.precision }
  var isZero: Bool { digitCount == 0 }
  var isOdd: Bool { digits[0] & 1 == 1 }

  mutating func append(zeros count: Int) {
    var place = digitCount
    while place > 0 {
      place -= 1
      digits[place + count] = digits[place]
    }
    for place in 0..<min(count, digitCount) { digits[place] = 0 }
    if digitCount > 0 { digitCount += count }
  }

  /// Takes the last digits away. Returns what they come to.
  mutating func cut(_ count: Int) -> Decimal.Tail {
    var tail = Decimal.Tail.zero
    for place in 0..<max(count, digitCount) {
      let digit = place < digitCount ? digits[place] : 0
      digits[place] = place + count < digitCount ? digits[place + count] : 0
      if place < count {
        // What was seen before is less than a unit of this one.
        tail =
          digit == 5 && tail == .zero
          ? .half : digit >= 5 ? .aboveHalf : digit > 0 || tail != .zero ? .belowHalf : .zero
      }
    }
    digitCount = max(digitCount - count, 0)
    return tail
  }

  // MARK: Calculating

  func isLess(than other: DigitNumber) -> Bool {
    if digitCount != other.digitCount { return digitCount < other.digitCount }
    var place = digitCount
    while place > 0 {
      place -= 1
      if digits[place] != other.digits[place] { return digits[place] < other.digits[place] }
    }
    return false
  }

  mutating func add(_ other: DigitNumber) { add(other, times: 1, at: 0) }

  mutating func addOne() {
    var one = DigitNumber()
    one.digits[0] = 1
    one.digitCount = 1
    add(one)
  }

  /// Adds a number so many times, from 0 to 9, so many places up.
  private mutating func add(_ other: DigitNumber, times factor: UInt8, at start: Int) {
    var carry: UInt8 = 0
    let end = max(digitCount, other.digitCount + start)
    for place in start..<end {
      let sum = digits[place] + other.digits[place - start] * factor + carry
      digits[place] = sum % 10
      carry = sum / 10
    }
    digits[end] = carry
    trim(end + 1)
  }

  /// Subtracts a number that is not more.
  mutating func subtract(_ other: DigitNumber) {
    var borrowed: UInt8 = 0
    for place in 0..<digitCount {
      let taken = other.digits[place] + borrowed
      borrowed = digits[place] < taken ? 1 : 0
      digits[place] = digits[place] + 10 * borrowed - taken
    }
    trim(digitCount)
  }

  /// Multiplies by a number; both have at most 34 digits. Nothing is cut off.
  mutating func multiply(by other: DigitNumber) -> (cut: Int, tail: Decimal.Tail) {
    var product = DigitNumber()
    for place in 0..<digitCount { product.add(other, times: digits[place], at: place) }
    self = product
    return (0, .zero)
  }

  /// Leaves what remains of a division.
  mutating func reduce(modulo divisor: DigitNumber) {
    var remainder = DigitNumber()
    var place = digitCount
    while place > 0 {
      place -= 1
      remainder.append(zeros: 1)
      remainder.digits[0] = digits[place]
      remainder.trim(remainder.digitCount + 1)
      while !remainder.isLess(than: divisor) { remainder.subtract(divisor) }
    }
    self = remainder
  }

  /// Multiplies and leaves what remains of a division.
  mutating func multiply(by other: DigitNumber, modulo divisor: DigitNumber) {
    _ = multiply(by: other)
    reduce(modulo: divisor)
  }

  /// Writes the digits; 0 is one digit. Returns how many.
  func write(to output: UnsafeMutablePointer<UInt8>) -> Int {
    let count = max(digitCount, 1)
    for place in 0..<count { output[count - 1 - place] = 0x30 + digits[place] }
    return count
  }
}
