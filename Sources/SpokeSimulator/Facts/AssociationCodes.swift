/// Sub-categories of refused associations.
enum AssociationCodes {
  /// Source: "Associate records" and the batch pages' examples.
  static let toNotFound = "crm.associations.TO_OBJECT_NOT_FOUND"
  static let fromNotFound = "crm.associations.FROM_OBJECT_NOT_FOUND"
  static let noAssociations = "crm.associations.NO_ASSOCIATIONS_FOUND"
  /// Not published; HubSpot's spelling may differ.
  static let invalidType = "crm.associations.INVALID_ASSOCIATION_TYPE"
  /// Not published; HubSpot's spelling may differ.
  static let limit = "crm.associations.ASSOCIATION_LIMIT_EXCEEDED"
}
