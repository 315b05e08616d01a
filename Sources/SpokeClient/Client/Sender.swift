import Logging

/// Sends calls under the limits, with a token, and again where that may help.
struct Sender: Sendable {
  let exchange: Exchange
  let limiter: RateLimiter
  let retry: RetryPolicy
  let time: TimeSource
  let logger: Logger
  let scrubber: Scrubber

  /// - Parameter tokens: where the token is from; nil for calls without one.
  func send(_ call: Call, tokens: TokenStore?, retrying policy: RetryPolicy? = nil) async throws(HubSpotError) -> Reply
  {
    let policy = policy ?? retry
    var (failures, limited) = (0, 0)
    var isRefreshed = false
    while true {
      let token = try await tokens?.current()
      let error: HubSpotError
      do throws(HubSpotError) {
        return try await once(call, token: token?.secret)
      } catch let caught {
        error = caught
      }
      if error.kind == .unauthorized, !isRefreshed, let tokens, let token, await tokens.canRefresh {
        isRefreshed = true
        _ = try await tokens.refresh(after: token.generation)
        continue
      }
      if case .rateLimited = error.kind { limited += 1 } else { failures += 1 }
      guard let wait = policy.wait(after: error, call, failures: failures, limited: limited) else { throw error }
      logger.notice("\(error); trying again", metadata: ["wait": "\(wait)"])
      guard wait > .zero else { continue }
      do { try await time.sleep(wait) } catch {
        throw HubSpotError.cancelled(call: call.summary(scrubber), wasSent: false)
      }
    }
  }

  private func once(_ call: Call, token: Secret?) async throws(HubSpotError) -> Reply {
    let summary = call.summary(scrubber)
    let permit = try await limiter.acquire(call.bucket, for: summary)
    let raw: Exchange.RawReply
    do {
      raw = try await exchange.perform(call, token: token)
    } catch {
      await limiter.finish(permit, headers: nil)
      throw lost(call, summary, error)
    }
    let isSuccess = (200..<300).contains(raw.status)
    logger.debug(
      "\(summary) \(raw.status)", metadata: raw.headers.correlationID.map { ["correlation": "\($0)"] } ?? [:])
    guard isSuccess else {
      let error = HubSpotError(reply: raw.status, headers: raw.headers, body: raw.body, to: call, scrubber: scrubber)
      if case .rateLimited(let policy) = error.kind {
        let resumesAt = await limiter.finish(permit, headers: raw.headers, limited: policy)
        if policy == .daily, let resumesAt { throw HubSpotError.dailyLimit(call: summary, resumesAt: resumesAt) }
      } else {
        await limiter.finish(permit, headers: raw.headers)
      }
      throw error
    }
    await limiter.finish(permit, headers: raw.headers)
    do {
      return try Reply(status: raw.status, headers: raw.headers, body: raw.body)
    } catch {
      throw HubSpotError.unreadable(call, status: raw.status, "\(error)", scrubber)
    }
  }

  private func lost(_ call: Call, _ summary: String, _ failure: Exchange.Failure) -> HubSpotError {
    switch failure {
    case .cancelled: HubSpotError.cancelled(call: summary, wasSent: call.isWrite)
    case .notSent(let reason):
      HubSpotError(
        .notSent, call: summary, message: "HubSpot cannot be reached: \(scrubber.scrub(reason))",
        help: "Check the network, a proxy, and --base-url.", retry: .after(nil))
    case .replyLost(let reason):
      HubSpotError(
        .replyLost, call: summary, message: "HubSpot's reply was lost: \(scrubber.scrub(reason))",
        help: call.isWrite && !call.isRepeatable
          ? "HubSpot may have written it. Look whether it did before it is sent again."
          : "Try again.",
        retry: .after(nil), mayHaveBeenWritten: call.isWrite)
    }
  }
}
