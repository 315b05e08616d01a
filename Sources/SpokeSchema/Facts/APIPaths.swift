/// The paths of one version of HubSpot's API. Names of objects are those of paths (`ObjectType.pathName`); everything that
/// is passed in is encoded here.
///
/// Source: the endpoint references of every area. The host is `https://api.hubapi.com` for every data centre.
public struct APIPaths: Sendable, Hashable {
  public static let host = "https://api.hubapi.com"

  public let version: APIVersion

  public init(_ version: APIVersion) { self.version = version }

  private var isClassic: Bool { version == .classic }

  // MARK: Records

  /// `/crm/v3/objects/contacts`, `/crm/objects/2026-09/contacts`
  public func objects(_ object: String) -> APIPath { crm("objects").appending(object) }

  /// All spellings of `objects` that HubSpot answers; the first one is what Spoke uses. Some pages print the classic
  /// version behind the area.
  public func objectAliases(_ object: String) -> [APIPath] {
    isClassic ? [objects(object), ("/crm/objects/v3" as APIPath).appending(object)] : [objects(object)]
  }

  /// One record, by its id or by a property that the query's `idProperty` names.
  public func object(_ object: String, _ id: String) -> APIPath { objects(object).appending(id) }

  /// A batch of records; `verb` is `create`, `read`, `update`, `upsert` or `archive`.
  public func objectsBatch(_ object: String, _ verb: String) -> APIPath { objects(object).appending("batch", verb) }

  public func search(_ object: String) -> APIPath { objects(object).appending("search") }

  // MARK: Associations

  /// One pair of records: `PUT` replaces their labels, `DELETE` removes them all.
  public func association(from: String, _ fromID: String, to: String, _ toID: String) -> APIPath {
    associationsOfRecord(from, fromID).appending(to, toID)
  }

  /// The records of one object that a record is associated with.
  public func associations(of object: String, _ id: String, to: String) -> APIPath {
    associationsOfRecord(object, id).appending(to)
  }

  /// The unlabelled type of one pair of records.
  public func defaultAssociation(from: String, _ fromID: String, to: String, _ toID: String) -> APIPath {
    associationsOfRecord(from, fromID).appending("default", to, toID)
  }

  private func associationsOfRecord(_ object: String, _ id: String) -> APIPath {
    let objects = isClassic ? ("/crm/v4/objects" as APIPath).appending(object) : objects(object)
    return objects.appending(id, "associations")
  }

  /// A batch of associations; `verb` is `create`, `read`, `archive`, `labels/archive` or `associate/default`.
  public func associationsBatch(from: String, to: String, _ verb: String) -> APIPath {
    associations.appending(from, to, "batch").appending(verb.split(separator: "/"))
  }

  /// The types and labels of a direction. The specification of v4 prints another spelling than its pages and clients use;
  /// this is the latter.
  public func associationLabels(from: String, to: String) -> APIPath { associations.appending(from, to, "labels") }

  /// The greatest numbers of records that one record may have, by type: of all types, without their objects.
  public var associationLimits: APIPath { associations.appending("definitions", "configurations", "all") }

  /// The greatest numbers of records that one record may have, of the types of a direction.
  public func associationLimits(from: String, to: String) -> APIPath {
    associations.appending("definitions", "configurations", from, to)
  }

  private var associations: APIPath {
    isClassic ? "/crm/v4/associations" : ("/crm/associations" as APIPath).appending(version.name)
  }

  // MARK: Definitions

  public func properties(_ object: String) -> APIPath { crm("properties").appending(object) }

  /// Takes the type id, not the name.
  public func propertyValidations(typeID: String) -> APIPath { crm("property-validations").appending(typeID) }

  public func pipelines(_ object: String) -> APIPath { crm("pipelines").appending(object) }

  public var owners: APIPath { crm("owners") }

  /// Schemas of custom objects.
  public var schemas: APIPath {
    ("/crm-object-schemas" as APIPath).appending(isClassic ? "v3" : version.name, "schemas")
  }

  /// The schema of one object, of a standard one too.
  public func schema(_ object: String) -> APIPath { schemas.appending(object) }

  // MARK: Lists

  public var lists: APIPath { crm("lists") }
  public var listSearch: APIPath { lists.appending("search") }

  /// The list of an object type that has a name.
  public func list(typeID: String, name: String) -> APIPath {
    lists.appending("object-type-id", typeID, "name", name)
  }

  /// The records of a list; `verb` is `add`, `remove` or `add-and-remove`.
  public func listMemberships(_ listID: String, _ verb: String) -> APIPath {
    lists.appending(listID, "memberships", verb)
  }

  public func listMembershipsAdd(_ listID: String) -> APIPath { listMemberships(listID, "add") }
  public func listMembershipsRemove(_ listID: String) -> APIPath { listMemberships(listID, "remove") }

  // MARK: Custom events

  /// What paths of custom events begin with, the likeliest first. The reference of 2026-09 still prints the prefix from
  /// before a renaming, so that both are to be tried.
  public var eventPrefixes: [APIPath] {
    switch version {
    case .classic: ["/events/v3"]
    case .version2025September: ["/events/custom/2025-09"]
    case .version2026March: ["/events/2026-03"]
    default:
      [("/events" as APIPath).appending(version.name), ("/events/custom" as APIPath).appending(version.name)]
    }
  }

  public func eventDefinitions(prefix: APIPath) -> APIPath { prefix.appending("event-definitions") }
  public func eventSend(prefix: APIPath) -> APIPath { prefix.appending("send") }
  public func eventSendBatch(prefix: APIPath) -> APIPath { prefix.appending("send", "batch") }

  // MARK: The account

  public var accountInfo: APIPath { account.appending("details") }

  /// How many requests private apps have sent today.
  public var apiUsage: APIPath { account.appending("api-usage", "daily", "private-apps") }

  private var account: APIPath { ("/account-info" as APIPath).appending(isClassic ? "v3" : version.name) }

  /// Tokens of OAuth. The 2026-09 reference has none of its own yet.
  public var token: APIPath {
    isClassic || version == .version2025September ? "/oauth/v3/token" : "/oauth/2026-03/token"
  }

  public var tokenIntrospection: APIPath { token.appending("introspect") }

  /// What a private app's token or a service key may do. It has no dated version.
  public var privateTokenInfo: APIPath { "/oauth/v2/private-apps/get/access-token-info" }

  private func crm(_ area: String) -> APIPath {
    isClassic ? ("/crm/v3" as APIPath).appending(area) : ("/crm" as APIPath).appending(area, version.name)
  }
}
