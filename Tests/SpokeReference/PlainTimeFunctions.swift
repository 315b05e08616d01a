import SpokePlan

/// The functions about time.
struct PlainTimeFunctions {
  let zone: String

  func call(_ function: Function, _ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    switch function {
    case .date: return .date(try day(of: arguments[0]))
    case .datetime: return .instant(try instant(of: arguments[0]))
    case .epochMilliseconds: return .number("\(try instant(of: arguments[0]))")
    case .addDays: return try addDays(arguments)
    case .parseDate: return try parseDate(arguments)
    default: return try formatDate(arguments)
    }
  }

  // MARK: Dates and instants

  /// What `date(x)` gives.
  func day(of value: PlainValue) throws(InvalidReason) -> Int {
    switch value {
    case .date(let days): return days
    case .instant(let milliseconds): return try day(ofInstant: milliseconds)
    case .number(let digits): return try day(ofInstant: try milliseconds(digits, else: .notADate))
    case .text(let text):
      guard let iso = PlainISO(text) else { throw .notADate }
      guard let time = iso.time, let offset = iso.offset else { return iso.days }
      return try day(ofInstant: iso.days * PlainTime.millisecondsPerDay + time - offset * 1000)
    case .tree, .list: throw .objectWhereScalar
    default: throw .notADate
    }
  }

  /// What `datetime(x)` gives.
  func instant(of value: PlainValue) throws(InvalidReason) -> Int {
    switch value {
    case .instant(let milliseconds): return milliseconds
    case .date(let days): return try instant(local: days * PlainTime.millisecondsPerDay)
    case .number(let digits): return try milliseconds(digits, else: .notADateTime)
    case .text(let text):
      guard let iso = PlainISO(text) else { throw .notADateTime }
      let wall = iso.days * PlainTime.millisecondsPerDay + (iso.time ?? 0)
      if let offset = iso.offset { return try inRange(wall - offset * 1000) }
      return try instant(local: wall)
    case .tree, .list: throw .objectWhereScalar
    default: throw .notADateTime
    }
  }

  private func milliseconds(_ digits: String, else reason: InvalidReason) throws(InvalidReason) -> Int {
    guard let number = PlainDecimal(digits), number.isWhole else { throw reason }
    return try inRange(number.whole(limit: 1 << 60))
  }

  private func day(ofInstant milliseconds: Int) throws(InvalidReason) -> Int {
    let days = PlainTime.split(try inRange(milliseconds) + PlainTime.offset(zone, at: milliseconds) * 1000).days
    guard PlainTime.isInRange(days: days) else { throw .outOfRange }
    return days
  }

  private func instant(local milliseconds: Int) throws(InvalidReason) -> Int {
    try inRange(PlainTime.instant(local: milliseconds, zone: zone))
  }

  @discardableResult
  private func inRange(_ milliseconds: Int) throws(InvalidReason) -> Int {
    guard PlainTime.isInRange(milliseconds: milliseconds) else { throw .outOfRange }
    return milliseconds
  }

  private func addDays(_ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    var start = arguments[0]
    if case .text(let text) = start, let iso = PlainISO(text), iso.time == nil { start = .date(iso.days) }
    if case .date = start {} else { start = .instant(try instant(of: start)) }
    let number = try arguments[1].asNumber()
    guard number.isWhole else { throw .notAnInteger }
    let count = number.whole(limit: 10_000_000)
    switch start {
    case .date(let days):
      guard PlainTime.isInRange(days: days + count) else { throw .outOfRange }
      return .date(days + count)
    case .instant(let milliseconds):
      return .instant(try inRange(milliseconds + count * PlainTime.millisecondsPerDay))
    default: throw .notADateTime
    }
  }

  private func parseDate(_ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    var reader = PlainDateReader(try arguments[0].asText())
    guard let wall = reader.read(try arguments[1].asText()) else { throw .badPattern }
    guard wall.hasTime else { return .date(wall.days) }
    let milliseconds = wall.days * PlainTime.millisecondsPerDay + wall.time
    if let offset = wall.offset { return .instant(try inRange(milliseconds - offset * 1000)) }
    return .instant(try instant(local: milliseconds))
  }

  // MARK: Writing

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private func formatDate(_ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    let moment: Int
    if case .date(let date) = arguments[0] {
      moment = PlainTime.instant(local: date * PlainTime.millisecondsPerDay, zone: zone)
    } else {
      moment = try instant(of: arguments[0])
    }
    let offset = PlainTime.offset(zone, at: moment)
    var (days, rest) = PlainTime.split(moment + offset * 1000)
    // A date is that date, also where midnight is skipped.
    if case .date(let date) = arguments[0] { (days, rest) = (date, 0) }
    guard PlainTime.isInRange(days: days) else { throw .outOfRange }
    let letters = Array(try arguments[1].asText().unicodeScalars)
    var result = ""
    var place = 0
    while place < letters.count {
      if letters[place] == "%" {
        place += 1
        guard place < letters.count, let part = written(letters[place], days, rest, offset) else { throw .badPattern }
        result += part
      } else {
        result.unicodeScalars.append(letters[place])
      }
      place += 1
    }
    return .made(result)
  }

  /// What a letter of a format writes; nil when there is no such letter.
  private func written(_ letter: Unicode.Scalar, _ days: Int, _ rest: Int, _ offset: Int) -> String? {
    let (year, month, day) = PlainTime.civil(days)
    let weekday = Self.weekdays[((days + 3) % 7 + 7) % 7]
    let hour = rest / 3_600_000
    func two(_ number: Int) -> String { PlainTime.padded(number, 2) }
    switch letter {
    case "Y": return PlainTime.padded(year, 4)
    case "y": return two(year % 100)
    case "m": return two(month)
    case "d": return two(day)
    case "e": return "\(day)"
    case "H": return two(hour)
    case "I": return two((hour + 11) % 12 + 1)
    case "p": return hour < 12 ? "AM" : "PM"
    case "M": return two(rest / 60_000 % 60)
    case "S": return two(rest / 1000 % 60)
    case "f": return PlainTime.padded(rest % 1000, 3)
    case "z": return (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + two(abs(offset) / 60 % 60)
    case "b": return String(Self.months[month - 1].prefix(3))
    case "B": return Self.months[month - 1]
    case "a": return String(weekday.prefix(3))
    case "A": return weekday
    case "j": return PlainTime.padded(days - (PlainTime.days(year, 1, 1) ?? 0) + 1, 3)
    case "%": return "%"
    default: return nil
    }
  }
}
