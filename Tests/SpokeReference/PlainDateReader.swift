/// Reads a text by a format of `parse_date`.
struct PlainDateReader {
  struct Reading {
    var days: Int
    var time: Int
    var hasTime: Bool
    var offset: Int?
  }

  private var rest: ArraySlice<Unicode.Scalar>
  private var year: Int?
  private var month = 1
  private var day = 1
  private var ordinal: Int?
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var fraction = 0
  private var isAfternoon = false
  private var hasHours = false
  private var hasTwelveHours = false
  private var hasHalf = false
  private var offset: Int?

  init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

  /// Nil when the text is not so written, or names a day or time that there is not.
  mutating func read(_ format: String) -> Reading? {
    var letters = Array(format.unicodeScalars)[...]
    var hasTime = false
    while let scalar = letters.popFirst() {
      if scalar.properties.isWhitespace {
        rest = rest.drop { $0.properties.isWhitespace }
      } else if scalar == "%" {
        guard let letter = letters.popFirst(), read(letter) else { return nil }
        if "HIMSfp".unicodeScalars.contains(letter) { hasTime = true }
      } else {
        guard rest.popFirst() == scalar else { return nil }
      }
    }
    guard rest.isEmpty, let days, hasTwelveHours == hasHalf, !(hasTwelveHours && hasHours) else { return nil }
    let hours = hasTwelveHours ? hour % 12 + (isAfternoon ? 12 : 0) : hour
    return Reading(
      days: days, time: ((hours * 60 + minute) * 60 + second) * 1000 + fraction, hasTime: hasTime, offset: offset)
  }

  private var days: Int? {
    guard let year else { return nil }
    guard let ordinal else { return PlainTime.days(year, month, day) }
    guard let first = PlainTime.days(year, 1, 1), ordinal >= 1, ordinal <= (PlainTime.isLeap(year) ? 366 : 365) else {
      return nil
    }
    return first + ordinal - 1
  }

  private mutating func read(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "Y": year = number(4...4, in: 1...9999)
    case "y": year = number(2...2, in: 0...99).map { $0 >= 70 ? 1900 + $0 : 2000 + $0 }
    case "m": return set(\.month, number(1...2, in: 1...12))
    case "d": return set(\.day, number(1...2, in: 1...31))
    case "e":
      if rest.first == " " { rest = rest.dropFirst() }
      return set(\.day, number(1...2, in: 1...31))
    case "H":
      hasHours = true
      return set(\.hour, number(1...2, in: 0...23))
    case "I":
      hasTwelveHours = true
      return set(\.hour, number(1...2, in: 1...12))
    case "p":
      hasHalf = true
      return set(\.isAfternoon, name(["AM", "PM"]).map { $0 == 1 })
    case "M": return set(\.minute, number(1...2, in: 0...59))
    case "S": return set(\.second, number(1...2, in: 0...59))
    case "f": return set(\.fraction, readFraction())
    case "z":
      offset = readOffset()
      return offset != nil
    case "b", "B":
      // The whole name before the short one, which it begins with.
      let months = PlainTimeFunctions.months
      return set(\.month, name(months + months.map { String($0.prefix(3)) }).map { $0 % 12 + 1 })
    case "j":
      ordinal = number(1...3, in: 1...366)
      return ordinal != nil
    case "%": return rest.popFirst() == "%"
    default: return false
    }
    return year != nil
  }

  private mutating func set<Part>(_ part: WritableKeyPath<Self, Part>, _ value: Part?) -> Bool {
    guard let value else { return false }
    self[keyPath: part] = value
    return true
  }

  private mutating func number(_ count: ClosedRange<Int>, in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(count.upperBound).prefix { ("0"..."9").contains($0) }
    guard digits.count >= count.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
    return range.contains(number) ? number : nil
  }

  /// Which of some names comes next, in any case of letters.
  private mutating func name(_ names: [String]) -> Int? {
    for (index, name) in names.enumerated() {
      let part = rest.prefix(name.unicodeScalars.count)
      guard part.allSatisfy(\.isASCII), PlainText.string(part).lowercased() == name.lowercased() else { continue }
      rest = rest.dropFirst(part.count)
      return index
    }
    return nil
  }

  private mutating func readFraction() -> Int? {
    let digits = rest.prefix(9).prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : Int((PlainText.string(digits) + "00").prefix(3))
  }

  private mutating func readOffset() -> Int? {
    if rest.first == "Z" {
      rest = rest.dropFirst()
      return 0
    }
    guard let sign = rest.popFirst(), sign == "+" || sign == "-", let hours = number(2...2, in: 0...23) else {
      return nil
    }
    var minutes = 0
    let hasColon = rest.first == ":"
    if hasColon { rest = rest.dropFirst() }
    if hasColon || rest.first.map({ ("0"..."9").contains($0) }) ?? false {
      guard let written = number(2...2, in: 0...59) else { return nil }
      minutes = written
    }
    return (hours * 60 + minutes) * 60 * (sign == "-" ? -1 : 1)
  }
}
