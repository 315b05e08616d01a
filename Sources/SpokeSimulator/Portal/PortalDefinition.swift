import SpokeJSON
import SpokeSchema

/// What a portal is made of besides its records: the snapshot, with what requests have changed since.
struct PortalDefinition: Sendable {
  var portalID: Int
  /// `portal.json`
  var account: JSONTree
  /// The granted scopes; nil grants all.
  var scopes: Set<String>?
  var objects: [ObjectDefinition] = []
  /// Places in `objects` by every name that requests may use, in lower case.
  private(set) var places: [String: Int] = [:]
  /// Nil when the snapshot does not have them: any owner is then taken.
  var owners: [JSONTree]?
  var ownerIDs: Set<String> = []

  init(account: JSONTree) {
    self.account = account
    portalID = account["portalId"]?.integer ?? 0
    scopes = account["scopes"]?.elements.map { Set($0.compactMap(\.string)) }
  }

  mutating func add(_ object: ObjectDefinition) {
    let place = objects.count
    objects.append(object)
    var names = [object.typeID, object.fullyQualifiedName ?? object.name]
    if let standard = StandardObject.withTypeID(object.typeID) {
      names += [standard.name, standard.singular, standard.pathName]
    }
    for name in names { places[name.lowercased()] = place }
  }

  /// The place in `objects` of what a path names: a plural, a singular, a type id or a fully qualified name, in any case.
  ///
  /// Source: live behaviour of 2026-09; a custom object's bare name is refused.
  func place(of name: String) throws(APIError) -> Int {
    if let place = places[name] ?? places[name.lowercased()] { return place }
    throw .validation("Unable to infer object type from: \(name)")
  }
}

extension StandardObject {
  static let contactsTypeID = "0-1"
}
