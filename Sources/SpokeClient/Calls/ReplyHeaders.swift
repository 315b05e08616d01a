import NIOHTTP1

/// The headers of a reply that matter.
public struct ReplyHeaders: Sendable, Hashable {
  /// What HubSpot's support asks for.
  public var correlationID: String?
  /// How long HubSpot asks to wait.
  public var retryAfter: Duration?
  public var location: String?
  public var contentType: String?
  public var rate: RateHeaders

  init(_ headers: HTTPHeaders) {
    correlationID = headers.first(name: "X-HubSpot-Correlation-Id")
    // RFC 9110 also allows a date here; HubSpot sends seconds.
    retryAfter = headers.first(name: "Retry-After").flatMap { Int64($0) }.map { .seconds(max($0, 0)) }
    location = headers.first(name: "Location")
    contentType = headers.first(name: "Content-Type")
    rate = RateHeaders(headers)
  }
}

/// What a reply tells of the token's limits.
///
/// Source: HubSpot's usage guidelines. Search replies carry none; replies to OAuth tokens no daily ones. The secondly ones
/// are deprecated and unreliable, so they are not read.
public struct RateHeaders: Sendable, Hashable {
  public var dailyMaximum: Int?
  public var dailyRemaining: Int?
  public var interval: Duration?
  public var maximum: Int?
  public var remaining: Int?

  public init() {}

  init(_ headers: HTTPHeaders) {
    func number(_ name: String) -> Int? {
      headers.first(name: "X-HubSpot-RateLimit-\(name)").flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
    dailyMaximum = number("Daily")
    dailyRemaining = number("Daily-Remaining")
    interval = number("Interval-Milliseconds").map { .milliseconds($0) }
    maximum = number("Max")
    remaining = number("Remaining")
  }
}
