import SpokePlan

/// The functions about time.
struct PlainTimeFunctions {
  let zone: String

  static func isWhole(_ number: PlainDecimal) -> Bool {
    number.exponent >= 0 || number.digits.suffix(-number.exponent).allSatisfy { $0 == 0 } && number.digits.count >= -number.exponent
      || number.isZero
  }

  /// A whole number as an Int, cut to a limit.
  static func whole(_ number: PlainDecimal, limit: Int) -> Int {
    if number.isZero { return 0 }
    guard number.magnitude < 18 else { return number.isNegative ? -limit : limit }
    var result = 0
    let digits = number.exponent >= 0 ? number.digits + Array(repeating: 0, count: number.exponent) : Array(number.digits.dropLast(-number.exponent))
    for digit in digits { result = result * 10 + digit }
    return min(max(number.isNegative ? -result : result, -limit), limit)
  }

  func call(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    switch function {
    case .date: return date(arguments[0])
    case .datetime: return datetime(arguments[0])
    case .epochMilliseconds:
      if case .instant(let milliseconds) = datetime(arguments[0]) { return .number("\(milliseconds)") }
      return datetime(arguments[0])
    case .addDays: return addDays(arguments)
    case .parseDate: return parseDate(arguments)
    default: return formatDate(arguments)
    }
  }

  /// Milliseconds since 1970 of a number; nil when it is not whole or no time that is known.
  private func milliseconds(_ digits: String) -> Int? {
    guard let number = PlainDecimal(digits), Self.isWhole(number) else { return nil }
    let value = Self.whole(number, limit: 1 << 60)
    return PlainTime.isInRange(milliseconds: value) ? value : nil
  }

  func date(_ value: PlainValue) -> PlainValue {
    switch value {
    case .date: return value
    case .instant(let milliseconds): return day(of: milliseconds)
    case .number(let digits): return milliseconds(digits).map(day) ?? .invalid(.notADate)
    case .text(let text):
      guard let iso = PlainTime.parse(text) else { return .invalid(.notADate) }
      guard let time = iso.time, let offset = iso.offset else { return .date(iso.days) }
      return day(of: iso.days * PlainTime.millisecondsPerDay + time - offset * 1000)
    default: return .invalid(.notADate)
    }
  }

  private func day(of milliseconds: Int) -> PlainValue {
    let days = PlainTime.split(milliseconds + PlainTime.offset(zone, at: milliseconds) * 1000).days
    return PlainTime.isInRange(days: days) ? .date(days) : .invalid(.outOfRange)
  }

  func datetime(_ value: PlainValue, needsOffset: Bool = false) -> PlainValue {
    switch value {
    case .instant: return value
    case .date(let days): return local(days * PlainTime.millisecondsPerDay)
    case .number(let digits): return milliseconds(digits).map { .instant($0) } ?? .invalid(.notADateTime)
    case .text(let text):
      guard let iso = PlainTime.parse(text) else { return .invalid(.notADateTime) }
      let wall = iso.days * PlainTime.millisecondsPerDay + (iso.time ?? 0)
      if let offset = iso.offset { return instant(wall - offset * 1000) }
      if needsOffset, iso.time != nil { return .invalid(.notADateTime) }
      return local(wall)
    default: return .invalid(.notADateTime)
    }
  }

  private func local(_ milliseconds: Int) -> PlainValue { instant(PlainTime.instant(local: milliseconds, zone: zone)) }

  private func instant(_ milliseconds: Int) -> PlainValue {
    PlainTime.isInRange(milliseconds: milliseconds) ? .instant(milliseconds) : .invalid(.outOfRange)
  }

  private func addDays(_ arguments: [PlainValue]) -> PlainValue {
    guard let number = arguments[1].number else { return .invalid(.notANumber) }
    guard Self.isWhole(number) else { return .invalid(.notAnInteger) }
    let count = Self.whole(number, limit: 10_000_000)
    var value = arguments[0]
    if case .text(let text) = value, let iso = PlainTime.parse(text) {
      value = iso.time == nil ? .date(iso.days) : datetime(value)
    } else if case .date = value {
    } else {
      value = datetime(value)
    }
    switch value {
    case .date(let days): return PlainTime.isInRange(days: days + count) ? .date(days + count) : .invalid(.outOfRange)
    case .instant(let milliseconds): return instant(milliseconds + count * PlainTime.millisecondsPerDay)
    default: return value
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private func formatDate(_ arguments: [PlainValue]) -> PlainValue {
    guard let format = arguments[1].text else { return .invalid(.notText) }
    let days: Int
    let rest: Int
    let offset: Int
    if case .date(let day) = arguments[0] {
      (days, rest) = (day, 0)
      offset = PlainTime.offset(zone, at: PlainTime.instant(local: day * PlainTime.millisecondsPerDay, zone: zone))
    } else {
      let value = datetime(arguments[0])
      guard case .instant(let milliseconds) = value else { return value }
      offset = PlainTime.offset(zone, at: milliseconds)
      (days, rest) = PlainTime.split(milliseconds + offset * 1000)
    }
    let (year, month, day) = PlainTime.civil(days)
    let hour = rest / 3_600_000
    func two(_ number: Int) -> String { PlainTime.padded(number, 2) }
    var result = ""
    var letters = Array(format.unicodeScalars)[...]
    while let scalar = letters.popFirst() {
      guard scalar == "%", let letter = letters.popFirst() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch letter {
      case "Y": result += PlainTime.padded(year, 4)
      case "y": result += two(year % 100)
      case "m": result += two(month)
      case "d": result += two(day)
      case "e": result += "\(day)"
      case "H": result += two(hour)
      case "I": result += two((hour + 11) % 12 + 1)
      case "p": result += hour < 12 ? "AM" : "PM"
      case "M": result += two(rest / 60_000 % 60)
      case "S": result += two(rest / 1000 % 60)
      case "f": result += PlainTime.padded(rest % 1000, 3)
      case "z":
        let minutes = abs(offset) / 60
        result += (offset < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
      case "b": result += Self.months[month - 1].prefix(3)
      case "B": result += Self.months[month - 1]
      case "a": result += Self.weekdays[((days + 3) % 7 + 7) % 7].prefix(3)
      case "A": result += Self.weekdays[((days + 3) % 7 + 7) % 7]
      case "j": result += PlainTime.padded(days - (PlainTime.days(year, 1, 1) ?? 0) + 1, 3)
      case "%": result += "%"
      default: return .invalid(.badPattern)
      }
    }
    return .made(result)
  }

  private func parseDate(_ arguments: [PlainValue]) -> PlainValue {
    guard let text = arguments[0].text, let format = arguments[1].text else { return .invalid(.notText) }
    var reader = PlainDateReader(text)
    guard let wall = reader.read(format) else { return .invalid(.badPattern) }
    guard wall.hasTime else { return .date(wall.days) }
    let milliseconds = wall.days * PlainTime.millisecondsPerDay + wall.time
    if let offset = wall.offset { return instant(milliseconds - offset * 1000) }
    return local(milliseconds)
  }

  /// Reads a text by a format.
  private struct PlainDateReader {
    private var rest: ArraySlice<Unicode.Scalar>

    init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix(range.upperBound).prefix { ("0"..."9").contains($0) }
      guard digits.count >= range.lowerBound else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
    }

    mutating func name(_ names: [String]) -> Int? {
      for (index, name) in names.enumerated() {
        let part = rest.prefix(name.unicodeScalars.count)
        if PlainText.string(part).lowercased() == name.lowercased() {
          rest = rest.dropFirst(part.count)
          return index
        }
      }
      return nil
    }

    mutating func read(_ format: String) -> (days: Int, time: Int, hasTime: Bool, offset: Int?)? {
      var year: Int?, month: Int?, day: Int?, ordinal: Int?
      var hour = 0, minute = 0, second = 0, fraction = 0
      var half: Int?, offset: Int?
      var isTwelve = false, hasTime = false
      var letters = Array(format.unicodeScalars)[...]
      while let scalar = letters.popFirst() {
        if scalar.properties.isWhitespace {
          rest = rest.drop { $0.properties.isWhitespace }
          letters = letters.drop { $0.properties.isWhitespace }
          continue
        }
        guard scalar == "%", let letter = letters.popFirst() else {
          guard rest.popFirst() == scalar else { return nil }
          continue
        }
        if "HIMSfp".unicodeScalars.contains(letter) { hasTime = true }
        switch letter {
        case "Y": year = number(4...4); if year == nil { return nil }
        case "y":
          guard let short = number(2...2) else { return nil }
          year = short >= 70 ? 1900 + short : 2000 + short
        case "m": month = number(1...2); if month == nil { return nil }
        case "d", "e":
          if letter == "e" { rest = rest.drop { $0 == " " } }
          day = number(1...2)
          if day == nil { return nil }
        case "H", "I":
          guard let value = number(1...2), letter == "H" ? value < 24 : (1...12).contains(value) else { return nil }
          hour = value
          isTwelve = letter == "I"
        case "M": guard let value = number(1...2), value < 60 else { return nil }; minute = value
        case "S": guard let value = number(1...2), value < 60 else { return nil }; second = value
        case "p": half = name(["AM", "PM"]); if half == nil { return nil }
        case "f":
          let digits = rest.prefix(9).prefix { ("0"..."9").contains($0) }
          guard !digits.isEmpty else { return nil }
          rest = rest.dropFirst(digits.count)
          fraction = (0..<3).reduce(0) { sum, place in
            sum * 10 + (place < digits.count ? Int(digits[digits.startIndex + place].value - 48) : 0)
          }
        case "z":
          if rest.first == "Z" || rest.first == "z" {
            rest = rest.dropFirst()
            offset = 0
          } else {
            guard let sign = rest.popFirst(), sign == "+" || sign == "-", let hours = number(2...2), hours < 24 else { return nil }
            var minutes = 0
            if rest.first == ":" { rest = rest.dropFirst() }
            if let value = number(2...2) { minutes = value }
            guard minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * 60 * (sign == "-" ? -1 : 1)
          }
        case "b": month = name(PlainTimeFunctions.months.map { String($0.prefix(3)) }).map { $0 + 1 }; if month == nil { return nil }
        case "B": month = name(PlainTimeFunctions.months).map { $0 + 1 }; if month == nil { return nil }
        case "j": ordinal = number(1...3); if ordinal == nil { return nil }
        case "%": guard rest.popFirst() == "%" else { return nil }
        default: return nil
        }
      }
      guard rest.isEmpty, let year else { return nil }
      if isTwelve { hour = hour % 12 + (half == 1 ? 12 : 0) }
      let days: Int
      if let ordinal {
        guard let first = PlainTime.days(year, 1, 1), ordinal >= 1, ordinal <= (PlainTime.isLeap(year) ? 366 : 365) else { return nil }
        days = first + ordinal - 1
      } else {
        guard let found = PlainTime.days(year, month ?? 1, day ?? 1) else { return nil }
        days = found
      }
      return (days, ((hour * 60 + minute) * 60 + second) * 1000 + fraction, hasTime, offset)
    }
  }
}
