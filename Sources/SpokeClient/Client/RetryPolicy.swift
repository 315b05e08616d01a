/// How often a call is sent again, and how long that may take.
public struct RetryPolicy: Sendable, Hashable {
  /// How often it is sent at most after failures of HubSpot or of the connection; 1 for never again.
  public var attempts: Int
  /// How often it is sent at most after a 429. The limiter makes the waits.
  public var limitedAttempts: Int
  /// The wait after the first failure; it doubles each time. A random part is taken off, so that many that failed together
  /// do not come back together.
  public var firstWait: Duration
  /// A longer wait is left to the caller: the error is thrown, and says how long it is.
  public var maximumWait: Duration

  public init(
    attempts: Int = 5, limitedAttempts: Int = 20, firstWait: Duration = .seconds(1),
    maximumWait: Duration = .seconds(60)
  ) {
    self.attempts = attempts
    self.limitedAttempts = limitedAttempts
    self.firstWait = firstWait
    self.maximumWait = maximumWait
  }

  public static let standard = RetryPolicy()
  /// Every failure is thrown at once.
  public static let never = RetryPolicy(attempts: 1, limitedAttempts: 1)

  /// How long to wait before the call is sent again; nil when it is not to be.
  ///
  /// - Parameters:
  ///   - failures: how often it failed so far other than by a 429, this time included.
  ///   - limited: how often it was answered by a 429, this time included.
  func wait(
    after error: HubSpotError, _ call: Call, failures: Int, limited: Int, random: Double = .random(in: 0..<1)
  ) -> Duration? {
    guard case .after(let asked) = error.retry else { return nil }
    if case .rateLimited(let policy) = error.kind {
      guard policy != .daily, limited < limitedAttempts, asked ?? .zero <= maximumWait else { return nil }
      return .zero
    }
    guard failures < attempts, error.kind != .cancelled else { return nil }
    // Repeating could write twice.
    if error.mayHaveBeenWritten, !call.isRepeatable { return nil }
    let doubled = firstWait * (1 << min(failures - 1, 16))
    let wait = max(asked ?? .zero, doubled * (1 - random / 2))
    if let asked, asked > maximumWait { return nil }
    return min(wait, maximumWait)
  }
}
