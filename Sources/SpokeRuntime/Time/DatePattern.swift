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
  /// By `DateNumber.Part`; negative where the text has none.
  private var numbers = InlineArray<9, Int64>(repeating: -1)
  private var isAfternoon: Bool?
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
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      guard let name = EnglishNames.month(at: position, in: text) else { return nil }
      self[.month] = name.number
      return position + name.length
    case UInt8(ascii: "z"):
      guard let seconds = scanner.offset() else { return nil }
      offset = seconds
    case UInt8(ascii: "p"):
      guard position + 2 <= text.count, text[position + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
      let half = text[position] | 0x20
      guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return nil }
      isAfternoon = half == UInt8(ascii: "p")
      hasTime = true
      return position + 2
    case UInt8(ascii: "f"):
      self[.millisecond] = scanner.fraction(atMost: 9)
      guard self[.millisecond] >= 0 else { return nil }
      hasTime = true
    default:
      guard let wanted = DateNumber.of(letter) else { return nil }
      if letter == UInt8(ascii: "e") { _ = scanner.take(UInt8(ascii: " ")) }
      let number = scanner.digits(Int(wanted.fewestDigits), Int(wanted.mostDigits))
      guard number >= wanted.least, number <= wanted.greatest else { return nil }
      self[wanted.part] = letter == UInt8(ascii: "y") ? number + (number < 70 ? 2_000 : 1_900) : number
      if wanted.part.isOfTime { hasTime = true }
    }
    return scanner.position
  }

  private subscript(part: DateNumber.Part) -> Int64 {
    get { numbers[Int(part.rawValue)] }
    set { numbers[Int(part.rawValue)] = newValue }
  }

  private static func oneUnlessGiven(_ number: Int64) -> Int64 { number < 0 ? 1 : number }

  /// Puts the parts together; false where they are not a date.
  private mutating func combine() -> Bool {
    let year = self[.year]
    guard year > 0 else { return false }
    var date = CalendarDate(year: year, month: Self.oneUnlessGiven(self[.month]), day: Self.oneUnlessGiven(self[.day]))
    if self[.dayOfYear] > 0 {
      date = CalendarDate(
        daysSince1970: CalendarDate(year: year, month: 1, day: 1).daysSince1970 + self[.dayOfYear] - 1)
    }
    let half = self[.hourOfHalf]
    guard date.isValid, date.year == year, (half < 0) == (isAfternoon == nil), self[.hour] < 0 || half < 0 else {
      return false
    }
    let hours = half < 0 ? max(self[.hour], 0) : half % 12 + (isAfternoon == true ? 12 : 0)
    let minutes = hours * 60 + max(self[.minute], 0)
    local = LocalTime(
      days: date.daysSince1970,
      milliseconds: minutes * 60_000 + max(self[.second], 0) * 1_000 + max(self[.millisecond], 0))
    return true
  }
}
