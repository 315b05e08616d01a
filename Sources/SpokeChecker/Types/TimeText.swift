/// The forms in which a text can name a time.
enum TimeText {
  enum Form { case date, local, instant }

  /// Nil when the text is none. Ranges are checked: there is no 30 February.
  static func form(of text: String) -> Form? {
    var rest = Array(text.utf8)[...]
    guard let year = number(&rest, digits: 4), skip(&rest, "-"), let month = number(&rest, digits: 2), skip(&rest, "-"),
      let day = number(&rest, digits: 2), isDay(year: year, month: month, day: day)
    else { return nil }
    if rest.isEmpty { return .date }
    guard skip(&rest, "T") || skip(&rest, "t") || skip(&rest, " "), let hour = number(&rest, digits: 2), hour < 24,
      skip(&rest, ":"), let minute = number(&rest, digits: 2), minute < 60
    else { return nil }
    if skip(&rest, ":") {
      guard let second = number(&rest, digits: 2), second < 60 else { return nil }
      if skip(&rest, ".") || skip(&rest, ",") {
        let fraction = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !fraction.isEmpty else { return nil }
        rest = rest.dropFirst(fraction.count)
      }
    }
    if rest.isEmpty { return .local }
    if (skip(&rest, "Z") || skip(&rest, "z")) && rest.isEmpty { return .instant }
    guard skip(&rest, "+") || skip(&rest, "-"), let offset = number(&rest, digits: 2), offset < 24 else { return nil }
    if rest.isEmpty { return .instant }
    _ = skip(&rest, ":")
    guard let minutes = number(&rest, digits: 2), minutes < 60, rest.isEmpty else { return nil }
    return .instant
  }

  private static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard year >= 1, (1...12).contains(month), day >= 1 else { return false }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int) -> Int? {
    let part = rest.prefix(digits)
    guard part.count == digits, part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    rest = rest.dropFirst(digits)
    return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func skip(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}
