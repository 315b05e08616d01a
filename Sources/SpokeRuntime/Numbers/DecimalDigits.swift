import SpokePlan

/// Whole numbers in decimal digits.
enum DecimalDigits {
  /// Digits of the largest number.
  static let maximumCount = 20

  /// Writes a number without leading zeros and returns how many digits it has.
  static func write(_ number: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
    let count = count(number)
    var place = count
    var rest = number
    if Build.favorsSize {
      repeat {
        place -= 1
        output[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while place > 0
      return count
    }
    while rest >= 100 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      rest = quotient
      place &-= 2
      output[place] = 0x30 &+ UInt8(truncatingIfNeeded: pair / 10)
      output[place &+ 1] = 0x30 &+ UInt8(truncatingIfNeeded: pair % 10)
    }
    if rest >= 10 {
      output[0] = 0x30 &+ UInt8(truncatingIfNeeded: rest / 10)
      output[1] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
    } else {
      output[0] = 0x30 &+ UInt8(truncatingIfNeeded: rest)
    }
    return count
  }

  private static func count(_ number: UInt64) -> Int {
    var count = 1
    var limit: UInt64 = 10
    while number >= limit {
      count &+= 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    return count
  }
}

extension Value {
  /// A whole number that is computed, such as a length or an instant.
  static func number(integer: Int64, in arena: inout Arena) -> Value {
    let digits = arena.allocate(byteCount: DecimalDigits.maximumCount + 1)
    var count = DecimalDigits.write(integer.magnitude, to: digits + 1)
    var start = digits + 1
    if integer < 0 {
      start -= 1
      start[0] = UInt8(ascii: "-")
      count += 1
    }
    return .number(UnsafeBufferPointer(start: start, count: count), form: .clean)
  }
}
