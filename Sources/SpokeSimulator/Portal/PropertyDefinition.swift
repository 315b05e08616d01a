import SpokeJSON
import SpokeSchema

/// A property as the simulated portal has it.
///
/// A class because every written value refers to its definition and none may copy it; immutable.
final class PropertyDefinition: Sendable {
  let name: String
  let label: String
  let type: PropertyType
  let fieldType: String
  /// The values that an enumeration or a yes-or-no property takes, in order.
  let options: [String]
  let optionSet: Set<String>
  let referencedObjectType: String?
  let hasUniqueValue: Bool
  let isHubSpotDefined: Bool
  let isReadOnly: Bool
  let isArchived: Bool
  let dataSensitivity: String
  /// The whole definition as HubSpot would return it.
  let json: JSONTree
  /// The portal's rules for its values.
  let rules: [ValidationRule]

  /// - Parameter json: HubSpot's `Property`. What is absent is false or empty.
  init(_ json: JSONTree, rules: [ValidationRule] = []) {
    self.json = json
    self.rules = rules
    name = json["name"]?.string ?? ""
    label = json["label"]?.string ?? ""
    type = PropertyType(json["type"]?.string ?? "string")
    fieldType = json["fieldType"]?.string ?? "text"
    options = json["options"]?.elements?.compactMap { $0["value"]?.identifier } ?? []
    optionSet = Set(options)
    referencedObjectType = json["referencedObjectType"]?.string
    hasUniqueValue = json["hasUniqueValue"]?.bool ?? false
    isHubSpotDefined = json["hubspotDefined"]?.bool ?? false
    isArchived = json["archived"]?.bool ?? false
    dataSensitivity = json["dataSensitivity"]?.string ?? "non_sensitive"
    // `calculated` alone is no test: HubSpot leaves it false on many roll-ups (recorded definitions).
    isReadOnly =
      json["modificationMetadata"]?["readOnlyValue"]?.bool ?? false || fieldType.hasPrefix("calculation_")
      || type == .objectCoordinates || type == .json
  }

  func with(rules: [ValidationRule]) -> PropertyDefinition { PropertyDefinition(json, rules: rules) }

  /// Multi-select: several options joined by `;`.
  var isMultiple: Bool { type == .enumeration && fieldType == "checkbox" }

  var isOwner: Bool { referencedObjectType == "OWNER" || name == "hubspot_owner_id" }
}
