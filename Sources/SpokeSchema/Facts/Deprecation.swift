/// Something of HubSpot's API that ends.
///
/// Source: HubSpot's sunset article and changelog, as of November 2026.
public struct Deprecation: Sendable, Hashable {
  /// What ends.
  public let subject: String
  /// The first day without it, as `YYYY-MM-DD`.
  public let end: String
  /// Whether it stops working on that day; otherwise it only loses support.
  public let isRemoval: Bool
  /// What to use in its place.
  public let replacement: String

  /// Paths that begin with one of these belong to it.
  public let pathPrefixes: [String]

  public static let all: [Deprecation] = [
    Deprecation(
      subject: "version 1 of OAuth", end: "2027-02-16", isRemoval: true, replacement: "/oauth/2026-03/token",
      pathPrefixes: ["/oauth/v1/"]),
    Deprecation(
      subject: "version 1 of pipelines", end: "2026-12-04", isRemoval: true, replacement: "/crm/pipelines/2026-09",
      pathPrefixes: ["/crm-pipelines/v1/"]),
    Deprecation(
      subject: "version 1 of lists", end: "2026-04-30", isRemoval: true, replacement: "/crm/lists/2026-09",
      pathPrefixes: ["/contacts/v1/lists"]),
    Deprecation(
      subject: "version 4 of associations", end: "2027-03-30", isRemoval: false,
      replacement: "/crm/associations/2026-09", pathPrefixes: ["/crm/v4/", "/crm/associations/v4/"]),
    Deprecation(
      subject: "version 3 of the API", end: "2027-09-01", isRemoval: false, replacement: "the same path of 2026-09",
      pathPrefixes: ["/crm/v3/", "/events/v3/", "/crm-object-schemas/v3/", "/account-info/v3/"]),
  ]

  /// The deprecation that a path falls under.
  public static func of(path: String) -> Deprecation? {
    all.first { $0.pathPrefixes.contains { path.hasPrefix($0) } }
  }
}
