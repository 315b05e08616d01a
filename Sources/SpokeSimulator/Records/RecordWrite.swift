import SpokeJSON
import SpokeSchema

/// A record as a request wants it written.
struct RecordInput {
  /// The record id, or the value of `idProperty`; nil for a create.
  var id: String?
  /// The property that identifies the record; nil for the record id.
  var idProperty: String?
  var properties: JSONValue?
  var traceID: String?
  var associations: [JSONValue] = []

  init(id: String? = nil, idProperty: String? = nil, properties: JSONValue?) {
    self.id = id
    self.idProperty = idProperty
    self.properties = properties
  }

  /// An input of a batch.
  init(_ input: JSONValue, hasID: Bool) throws(APIError) {
    if hasID {
      id = try input.text("id")
      idProperty = input.optionalText("idProperty")
    }
    properties = input["properties"]
    traceID = input.optionalText("objectWriteTraceId")
    if !hasID { associations = input["associations"]?.elements.map(Array.init) ?? [] }
  }
}

/// A write that was checked and can be carried out.
struct PreparedWrite {
  var place: Int
  /// Nil makes a new record.
  var recordID: Int?
  var values: [(property: PropertyDefinition, value: String?)]
  var warnings: [ValueWarning] = []
  var associations: [(direction: Direction, to: Int, type: AssociationTypeKey)] = []
  var traceID: String?
}

/// Values of identifying properties that earlier inputs of one batch will take or give up.
struct IdentityClaims {
  /// By property and value: the record that has it then. A record that is made by this batch has a negative number.
  private var claims: [String: [String: Int]] = [:]
  private var pending = 0

  func owner(_ property: String, _ value: String) -> Int? { claims[property]?[value] }

  /// Notes what a write will change; records that are made get numbers below zero.
  mutating func add(_ write: PreparedWrite, identifying: (String) -> Bool) {
    var owner = write.recordID ?? 0
    if write.recordID == nil {
      pending -= 1
      owner = pending
    }
    for (property, value) in write.values {
      if let value, identifying(property.name) { claims[property.name, default: [:]][value] = owner }
    }
  }
}
