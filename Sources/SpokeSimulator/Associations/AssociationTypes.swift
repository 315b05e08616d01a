import SpokeJSON
import SpokeSchema

/// The association types of a portal, by direction.
struct AssociationTypes: Sendable {
  private var types: [Direction: [AssociationTypeDefinition]] = [:]
  /// The next id of a type that the portal defines itself.
  private var nextTypeID = 1

  /// HubSpot's own types of all standard objects.
  init(portal: PortalDefinition) {
    let places = Dictionary(
      portal.objects.enumerated().filter { !$0.element.isCustom }.map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    for type in DefaultAssociation.all {
      guard let from = places[type.from], let to = places[type.to] else { continue }
      let side: AssociationTypeDefinition.PrimarySide? =
        switch type.primarySide {
        case .from: .from
        case .to: .to
        case nil: nil
        }
      types[Direction(from: from, to: to), default: []].append(
        AssociationTypeDefinition(
          key: .init(category: .hubSpot, typeID: type.typeID), label: type.role.map(Self.label), name: type.role,
          primarySide: side))
    }
    for (direction, list) in types {
      types[direction] = list.sorted { $0.label == nil && $1.label != nil }
    }
  }

  /// `primary` is labelled `Primary`.
  private static func label(ofRole role: String) -> String { role.prefix(1).uppercased() + role.dropFirst() }

  /// The types that a snapshot lists for a direction, in place of the published ones.
  mutating func set(_ results: [JSONTree], from: Int, to: Int) {
    let direction = Direction(from: from, to: to)
    let published = types[direction] ?? []
    types[direction] = results.compactMap { result in
      guard let category = result["category"]?.string.flatMap(AssociationTypeKey.Category.init),
        let typeID = result["typeId"]?.integer
      else { return nil }
      let key = AssociationTypeKey(category: category, typeID: typeID)
      let known = published.first { $0.key == key }
      if category == .user { nextTypeID = max(nextTypeID, typeID + 1) }
      return AssociationTypeDefinition(
        key: key, label: result["label"]?.string, name: known?.name, primarySide: known?.primarySide,
        maximum: result["maxToObjectIds"]?.integer)
    }
  }

  /// Finds for every type the one that is stored on the other side.
  ///
  /// A snapshot does not say it. The unlabelled types go together; so do published roles, labels of the same text, and
  /// types that the portal defined with neighbouring ids, which is how HubSpot makes pairs.
  mutating func pairDirections() {
    for (direction, list) in types {
      let others = types[direction.reversed] ?? []
      types[direction] = list.map { type in
        var type = type
        if type.inverse == nil { type.inverse = Self.inverse(of: type, among: others, direction)?.key }
        return type
      }
    }
  }

  private static func inverse(
    of type: AssociationTypeDefinition, among others: [AssociationTypeDefinition], _ direction: Direction
  ) -> AssociationTypeDefinition? {
    let candidates = others.filter { $0.key.category == type.key.category }
    guard type.label != nil else { return candidates.first { $0.label == nil } ?? others.first { $0.label == nil } }
    if let name = type.name {
      let counterpart = ["parent to child": "child to parent", "child to parent": "parent to child"][name] ?? name
      if let same = candidates.first(where: { $0.name == counterpart }) { return same }
    }
    let isNeighbour: (AssociationTypeDefinition) -> Bool = { abs($0.key.typeID - type.key.typeID) == 1 }
    let named = candidates.filter { $0.label != nil && $0.name == nil }
    if direction.from == direction.to {
      return named.first { isNeighbour($0) && $0.label != type.label } ?? type
    }
    return named.first { $0.label == type.label } ?? named.first(where: isNeighbour)
  }

  subscript(direction: Direction) -> [AssociationTypeDefinition] { types[direction] ?? [] }

  func type(_ key: AssociationTypeKey, _ direction: Direction) -> AssociationTypeDefinition? {
    types[direction]?.first { $0.key == key }
  }

  func unlabelled(_ direction: Direction) -> AssociationTypeDefinition? {
    types[direction]?.first { $0.label == nil }
  }

  /// The directions from an object in which a type exists: an association on create names no target object.
  func directions(from: Int, of key: AssociationTypeKey) -> [Direction] {
    types.filter { $0.key.from == from && $0.value.contains { $0.key == key } }.map(\.key).sorted { $0.to < $1.to }
  }

  /// All directions, for the limits that are set for them.
  var directions: [Direction] { types.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) } }

  mutating func replace(_ list: [AssociationTypeDefinition], in direction: Direction) {
    types[direction] = list
    for type in list where type.key.category == .user { nextTypeID = max(nextTypeID, type.key.typeID + 1) }
  }

  mutating func makeTypeID() -> Int {
    defer { nextTypeID += 1 }
    return nextTypeID
  }
}
