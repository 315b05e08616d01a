import SpokeSchema

/// Lets calls through as fast as HubSpot takes them and no faster. All that use one token share one.
///
/// It begins with the lowest limits and follows what replies say; what others do with the same token is counted too. A 429
/// stops its bucket for all; the day's limit stops everything until the portal's midnight.
public actor RateLimiter {
  /// Which limits hold before replies tell.
  public enum Limits: Sendable {
    case hubSpot
    /// None but what a 429 asks for: for a server without limits.
    case none
  }

  /// A call that was let through.
  struct Permit: Sendable {
    let bucket: RateBucket
    let number: Int
  }

  private let time: TimeSource
  private let limits: Limits
  private var windows: [RateBucket: RateWindow]
  private var day = DailyLimit()
  /// Calls that were let through and have no reply yet.
  public private(set) var callsUnderWay = 0
  private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextWaiter = 0

  public init(time: TimeSource = .system, limits: Limits = .hubSpot) {
    self.time = time
    self.limits = limits
    typealias Facts = SpokeSchema.Limits
    let burst = Duration.milliseconds(Facts.burstWindowMilliseconds)
    windows = [
      .standard: RateWindow(maximum: Facts.burstRequestsStarter, interval: burst),
      .search: RateWindow(maximum: Facts.searchesPerSecondByPage, interval: .seconds(1)),
      .associations: RateWindow(maximum: Facts.burstAssociationsStarter, interval: burst),
      .authorization: RateWindow(maximum: Facts.burstRequestsStarter, interval: burst),
      .events: RateWindow(maximum: Facts.eventRequestsPerSecond, interval: .seconds(1)),
    ]
  }

  /// Returns when a call may be made, and counts it.
  ///
  /// - Throws: `HubSpotError` of kind `.rateLimited(.daily)` when the day's calls are used up, of kind `.cancelled` when
  ///   the task is.
  func acquire(_ bucket: RateBucket, for call: String) async throws(HubSpotError) -> Permit {
    while true {
      let now = time.now()
      if bucket != .authorization, let resumesAt = day.resumesAt(now) {
        throw HubSpotError.dailyLimit(call: call, resumesAt: resumesAt)
      }
      guard let start = windows[bucket]?.start(at: now, isLimited: limits == .hubSpot) else {
        callsUnderWay += 1
        return Permit(bucket: bucket, number: limits == .none ? 0 : windows[bucket]?.take(at: now) ?? 0)
      }
      await pause(until: start)
      if Task.isCancelled { throw HubSpotError.cancelled(call: call, wasSent: false) }
    }
  }

  /// Returns at a moment, or before it when a reply came: it may tell of more room.
  private func pause(until moment: Timestamp) async {
    let number = nextWaiter
    nextWaiter += 1
    let alarm = Task {
      try? await time.sleepUntil(moment)
      wake(number)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiters[number] = $0 }
    } onCancel: {
      alarm.cancel()
    }
    alarm.cancel()
  }

  private func wake(_ number: Int) { waiters.removeValue(forKey: number)?.resume() }

  /// Takes over what the reply to a call tells; `headers` is nil when there was none.
  ///
  /// - Returns: When the portal's next day begins, if its calls are used up.
  @discardableResult
  func finish(_ permit: Permit, headers: ReplyHeaders?, limited: RateLimitPolicy? = nil) -> Timestamp? {
    callsUnderWay -= 1
    defer { for number in waiters.keys { wake(number) } }
    let now = time.now()
    windows[permit.bucket]?.settle(permit.number, at: now)
    if let rate = headers?.rate, permit.bucket != .authorization {
      day.learn(rate, at: now)
      if permit.bucket == .standard {
        windows[.standard]?.learn(rate, from: permit.number, at: now)
        if let maximum = rate.maximum {
          windows[.associations]?.set(maximum: SpokeSchema.Limits.burstAssociations(burst: maximum))
        }
      }
    }
    guard let limited else { return nil }
    let asked = headers?.retryAfter
    let jitter = Duration.milliseconds(Int.random(in: 0...400))
    switch limited {
    case .daily: day.stop(at: now)
    case .secondly:
      if permit.bucket == .search { windows[.search]?.lower(to: SpokeSchema.Limits.searchesPerSecond) }
      windows[permit.bucket]?.block(until: now + (asked ?? .seconds(1)) + jitter)
    case .tenSecondly, .other:
      let interval = windows[.standard]?.interval ?? .seconds(10)
      windows[permit.bucket]?.block(until: now + (asked ?? interval) + jitter)
    }
    return day.resumesAt(now)
  }

  /// The portal's time east of UTC, for the end of its day.
  func setUTCOffset(_ offset: Duration) { day.utcOffset = offset }

  /// What is known of the limits, for a report.
  public var status: Status {
    Status(
      burstMaximum: windows[.standard]?.maximum ?? 0, dailyMaximum: day.maximum, dailyRemaining: day.remaining)
  }

  /// The limits as far as replies have told them.
  public struct Status: Sendable, Hashable {
    /// Calls in ten seconds.
    public var burstMaximum: Int
    public var dailyMaximum: Int?
    public var dailyRemaining: Int?
  }
}
