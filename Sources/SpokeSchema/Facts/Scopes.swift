/// The scopes of HubSpot's endpoints beside those of object types. Of a list, any one will do.
///
/// Source: the security sections of the endpoints, and the guide to scopes.
public enum Scopes {
  public static let customObjectsRead = ["crm.objects.custom.read"]
  public static let customObjectsWrite = ["crm.objects.custom.write"]
  public static let schemasRead = ["crm.schemas.custom.read", "crm.objects.custom.read"]
  public static let schemasWrite = ["crm.schemas.custom.write"]
  public static let ownersRead = ["crm.objects.owners.read"]
  public static let listsRead = ["crm.lists.read"]
  public static let listsWrite = ["crm.lists.write"]
  /// There is no scope that only reads definitions.
  public static let eventDefinitions = ["behavioral_events.event_definitions.read_write"]
  public static let eventsSend = ["analytics.behavioral_events.send"]

  /// The classes of properties that need scopes of their own. Source: properties reference, `dataSensitivity`.
  public static let sensitivities = ["sensitive", "highly_sensitive"]

  /// What writing a property of such a class needs beside the scope of its object. The scopes of tickets have no object's
  /// form, and tokens may hold a name with `.v2` behind it.
  ///
  /// - Parameter typeID: the object's: `0-1`.
  public static func sensitiveWrite(_ sensitivity: String, typeID: String) -> [String] {
    let object = StandardObject.withTypeID(typeID)
    let scope = "crm.objects.\(object?.name ?? "custom").\(sensitivity).write"
    let names = object?.name == "tickets" ? ["tickets.\(sensitivity)", scope] : [scope]
    return names.flatMap { [$0, "\($0).v2"] }
  }

  /// The scopes of which any one will do where the first choice is this one.
  public static func choices(_ first: String) -> Set<String> {
    let objects = StandardObject.all
    let sensitive = sensitivities.flatMap { sensitivity in
      (objects.map(\.typeID) + [""]).map { sensitiveWrite(sensitivity, typeID: $0) }
    }
    let lists = objects.flatMap { [$0.readScopes, $0.writeScopes] } + sensitive
    return Set(lists.filter { $0.first == first }.joined()).union([first])
  }
}

extension ObjectType {
  /// Scopes of which one is needed to read its records.
  public var readScopes: [String] {
    standard?.readScopes ?? Scopes.customObjectsRead
  }

  /// Scopes of which one is needed to write its records.
  public var writeScopes: [String] {
    standard?.writeScopes ?? Scopes.customObjectsWrite
  }

  /// What stands in HubSpot's paths: a custom object's fully qualified name, for its bare name is refused.
  public var pathName: String {
    standard?.pathName ?? fullyQualifiedName ?? objectTypeID
  }

  /// Whether a property identifies a record, so that an upsert can match by it. HubSpot takes the record id (`id` in
  /// mappings), contacts' `email`, and properties with unique values; it refuses the rest, companies' `domain` too.
  ///
  /// Source: the object pages and recorded answers ("Unable to perform upsert by non-unique property").
  public func isUniqueKey(_ property: Property) -> Bool {
    if property.hasUniqueValue { return true }
    return standard?.uniqueProperties.contains(property.name) ?? false
  }
}
