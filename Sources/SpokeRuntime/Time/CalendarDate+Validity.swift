import SpokePlan

extension CalendarDate {
  static func isLeap(_ year: Int64) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether there is such a day, in the years 1 to 9999.
  var isValid: Bool {
    year >= 1 && year <= 9_999 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth)
  }

  private var daysInMonth: Int64 {
    switch month {
    case 2: Self.isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1 for the first of January.
  var dayOfYear: Int64 { daysSince1970 - CalendarDate(year: year, month: 1, day: 1).daysSince1970 + 1 }
}
