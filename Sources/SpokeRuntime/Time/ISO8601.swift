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
    guard text.count == 24 || text.count == 20, let start = text.baseAddress,
      start[text.count - 1] == UInt8(ascii: "Z"),
      start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-"), start[10] == UInt8(ascii: "T"),
      start[13] == UInt8(ascii: ":"), start[16] == UInt8(ascii: ":")
    else { return nil }
    var digits = FixedDigits(start)
    let century = digits.pair(0)
    let year = digits.pair(2)
    let month = digits.pair(5)
    let day = digits.pair(8)
    let hour = digits.pair(11)
    let minute = digits.pair(14)
    let second = digits.pair(17)
    var milliseconds: Int64 = 0
    if text.count == 24 {
      guard start[19] == UInt8(ascii: ".") else { return nil }
      milliseconds = digits.pair(20) &* 10 &+ digits.single(22)
    }
    let date = CalendarDate(year: century &* 100 &+ year, month: month, day: day)
    guard digits.areAll, date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
    milliseconds &+= ((hour &* 60 &+ minute) &* 60 &+ second) &* 1_000
    local = LocalTime(days: date.daysSince1970, milliseconds: milliseconds)
    hasTime = true
    offset = 0
  }

  private init?(any text: UnsafeBufferPointer<UInt8>) {
    var scanner = DigitScanner(text)
    guard let year = scanner.digits(4), scanner.take(UInt8(ascii: "-")), let month = scanner.digits(2),
      scanner.take(UInt8(ascii: "-")), let day = scanner.digits(2)
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    local = LocalTime(days: date.daysSince1970, milliseconds: 0)
    hasTime = !scanner.isAtEnd
    if !hasTime { return }

    guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: " ")), let hour = scanner.digits(2),
      scanner.take(UInt8(ascii: ":")), let minute = scanner.digits(2), hour < 24, minute < 60
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if scanner.take(UInt8(ascii: ":")) {
      guard let second = scanner.digits(2), second < 60 else { return nil }
      milliseconds += second * 1_000
      if scanner.take(UInt8(ascii: ".")) {
        guard let fraction = scanner.fraction(atMost: .max) else { return nil }
        milliseconds += fraction
      }
    }
    local.milliseconds += milliseconds
    if scanner.isAtEnd { return }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.offset = offset
  }
}

/// Digits at known places. Whether they all are digits is asked once at the end.
private struct FixedDigits {
  private let start: UnsafePointer<UInt8>
  private var highest: UInt8 = 0

  init(_ start: UnsafePointer<UInt8>) { self.start = start }

  var areAll: Bool { highest < 10 }

  @inline(__always)
  mutating func single(_ place: Int) -> Int64 {
    let digit = start[place] &- 0x30
    highest = max(highest, digit)
    return Int64(digit)
  }

  @inline(__always)
  mutating func pair(_ place: Int) -> Int64 { single(place) &* 10 &+ single(place &+ 1) }
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

  /// The number of exactly so many digits.
  mutating func digits(_ count: Int) -> Int64? { digits(count...count) }

  /// The number of as many digits as there are within the limits.
  mutating func digits(_ count: ClosedRange<Int>) -> Int64? {
    var number: Int64 = 0
    var taken = 0
    while taken < count.upperBound, isAtDigit {
      number = number * 10 + Int64(text[position] - 0x30)
      position += 1
      taken += 1
    }
    return taken >= count.lowerBound ? number : nil
  }

  /// A fraction of a second in milliseconds; further digits are cut.
  mutating func fraction(atMost maximum: Int) -> Int64? {
    guard isAtDigit else { return nil }
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
    guard isWest || take(UInt8(ascii: "+")), let hours = digits(2), hours < 24 else { return nil }
    var seconds = hours * 3_600
    if take(UInt8(ascii: ":")) || isAtDigit {
      guard let minutes = digits(2), minutes < 60 else { return nil }
      seconds += minutes * 60
    }
    return isWest ? -seconds : seconds
  }
}
