import SpokePlan

/// A format of dates, as `%Y-%m-%d`: letters after `%` stand for parts, anything else for itself.
struct DatePattern {
  private let format: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ format: UnsafeBufferPointer<UInt8>) { self.format = format }

  enum Part {
    /// The letter after a `%`; 0 where nothing follows it.
    case letter(UInt8)
    /// White space, any run of it.
    case space(UnsafeBufferPointer<UInt8>)
    case literal(UInt8)
  }

  mutating func next() -> Part? {
    guard position < format.count else { return nil }
    let byte = format[position]
    if byte == UInt8(ascii: "%") {
      position += 2
      return .letter(position <= format.count ? format[position - 1] : 0)
    }
    let spaceEnd = WhiteSpace.end(ofRunAt: position, in: format)
    if spaceEnd > position {
      let run = format.part(position, spaceEnd)
      position = spaceEnd
      return .space(run)
    }
    position += 1
    return .literal(byte)
  }
}

/// What a text says by a `DatePattern`.
struct ParsedDate {
  private var year: Int64?
  private var month: Int64?
  private var day: Int64?
  private var dayOfYear: Int64?
  private var hour: Int64?
  private var hourOfHalf: Int64?
  private var isAfternoon: Bool?
  private var minute: Int64 = 0
  private var second: Int64 = 0
  private var fraction: Int64 = 0
  private(set) var offset: Int64?
  /// Whether the format has a time of day.
  private(set) var hasTime = false
  /// By the clock that the text means.
  private(set) var local = LocalTime(milliseconds: 0)

  /// Nil where the text is not of the format, names no day or time that there is, or where the format is none.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ format: UnsafeBufferPointer<UInt8>) {
    var pattern = DatePattern(format)
    var position = 0
    while let part = pattern.next() {
      switch part {
      case .space:
        position = WhiteSpace.end(ofRunAt: position, in: text)
      case .literal(let byte),
        .letter(let byte) where byte == UInt8(ascii: "%"):
        guard position < text.count, text[position] == byte else { return nil }
        position += 1
      case .letter(let letter):
        guard let end = read(letter, text, position) else { return nil }
        position = end
      }
    }
    guard position == text.count, combine() else { return nil }
  }

  /// Reads one part and returns where it ends.
  private mutating func read(_ letter: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    var scanner = DigitScanner(text, from: position)
    var number: Int64 = 0
    func take(_ count: ClosedRange<Int>, _ range: ClosedRange<Int64>) -> Bool {
      guard let found = scanner.digits(count), range.contains(found) else { return false }
      number = found
      return true
    }
    switch letter {
    case UInt8(ascii: "Y"):
      guard take(4...4, 1...9_999) else { return nil }
      year = number
    case UInt8(ascii: "y"):
      guard take(2...2, 0...99) else { return nil }
      year = number + (number < 70 ? 2_000 : 1_900)
    case UInt8(ascii: "m"):
      guard take(1...2, 1...12) else { return nil }
      month = number
    case UInt8(ascii: "d"), UInt8(ascii: "e"):
      if letter == UInt8(ascii: "e") { _ = scanner.take(UInt8(ascii: " ")) }
      guard take(1...2, 1...31) else { return nil }
      day = number
    case UInt8(ascii: "j"):
      guard take(1...3, 1...366) else { return nil }
      dayOfYear = number
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      guard let name = EnglishNames.month(at: position, in: text) else { return nil }
      month = name.number
      return position + name.length
    case UInt8(ascii: "z"):
      guard let seconds = scanner.offset() else { return nil }
      offset = seconds
    default:
      hasTime = true
      return readTime(letter, text, &scanner)
    }
    return scanner.position
  }

  private mutating func readTime(
    _ letter: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ scanner: inout DigitScanner
  ) -> Int? {
    switch letter {
    case UInt8(ascii: "H"):
      guard let number = scanner.digits(1...2), number < 24 else { return nil }
      hour = number
    case UInt8(ascii: "I"):
      guard let number = scanner.digits(1...2), number >= 1, number <= 12 else { return nil }
      hourOfHalf = number
    case UInt8(ascii: "p"):
      let position = scanner.position
      guard position + 2 <= text.count, text[position + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
      switch text[position] | 0x20 {
      case UInt8(ascii: "a"): isAfternoon = false
      case UInt8(ascii: "p"): isAfternoon = true
      default: return nil
      }
      return position + 2
    case UInt8(ascii: "M"):
      guard let number = scanner.digits(1...2), number < 60 else { return nil }
      minute = number
    case UInt8(ascii: "S"):
      guard let number = scanner.digits(1...2), number < 60 else { return nil }
      second = number
    case UInt8(ascii: "f"):
      guard let number = scanner.fraction(atMost: 9) else { return nil }
      fraction = number
    default: return nil
    }
    return scanner.position
  }

  /// Puts the parts together; false where they are not a date.
  private mutating func combine() -> Bool {
    guard let year else { return false }
    var date = CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
    if let dayOfYear {
      date = CalendarDate(daysSince1970: CalendarDate(year: year, month: 1, day: 1).daysSince1970 + dayOfYear - 1)
    }
    guard date.isValid, date.year == year, (hourOfHalf == nil) == (isAfternoon == nil), hour == nil || hourOfHalf == nil
    else {
      return false
    }
    let hours = hourOfHalf.map { $0 % 12 + (isAfternoon == true ? 12 : 0) } ?? hour ?? 0
    local = LocalTime(
      days: date.daysSince1970, milliseconds: (hours * 60 + minute) * 60_000 + second * 1_000 + fraction)
    return true
  }
}
