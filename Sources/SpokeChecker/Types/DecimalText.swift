import SpokePlan

/// A decimal number in one form, compared exactly whatever its length.
struct DecimalText: Sendable, Hashable, Comparable {
  private let isNegative: Bool
  /// Without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// The number is 0.digits × 10^exponent.
  private let exponent: Int

  /// Takes JSON's number grammar; what does not belong to it ends the number.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if bytes.first == 0x2D || bytes.first == 0x2B {
      isNegative = bytes.first == 0x2D
      bytes = bytes.dropFirst()
    }
    let whole = bytes.prefix { 0x30...0x39 ~= $0 }
    bytes = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == 0x2E {
      fraction = bytes.dropFirst().prefix { 0x30...0x39 ~= $0 }
      bytes = bytes.dropFirst(1 + fraction.count)
    }
    var exponent = 0
    if let letter = bytes.first, letter | 0x20 == 0x65 {
      let power = String(decoding: bytes.dropFirst(), as: UTF8.self)
      exponent = Int(power) ?? (power.hasPrefix("-") ? Int.min / 4 : Int.max / 4)
    }
    var digits = Array(whole + fraction)
    let (sum, overflow) = exponent.addingReportingOverflow(whole.count)
    exponent = overflow ? exponent : sum
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
    let (difference, isTooSmall) = exponent.subtractingReportingOverflow(zeros)
    self.exponent = digits.isEmpty ? 0 : (isTooSmall ? exponent : difference)
  }

  static func < (left: DecimalText, right: DecimalText) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private func isSmallerInSize(than other: DecimalText) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if exponent != other.exponent { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  /// Whether it has no digits after the point.
  var isWhole: Bool { digits.isEmpty || exponent >= digits.count }

  /// The number when it is whole and fits.
  var integer: Int? {
    guard !digits.isEmpty else { return 0 }
    guard isWhole, exponent <= 18 else { return nil }
    var value = 0
    for place in 0..<exponent { value = value * 10 + (place < digits.count ? Int(digits[place] - 0x30) : 0) }
    return isNegative ? -value : value
  }

  /// Whether a plan's runtime calls it invalid, for it is too long without an exponent.
  var isTooLong: Bool {
    guard !digits.isEmpty else { return false }
    let limit = PlanFormat.maximumNumberLength
    guard exponent.magnitude <= limit else { return true }
    // Zeros stand between the point and the first digit, or the point between digits, or zeros behind the last one.
    let length =
      exponent <= 0 ? digits.count - exponent + 2 : exponent < digits.count ? digits.count + 1 : exponent
    return length + (isNegative ? 1 : 0) > limit
  }
}
