import SpokeJSON
import SpokeSchema

/// Changes of associations, on both sides.
extension World {
  /// Adds types to a pair, the unlabelled one with them, and what goes with each on the other side.
  ///
  /// Source: "Associate records": a record has one primary company; another one takes its place.
  mutating func associate(_ pair: AssociationLinks.Pair, _ types: [AssociationTypeKey]) {
    let unlabelled = associationTypes.unlabelled(pair.direction)?.key
    for type in types + (unlabelled.map { [$0] } ?? []) {
      guard let definition = associationTypes.type(type, pair.direction) else { continue }
      if let side = definition.primarySide { demote(type, definition.inverse, pair, side) }
      insert(type, pair)
      if let inverse = definition.inverse { insert(inverse, pair.reversed) }
    }
  }

  private mutating func insert(_ type: AssociationTypeKey, _ pair: AssociationLinks.Pair) {
    if links.insert(type, pair) { note(.association(pair)) }
  }

  private mutating func remove(_ type: AssociationTypeKey, _ pair: AssociationLinks.Pair) {
    if links.remove(type, pair) { note(.association(pair)) }
  }

  /// Takes a primary type from the pair that had it before.
  private mutating func demote(
    _ type: AssociationTypeKey, _ inverse: AssociationTypeKey?, _ pair: AssociationLinks.Pair,
    _ side: AssociationTypeDefinition.PrimarySide
  ) {
    let isFrom = side == .from
    let owner = isFrom ? pair : pair.reversed
    let ownType = isFrom ? type : inverse
    guard let ownType else { return }
    for (other, types) in links.others(of: owner.from, owner.direction) where other != owner.to {
      guard types.contains(ownType) else { continue }
      let former = AssociationLinks.Pair(direction: owner.direction, from: owner.from, to: other)
      remove(ownType, former)
      if let otherType = isFrom ? inverse : type { remove(otherType, former.reversed) }
    }
  }

  /// Takes types from a pair; taking the unlabelled one ends the association.
  mutating func dissociate(_ pair: AssociationLinks.Pair, _ types: [AssociationTypeKey]) {
    if types.contains(where: { $0 == associationTypes.unlabelled(pair.direction)?.key }) { return end(pair) }
    for type in types {
      remove(type, pair)
      if let inverse = associationTypes.type(type, pair.direction)?.inverse { remove(inverse, pair.reversed) }
    }
  }

  /// Ends all associations of a pair.
  mutating func end(_ pair: AssociationLinks.Pair) {
    for side in [pair, pair.reversed] where !links[side].isEmpty {
      links[side] = []
      note(.association(side))
    }
  }

  /// Ends all associations of a record.
  mutating func dissociateAll(_ id: Int, of place: Int) {
    for direction in links.directions(from: place) {
      for (other, _) in links.others(of: id, direction) {
        end(.init(direction: direction, from: id, to: other))
      }
    }
  }

  // MARK: Requests

  /// The types of an association in a request: each must be one of the direction.
  ///
  /// Source: "Associate records": an id belongs to one direction.
  func associationTypes(
    _ values: [JSONValue], _ direction: Direction
  ) throws(APIError) -> [AssociationTypeKey] {
    var keys: [AssociationTypeKey] = []
    for value in values {
      let key = try associationType(value)
      guard associationTypes.type(key, direction) != nil else {
        throw invalidType(key, from: object(direction.from), to: object(direction.to).typeID)
      }
      keys.append(key)
    }
    guard !keys.isEmpty else { throw .missingFields(["types"]) }
    return keys
  }

  private func associationType(_ value: JSONValue) throws(APIError) -> AssociationTypeKey {
    let category = try value.text("associationCategory")
    guard let known = AssociationTypeKey.Category(rawValue: category) else {
      throw .validation("Invalid association category: \(category)")
    }
    guard let typeID = Int(try value.text("associationTypeId")) else {
      throw .validation("associationTypeId must be a number")
    }
    return AssociationTypeKey(category: known, typeID: typeID)
  }

  private func invalidType(_ key: AssociationTypeKey, from: ObjectDefinition, to: String) -> APIError {
    .validation(
      "Association type \(key.category.rawValue) \(key.typeID) is not valid between object types \(from.typeID) and \(to)",
      subCategory: AssociationCodes.invalidType)
  }

  /// The associations that come with a new record. The type tells which object is meant.
  func inlineAssociations(
    _ values: [JSONValue], from place: Int
  ) throws(APIError) -> [(direction: Direction, to: Int, type: AssociationTypeKey)] {
    var associations: [(direction: Direction, to: Int, type: AssociationTypeKey)] = []
    for value in values {
      guard let target = value["to"] else { throw .missingFields(["to"]) }
      let id = try target.text("id")
      for type in try value.list("types") {
        let key = try associationType(type)
        let directions = associationTypes.directions(from: place, of: key)
        guard !directions.isEmpty else { throw invalidType(key, from: object(place), to: "any other") }
        guard let direction = directions.first(where: { hasRecord(id, in: $0.to) }), let number = Int(id) else {
          throw notFoundForAssociation(id, in: directions[0].to, AssociationCodes.toNotFound)
        }
        associations.append((direction, number, key))
      }
    }
    return associations
  }

  func hasRecord(_ id: String, in place: Int) -> Bool {
    guard let number = Int(id), let record = tables[place][number] else { return false }
    return !record.isArchived
  }

  func notFoundForAssociation(_ id: String, in place: Int, _ subCategory: String) -> APIError {
    let isTarget = subCategory == AssociationCodes.toNotFound
    return APIError(
      404, "OBJECT_NOT_FOUND", "No \(object(place).wireName) with ID \(id) exists in the database",
      subCategory: subCategory, context: [(isTarget ? "toObjectId" : "fromObjectId", [id])])
  }

  /// Refuses what would give a record more associations of a type than are allowed.
  func checkMaximum(_ pair: AssociationLinks.Pair, _ types: [AssociationTypeKey]) throws(APIError) {
    for type in types {
      guard let maximum = associationTypes.type(type, pair.direction)?.maximum, !links[pair].contains(type),
        links.count(of: pair.from, pair.direction, type: type) >= maximum
      else { continue }
      throw .validation(
        "The record \(pair.from) has reached the limit of \(maximum) associations of type \(type.typeID)",
        subCategory: AssociationCodes.limit)
    }
  }
}
