/// An association type that HubSpot defines for two standard objects, category `HUBSPOT_DEFINED`.
///
/// Portals list their own types; this table answers where a snapshot lacks the file of a direction.
public struct DefaultAssociation: Sendable, Hashable {
  /// The category of all of them.
  public static let category = "HUBSPOT_DEFINED"

  /// API names of the objects.
  public let from: String
  public let to: String
  public let typeID: Int
  /// What it means beside "associated": `primary`, `billing contact`, `parent to child`, …; nil for the unlabelled type.
  public let role: String?

  /// A side of an association.
  public enum Side: Sendable { case from, to }

  /// The side whose record has only one association of a primary type: writing another demotes the former. Nil for types
  /// that are not primary. Source: "Associate records": contacts, deals, tickets and the like have one primary company,
  /// leads one primary contact, company and deal.
  public var primarySide: Side? {
    guard role == "primary" else { return nil }
    return from == "companies" || to == "leads" ? .to : .from
  }

  /// The types of one direction between two standard objects; empty where HubSpot publishes none, and for custom
  /// objects, whose types are `USER_DEFINED`.
  public static func types(from: String, to: String) -> [DefaultAssociation] {
    all.filter { $0.from == from && $0.to == to }
  }

  /// The unlabelled type of one direction.
  public static func unlabelled(from: String, to: String) -> DefaultAssociation? {
    all.first { $0.from == from && $0.to == to && $0.role == nil }
  }
}
