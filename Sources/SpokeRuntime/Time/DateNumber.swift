/// The letters of a `DatePattern` that stand for numbers.
struct DateNumber: Sendable {
  /// What the number is; those from `hour` on are a time of day.
  enum Part: UInt8, Sendable {
    case year, month, day, dayOfYear, hour, hourOfHalf, minute, second, millisecond

    static var count: Int { 9 }
    var isOfTime: Bool { rawValue >= Part.hour.rawValue }
  }

  let letter: UInt8
  let part: Part
  /// The digits that are read, of which the most are written.
  let fewestDigits: UInt8
  let mostDigits: UInt8
  /// What is read.
  let least: Int16
  let greatest: Int16

  private init(_ letter: Unicode.Scalar, _ part: Part, _ digits: ClosedRange<UInt8>, _ range: ClosedRange<Int16>) {
    self.letter = UInt8(truncatingIfNeeded: letter.value)
    self.part = part
    fewestDigits = digits.lowerBound
    mostDigits = digits.upperBound
    least = range.lowerBound
    greatest = range.upperBound
  }

  private static let all: InlineArray<11, DateNumber> = [
    DateNumber("Y", .year, 4...4, 1...9_999),
    // The last two digits.
    DateNumber("y", .year, 2...2, 0...99),
    DateNumber("m", .month, 1...2, 1...12),
    DateNumber("d", .day, 1...2, 1...31),
    // Without a zero before it.
    DateNumber("e", .day, 1...2, 1...31),
    DateNumber("j", .dayOfYear, 1...3, 1...366),
    DateNumber("H", .hour, 1...2, 0...23),
    DateNumber("I", .hourOfHalf, 1...2, 1...12),
    DateNumber("M", .minute, 1...2, 0...59),
    DateNumber("S", .second, 1...2, 0...59),
    DateNumber("f", .millisecond, 3...3, 0...999),
  ]

  /// Nil of a letter that stands for something else, or nothing.
  static func of(_ letter: UInt8) -> DateNumber? {
    for index in all.indices where all[index].letter == letter { return all[index] }
    return nil
  }
}
