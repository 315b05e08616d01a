import SpokeClient

/// What all workers know of HubSpot together: whether it answers.
actor Weather {
  private let policy: Courier.Policy
  private let time: TimeSource
  private var lastSuccess: Timestamp?
  /// When calls began to fail without one that succeeded.
  private var outageStart: Timestamp?
  private var isOutageTold = false
  private var closedUntil: Timestamp?
  /// A person hears of an outage when it has lasted so long.
  private static let worthTelling = Duration.seconds(30)

  init(policy: Courier.Policy, time: TimeSource) {
    self.policy = policy
    self.time = time
  }

  func noteSuccess() {
    lastSuccess = time.now()
    outageStart = nil
    isOutageTold = false
  }

  /// - Returns: whether it has gone on for some time, and that is news.
  /// - Throws: `DeliveryStop` when HubSpot has not answered any call for too long.
  func noteFailure(_ error: HubSpotError) throws(DeliveryStop) -> Bool {
    let now = time.now()
    let start = outageStart ?? now
    outageStart = start
    if !policy.waits, now - start >= policy.patience { throw .outage(now - start, error) }
    guard !isOutageTold, now - start >= Self.worthTelling else { return false }
    isOutageTold = true
    return true
  }

  /// Whether a call succeeded after a moment: then not all is lost.
  func hasSucceeded(since moment: Timestamp) -> Bool { lastSuccess.map { $0 > moment } ?? false }

  /// Whether this is news.
  func noteClosed(until moment: Timestamp) -> Bool {
    outageStart = nil
    if let closedUntil, closedUntil >= moment { return false }
    closedUntil = moment
    return true
  }
}
