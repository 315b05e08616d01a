/// When the offset of a time zone from UTC changed, and how it goes on changing.
public struct ZoneRules: Sendable, Hashable {
  /// A change of the offset.
  public struct Transition: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00Z.
    public var instant: Int64
    /// Seconds east of UTC from then on.
    public var offset: Int32
  }

  /// A day of every year, by its weekday, and a time on it.
  public struct YearlyChange: Sendable, Hashable {
    public var month: UInt8
    /// 1 to 4, or 5 for the last one in the month.
    public var week: UInt8
    /// 0 is Sunday.
    public var weekday: UInt8
    /// Seconds after midnight by the clock before the change; may lie outside the day.
    public var time: Int32
  }

  /// Daylight saving time as it recurs every year.
  public struct Recurrence: Sendable, Hashable {
    /// Seconds east of UTC.
    public var standardOffset: Int32
    /// Seconds east of UTC.
    public var daylightOffset: Int32
    public var start: YearlyChange
    public var end: YearlyChange
  }

  /// Seconds east of UTC before the first transition.
  public var initialOffset: Int32
  /// In ascending order.
  public var transitions: [Transition]
  /// What holds after the last transition; nil when the offset does not change any more.
  public var recurrence: Recurrence?

  /// The rules of an IANA zone; nil when there is none of this name.
  public init?(named name: String) {
    guard let place = ZoneNames.place(of: name) else { return nil }
    let text = UnsafeBufferPointer(start: ZoneData.rules.utf8Start, count: ZoneData.rules.utf8CodeUnitCount)
    guard place.start + place.length <= text.count else { return nil }
    var numbers = PackedNumbers(base64: text[place.start..<(place.start + place.length)])
    let offsets = (0..<numbers.unsigned()).map { _ in Int32(truncatingIfNeeded: numbers.signed()) }
    let initial = numbers.unsigned()
    guard initial < offsets.count else { return nil }
    initialOffset = offsets[initial]
    transitions = []
    var instant: Int64 = 0
    for _ in 0..<numbers.unsigned() {
      instant += numbers.signed()
      let index = numbers.unsigned()
      guard index < offsets.count else { return nil }
      transitions.append(Transition(instant: instant, offset: offsets[index]))
    }
    if numbers.unsigned() == 1 {
      recurrence = Recurrence(
        standardOffset: Int32(truncatingIfNeeded: numbers.signed()),
        daylightOffset: Int32(truncatingIfNeeded: numbers.signed()), start: numbers.yearlyChange(),
        end: numbers.yearlyChange())
    }
  }
}

/// LEB128 numbers in Base64; zero behind the end.
private struct PackedNumbers {
  private var bytes: [UInt8] = []
  private var next = 0

  init(base64 text: Slice<UnsafeBufferPointer<UInt8>>) {
    var gathered: UInt32 = 0
    var bitCount = 0
    for character in text {
      guard let bits = PackedNumbers.value(of: character) else { break }
      gathered = gathered << 6 | bits
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: gathered >> UInt32(bitCount)))
      }
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case 0x41...0x5A: UInt32(character) - 0x41
    case 0x61...0x7A: UInt32(character) - 0x61 + 26
    case 0x30...0x39: UInt32(character) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }

  private mutating func raw() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  mutating func unsigned() -> Int { Int(truncatingIfNeeded: raw()) }

  mutating func signed() -> Int64 {
    let number = raw()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func yearlyChange() -> ZoneRules.YearlyChange {
    ZoneRules.YearlyChange(
      month: UInt8(truncatingIfNeeded: unsigned()), week: UInt8(truncatingIfNeeded: unsigned()),
      weekday: UInt8(truncatingIfNeeded: unsigned()), time: Int32(truncatingIfNeeded: signed()))
  }
}
