import SpokePlan

extension DatePattern {
  /// What the clocks of a place show as text by a format; `offset` is that of the place, in seconds east of UTC.
  ///
  /// Throws where the format has an unknown letter.
  static func text(
    of time: LocalTime, offset: Int64, _ format: UnsafeBufferPointer<UInt8>, in arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let date = CalendarDate(daysSince1970: time.days)
    let milliseconds = time.millisecondsOfDay
    let hour = milliseconds / 3_600_000
    let numbers: InlineArray<9, Int64> = [
      date.year, date.month, date.day, 0, hour, (hour + 11) % 12 + 1, milliseconds / 60_000 % 60,
      milliseconds / 1_000 % 60, milliseconds % 1_000,
    ]
    var builder = TextBuilder(capacity: format.count * 2 + 16, in: &arena)
    var pattern = DatePattern(format)
    while let part = pattern.next(), !builder.isTooLong {
      switch part {
      case .space(let run): builder.append(run, in: &arena)
      case .literal(let byte): builder.append(byte, in: &arena)
      case .letter(let letter):
        let isShort = letter | 0x20 == letter
        switch letter {
        case UInt8(ascii: "%"): builder.append(letter, in: &arena)
        case UInt8(ascii: "b"), UInt8(ascii: "B"):
          builder.append(EnglishNames.month(date.month), short: isShort, in: &arena)
        case UInt8(ascii: "a"), UInt8(ascii: "A"):
          // 1970-01-01 was a Thursday.
          let days = time.days + 4
          builder.append(EnglishNames.weekday(days - days.dividedDown(by: 7) * 7), short: isShort, in: &arena)
        case UInt8(ascii: "p"): builder.append(hour < 12 ? "AM" : "PM", in: &arena)
        case UInt8(ascii: "z"):
          let minutes = Int64(offset.magnitude / 60)
          builder.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"), in: &arena)
          builder.append(minutes / 60 * 100 + minutes % 60, digits: 4, in: &arena)
        default:
          guard let wanted = DateNumber.of(letter) else { throw .badPattern }
          let number = wanted.part == .dayOfYear ? date.dayOfYear : numbers[Int(wanted.part.rawValue)]
          let isOneDigit = letter == UInt8(ascii: "e") && number < 10
          builder.append(number, digits: isOneDigit ? 1 : Int(wanted.mostDigits), in: &arena)
        }
      }
    }
    return builder.finish(in: &arena)
  }
}

extension TextBuilder {
  fileprivate mutating func append(_ number: Int64, digits: Int, in arena: inout Arena) {
    var divisor: Int64 = 1
    for _ in 1..<max(digits, 1) { divisor *= 10 }
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10), in: &arena)
      divisor /= 10
    }
  }

  fileprivate mutating func append(_ name: UnsafeBufferPointer<UInt8>, short: Bool, in arena: inout Arena) {
    append(name.part(0, short ? min(EnglishNames.shortLength, name.count) : name.count), in: &arena)
  }
}
