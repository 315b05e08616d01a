/// What a portal's subscription lets a private app or a service key do.
///
/// Source: "API usage guidelines", "Associate records".
public struct AccountTier: Sendable, Hashable {
  public let name: String
  /// Requests in ten seconds.
  public let burst: Int
  /// Requests a day, of all the portal's tokens together.
  public let daily: Int

  public static let all = [
    AccountTier(name: "Free, Starter", burst: Limits.burstRequestsStarter, daily: Limits.dailyRequestsStarter),
    AccountTier(
      name: "Professional", burst: Limits.burstRequestsProfessional, daily: Limits.dailyRequestsProfessional),
    AccountTier(name: "Enterprise", burst: Limits.burstRequestsProfessional, daily: Limits.dailyRequestsEnterprise),
    AccountTier(
      name: "with API limit increase", burst: Limits.burstRequestsIncreased,
      daily: Limits.dailyRequestsEnterprise + Limits.dailyRequestsIncrease),
  ]
}
