import Logging
import SpokeJSON
import SpokeSchema

/// HubSpot's API for one token. All who share it, and its copies, share connections, the token and the limits.
///
/// Call `shutdown()` when it is done with.
public struct HubSpotClient: Sendable {
  public struct Configuration: Sendable {
    /// Where HubSpot is; another address is for the simulator and for tests.
    public var baseURL = APIPaths.host
    public var version = APIVersion.standard
    /// Which portal may be written to.
    public var portal = PortalGuard.readOnly
    /// How long a reply may take.
    public var timeout = Duration.seconds(60)
    public var retry = RetryPolicy.standard
    public var limits = RateLimiter.Limits.hubSpot
    /// HTTP/1.1 connections at most; with HTTP/2 one is enough.
    public var connections = 64
    public var time = TimeSource.system
    public var logger = Logger(label: "spoke.client")

    public init() {}
  }

  public let paths: APIPaths
  public let limiter: RateLimiter
  let retry: RetryPolicy
  let time: TimeSource
  let logger: Logger
  let scrubber: Scrubber
  let exchange: Exchange
  let tokens: TokenStore
  let portalCheck: PortalCheck
  let eventPrefix: EventPrefix
  let isOAuth: Bool

  /// - Throws: `HubSpotError` of kind `.unsoundCall` when the base URL cannot be used.
  public init(_ credentials: Credentials, _ configuration: Configuration = Configuration()) throws(HubSpotError) {
    let baseURL = try BaseURL.checked(configuration.baseURL)
    let scrubber = Scrubber()
    let limiter = RateLimiter(time: configuration.time, limits: configuration.limits)
    let exchange = Exchange(
      baseURL: baseURL, timeout: configuration.timeout, connections: configuration.connections,
      userAgent: "spoke")
    paths = APIPaths(configuration.version)
    retry = configuration.retry
    time = configuration.time
    logger = configuration.logger
    self.scrubber = scrubber
    self.limiter = limiter
    self.exchange = exchange
    portalCheck = PortalCheck(configuration.portal)
    eventPrefix = EventPrefix(paths.eventPrefixes)
    if case .oauth = credentials { isOAuth = true } else { isOAuth = false }
    let sender = Sender(
      exchange: exchange, limiter: limiter, retry: configuration.retry, time: configuration.time,
      logger: configuration.logger, scrubber: scrubber)
    tokens = TokenStore(
      credentials, paths: paths, time: configuration.time, scrubber: scrubber, logger: configuration.logger,
      perform: { call throws(HubSpotError) in try await sender.send(call, tokens: nil) })
    self.sender = sender
  }

  let sender: Sender

  /// Ends all connections. Calls that are under way fail.
  public func shutdown() async { try? await exchange.http.shutdown() }

  /// Sends a call when the limits allow it, and again as the policy says: after a 429, after failures of HubSpot and of the
  /// connection, and once with a new token after a 401.
  ///
  /// - Parameters:
  ///   - call: what to send. If it writes, the token's portal is checked first.
  ///   - policy: how often and how long to try; the client's own when nil.
  /// - Returns: A reply with a status from 200 to 299. A 207 is among them: some of a batch may have failed.
  /// - Throws: `HubSpotError`.
  public func send(_ call: Call, retrying policy: RetryPolicy? = nil) async throws(HubSpotError) -> Reply {
    guard call.path.isSound else { throw HubSpotError.unsoundPath(call: call.summary(scrubber)) }
    if call.isWrite {
      try await portalCheck.check(call.summary(scrubber)) { () throws(HubSpotError) in try await accountInfo().portalID
      }
    }
    return try await sender.send(call, tokens: tokens, retrying: policy)
  }
}
