import SpokePlan

/// Dates, and dates with times, as text: `YYYY-MM-DD`, then `T` or a space, `hh:mm`, `:ss`, `.fraction`, and `Z`, `±hh:mm`,
/// `±hhmm` or `±hh`.
struct ISO8601 {
  /// As written, whatever the offset.
  var local: LocalTime
  /// Whether there is a time of day.
  var hasTime: Bool
  /// Seconds east of UTC, where it is written.
  var offset: Int64?

  /// Nil where the text is not of this form or names no day or time that there is.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    if !Build.favorsSize, let instant = ISO8601(utc: text) {
      self = instant
    } else {
      self.init(any: text)
    }
  }

  /// The two forms that most events have: `YYYY-MM-DDThh:mm:ssZ`, and with milliseconds.
  private init?(utc text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 24 || text.count == 20, let start = text.baseAddress else { return nil }
    let day = FixedDigits(start, "0000-00-")
    let time = FixedDigits(start + 8, "00T00:00")
    var (second, milliseconds): (Int64, Int64)
    let isWritten: Bool
    if text.count == 24 {
      let rest = FixedDigits(start + 16, ":00.000Z")
      isWritten = rest.areAll
      second = rest.pair(1)
      milliseconds = rest.pair(4) &* 10 &+ rest.single(6)
    } else {
      let rest = FixedDigits(start + 12, "0:00:00Z")
      isWritten = rest.areAll
      second = rest.pair(5)
      milliseconds = 0
    }
    guard day.areAll, time.areAll, isWritten else { return nil }
    let (hour, minute) = (time.pair(3), time.pair(6))
    let date = CalendarDate(year: day.pair(0) &* 100 &+ day.pair(2), month: day.pair(5), day: time.pair(0))
    guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
    milliseconds &+= ((hour &* 60 &+ minute) &* 60 &+ second) &* 1_000
    local = LocalTime(days: date.daysSince1970, milliseconds: milliseconds)
    hasTime = true
    offset = 0
  }

  private init?(any text: UnsafeBufferPointer<UInt8>) {
    var scanner = DigitScanner(text)
    let year = scanner.digits(4)
    guard scanner.take(UInt8(ascii: "-")) else { return nil }
    let month = scanner.digits(2)
    guard scanner.take(UInt8(ascii: "-")) else { return nil }
    let day = scanner.digits(2)
    let date = CalendarDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    local = LocalTime(days: date.daysSince1970, milliseconds: 0)
    hasTime = !scanner.isAtEnd
    if !hasTime { return }

    guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: " ")) else { return nil }
    let hour = scanner.digits(2)
    guard scanner.take(UInt8(ascii: ":")) else { return nil }
    let minute = scanner.digits(2)
    guard hour >= 0, hour < 24, minute >= 0, minute < 60 else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if scanner.take(UInt8(ascii: ":")) {
      let second = scanner.digits(2)
      guard second >= 0, second < 60 else { return nil }
      milliseconds += second * 1_000
      if scanner.take(UInt8(ascii: ".")) {
        let fraction = scanner.fraction(atMost: .max)
        guard fraction >= 0 else { return nil }
        milliseconds += fraction
      }
    }
    local.milliseconds += milliseconds
    if scanner.isAtEnd { return }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.offset = offset
  }
}

/// Eight bytes with digits where a pattern has zeros, and else what the pattern has.
private struct FixedDigits {
  /// The digits as numbers, the first one lowest; zero where there is none.
  private let digits: UInt64
  /// At each digit and the one behind it: the number that they make.
  private let pairs: UInt64
  let areAll: Bool

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ pattern: StaticString) {
    var expected: UInt64 = 0
    // What takes a number that is too large for its place out of the lower half of its byte: 6 for a digit, 15 for what must
    // be zero.
    var excess: UInt64 = 0
    for index in 0..<8 {
      let byte = pattern.utf8Start[index]
      expected |= UInt64(byte) &<< UInt64(8 &* index)
      excess |= (byte == UInt8(ascii: "0") ? 6 : 15) &<< UInt64(8 &* index)
    }
    digits = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)) ^ expected
    areAll = (digits | (digits &+ excess)) & 0xF0F0_F0F0_F0F0_F0F0 == 0
    pairs = digits &* 10 &+ digits &>> 8
  }

  @inline(__always)
  func single(_ place: Int) -> Int64 { Int64(truncatingIfNeeded: digits &>> UInt64(8 &* place) & 0xFF) }

  @inline(__always)
  func pair(_ place: Int) -> Int64 { Int64(truncatingIfNeeded: pairs &>> UInt64(8 &* place) & 0xFF) }
}

/// Takes numbers from the front of a text.
struct DigitScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  init(_ text: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.text = text
    self.position = position
  }

  var isAtEnd: Bool { position >= text.count }
  var isAtDigit: Bool { position < text.count && text[position].isASCIIDigit }

  /// Whether the byte came next; goes past it.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// The number of exactly so many digits; negative where there are fewer.
  mutating func digits(_ count: Int) -> Int64 { digits(count, count) }

  /// The number of as many digits as there are within the limits; negative where there are fewer.
  mutating func digits(_ fewest: Int, _ most: Int) -> Int64 {
    var number: Int64 = 0
    var taken = 0
    while taken < most, isAtDigit {
      number = number * 10 + Int64(text[position] - 0x30)
      position += 1
      taken += 1
    }
    return taken >= fewest ? number : -1
  }

  /// A fraction of a second in milliseconds, of which further digits are cut; negative where there is none.
  mutating func fraction(atMost maximum: Int) -> Int64 {
    guard isAtDigit else { return -1 }
    var milliseconds: Int64 = 0
    var weight: Int64 = 100
    var taken = 0
    while taken < maximum, isAtDigit {
      milliseconds += Int64(text[position] - 0x30) * weight
      weight /= 10
      position += 1
      taken += 1
    }
    return milliseconds
  }

  /// An offset in seconds: `Z`, `±hh:mm`, `±hhmm` or `±hh`.
  mutating func offset() -> Int64? {
    if take(UInt8(ascii: "Z")) { return 0 }
    let isWest = take(UInt8(ascii: "-"))
    guard isWest || take(UInt8(ascii: "+")) else { return nil }
    let hours = digits(2)
    guard hours >= 0, hours < 24 else { return nil }
    var seconds = hours * 3_600
    if take(UInt8(ascii: ":")) || isAtDigit {
      let minutes = digits(2)
      guard minutes >= 0, minutes < 60 else { return nil }
      seconds += minutes * 60
    }
    return isWest ? -seconds : seconds
  }
}
