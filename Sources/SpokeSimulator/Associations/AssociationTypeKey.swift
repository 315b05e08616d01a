/// What names an association type of one direction: ids are unique only within a category.
struct AssociationTypeKey: Sendable, Hashable {
  /// Source: `AssociationSpec` of the associations reference.
  enum Category: String, Sendable, Hashable, CaseIterable {
    case hubSpot = "HUBSPOT_DEFINED"
    case user = "USER_DEFINED"
    case integrator = "INTEGRATOR_DEFINED"
    case work = "WORK"
  }

  var category: Category
  var typeID: Int
}

/// Two object types in order, by their places in the portal.
struct Direction: Sendable, Hashable {
  var from: Int
  var to: Int

  var reversed: Direction { Direction(from: to, to: from) }
}

/// An association type of one direction.
struct AssociationTypeDefinition: Sendable {
  var key: AssociationTypeKey
  /// Nil for the unlabelled type.
  var label: String?
  /// The name that both directions of a label share.
  var name: String?
  /// The type of the other direction that goes with it.
  var inverse: AssociationTypeKey?
  /// On which side a record can have only one of this type.
  var primarySide: PrimarySide?
  /// How many records one record may have by this type; nil when unlimited.
  var maximum: Int?

  enum PrimarySide: Sendable { case from, to }
}
