import Foundation

/// Days of the portal's time zone: the daily limit begins anew at its midnight ("API usage guidelines").
struct PortalDay: Sendable {
  private let zone: TimeZone

  /// UTC where the machine does not know the zone.
  init(timeZone: String) { zone = TimeZone(identifier: timeZone) ?? .gmt }

  /// The next midnight of the zone.
  func end(after now: Instant) -> Instant {
    let day = CalendarDate.millisecondsPerDay
    let midnight = ((now + offset(at: now)).floorDivided(by: day) + 1) * day
    return midnight - offset(at: midnight - offset(at: now))
  }

  /// Milliseconds east of UTC.
  func offset(at instant: Instant) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) / 1_000))) * 1_000
  }

  /// Whether there is a zone of this name.
  static func isZone(_ name: String) -> Bool { TimeZone(identifier: name) != nil }
}
