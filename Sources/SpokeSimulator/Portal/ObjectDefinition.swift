import SpokeJSON
import SpokeSchema

/// An object type as the simulated portal has it.
struct ObjectDefinition: Sendable {
  /// The API name: `contacts`, or a custom object's own name.
  let name: String
  let typeID: String
  /// `p12345_subscription_plan`; nil for standard objects.
  let fullyQualifiedName: String?
  /// The schema without its properties.
  var json: JSONTree
  var isArchived = false
  var requiredProperties: [String]
  /// By name, archived ones too.
  private(set) var properties: [String: PropertyDefinition] = [:]
  /// The names in the order in which they are listed.
  private(set) var propertyNames: [String] = []
  /// The properties with unique values besides contacts' `email`.
  private(set) var uniqueProperties: [String] = []
  /// Groups of properties by name.
  var groups: [String: JSONTree] = [:]
  /// Nil when nothing is known of them: any value is then taken.
  var pipelines: [JSONTree]? { didSet { indexStages() } }
  /// The pipeline of every stage that can be set.
  private(set) var pipelineOfStage: [String: String] = [:]
  private(set) var pipelineIDs: [String] = []

  init(_ json: JSONTree, name: String, typeID: String) {
    self.name = name
    self.typeID = typeID
    fullyQualifiedName = json["fullyQualifiedName"]?.string
    requiredProperties = json["requiredProperties"]?.elements?.compactMap(\.string) ?? []
    var schema = json
    schema["properties"] = nil
    self.json = schema
  }

  var isCustom: Bool { typeID.hasPrefix("2-") }
  var isContacts: Bool { typeID == StandardObject.contactsTypeID }

  /// The name that stands in messages: `CONTACT`, `2-3141592`.
  var wireName: String {
    isCustom ? typeID : StandardObject.withTypeID(typeID)?.singular.uppercased() ?? name.uppercased()
  }

  /// The key of this object in the `associations` of a record that is read.
  var associationKey: String { fullyQualifiedName ?? name }

  /// The property that says when a record was changed last. Contacts have a name of their own for it ("CRM search").
  var modifiedProperty: String { isContacts ? "lastmodifieddate" : "hs_lastmodifieddate" }

  /// The property that says when a record was made.
  var createdProperty: String { properties["createdate"] == nil ? "hs_createdate" : "createdate" }

  /// Adds or replaces a definition.
  mutating func set(_ property: PropertyDefinition) {
    if properties.updateValue(property, forKey: property.name) == nil { propertyNames.append(property.name) }
    uniqueProperties = propertyNames.filter { properties[$0].map { $0.hasUniqueValue && !$0.isArchived } ?? false }
  }

  /// Adds many definitions at once.
  mutating func set(_ definitions: [PropertyDefinition]) {
    for property in definitions {
      if properties.updateValue(property, forKey: property.name) == nil { propertyNames.append(property.name) }
    }
    uniqueProperties = propertyNames.filter { properties[$0].map { $0.hasUniqueValue && !$0.isArchived } ?? false }
  }

  /// A definition that is in use.
  func property(_ name: String) -> PropertyDefinition? {
    guard let property = properties[name], !property.isArchived else { return nil }
    return property
  }

  /// Whether a property identifies a record.
  ///
  /// Source: the object pages; recorded answers show that only `hasUniqueValue` and contacts' `email` are taken.
  func isIdentifying(_ name: String) -> Bool {
    if isContacts, name == "email" { return true }
    return property(name)?.hasUniqueValue ?? false
  }

  private mutating func indexStages() {
    pipelineOfStage = [:]
    pipelineIDs = []
    for pipeline in pipelines ?? [] where pipeline["archived"]?.bool != true {
      guard let id = pipeline["id"]?.identifier else { continue }
      pipelineIDs.append(id)
      for stage in pipeline["stages"]?.elements ?? [] where stage["archived"]?.bool != true {
        if let stageID = stage["id"]?.identifier { pipelineOfStage[stageID] = id }
      }
    }
  }
}
