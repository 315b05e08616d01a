/// The calls of a portal's day. They are used up until the portal's midnight.
///
/// Source: usage guidelines: the count begins anew at midnight of the account's time zone.
struct DailyLimit: Sendable {
  /// How soon to try again when the portal's midnight is not known, or has passed and HubSpot still refuses, as on a day on
  /// which clocks are changed.
  static let probe = Duration.seconds(15 * 60)

  private(set) var maximum: Int?
  private(set) var remaining: Int?
  /// Time east of UTC of the portal; nil until the account was asked.
  var utcOffset: Duration?
  private var stoppedUntil: Timestamp?
  private var resumedAt: Timestamp?

  /// When calls can be made again; nil for now.
  mutating func resumesAt(_ now: Timestamp) -> Timestamp? {
    guard let stoppedUntil else { return nil }
    if stoppedUntil > now { return stoppedUntil }
    self.stoppedUntil = nil
    remaining = nil
    resumedAt = now
    return nil
  }

  mutating func learn(_ headers: RateHeaders, at now: Timestamp) {
    if let maximum = headers.dailyMaximum { self.maximum = maximum }
    guard let remaining = headers.dailyRemaining else { return }
    self.remaining = remaining
    if remaining == 0 { stop(at: now) }
  }

  /// HubSpot refused a call because the day's are used up, or said that none is left.
  mutating func stop(at now: Timestamp) {
    remaining = 0
    let isRefusedAgain = resumedAt.map { now - $0 < .seconds(7_200) } ?? false
    let end = isRefusedAgain ? now + Self.probe : nextMidnight(after: now)
    stoppedUntil = max(stoppedUntil ?? end, end)
  }

  private func nextMidnight(after now: Timestamp) -> Timestamp {
    guard let utcOffset else { return now + Self.probe }
    let local = (now + utcOffset).seconds
    let midnight = (Timestamp.floorDivide(local, 86_400) + 1) * 86_400
    return Timestamp(sinceEpoch: .seconds(midnight) - utcOffset)
  }
}
