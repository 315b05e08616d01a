import SpokeJSON
import SpokeSchema

/// Labels of associations, and how many associations a record may have.
///
/// Source: association schema reference, and live behaviour of 2026-09: the cap is told by the status 437.
extension World {
  func listLabels(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    return .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in for type in associationTypes[direction] { write(type.key, direction, to: &writer) } })
      }
    }
  }

  mutating func createLabel(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let body = try call.body()
    let (label, name) = (try body.text("label"), try body.text("name"))
    try checkLabelName(name)
    let isPlain = label.isEmpty
    let labels = associationTypes[direction].filter { $0.key.category == .user && $0.label != nil }
    guard isPlain || labels.count < Limits.labelsPerPair else {
      throw APIError(437, nil, "The limit of \(Limits.labelsPerPair) labels between these objects is reached.")
    }
    let made = define(
      direction, label: isPlain ? nil : label, inverse: isPlain ? nil : body.optionalText("inverseLabel") ?? label,
      name: name)
    return .json { writer in
      writer.object { writer in
        writer.member(
          "results",
          array: { writer in
            write(made.forward, direction, to: &writer)
            if let backward = made.backward { write(backward, direction.reversed, to: &writer) }
          })
      }
    }
  }

  /// Adds a type of the portal's own, for both directions.
  @discardableResult
  mutating func define(
    _ direction: Direction, label: String?, inverse: String?, name: String? = nil
  ) -> (forward: AssociationTypeKey, backward: AssociationTypeKey?) {
    let forward = AssociationTypeKey(category: .user, typeID: associationTypes.makeTypeID())
    let isOwnInverse = direction.from == direction.to && label == inverse
    let backward =
      isOwnInverse ? forward : AssociationTypeKey(category: .user, typeID: associationTypes.makeTypeID())
    associationTypes.replace(
      associationTypes[direction] + [
        AssociationTypeDefinition(key: forward, label: label, name: name, inverse: backward)
      ], in: direction)
    note(.labels(direction))
    guard !isOwnInverse else { return (forward, nil) }
    associationTypes.replace(
      associationTypes[direction.reversed] + [
        AssociationTypeDefinition(key: backward, label: inverse, name: name, inverse: forward)
      ], in: direction.reversed)
    note(.labels(direction.reversed))
    return (forward, backward)
  }

  private func checkLabelName(_ name: String) throws(APIError) {
    guard let first = name.utf8.first, !(first >= 0x30 && first <= 0x39), !name.contains("-") else {
      throw .validation("The name of a label must not have hyphens or begin with a digit: \(name)")
    }
    for direction in associationTypes.directions {
      if associationTypes[direction].contains(where: { $0.name == name && $0.key.category == .user }) {
        throw APIError(409, "OBJECT_ALREADY_EXISTS", "An association label named '\(name)' already exists.")
      }
    }
  }

  /// Without `inverseLabel` the label lands on both sides.
  mutating func updateLabel(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let body = try call.body()
    let label = try body.text("label")
    let type = try ownType(body.text("associationTypeId"), direction)
    setLabel(label, of: type.key, direction)
    if let inverse = type.inverse {
      setLabel(body.optionalText("inverseLabel") ?? label, of: inverse, direction.reversed)
    }
    return .noContent
  }

  private mutating func setLabel(_ label: String, of key: AssociationTypeKey, _ direction: Direction) {
    change(direction) {
      $0.map { type in
        var type = type
        if type.key == key { type.label = label }
        return type
      }
    }
  }

  /// Removes a label from both directions, and from all records.
  mutating func deleteLabel(_ call: Call) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let type = try ownType(call.parameter("type"), direction)
    for (side, key) in [(direction, type.key)] + (type.inverse.map { [(direction.reversed, $0)] } ?? []) {
      for (pair, types) in links.pairs(side) where types.contains(key) {
        if links.remove(key, pair) { note(.association(pair)) }
      }
      change(side) { $0.filter { $0.key != key } }
    }
    return .noContent
  }

  private mutating func change(
    _ direction: Direction, _ body: ([AssociationTypeDefinition]) -> [AssociationTypeDefinition]
  ) {
    associationTypes.replace(body(associationTypes[direction]), in: direction)
    note(.labels(direction))
  }

  private func ownType(_ id: String, _ direction: Direction) throws(APIError) -> AssociationTypeDefinition {
    guard let typeID = Int(id),
      let type = associationTypes.type(.init(category: .user, typeID: typeID), direction), type.label != nil
    else { throw .notFound("There is no label with the association type id \(id)") }
    return type
  }

  // MARK: Limits of records

  func listAssociationLimits(_ call: Call) throws(APIError) -> APIReply {
    let directions = try call.parameters["from"] == nil ? associationTypes.directions : [direction(call)]
    return .json(200, ["results": .array(associationLimits(directions))])
  }

  private func associationLimits(_ directions: [Direction]) -> [JSONTree] {
    var limits: [JSONTree] = []
    for direction in directions {
      for type in associationTypes[direction] {
        guard let maximum = type.maximum else { continue }
        limits.append([
          "category": .string(type.key.category.rawValue), "typeId": .number(String(type.key.typeID)),
          "label": type.label.map { .string($0) } ?? .null, "userEnforcedMaxToObjectIds": .number(String(maximum)),
          "maxToObjectIds": .number(String(maximum)),
        ])
      }
    }
    return limits
  }

  /// Sets, changes or takes away limits; a purge names types only.
  mutating func setAssociationLimits(_ call: Call, isPurge: Bool) throws(APIError) -> APIReply {
    let direction = try direction(call)
    let inputs = try call.inputs(maximum: Limits.objectsPerBatch)
    var maxima: [AssociationTypeKey: Int?] = [:]
    for input in inputs {
      let category = try input.text("category")
      guard let known = AssociationTypeKey.Category(rawValue: category), let typeID = Int(try input.text("typeId")),
        associationTypes.type(.init(category: known, typeID: typeID), direction) != nil
      else { throw .validation("There is no such association type", subCategory: AssociationCodes.invalidType) }
      let maximum = isPurge ? nil : Int(try input.text("maxToObjectIds"))
      maxima.updateValue(maximum, forKey: .init(category: known, typeID: typeID))
    }
    change(direction) {
      $0.map { type in
        var type = type
        if let maximum = maxima[type.key] { type.maximum = maximum }
        return type
      }
    }
    if isPurge { return .noContent }
    let limits = associationLimits([direction])
    return BatchAnswer(call, inputCount: inputs.count).reply { writer in for limit in limits { writer.write(limit) } }
  }
}
