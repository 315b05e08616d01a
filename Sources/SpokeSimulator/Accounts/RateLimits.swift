import SpokeSchema

/// The requests of one window that rolls along.
struct RollingWindow: Sendable {
  private var times: [Instant] = []
  private var first = 0

  /// How many requests of the last `milliseconds` count.
  mutating func count(at now: Instant, milliseconds: Int64) -> Int {
    while first < times.count, times[first] <= now - milliseconds { first += 1 }
    if first > 1_024, first * 2 > times.count {
      times.removeFirst(first)
      first = 0
    }
    return times.count - first
  }

  mutating func append(_ now: Instant) { times.append(now) }
}

/// Counts requests against the account's limits.
///
/// Source: "API usage guidelines"; HubSpot's own OpenAPI files take associations and searches out of the ten-second limit
/// (`x-hubspot-rate-limit-exemptions`). So these and sent events count against their own limits and the daily one only. A
/// request that is refused does not count.
struct RateLimits: Sendable {
  var tier: Tier
  private let day: PortalDay
  private var bursts: [String: RollingWindow] = [:]
  private var associations: [String: RollingWindow] = [:]
  private var searches = RollingWindow()
  private var events = RollingWindow()
  private(set) var dailyCount = 0
  private(set) var associationDailyCount = 0
  private var dayEnds: Instant = .min

  /// The general limit's state, as the headers of a reply tell it.
  struct Standing: Sendable {
    var burst: Int?
    var burstRemaining: Int
    var daily: Int?
    var dailyRemaining: Int
  }

  init(tier: Tier, timeZone: String) {
    self.tier = tier
    day = PortalDay(timeZone: timeZone)
  }

  /// Counts a request, or refuses it.
  mutating func admit(_ bucket: Route.Bucket, _ caller: Caller, at now: Instant) throws(APIError) {
    if now >= dayEnds {
      dailyCount = 0
      associationDailyCount = 0
      dayEnds = day.end(after: now)
    }
    if bucket == .none { return }
    let countsDaily = !caller.isPublicApp
    if countsDaily, let daily = tier.daily, dailyCount >= daily { throw .limit("DAILY", "daily") }
    switch bucket {
    case .search:
      if let limit = tier.searches, searches.count(at: now, milliseconds: 1_000) >= limit {
        throw .limit("SECONDLY", "secondly")
      }
      searches.append(now)
    case .events:
      if let limit = tier.events, events.count(at: now, milliseconds: 1_000) >= limit {
        throw .limit("SECONDLY", "secondly")
      }
      events.append(now)
    case .associations: try admitAssociations(caller, at: now)
    case .general: try admitBurst(caller, at: now)
    case .none: break
    }
    if countsDaily { dailyCount += 1 }
  }

  private mutating func admitAssociations(_ caller: Caller, at now: Instant) throws(APIError) {
    if let daily = tier.associationDaily, associationDailyCount >= daily { throw .limit("DAILY", "daily") }
    if let limit = tier.associationBurst,
      associations[caller.token, default: RollingWindow()].count(at: now, milliseconds: Self.window) >= limit
    {
      throw .limit("TEN_SECONDLY_ROLLING", "ten_secondly_rolling")
    }
    associations[caller.token, default: RollingWindow()].append(now)
    associationDailyCount += 1
  }

  private mutating func admitBurst(_ caller: Caller, at now: Instant) throws(APIError) {
    guard let limit = burst(of: caller) else { return }
    guard bursts[caller.token, default: RollingWindow()].count(at: now, milliseconds: Self.window) < limit else {
      throw .limit("TEN_SECONDLY_ROLLING", "ten_secondly_rolling")
    }
    bursts[caller.token, default: RollingWindow()].append(now)
  }

  private static let window = Int64(Limits.burstWindowMilliseconds)

  private func burst(of caller: Caller) -> Int? { caller.isPublicApp ? tier.publicAppBurst : tier.burst }

  /// What the headers of a reply to this caller say.
  ///
  /// Source: "API usage guidelines"; searches have none of them, and OAuth apps none for the day.
  mutating func headers(for caller: Caller, at now: Instant) -> [(name: String, value: String)] {
    var headers: [(String, String)] = []
    if let limit = burst(of: caller) {
      let used = bursts[caller.token, default: RollingWindow()].count(at: now, milliseconds: Self.window)
      headers.append(("X-HubSpot-RateLimit-Interval-Milliseconds", String(Limits.burstWindowMilliseconds)))
      headers.append(("X-HubSpot-RateLimit-Max", String(limit)))
      headers.append(("X-HubSpot-RateLimit-Remaining", String(max(limit - used, 0))))
    }
    if let daily = tier.daily, !caller.isPublicApp {
      headers.append(("X-HubSpot-RateLimit-Daily", String(daily)))
      headers.append(("X-HubSpot-RateLimit-Daily-Remaining", String(max(daily - dailyCount, 0))))
    }
    return headers
  }

  /// Takes counts over that were kept elsewhere.
  mutating func restore(dailyCount: Int, associationDailyCount: Int, dayEnds: Instant) {
    self.dailyCount = dailyCount
    self.associationDailyCount = associationDailyCount
    self.dayEnds = dayEnds
  }

  /// When the counts of the day begin anew.
  var currentDayEnds: Instant { dayEnds }
}

extension APIError {
  /// 429, as HubSpot words it.
  ///
  /// Source: "API usage guidelines" and the clients' own tests.
  static func limit(_ policy: String, _ words: String) -> APIError {
    var error = APIError(429, "RATE_LIMITS", "You have reached your \(words) limit.")
    error.further = [("errorType", "RATE_LIMIT"), ("policyName", policy)]
    return error
  }
}
