import SpokeDiagnostics

/// A property's definition.
public struct Property: Sendable {
  public var name: String
  public var label: String
  public var type: PropertyType
  /// As HubSpot sends it: `text`, `checkbox`, `calculation_equation`, …
  public var fieldType: String
  public var groupName: String
  public var description: String
  public var options: [Option]
  /// Options come from elsewhere (owners, pipelines, …) and are normally not listed.
  public var hasExternalOptions: Bool
  /// `OWNER`, `COMPANY`, …
  public var referencedObjectType: String?
  public var hasUniqueValue: Bool
  public var isHidden: Bool
  public var isArchived: Bool
  public var isCalculated: Bool
  public var isHubSpotDefined: Bool
  /// `modificationMetadata.readOnlyValue`
  public var readOnlyValue: Bool
  /// `modificationMetadata.readOnlyOptions`
  public var readOnlyOptions: Bool
  /// `non_sensitive`, `sensitive` or `highly_sensitive`
  public var dataSensitivity: String
  /// The property's name in its file.
  public var span: SourceSpan

  public init(name: String, label: String, type: PropertyType, fieldType: String, span: SourceSpan) {
    self.name = name
    self.label = label
    self.type = type
    self.fieldType = fieldType
    self.span = span
    groupName = ""
    description = ""
    options = []
    hasExternalOptions = false
    hasUniqueValue = false
    isHidden = false
    isArchived = false
    isCalculated = false
    isHubSpotDefined = false
    readOnlyValue = false
    readOnlyOptions = false
    dataSensitivity = "non_sensitive"
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
