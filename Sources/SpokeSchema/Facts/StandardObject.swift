/// An object type that every portal has, or can switch on.
///
/// Source: HubSpot's guide to using object APIs, section on object type ids, and the object pages' lists of properties
/// that a create needs.
public struct StandardObject: Sendable, Hashable {
  /// The API name, plural: `contacts`. It names the object in mappings and files.
  public let name: String
  /// The singular API name, which HubSpot's paths take too: `contact`.
  public let singular: String
  /// For example `0-1`.
  public let typeID: String
  public let singularLabel: String
  public let pluralLabel: String
  /// What stands in HubSpot's paths: the name, or the type id where the name is not accepted.
  public let pathName: String
  /// What HubSpot's pages say a create needs. Portals change it, and the live API asks for less here and there.
  public let requiredProperties: [String]
  /// Properties other than the record id that identify a record though their definitions do not say so. Everything else
  /// must have `hasUniqueValue`.
  public let uniqueProperties: [String]
  /// Properties that look like identifiers and are refused: "Unable to perform upsert by non-unique property".
  public let refusedKeys: [String]
  /// Scopes of which one is needed to read records.
  public let readScopes: [String]
  /// Scopes of which one is needed to write records.
  public let writeScopes: [String]

  init(
    _ name: String, _ singular: String, _ typeID: String, _ singularLabel: String, _ pluralLabel: String,
    path: String? = nil, required: [String] = [], unique: [String] = [], refused: [String] = [],
    scope: String? = nil, readScopes: [String]? = nil, writeScopes: [String]? = nil
  ) {
    self.name = name
    self.singular = singular
    self.typeID = typeID
    self.singularLabel = singularLabel
    self.pluralLabel = pluralLabel
    self.pathName = path ?? name
    self.requiredProperties = required
    self.uniqueProperties = unique
    self.refusedKeys = refused
    self.readScopes = readScopes ?? ["crm.objects.\(scope ?? name).read"]
    self.writeScopes = writeScopes ?? ["crm.objects.\(scope ?? name).write"]
  }

  /// The standard object of an API name.
  public static func named(_ name: String) -> StandardObject? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The standard object of a type id.
  public static func withTypeID(_ typeID: String) -> StandardObject? { byTypeID[typeID] }

  private static let byTypeID = Dictionary(all.map { ($0.typeID, $0) }, uniquingKeysWith: { first, _ in first })
}
