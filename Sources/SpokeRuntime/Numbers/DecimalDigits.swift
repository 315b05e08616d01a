import SpokePlan

/// Whole numbers in decimal digits.
enum DecimalDigits {
  /// Digits of the largest number.
  static let maximumCount = 20

  /// Writes a number without leading zeros and returns how many digits it has. There must be room for `maximumCount` of
  /// them.
  static func write(_ number: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
    if Build.favorsSize { return writeOneByOne(number, to: output) }
    if number < eightDigits { return writeFirst(number, to: output) }
    let (high, low) = number.quotientAndRemainder(dividingBy: eightDigits)
    var count: Int
    if high < eightDigits {
      count = writeFirst(high, to: output)
    } else {
      count = writeFirst(high / eightDigits, to: output)
      put(eight(high % eightDigits), at: output + count)
      count &+= 8
    }
    put(eight(low), at: output + count)
    return count &+ 8
  }

  private static func writeOneByOne(_ number: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    rest = number
    for place in (0..<count).reversed() {
      output[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count
  }

  private static let eightDigits: UInt64 = 100_000_000

  /// Writes a number of eight digits at most.
  @inline(__always)
  private static func writeFirst(_ number: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
    let digits = eight(number)
    let zeros = min(digits.trailingZeroBitCount &>> 3, 7)
    put(digits &>> UInt64(8 &* zeros), at: output)
    return 8 &- zeros
  }

  /// The eight digits of a number below 10⁸, the first one in the lowest byte: halves, then pairs, then digits, each of which
  /// stands in as many bits as are its own. The division of one is a multiplication that is exact for numbers of its size.
  @inline(__always)
  private static func eight(_ number: UInt64) -> UInt64 {
    let halves = number / 10_000 | (number % 10_000) &<< 32
    let hundreds = (halves &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) &<< 16
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) &<< 8
  }

  @inline(__always)
  private static func put(_ digits: UInt64, at output: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(output).storeBytes(of: (digits | 0x3030_3030_3030_3030).littleEndian, as: UInt64.self)
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
