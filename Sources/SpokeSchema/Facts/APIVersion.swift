/// A version of HubSpot's API: dated, or the classic v3 with v4 associations.
///
/// Source: HubSpot's changelog on date-based versions and its sunset article.
public struct APIVersion: Sendable, Hashable {
  /// As in `spoke.yaml`: `2026-09`, `v3`.
  public let name: String
  /// The first day without support, as `YYYY-MM-DD`.
  public let unsupportedFrom: String
  /// Whether that day is announced, and not only reckoned from the eighteen months that every dated version gets.
  public let isEndAnnounced: Bool
  /// Whether the portal's rules on required properties are enforced on writes, and dates of other forms are normalised
  /// with a warning in place of a refusal: since 2026-09.
  public let enforcesPropertyRules: Bool

  /// What new projects use.
  public static let standard = version2026September

  public static let version2026September = APIVersion(
    name: "2026-09", unsupportedFrom: "2028-03-01", isEndAnnounced: false, enforcesPropertyRules: true)
  public static let version2026March = APIVersion(
    name: "2026-03", unsupportedFrom: "2027-09-01", isEndAnnounced: false, enforcesPropertyRules: false)
  public static let version2025September = APIVersion(
    name: "2025-09", unsupportedFrom: "2027-03-01", isEndAnnounced: false, enforcesPropertyRules: false)
  /// v1 to v3 end in September 2027, but its associations are v4, which ends on 30 March 2027.
  public static let classic = APIVersion(
    name: "v3", unsupportedFrom: "2027-03-30", isEndAnnounced: true, enforcesPropertyRules: false)

  /// The known versions, newest first.
  public static let all = [version2026September, version2026March, version2025September, classic]

  /// The version that `api_version` names; nil when it is none that Spoke knows.
  public static func named(_ name: String) -> APIVersion? { all.first { $0.name == name } }

  private init(name: String, unsupportedFrom: String, isEndAnnounced: Bool, enforcesPropertyRules: Bool) {
    self.name = name
    self.unsupportedFrom = unsupportedFrom
    self.isEndAnnounced = isEndAnnounced
    self.enforcesPropertyRules = enforcesPropertyRules
  }
}
