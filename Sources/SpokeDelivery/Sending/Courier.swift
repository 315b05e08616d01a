import Logging
import SpokeClient

/// Brings calls to HubSpot, and does not give up before a person would.
///
/// The client repeats a call for seconds; this waits out an outage, and knows when to stop.
struct Courier: Sendable {
  struct Policy: Sendable {
    /// Whether the next day, the end of a migration or of an outage is waited for, however long.
    var waits = false
    /// How long HubSpot may be out of reach, unless that is waited for.
    var patience = Duration.seconds(15 * 60)
    /// The first wait after a failure; it doubles.
    var firstWait = Duration.seconds(1)
    var maximumWait = Duration.seconds(60)
    /// So often a call fails while others succeed before it is taken apart.
    var attemptsAlone = 5
    /// A failed call may still be at work in HubSpot for so long.
    var settling = Duration.seconds(5)
  }

  /// How a call ended.
  enum Delivered<Answer: Sendable>: Sendable {
    case answered(Answer)
    /// HubSpot refused it, or cannot cope with it while it copes with others.
    case refused(HubSpotError)
    /// It may have been done or not.
    case lost(HubSpotError)
  }

  let client: HubSpotClient
  let policy: Policy
  let time: TimeSource
  let log: Logger
  let gate: Gate
  let weather: Weather
  let meters: DeliveryMeters

  init(
    _ client: HubSpotClient, policy: Policy, concurrency: Int, time: TimeSource, log: Logger, meters: DeliveryMeters
  ) {
    self.client = client
    self.policy = policy
    self.time = time
    self.log = log
    gate = Gate(concurrency)
    self.meters = meters
    weather = Weather(policy: policy, time: time)
  }

  /// The client's own attempts: short, so that a stop is not waited for long.
  static let retry = RetryPolicy(
    attempts: 2, limitedAttempts: 5, firstWait: .milliseconds(500), maximumWait: .seconds(10))

  /// Sends until there is an answer or a verdict.
  ///
  /// - Parameters:
  ///   - isRepeatable: whether the same call twice leaves what one leaves.
  ///   - call: sends it once, or as the client's policy says.
  func send<Answer: Sendable>(
    isRepeatable: Bool = true, _ call: @escaping @Sendable (HubSpotClient) async throws(HubSpotError) -> Answer
  ) async throws(DeliveryStop) -> Delivered<Answer> {
    var attempt = Attempt(start: time.now())
    while true {
      if Task.isCancelled { throw .asked }
      switch await once(call) {
      case .success(let answer):
        await weather.noteSuccess()
        meters.count(.answered)
        return .answered(answer)
      case .failure(let error):
        attempt.failures += 1
        if case .conclude(let end) = try await conclude(error, isRepeatable: isRepeatable, attempt) {
          switch end {
          case .refused:
            meters.count(.refused)
            return .refused(error)
          case .lost:
            meters.count(.lost)
            return .lost(error)
          }
        }
        meters.count(.again)
      }
    }
  }

  private struct Attempt {
    let start: Timestamp
    var failures = 0
  }

  private enum End { case refused, lost }
  private enum Step {
    case repeatCall
    case conclude(End)
  }

  private func conclude(
    _ error: HubSpotError, isRepeatable: Bool, _ attempt: Attempt
  ) async throws(DeliveryStop) -> Step {
    let verdict = Verdict(error, isRepeatable: isRepeatable)
    switch verdict {
    case .refused: return .conclude(.refused)
    case .lost: return .conclude(.lost)
    case .stop: try await stop(error)
    case .again, .againUnlessAlone:
      if verdict == .againUnlessAlone, attempt.failures >= policy.attemptsAlone,
        await weather.hasSucceeded(since: attempt.start)
      {
        return .conclude(.refused)
      }
      if case .rateLimited = error.kind { break }
      if try await weather.noteFailure(error) {
        log.warning("HubSpot does not answer: \(error.message)")
      }
      try await wait(backoff(after: attempt.failures))
    }
    return .repeatCall
  }

  /// Waits out what can be waited out.
  private func stop(_ error: HubSpotError) async throws(DeliveryStop) {
    let moment: Timestamp
    switch (error.kind, error.retry) {
    case (.cancelled, _): throw .asked
    case (.rateLimited(.daily), .at(let end)): moment = end
    case (.migrating, .after(let asked)): moment = time.now() + (asked ?? .seconds(15 * 60))
    default: throw .refused(error)
    }
    guard policy.waits else { throw .closed(until: moment, error) }
    if await weather.noteClosed(until: moment) {
      log.warning("\(error.message); going on at \(moment.iso8601)")
    }
    do { try await time.sleepUntil(moment) } catch { throw .asked }
  }

  func wait(_ duration: Duration) async throws(DeliveryStop) {
    do { try await time.sleep(duration) } catch { throw .asked }
  }

  private func backoff(after failures: Int) -> Duration {
    let doubled = min(policy.firstWait * (1 << min(failures - 1, 10)), policy.maximumWait)
    return doubled * Double.random(in: 0.5...1)
  }

  /// One call, which is let finish when delivering is stopped: a write that was broken off would be in doubt.
  private func once<Answer: Sendable>(
    _ call: @escaping @Sendable (HubSpotClient) async throws(HubSpotError) -> Answer
  ) async -> Result<Answer, HubSpotError> {
    await gate.enter()
    let client = client
    let task = Task { () -> Result<Answer, HubSpotError> in
      do throws(HubSpotError) {
        return .success(try await call(client))
      } catch {
        return .failure(error)
      }
    }
    let start = time.now()
    let result = await task.value
    meters.time(time.now() - start)
    await gate.leave()
    return result
  }
}
