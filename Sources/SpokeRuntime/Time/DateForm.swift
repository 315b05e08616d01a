import SpokePlan

/// Dates and instants as text.
enum DateForm {
  /// `YYYY-MM-DD`
  static func text(ofDay days: Int64, in arena: inout Arena) -> Value {
    let text = arena.allocate(byteCount: 10)
    write(CalendarDate(daysSince1970: days), to: text)
    return .text(UnsafeBufferPointer(start: text, count: 10))
  }

  /// `YYYY-MM-DDThh:mm:ss.mmmZ`
  static func text(ofInstant milliseconds: Int64, in arena: inout Arena) -> Value {
    let text = arena.allocate(byteCount: 24)
    let time = LocalTime(milliseconds: milliseconds)
    write(CalendarDate(daysSince1970: time.days), to: text)
    let rest = time.millisecondsOfDay
    text[10] = UInt8(ascii: "T")
    write(rest / 3_600_000, digits: 2, to: text + 11)
    text[13] = UInt8(ascii: ":")
    write(rest / 60_000 % 60, digits: 2, to: text + 14)
    text[16] = UInt8(ascii: ":")
    write(rest / 1_000 % 60, digits: 2, to: text + 17)
    text[19] = UInt8(ascii: ".")
    write(rest % 1_000, digits: 3, to: text + 20)
    text[23] = UInt8(ascii: "Z")
    return .text(UnsafeBufferPointer(start: text, count: 24))
  }

  private static func write(_ date: CalendarDate, to text: UnsafeMutablePointer<UInt8>) {
    write(date.year, digits: 4, to: text)
    text[4] = UInt8(ascii: "-")
    write(date.month, digits: 2, to: text + 5)
    text[7] = UInt8(ascii: "-")
    write(date.day, digits: 2, to: text + 8)
  }

  /// The last digits of a number, with leading zeros.
  static func write(_ number: Int64, digits: Int, to text: UnsafeMutablePointer<UInt8>) {
    var rest = number
    var index = digits
    while index > 0 {
      index -= 1
      text[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
