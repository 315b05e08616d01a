import Foundation

/// Dates and instants. Zones come from Foundation, not from the tables that plans are made of.
enum PlainTime {
  static let millisecondsPerDay = 86_400_000

  /// Days since 1970-01-01; nil when there is no such day.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= length(of: month, in: year) else {
      return nil
    }
    var days = 0
    if year >= 1970 {
      for earlier in 1970..<year { days += isLeap(earlier) ? 366 : 365 }
    } else {
      for later in year..<1970 { days -= isLeap(later) ? 366 : 365 }
    }
    for earlier in 1..<month { days += length(of: earlier, in: year) }
    return days + day - 1
  }

  static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

  static func length(of month: Int, in year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // 400 years are 146,097 days; the rest is counted.
    var rest = days + 719_162  // days since 0001-01-01
    var year = 1 + 400 * Int((Double(rest) / 146_097).rounded(.down))
    rest -= (year - 1) / 400 * 146_097
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    while rest >= length(of: month, in: year) {
      rest -= length(of: month, in: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  static let firstDay = days(1, 1, 1) ?? 0
  static let lastDay = days(9999, 12, 31) ?? 0

  static func isInRange(days: Int) -> Bool { (firstDay...lastDay).contains(days) }
  static func isInRange(milliseconds: Int) -> Bool {
    isInRange(days: Int((Double(milliseconds) / Double(millisecondsPerDay)).rounded(.down)))
  }

  static func split(_ milliseconds: Int) -> (days: Int, rest: Int) {
    var days = milliseconds / millisecondsPerDay
    var rest = milliseconds % millisecondsPerDay
    if rest < 0 {
      days -= 1
      rest += millisecondsPerDay
    }
    return (days, rest)
  }

  static func text(days: Int) -> String {
    let (year, month, day) = civil(days)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  static func text(milliseconds: Int) -> String {
    let (days, rest) = split(milliseconds)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(text(days: days))T\(clock).\(padded(rest % 1000, 3))Z"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // MARK: Zones

  /// Seconds east of UTC at an instant.
  static func offset(_ zone: String, at milliseconds: Int) -> Int {
    guard let zone = TimeZone(identifier: zone) else { return 0 }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: (Double(milliseconds) / 1000).rounded(.down)))
  }

  /// The instant of a local time: the earlier of two, moved forward by the gap when it is skipped.
  static func instant(local milliseconds: Int, zone: String) -> Int {
    let before = offset(zone, at: milliseconds - millisecondsPerDay)
    let after = offset(zone, at: milliseconds + millisecondsPerDay)
    let candidates = [before, after].map { milliseconds - $0 * 1000 }
    let fitting = candidates.filter { $0 + offset(zone, at: $0) * 1000 == milliseconds }
    // In a gap the offset before it applies, which lands behind the gap.
    return fitting.min() ?? milliseconds - before * 1000
  }
}
