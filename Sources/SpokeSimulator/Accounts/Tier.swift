import SpokeSchema

/// What an account may ask for, by its subscription.
///
/// Source: "API usage guidelines", and for associations "Associate records".
public struct Tier: Sendable, Hashable {
  public var name: String
  /// Requests in ten seconds of a private app's token; nil is without limit.
  public var burst: Int?
  /// Requests a day of all private tokens of the account.
  public var daily: Int?
  /// Requests for associations in ten seconds.
  public var associationBurst: Int?
  /// Requests for associations a day.
  public var associationDaily: Int?
  /// Requests in ten seconds of an app with OAuth.
  public var publicAppBurst: Int?
  /// Searches a second.
  public var searches: Int?
  /// Requests that send events, a second.
  public var events: Int?

  public static let starter = Tier(
    name: "starter", burst: Limits.burstRequestsStarter, daily: Limits.dailyRequestsStarter, associationBurst: 100,
    associationDaily: 250_000)
  public static let professional = Tier(
    name: "professional", burst: Limits.burstRequestsProfessional, daily: Limits.dailyRequestsProfessional)
  public static let enterprise = Tier(
    name: "enterprise", burst: Limits.burstRequestsProfessional, daily: Limits.dailyRequestsEnterprise)
  /// Enterprise with one API limit increase.
  public static let enterpriseIncreased = Tier(
    name: "enterprise+1", burst: 250, daily: 2 * Limits.dailyRequestsEnterprise, associationBurst: 200,
    associationDaily: 1_000_000)
  /// No limits at all.
  public static let unlimited = Tier(
    name: "off", burst: nil, daily: nil, associationBurst: nil, associationDaily: nil, publicAppBurst: nil,
    searches: nil, events: nil)

  public static let all = [starter, professional, enterprise, enterpriseIncreased, unlimited]

  public static func named(_ name: String) -> Tier? { all.first { $0.name == name } }

  public init(
    name: String, burst: Int?, daily: Int?, associationBurst: Int? = 150, associationDaily: Int? = 500_000,
    publicAppBurst: Int? = Limits.burstRequestsPublicApp, searches: Int? = 5,
    events: Int? = Limits.eventRequestsPerSecond
  ) {
    self.name = name
    self.burst = burst
    self.daily = daily
    self.associationBurst = associationBurst
    self.associationDaily = associationDaily
    self.publicAppBurst = publicAppBurst
    self.searches = searches
    self.events = events
  }
}
