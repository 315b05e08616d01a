import SpokePlan

/// An exact decimal of at most 34 significant digits, rounded half to even: ±coefficient × 10^exponent.
struct Decimal {
  static let precision = 34
  /// What rounding cuts off, compared with half a unit of the last digit that stays.
  enum Tail { case zero, belowHalf, half, aboveHalf }
  /// Where a number between two others goes.
  enum RoundingRule { case halfToEven, down, up }

  var isNegative = false
  var coefficient = Coefficient()
  /// It fits 32 bits, as that of a product of two numbers does.
  var exponent = 0

  /// The number that the text says, rounded to 34 digits.
  init(_ text: NumberText) {
    let count = min(text.digitCount, Self.precision)
    self.init(text, digits: count)
    round(tail: text.tail(after: count))
  }

  /// The number that the text says, rounded to a multiple of 10^`place`; where that takes more than 34 digits, to 34,
  /// half to even.
  init(_ text: NumberText, roundedTo place: Int, _ rule: RoundingRule) {
    let kept = text.magnitude - place + 1
    guard !text.isZero, kept < text.digitCount, kept <= Self.precision else {
      self.init(text)
      return
    }
    self.init(text, digits: max(kept, 0))
    exponent = place
    let goesUp =
      switch rule {
      case .halfToEven: goesUp(text.tail(after: max(kept, -1)))
      case .down: text.isNegative
      case .up: !text.isNegative
      }
    if goesUp { coefficient.addOne() }
    round(tail: .zero)
  }

  private init(_ text: NumberText, digits count: Int) {
    isNegative = text.isNegative
    coefficient = Coefficient(text, digits: count)
    exponent = text.magnitude - count + 1
  }

  init() {}

  /// Rounds to 34 digits. `tail` is what was already cut off behind the coefficient; one with a tail must have 34 digits at
  /// least.
  mutating func round(tail: Tail) {
    var tail = tail
    if coefficient.exceedsPrecision {
      let surplus = coefficient.digitCount - Self.precision
      let further = coefficient.cut(surplus)
      exponent += surplus
      // What was cut off before is less than a unit of what is cut off now.
      switch further {
      case .zero: tail = tail == .zero ? .zero : .belowHalf
      case .half: tail = tail == .zero ? .half : .aboveHalf
      case .belowHalf, .aboveHalf: tail = further
      }
    }
    if goesUp(tail) {
      coefficient.addOne()
      if coefficient.exceedsPrecision {
        _ = coefficient.cut(1)
        exponent += 1
      }
    }
    if coefficient.isZero {
      isNegative = false
      exponent = 0
    }
  }

  /// Whether the last digit goes up, where an equal distance goes to the even one.
  private func goesUp(_ tail: Tail) -> Bool { tail == .aboveHalf || tail == .half && coefficient.isOdd }

  mutating func negate() { isNegative = !isNegative && !coefficient.isZero }

  // MARK: Writing

  /// The number as a value: no exponent, no zeros at the end after the point. Throws where it is too long to write.
  func value(in arena: inout Arena) throws(InvalidReason) -> Value {
    let digits = arena.allocate(byteCount: Self.maximumDigitCount)
    var count = coefficient.write(to: digits)
    let whole = count + exponent
    while count > whole, count > 1, digits[count - 1] == UInt8(ascii: "0") { count -= 1 }
    return try NumberForm.plain(
      UnsafeBufferPointer(start: digits, count: count), count: count, whole: whole, isNegative: isNegative,
      in: &arena)
  }

  private static let maximumDigitCount = 40
}
