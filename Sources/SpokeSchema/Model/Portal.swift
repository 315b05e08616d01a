/// A snapshot of one HubSpot portal: `schemas/<portal>/`.
///
/// Shapes and quirks: HubSpot's Properties, Schemas, Associations, Pipelines, Owners, Lists and Event definitions APIs.
public struct Portal: Sendable {
  /// The folder's name.
  public var name: String
  /// The folder's path as shown to people.
  public var directory: String
  public var portalID: Int?
  public var accountType: String?
  public var apiVersion: String?
  /// ISO 8601.
  public var pulledAt: String?
  /// The granted scopes; nil when the snapshot does not record them.
  public var scopes: Set<String>?
  /// The API names of all object types of the snapshot, sorted, also of those that were not loaded.
  public var objectNames: [String]
  /// The loaded object types, sorted by API name.
  public var objects: [ObjectType] {
    didSet { objectPlaces = Self.places(of: objects) }
  }
  /// The places of the loaded object types by everything that names them.
  @usableFromInline private(set) var objectPlaces: [String: Int] = [:]
  /// Keyed by "from.to" object names; nil value never stored: an absent key means "not in the snapshot".
  public var associations: [AssociationPair: [AssociationType]]
  /// Pipelines by object name; absent when the snapshot lacks the file.
  public var pipelines: [String: [Pipeline]]
  /// Nil when the snapshot lacks `events.json`.
  public var events: [EventDefinition]?
  /// Nil when the snapshot lacks `owners.json`.
  public var owners: [Owner]?
  /// Nil when the snapshot lacks `lists.json`.
  public var lists: [ContactList]?
  /// Rules of the portal by object name.
  public var validations: [String: [PropertyValidation]]

  public init(name: String, directory: String) {
    self.name = name
    self.directory = directory
    objectNames = []
    objects = []
    associations = [:]
    pipelines = [:]
    validations = [:]
  }

  private static func places(of objects: [ObjectType]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, object) in objects.enumerated() {
      for name in [object.name, object.objectTypeID, object.fullyQualifiedName].compactMap({ $0 })
      where places[name] == nil {
        places[name] = place
      }
    }
    return places
  }
}
