import SpokeDiagnostics

/// A property's definition.
///
/// A class because it is handed on for every value that is written to it, from several threads; immutable.
public final class Property: Sendable {
  public let name: String
  public let label: String
  public let type: PropertyType
  /// As HubSpot sends it: `text`, `checkbox`, `calculation_equation`, …
  public let fieldType: String
  public let groupName: String
  public let description: String
  public let options: [Option]
  /// Options come from elsewhere (owners, pipelines, …) and are normally not listed.
  public let hasExternalOptions: Bool
  /// `OWNER`, `COMPANY`, …
  public let referencedObjectType: String?
  public let hasUniqueValue: Bool
  public let isHidden: Bool
  public let isArchived: Bool
  public let isCalculated: Bool
  public let isHubSpotDefined: Bool
  /// `modificationMetadata.readOnlyValue`
  public let readOnlyValue: Bool
  /// `modificationMetadata.readOnlyOptions`
  public let readOnlyOptions: Bool
  /// `non_sensitive`, `sensitive` or `highly_sensitive`
  public let dataSensitivity: String
  /// The property's name in its file.
  public let span: SourceSpan

  public init(
    name: String, label: String, type: PropertyType, fieldType: String, groupName: String = "",
    description: String = "", options: [Option] = [], hasExternalOptions: Bool = false,
    referencedObjectType: String? = nil, hasUniqueValue: Bool = false, isHidden: Bool = false,
    isArchived: Bool = false, isCalculated: Bool = false, isHubSpotDefined: Bool = false, readOnlyValue: Bool = false,
    readOnlyOptions: Bool = false, dataSensitivity: String = "non_sensitive", span: SourceSpan
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.fieldType = fieldType
    self.groupName = groupName
    self.description = description
    self.options = options
    self.hasExternalOptions = hasExternalOptions
    self.referencedObjectType = referencedObjectType
    self.hasUniqueValue = hasUniqueValue
    self.isHidden = isHidden
    self.isArchived = isArchived
    self.isCalculated = isCalculated
    self.isHubSpotDefined = isHubSpotDefined
    self.readOnlyValue = readOnlyValue
    self.readOnlyOptions = readOnlyOptions
    self.dataSensitivity = dataSensitivity
    self.span = span
  }

  /// Whether HubSpot refuses a write: the flag, a calculated field type, or a type that cannot be written. The flag
  /// `calculated` alone is no test: HubSpot leaves it false on many roll-ups.
  public var isReadOnly: Bool {
    readOnlyValue || fieldType.hasPrefix("calculation_") || type == .objectCoordinates || type == .json
  }

  /// Multi-select: several options joined by `;`.
  public var isMultiple: Bool { type == .enumeration && fieldType == "checkbox" }

  /// Whether its values are owner ids.
  public var isOwner: Bool { referencedObjectType == "OWNER" || name == "hubspot_owner_id" }
}
