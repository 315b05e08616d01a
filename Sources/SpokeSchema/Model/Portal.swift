import SpokeDiagnostics

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
  /// By API name, sorted.
  public var objects: [ObjectType]
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
    objects = []
    associations = [:]
    pipelines = [:]
    validations = [:]
  }
}

/// A direction between two object types, by API name.
public struct AssociationPair: Sendable, Hashable {
  public let from: String
  public let to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// A standard or custom object type with its properties.
public struct ObjectType: Sendable {
  /// The API name, plural for standard objects: `contacts`, `subscription_plan`.
  public var name: String
  /// For example `0-1`, `2-3141592`.
  public var objectTypeID: String
  /// `p12345_subscription_plan`; nil for standard objects.
  public var fullyQualifiedName: String?
  public var singularLabel: String
  public var pluralLabel: String
  public var primaryDisplayProperty: String?
  public var requiredProperties: [String]
  /// In the file's order; look up by `property(named:)`.
  public var properties: [Property]
  /// The object's name in its file.
  public var span: SourceSpan
  var index: [String: Int]

  public init(
    name: String, objectTypeID: String, fullyQualifiedName: String?, singularLabel: String, pluralLabel: String,
    primaryDisplayProperty: String?, requiredProperties: [String], properties: [Property], span: SourceSpan
  ) {
    self.name = name
    self.objectTypeID = objectTypeID
    self.fullyQualifiedName = fullyQualifiedName
    self.singularLabel = singularLabel
    self.pluralLabel = pluralLabel
    self.primaryDisplayProperty = primaryDisplayProperty
    self.requiredProperties = requiredProperties
    self.properties = properties
    self.span = span
    index = [:]
    for (position, property) in properties.enumerated() { index[property.name] = position }
  }

  /// Whether the portal defined it: its type id begins with `2-`.
  public var isCustom: Bool { objectTypeID.hasPrefix("2-") }

  public func property(named name: String) -> Property? { index[name].map { properties[$0] } }
}

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

/// A property's type; open, for HubSpot adds to it.
public enum PropertyType: Sendable, Hashable {
  case string, number, bool, enumeration, date, datetime, phoneNumber, objectCoordinates, json
  case other(String)

  public init(_ name: String) {
    switch name {
    case "string": self = .string
    case "number": self = .number
    case "bool": self = .bool
    case "enumeration": self = .enumeration
    case "date": self = .date
    case "datetime": self = .datetime
    case "phone_number": self = .phoneNumber
    case "object_coordinates": self = .objectCoordinates
    case "json": self = .json
    default: self = .other(name)
    }
  }

  /// As HubSpot writes it.
  public var name: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .bool: "bool"
    case .enumeration: "enumeration"
    case .date: "date"
    case .datetime: "datetime"
    case .phoneNumber: "phone_number"
    case .objectCoordinates: "object_coordinates"
    case .json: "json"
    case .other(let name): name
    }
  }
}

/// One option of an enumeration.
public struct Option: Sendable, Hashable {
  /// The internal value, which is what a write must hold.
  public var value: String
  public var label: String
  public var isHidden: Bool
  /// The option's value in its file.
  public var range: ByteRange

  public init(value: String, label: String, isHidden: Bool, range: ByteRange) {
    self.value = value
    self.label = label
    self.isHidden = isHidden
    self.range = range
  }
}

/// An association type of one direction.
public struct AssociationType: Sendable, Hashable {
  /// `HUBSPOT_DEFINED`, `USER_DEFINED`, `INTEGRATOR_DEFINED`, …
  public var category: String
  public var typeID: Int
  /// Nil for the unlabelled type.
  public var label: String?
  /// The greatest number of records one record may have by this type; nil when unlimited or unknown.
  public var maxToObjectIDs: Int?
  public var span: SourceSpan

  public init(category: String, typeID: Int, label: String?, maxToObjectIDs: Int? = nil, span: SourceSpan) {
    self.category = category
    self.typeID = typeID
    self.label = label
    self.maxToObjectIDs = maxToObjectIDs
    self.span = span
  }
}

/// A pipeline of deals, tickets or another object.
public struct Pipeline: Sendable {
  public var id: String
  public var label: String
  public var isArchived: Bool
  public var stages: [Stage]
  public var span: SourceSpan

  public init(id: String, label: String, isArchived: Bool, stages: [Stage], span: SourceSpan) {
    self.id = id
    self.label = label
    self.isArchived = isArchived
    self.stages = stages
    self.span = span
  }

  public struct Stage: Sendable {
    public var id: String
    public var label: String
    public var isArchived: Bool
    public var span: SourceSpan

    public init(id: String, label: String, isArchived: Bool, span: SourceSpan) {
      self.id = id
      self.label = label
      self.isArchived = isArchived
      self.span = span
    }
  }
}

/// A user who can own records.
public struct Owner: Sendable {
  public var id: String
  /// Lower-cased; nil when hashed or absent.
  public var email: String?
  /// SHA-256 of the lower-cased address in hexadecimal, for snapshots pulled with `--hash-owners`.
  public var emailHash: String?
  public var isArchived: Bool

  public init(id: String, email: String?, emailHash: String?, isArchived: Bool) {
    self.id = id
    self.email = email
    self.emailHash = emailHash
    self.isArchived = isArchived
  }
}

/// A custom behavioral event.
public struct EventDefinition: Sendable {
  public var name: String
  /// `pe12345_order_completed`
  public var fullyQualifiedName: String
  public var label: String
  /// The object it completes on, upper case: `CONTACT`, `COMPANY`, …, or a custom object's name.
  public var primaryObject: String
  /// Properties of the definition, the default ones too when they are included.
  public var properties: [Property]
  /// Event property and target property of the custom matching rule.
  public var customMatching: (eventProperty: String, targetProperty: String)?
  public var isArchived: Bool
  public var span: SourceSpan

  public init(
    name: String, fullyQualifiedName: String, label: String, primaryObject: String, properties: [Property],
    customMatching: (eventProperty: String, targetProperty: String)? = nil, isArchived: Bool = false, span: SourceSpan
  ) {
    self.name = name
    self.fullyQualifiedName = fullyQualifiedName
    self.label = label
    self.primaryObject = primaryObject
    self.properties = properties
    self.customMatching = customMatching
    self.isArchived = isArchived
    self.span = span
  }

  public func property(named name: String) -> Property? { properties.first { $0.name == name } }
}

/// A list (a segment, in HubSpot's newer words).
public struct ContactList: Sendable {
  public var listID: String
  public var name: String
  public var objectTypeID: String
  /// `MANUAL`, `DYNAMIC` or `SNAPSHOT`
  public var processingType: String
  public var span: SourceSpan

  public init(listID: String, name: String, objectTypeID: String, processingType: String, span: SourceSpan) {
    self.listID = listID
    self.name = name
    self.objectTypeID = objectTypeID
    self.processingType = processingType
    self.span = span
  }
}

/// The portal's own rules for one property.
public struct PropertyValidation: Sendable {
  public struct Rule: Sendable, Hashable {
    /// `MAX_LENGTH`, `REGEX`, …
    public var type: String
    public var arguments: [String]

    public init(type: String, arguments: [String]) {
      self.type = type
      self.arguments = arguments
    }
  }

  public var propertyName: String
  public var rules: [Rule]
  public var span: SourceSpan

  public init(propertyName: String, rules: [Rule], span: SourceSpan) {
    self.propertyName = propertyName
    self.rules = rules
    self.span = span
  }
}
