import SpokeClient

/// What all workers know of HubSpot together: whether it answers.
actor Weather {
  private let policy: Courier.Policy
  private let time: TimeSource
  private var lastSuccess: Timestamp?
  /// When calls began to fail without one that succeeded.
  private var outageStart: Timestamp?
  private var closedUntil: Timestamp?

  init(policy: Courier.Policy, time: TimeSource) {
    self.policy = policy
    self.time = time
  }

  func noteSuccess() {
    lastSuccess = time.now()
    outageStart = nil
  }

  /// - Throws: `DeliveryStop` when HubSpot has not answered any call for too long.
  func noteFailure(_ error: HubSpotError) throws(DeliveryStop) {
    let now = time.now()
    let start = outageStart ?? now
    outageStart = start
    if now - start >= policy.patience { throw .outage(now - start, error) }
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
