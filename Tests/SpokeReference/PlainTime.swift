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
    return text(days: days)
      + "T\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))Z"
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

  // MARK: ISO 8601

  struct ISO {
    var days: Int
    /// Milliseconds into the day; nil for a date alone.
    var time: Int?
    /// Seconds east; nil without an offset.
    var offset: Int?
  }

  static func parse(_ text: String) -> ISO? {
    let pattern =
      /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/
      .asciiOnlyDigits()
    guard let match = try? pattern.wholeMatch(in: text), let year = Int(match.1), let month = Int(match.2),
      let day = Int(match.3), let days = days(year, month, day)
    else { return nil }
    guard let hour = match.4.flatMap({ Int($0) }), let minute = match.5.flatMap({ Int($0) }) else {
      return ISO(days: days)
    }
    let second = match.6.flatMap { Int($0) } ?? 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let fraction = Int((String(match.7 ?? "") + "000").prefix(3)) ?? 0
    var offset: Int?
    if let mark = match.8 {
      if mark == "Z" || mark == "z" {
        offset = 0
      } else {
        let digits = mark.dropFirst().filter { $0 != ":" }
        guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.dropFirst(2).isEmpty ? "0" : digits.dropFirst(2)),
          hours < 24, minutes < 60
        else { return nil }
        offset = (hours * 60 + minutes) * 60 * (mark.first == "-" ? -1 : 1)
      }
    }
    return ISO(days: days, time: ((hour * 60 + minute) * 60 + second) * 1000 + fraction, offset: offset)
  }
}
