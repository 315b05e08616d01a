import SpokeJSON
import SpokeSchema

/// Checks of a write before anything is changed.
extension World {
  func valueCheck(_ call: Call) -> ValueCheck {
    ValueCheck(
      normalizesDates: call.version.enforcesPropertyRules, now: call.now,
      owners: portal.owners == nil ? nil : portal.ownerIDs)
  }

  /// How a value of an identifying property is compared: addresses of contacts without case.
  func identity(_ value: String, of property: String, in place: Int) -> String {
    object(place).isContacts && property == "email" ? value.lowercased() : value
  }

  /// The active record that an id names; nil when there is none.
  ///
  /// - Parameter followsMerges: whether the id of a record that was merged away stands for the one that is left.
  func recordID(
    _ id: String, idProperty: String?, in place: Int, followsMerges: Bool = false
  ) throws(APIError) -> Int? {
    guard let idProperty, idProperty != "hs_object_id" else {
      guard var number = Int(id), var record = tables[place][number] else { return nil }
      while followsMerges, let survivor = record.mergedInto, let next = tables[place][survivor] {
        (number, record) = (survivor, next)
      }
      return record.isArchived ? nil : number
    }
    try checkIdentifying(idProperty, place)
    return tables[place].record(idProperty, identity(id, of: idProperty, in: place))
  }

  /// Refuses a property that does not identify records.
  ///
  /// Source: recorded answer for companies' `domain`.
  func checkIdentifying(_ property: String, _ place: Int, verb: String = "read") throws(APIError) {
    guard !object(place).isIdentifying(property) else { return }
    guard object(place).property(property) != nil else {
      throw .values([unknownProperty(property)], portalID: portal.portalID)
    }
    throw .validation("Unable to perform \(verb) by non-unique \(object(place).typeID) property \(property)")
  }

  func unknownProperty(_ name: String) -> ValueFault {
    ValueFault(
      property: name, code: ValueCodes.unknownProperty, message: "Property \"\(name)\" does not exist")
  }

  /// Checks a write.
  ///
  /// - Parameters:
  ///   - recordID: The record to change; nil makes one.
  ///   - key: The property and value that a new record gets from its key.
  func prepare(
    _ input: RecordInput, place: Int, recordID: Int?, key: (property: String, value: String)? = nil,
    claims: IdentityClaims = IdentityClaims(), _ call: Call
  ) throws(APIError) -> PreparedWrite {
    let definition = object(place)
    guard let members = input.properties?.members else { throw .missingFields(["properties"]) }
    let record = recordID.flatMap { tables[place][$0] }
    let check = valueCheck(call)
    var write = PreparedWrite(place: place, recordID: recordID, values: [], traceID: input.traceID)
    var faults: [ValueFault] = []
    var conflict: APIError?
    var places: [String: Int] = [:]
    func take(_ name: String, _ text: String) {
      guard let property = definition.property(name) else { return faults.append(unknownProperty(name)) }
      switch check.outcome(of: text, for: property, current: record?.properties[name]) {
      case .refuse(let code, let message): faults.append(ValueFault(property: name, code: code, message: message))
      case .store(let value, let isNormalized):
        guard let value = normalized(value, property, place, &faults) else { return }
        if isNormalized, let value = value.text {
          write.warnings.append(ValueWarning(property: name, rawValue: text, normalizedValue: value))
        }
        if let position = places[name] {
          write.values[position].value = value.text
        } else {
          places[name] = write.values.count
          write.values.append((property, value.text))
        }
      }
    }
    if let key, record == nil { take(key.property, key.value) }
    for (name, value) in members {
      let name = name.string ?? ""
      switch value.kind {
      case .null: continue
      case .string: take(name, value.string ?? "")
      case .number: take(name, value.numberText ?? "")
      case .boolean: take(name, value.boolean == true ? "true" : "false")
      case .array, .object: throw APIError(400, nil, "Invalid input JSON: the value of \(name) must be a string")
      }
    }
    keepLifecycle(&write, record)
    checkPipeline(&write, record, definition, &faults)
    for (property, value) in write.values {
      guard let value, definition.isIdentifying(property.name) else { continue }
      let owner = claims.owner(property.name, value) ?? tables[place].record(property.name, value)
      guard let owner, owner != recordID else { continue }
      if definition.isContacts, property.name == "email" {
        conflict = APIError(409, "CONFLICT", "Contact already exists. Existing ID: \(max(owner, 0))")
      } else {
        faults.append(notUnique(property.name, value, recordID, owner, definition))
      }
    }
    guard faults.isEmpty else { throw .values(faults, portalID: portal.portalID) }
    try checkSensitive(write, definition, call)
    if let conflict { throw conflict }
    if record == nil { try checkRequired(write, definition, call) }
    return write
  }

  /// What HubSpot makes of some values: addresses and domains in lower case. Nil when the value is refused.
  private func normalized(
    _ value: String?, _ property: PropertyDefinition, _ place: Int, _ faults: inout [ValueFault]
  ) -> (text: String?, Void)? {
    guard let value else { return (nil, ()) }
    if object(place).isContacts, property.name == "email" {
      let folded = value.trimmingSpaces.lowercased()
      guard EmailAddress.isValid(folded) else {
        faults.append(
          ValueFault(
            property: property.name, code: ValueCodes.email,
            message: "Property value \"\(value)\" is not a valid email"))
        return nil
      }
      return (folded, ())
    }
    if property.name == "domain", object(place).typeID == "0-2" { return (WebAddress.host(of: value), ()) }
    return (value, ())
  }

  private func notUnique(
    _ property: String, _ value: String, _ recordID: Int?, _ owner: Int, _ definition: ObjectDefinition
  ) -> ValueFault {
    ValueFault(
      property: property, code: ValueCodes.notUnique,
      message: "Cannot set PropertyValueCoordinates{portalId=\(portal.portalID), objectTypeId=\(definition.typeID), "
        + "propertyName=\(property), value=\(value)} on \(recordID.map(String.init) ?? "a new record"). "
        + "\(max(owner, 0)) already has that value.")
  }

  /// A lifecycle stage moves forwards only; a step back is passed over without a word. Clearing it first allows any.
  ///
  /// Source: "Properties" guide; that the step back is silent is reported.
  private func keepLifecycle(_ write: inout PreparedWrite, _ record: Record?) {
    guard let position = write.values.firstIndex(where: { $0.property.name == "lifecyclestage" }),
      let wanted = write.values[position].value, let current = record?.properties["lifecyclestage"]
    else { return }
    let stages = write.values[position].property.options
    guard let before = stages.firstIndex(of: current), let after = stages.firstIndex(of: wanted) else { return }
    if after < before { write.values.remove(at: position) }
  }

  /// A stage must be one of the record's pipeline. A stage alone moves the record to its pipeline, for stages are unique
  /// within an object type (live behaviour of 2026-09).
  private func checkPipeline(
    _ write: inout PreparedWrite, _ record: Record?, _ definition: ObjectDefinition, _ faults: inout [ValueFault]
  ) {
    guard definition.pipelines != nil else { return }
    let names = PipelineProperties.of(definition.name)
    let pipelinePosition = write.values.firstIndex { $0.property.name == names.pipeline }
    let stagePosition = write.values.firstIndex { $0.property.name == names.stage }
    let pipeline = pipelinePosition.flatMap { write.values[$0].value }
    if let pipeline, !definition.pipelineIDs.contains(pipeline) {
      faults.append(notAllowed(pipeline, names.pipeline, definition.pipelineIDs))
      return
    }
    if let stagePosition, let stage = write.values[stagePosition].value {
      let stages = definition.pipelineOfStage.filter { pipeline == nil || $0.value == pipeline }.keys.sorted()
      guard let itsPipeline = definition.pipelineOfStage[stage], stages.contains(stage) else {
        faults.append(notAllowed(stage, names.stage, stages))
        return
      }
      if pipelinePosition == nil, record?.properties[names.pipeline] != itsPipeline,
        let property = definition.property(names.pipeline)
      {
        write.values.append((property, itsPipeline))
      }
    }
  }

  /// Sensitive properties need a scope of their own.
  ///
  /// Source: guide to scopes.
  private func checkSensitive(
    _ write: PreparedWrite, _ definition: ObjectDefinition, _ call: Call
  ) throws(APIError) {
    guard let caller = call.caller, caller.scopes != nil else { return }
    for (property, _) in write.values where property.dataSensitivity != "non_sensitive" {
      let scopes = Scopes.sensitiveWrite(property.dataSensitivity, typeID: definition.typeID)
      guard caller.mayUse(scopes) else { throw .missingScopes(scopes) }
    }
  }

  private func notAllowed(_ value: String, _ property: String, _ allowed: [String]) -> ValueFault {
    ValueFault(
      property: property, code: ValueCodes.option,
      message: "\(value) was not one of the allowed options: [\(allowed.joined(separator: ", "))]")
  }

  /// Refuses a new record that lacks what its object type requires: custom objects always, all objects since 2026-09.
  ///
  /// Source: changelog of 2026-09 for its form; recorded answers for the form before.
  private func checkRequired(
    _ write: PreparedWrite, _ definition: ObjectDefinition, _ call: Call
  ) throws(APIError) {
    guard definition.isCustom || call.version.enforcesPropertyRules else { return }
    let written = Set(write.values.filter { $0.value != nil }.map(\.property.name))
    let missing = definition.requiredProperties.filter { !written.contains($0) }
    guard !missing.isEmpty else { return }
    let message = "Error creating \(definition.wireName). Some required properties were not set."
    var error = APIError(400, "VALIDATION_ERROR", message, context: [("properties", missing)])
    if call.version.enforcesPropertyRules {
      error.context = []
      error.errors = [
        APIError.Detail(message: message, code: ValueCodes.required, context: [("propertyName", missing)])
      ]
    }
    throw error
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
