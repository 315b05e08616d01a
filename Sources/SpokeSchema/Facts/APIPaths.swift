/// The paths of one version of HubSpot's API. Names of objects are those of paths (`ObjectType.pathName`), and all parts
/// are already encoded.
///
/// Source: the endpoint references of every area. The host is `https://api.hubapi.com` for every data centre.
public struct APIPaths: Sendable, Hashable {
  public static let host = "https://api.hubapi.com"

  public let version: APIVersion

  public init(_ version: APIVersion) { self.version = version }

  private var isClassic: Bool { version == .classic }

  /// `/crm/v3/objects/contacts`, `/crm/objects/2026-09/contacts`
  public func objects(_ object: String) -> String {
    isClassic ? "/crm/v3/objects/\(object)" : "/crm/objects/\(version.name)/\(object)"
  }

  /// All spellings of `objects` that HubSpot answers; the first one is what Spoke uses. Some pages print the classic
  /// version behind the area.
  public func objectAliases(_ object: String) -> [String] {
    isClassic ? [objects(object), "/crm/objects/v3/\(object)"] : [objects(object)]
  }

  /// A batch of records; `verb` is `create`, `read`, `update`, `upsert` or `archive`.
  public func objectsBatch(_ object: String, _ verb: String) -> String { "\(objects(object))/batch/\(verb)" }

  public func search(_ object: String) -> String { "\(objects(object))/search" }

  /// One pair of records: `PUT` replaces their labels, `DELETE` removes them all.
  public func association(from: String, _ fromID: String, to: String, _ toID: String) -> String {
    "\(associationsOfRecord(from, fromID))/\(to)/\(toID)"
  }

  /// The records of one object that a record is associated with.
  public func associations(of object: String, _ id: String, to: String) -> String {
    "\(associationsOfRecord(object, id))/\(to)"
  }

  /// The unlabelled type of one pair of records.
  public func defaultAssociation(from: String, _ fromID: String, to: String, _ toID: String) -> String {
    "\(associationsOfRecord(from, fromID))/default/\(to)/\(toID)"
  }

  private func associationsOfRecord(_ object: String, _ id: String) -> String {
    let objects = isClassic ? "/crm/v4/objects/\(object)" : objects(object)
    return "\(objects)/\(id)/associations"
  }

  /// A batch of associations; `verb` is `create`, `read`, `archive`, `labels/archive` or `associate/default`.
  public func associationsBatch(from: String, to: String, _ verb: String) -> String {
    "\(associations(from: from, to: to))/batch/\(verb)"
  }

  /// The types and labels of a direction. The specification of v4 prints another spelling than its pages and clients use;
  /// this is the latter.
  public func associationLabels(from: String, to: String) -> String { "\(associations(from: from, to: to))/labels" }

  private func associations(from: String, to: String) -> String {
    isClassic ? "/crm/v4/associations/\(from)/\(to)" : "/crm/associations/\(version.name)/\(from)/\(to)"
  }

  /// The greatest numbers of records that one record may have, by type.
  public var associationLimits: String {
    let root = isClassic ? "/crm/v4/associations" : "/crm/associations/\(version.name)"
    return "\(root)/definitions/configurations/all"
  }

  public func properties(_ object: String) -> String { crm("properties") + "/\(object)" }

  /// Takes the type id, not the name.
  public func propertyValidations(typeID: String) -> String { crm("property-validations") + "/\(typeID)" }

  public func pipelines(_ object: String) -> String { crm("pipelines") + "/\(object)" }

  public var owners: String { crm("owners") }

  public var lists: String { crm("lists") }

  /// Schemas of custom objects; the path of one object works for standard ones too.
  public var schemas: String { "/crm-object-schemas/\(isClassic ? "v3" : version.name)/schemas" }

  public var accountInfo: String { "\(account)/details" }

  /// How many requests private apps have sent today.
  public var apiUsage: String { "\(account)/api-usage/daily/private-apps" }

  private var account: String { "/account-info/\(isClassic ? "v3" : version.name)" }

  private func crm(_ area: String) -> String {
    isClassic ? "/crm/v3/\(area)" : "/crm/\(area)/\(version.name)"
  }

  /// What paths of custom events begin with, the likeliest first. The reference of 2026-09 still prints the prefix from
  /// before a renaming, so that both are to be tried.
  public var eventPrefixes: [String] {
    switch version {
    case .classic: ["/events/v3"]
    case .version2025September: ["/events/custom/2025-09"]
    case .version2026March: ["/events/2026-03"]
    default: ["/events/\(version.name)", "/events/custom/\(version.name)"]
    }
  }

  public func eventDefinitions(prefix: String) -> String { "\(prefix)/event-definitions" }
  public func eventSend(prefix: String) -> String { "\(prefix)/send" }
  public func eventSendBatch(prefix: String) -> String { "\(prefix)/send/batch" }

  /// Tokens of OAuth. The 2026-09 reference has none of its own yet.
  public var token: String {
    isClassic || version == .version2025September ? "/oauth/v3/token" : "/oauth/2026-03/token"
  }

  public func listMembershipsAdd(_ listID: String) -> String { "\(lists)/\(listID)/memberships/add" }
  public func listMembershipsRemove(_ listID: String) -> String { "\(lists)/\(listID)/memberships/remove" }
  public var listSearch: String { "\(lists)/search" }
}
