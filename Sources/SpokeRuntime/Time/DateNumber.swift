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

  // So that the table is data, and not code that makes it.
  @_transparent
  private init(
    _ letter: UInt8, _ part: Part, digits fewest: UInt8, _ most: UInt8, from least: Int16, to greatest: Int16
  ) {
    self.letter = letter
    self.part = part
    fewestDigits = fewest
    mostDigits = most
    self.least = least
    self.greatest = greatest
  }

  private static let all: InlineArray<11, DateNumber> = [
    DateNumber(UInt8(ascii: "Y"), .year, digits: 4, 4, from: 1, to: 9_999),
    // The last two digits.
    DateNumber(UInt8(ascii: "y"), .year, digits: 2, 2, from: 0, to: 99),
    DateNumber(UInt8(ascii: "m"), .month, digits: 1, 2, from: 1, to: 12),
    DateNumber(UInt8(ascii: "d"), .day, digits: 1, 2, from: 1, to: 31),
    // Without a zero before it.
    DateNumber(UInt8(ascii: "e"), .day, digits: 1, 2, from: 1, to: 31),
    DateNumber(UInt8(ascii: "j"), .dayOfYear, digits: 1, 3, from: 1, to: 366),
    DateNumber(UInt8(ascii: "H"), .hour, digits: 1, 2, from: 0, to: 23),
    DateNumber(UInt8(ascii: "I"), .hourOfHalf, digits: 1, 2, from: 1, to: 12),
    DateNumber(UInt8(ascii: "M"), .minute, digits: 1, 2, from: 0, to: 59),
    DateNumber(UInt8(ascii: "S"), .second, digits: 1, 2, from: 0, to: 59),
    DateNumber(UInt8(ascii: "f"), .millisecond, digits: 3, 3, from: 0, to: 999),
  ]

  /// Nil of a letter that stands for something else, or nothing.
  static func of(_ letter: UInt8) -> DateNumber? {
    for index in all.indices where all[index].letter == letter { return all[index] }
    return nil
  }
}
