/// A point in time, in milliseconds since 1970-01-01T00:00Z.
typealias Instant = Int64

extension Instant {
  /// ISO 8601 with milliseconds and `Z`, as HubSpot returns it.
  var timestamp: String {
    let date = CalendarDate(milliseconds: self)
    let rest = Int(floorRemainder(by: CalendarDate.millisecondsPerDay))
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { CalendarDate.padded($0, 2) }
    return "\(date.text)T\(time.joined(separator: ":")).\(CalendarDate.padded(rest % 1_000, 3))Z"
  }

  /// Reads ISO 8601 with a time and an offset: `2020-02-29T03:30:17.000Z`, `2020-02-29T03:30+01:00`; nil for all else.
  init?(timestamp text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(2), hour < 24, reader.skip(":"), let minute = reader.number(2), minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if reader.skip(":") {
      guard let digits = reader.number(2), digits <= 60 else { return nil }
      second = Swift.min(digits, 59)
      if reader.skip(".") || reader.skip(",") {
        guard let milliseconds = reader.fraction() else { return nil }
        fraction = milliseconds
      }
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let time = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
    self = date.milliseconds + Int64(time) - Int64(offset) * 60_000
  }
}

extension CalendarDate {
  /// Reads `YYYY-MM-DD`; nil for all else.
  init?(text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }
}

/// Reads the parts of dates and times.
private struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  /// Exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    position += count
    return number
  }

  mutating func date() -> CalendarDate? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Digits behind the point, as milliseconds.
  mutating func fraction() -> Int? {
    var milliseconds = 0
    var count = 0
    while let digit = number(1) {
      if count < 3 { milliseconds = milliseconds * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<max(count, 3) { milliseconds *= 10 }
    return milliseconds
  }

  /// Minutes east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
