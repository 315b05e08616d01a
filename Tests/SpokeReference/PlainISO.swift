/// An ISO 8601 date, or date and time, as the manual says they are written.
struct PlainISO {
  var days: Int
  /// Milliseconds into the day; nil for a date alone.
  var time: Int?
  /// Seconds east; nil without an offset.
  var offset: Int?

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func take(_ mark: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == mark.value else { return false }
      rest = rest.dropFirst()
      return true
    }
    func digits(_ count: Int? = nil) -> String? {
      let run = (count.map { rest.prefix($0) } ?? rest).prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard !run.isEmpty, count == nil || run.count == count else { return nil }
      rest = rest.dropFirst(run.count)
      return String(decoding: run, as: UTF8.self)
    }
    func number(_ count: Int, below limit: Int) -> Int? {
      digits(count).flatMap { Int($0) }.flatMap { $0 < limit ? $0 : nil }
    }

    guard let year = number(4, below: 10_000), take("-"), let month = number(2, below: 13), take("-"),
      let day = number(2, below: 32), let days = PlainTime.days(year, month, day)
    else { return nil }
    self.days = days
    if rest.isEmpty { return }

    guard take("T") || take(" "), let hour = number(2, below: 24), take(":"), let minute = number(2, below: 60) else {
      return nil
    }
    var milliseconds = (hour * 60 + minute) * 60_000
    if take(":") {
      guard let second = number(2, below: 60) else { return nil }
      milliseconds += second * 1000
      if take(".") {
        guard let fraction = digits() else { return nil }
        milliseconds += Int((fraction + "00").prefix(3)) ?? 0
      }
    }
    time = milliseconds
    if rest.isEmpty { return }

    if take("Z") {
      offset = 0
    } else {
      let isWest = take("-")
      guard isWest || take("+"), let hours = number(2, below: 24) else { return nil }
      var minutes = 0
      if take(":") || !rest.isEmpty {
        guard let written = number(2, below: 60) else { return nil }
        minutes = written
      }
      offset = (hours * 60 + minutes) * 60 * (isWest ? -1 : 1)
    }
    if !rest.isEmpty { return nil }
  }
}
