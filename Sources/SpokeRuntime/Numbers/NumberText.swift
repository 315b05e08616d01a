/// A number by its text: the sign, the significant digits, the place of the point. Nothing is rounded and no digit is
/// copied, so text of any length is taken.
struct NumberText {
  /// An exponent beyond this counts as this.
  static let maximumExponent = 999_999_999

  private(set) var isNegative = false
  /// From the first to the last digit that is not zero; the point may be among them. Empty for zero.
  private(set) var significand: UnsafeBufferPointer<UInt8>
  /// Digits in `significand`.
  private(set) var digitCount = 0
  /// The power of ten of the first digit: the number is d.ddd × 10^magnitude.
  private(set) var magnitude = 0

  var isZero: Bool { digitCount == 0 }
  /// Whether no digit after the point is other than zero.
  var isWhole: Bool { isZero || magnitude >= digitCount - 1 }

  /// Reads a number in JSON's grammar, which `bytes` must be.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    var first = -1
    var last = -1
    var point = -1
    var digitsToFirst = 0
    var digitsToPoint = 0
    var digits = 0
    var digitsToLast = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        point = index
        digitsToPoint = digits
      } else if byte.isASCIIDigit {
        if byte != UInt8(ascii: "0") {
          if first < 0 {
            first = index
            digitsToFirst = digits
          }
          last = index
          digitsToLast = digits
        }
        digits += 1
      } else {
        break
      }
      index += 1
    }
    if point < 0 { digitsToPoint = digits }
    guard first >= 0 else {
      isNegative = false
      significand = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    significand = UnsafeBufferPointer(rebasing: bytes[first...last])
    digitCount = digitsToLast - digitsToFirst + 1
    magnitude = digitsToPoint - digitsToFirst - 1 + Self.exponent(bytes.part(index, bytes.count))
  }

  /// The value of `e+12`; 0 of nothing.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 1 else { return 0 }
    var index = 1
    let isNegative = bytes[1] == UInt8(ascii: "-")
    if isNegative || bytes[1] == UInt8(ascii: "+") { index = 2 }
    var exponent = 0
    while index < bytes.count, bytes[index].isASCIIDigit {
      exponent = exponent > maximumExponent / 10 ? maximumExponent : exponent * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return isNegative ? -exponent : exponent
  }

  /// Where digits are cut off after the first `count`: how what is cut off compares with half a unit of the last one kept.
  func tail(after count: Int) -> Decimal.Tail {
    guard count < digitCount else { return .zero }
    if count < 0 { return .belowHalf }
    var index = 0
    for byte in significand where byte != UInt8(ascii: ".") {
      if index == count {
        if byte != UInt8(ascii: "5") { return byte < UInt8(ascii: "5") ? .belowHalf : .aboveHalf }
        return digitCount > count + 1 ? .aboveHalf : .half
      }
      index += 1
    }
    return .zero
  }

  // MARK: Comparison

  /// Exact, whatever the number of digits: negative, 0 or positive as `left` is less, equal or greater.
  static func compare(_ left: NumberText, _ right: NumberText) -> Int {
    if left.isZero || right.isZero { return left.sign - right.sign }
    guard left.isNegative == right.isNegative else { return left.sign }
    let difference =
      left.magnitude == right.magnitude
      ? compareDigits(left.significand, right.significand) : left.magnitude < right.magnitude ? -1 : 1
    return left.isNegative ? -difference : difference
  }

  private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// Digits that begin at the same place; the points in them do not count.
  private static func compareDigits(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    var leftIndex = 0
    var rightIndex = 0
    while true {
      if leftIndex < left.count, left[leftIndex] == UInt8(ascii: ".") { leftIndex += 1 }
      if rightIndex < right.count, right[rightIndex] == UInt8(ascii: ".") { rightIndex += 1 }
      guard leftIndex < left.count else { return rightIndex < right.count ? -1 : 0 }
      guard rightIndex < right.count else { return 1 }
      if left[leftIndex] != right[rightIndex] { return left[leftIndex] < right[rightIndex] ? -1 : 1 }
      leftIndex += 1
      rightIndex += 1
    }
  }

  // MARK: Integers

  /// The number where it is whole; one that does not fit is the nearest that does. Nil where it is not whole.
  var clampedInteger: Int64? {
    guard isWhole else { return nil }
    if isZero { return 0 }
    guard magnitude < 18 else { return isNegative ? .min : .max }
    var integer: Int64 = 0
    var left = magnitude
    var index = 0
    while left >= 0 {
      if index < significand.count, significand[index] == UInt8(ascii: ".") { index += 1 }
      integer = integer * 10 + (index < significand.count ? Int64(significand[index] - 0x30) : 0)
      index += 1
      left -= 1
    }
    return isNegative ? -integer : integer
  }
}
