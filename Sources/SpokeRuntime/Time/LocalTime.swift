import SpokePlan

/// What a clock on a wall shows: milliseconds since 1970-01-01T00:00 by that clock.
struct LocalTime {
  static let millisecondsPerDay: Int64 = 86_400_000

  var milliseconds: Int64

  init(milliseconds: Int64) { self.milliseconds = milliseconds }

  init(days: Int64, milliseconds: Int64) {
    self.milliseconds = days * Self.millisecondsPerDay + milliseconds
  }

  /// What the clocks of a zone show at an instant; without a zone, those of UTC.
  init(instant: Int64, zone: Int?, plan: PlanView) {
    milliseconds = instant + Self.offset(at: instant, zone: zone, plan: plan) * 1_000
  }

  /// Seconds east of UTC.
  static func offset(at instant: Int64, zone: Int?, plan: PlanView) -> Int64 {
    guard let zone, zone < plan.zones.count else { return 0 }
    return Int64(plan.offset(inZone: zone, at: instant.dividedDown(by: 1_000)))
  }

  var days: Int64 { milliseconds.dividedDown(by: Self.millisecondsPerDay) }
  var millisecondsOfDay: Int64 { milliseconds - days * Self.millisecondsPerDay }

  /// The instant at which the clocks of a zone show this: of two the earlier one; a time that is skipped is moved forward by
  /// the gap. Without a zone, by UTC.
  func instant(zone: Int?, plan: PlanView) -> Int64 {
    guard let zone, zone < plan.zones.count else { return milliseconds }
    let seconds = milliseconds.dividedDown(by: 1_000)
    return plan.instant(inZone: zone, local: seconds) * 1_000 + milliseconds - seconds * 1_000
  }
}
