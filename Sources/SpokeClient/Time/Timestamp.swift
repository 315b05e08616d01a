/// A moment, to the nanosecond.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Time since 1970-01-01T00:00Z.
  public var sinceEpoch: Duration

  public init(sinceEpoch: Duration) { self.sinceEpoch = sinceEpoch }

  /// Seconds since 1970-01-01T00:00Z, rounded down.
  public var seconds: Int64 {
    let (seconds, attoseconds) = sinceEpoch.components
    return attoseconds < 0 ? seconds - 1 : seconds
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.sinceEpoch < right.sinceEpoch }
  public static func + (left: Timestamp, right: Duration) -> Timestamp { .init(sinceEpoch: left.sinceEpoch + right) }
  public static func - (left: Timestamp, right: Timestamp) -> Duration { left.sinceEpoch - right.sinceEpoch }

  /// `2026-11-20T09:00:00Z`, fractions of a second left out.
  public var iso8601: String {
    let day = Self.floorDivide(seconds, 86_400)
    let second = seconds - day * 86_400
    let (year, month, dayOfMonth) = Self.civil(day)
    return "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(dayOfMonth))T\(Self.padded(second / 3_600)):"
      + "\(Self.padded(second / 60 % 60)):\(Self.padded(second % 60))Z"
  }

  private static func padded(_ number: Int64, _ width: Int = 2) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  /// The Gregorian date of a day counted from 1970-01-01, reckoned in eras of 400 years that begin in March, so that the
  /// day that comes and goes is the last of a year.
  private static func civil(_ day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
