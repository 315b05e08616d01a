import SpokePlan

extension DatePattern {
  /// What the clocks of a place show as text by a format; `offset` is that of the place, in seconds east of UTC.
  ///
  /// Throws where the format has an unknown letter.
  static func text(
    of time: LocalTime, offset: Int64, _ format: UnsafeBufferPointer<UInt8>, in arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let date = CalendarDate(daysSince1970: time.days)
    var builder = TextBuilder(capacity: format.count * 2 + 16, in: &arena)
    var pattern = DatePattern(format)
    while let part = pattern.next(), !builder.isTooLong {
      switch part {
      case .space(let run): builder.append(run, in: &arena)
      case .literal(let byte): builder.append(byte, in: &arena)
      case .letter(let letter):
        guard
          appendDay(letter, date, to: &builder, in: &arena)
            || appendTime(letter, time.millisecondsOfDay, offset, to: &builder, in: &arena)
        else { throw .badPattern }
      }
    }
    return builder.finish(in: &arena)
  }

  private static func appendDay(
    _ letter: UInt8, _ date: CalendarDate, to builder: inout TextBuilder, in arena: inout Arena
  ) -> Bool {
    switch letter {
    case UInt8(ascii: "Y"): builder.append(date.year, digits: 4, in: &arena)
    case UInt8(ascii: "y"): builder.append(date.year, digits: 2, in: &arena)
    case UInt8(ascii: "m"): builder.append(date.month, digits: 2, in: &arena)
    case UInt8(ascii: "d"): builder.append(date.day, digits: 2, in: &arena)
    case UInt8(ascii: "e"): builder.append(date.day, digits: date.day < 10 ? 1 : 2, in: &arena)
    case UInt8(ascii: "j"): builder.append(date.dayOfYear, digits: 3, in: &arena)
    case UInt8(ascii: "b"): builder.append(EnglishNames.month(date.month), short: true, in: &arena)
    case UInt8(ascii: "B"): builder.append(EnglishNames.month(date.month), short: false, in: &arena)
    case UInt8(ascii: "a"), UInt8(ascii: "A"):
      // 1970-01-01 was a Thursday.
      let days = date.daysSince1970 + 4
      let weekday = days - days.dividedDown(by: 7) * 7
      builder.append(EnglishNames.weekday(weekday), short: letter == UInt8(ascii: "a"), in: &arena)
    case UInt8(ascii: "%"): builder.append(letter, in: &arena)
    default: return false
    }
    return true
  }

  private static func appendTime(
    _ letter: UInt8, _ milliseconds: Int64, _ offset: Int64, to builder: inout TextBuilder, in arena: inout Arena
  ) -> Bool {
    let hour = milliseconds / 3_600_000
    switch letter {
    case UInt8(ascii: "H"): builder.append(hour, digits: 2, in: &arena)
    case UInt8(ascii: "I"): builder.append((hour + 11) % 12 + 1, digits: 2, in: &arena)
    case UInt8(ascii: "p"): builder.append(hour < 12 ? "AM" : "PM", in: &arena)
    case UInt8(ascii: "M"): builder.append(milliseconds / 60_000 % 60, digits: 2, in: &arena)
    case UInt8(ascii: "S"): builder.append(milliseconds / 1_000 % 60, digits: 2, in: &arena)
    case UInt8(ascii: "f"): builder.append(milliseconds % 1_000, digits: 3, in: &arena)
    case UInt8(ascii: "z"):
      let minutes = offset.magnitude / 60
      builder.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"), in: &arena)
      builder.append(Int64(minutes / 60), digits: 2, in: &arena)
      builder.append(Int64(minutes % 60), digits: 2, in: &arena)
    default: return false
    }
    return true
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
