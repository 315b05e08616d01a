import SpokeJSON

/// The portal's own rules for values.
///
/// Source: property validations reference. Its paths name objects by type id.
extension World {
  func listValidations(_ call: Call) throws(APIError) -> APIReply {
    let place = try portal.place(of: call.parameter("object"))
    let entries = object(place).propertyNames.compactMap { name in
      object(place).properties[name].flatMap { $0.rules.isEmpty ? nil : Self.validations(of: $0) }
    }
    return .json(200, ["results": .array(entries)])
  }

  func readValidations(_ call: Call) throws(APIError) -> APIReply {
    let (_, property) = try validated(call)
    return .json(200, ["results": .array(property.rules.map(\.json))])
  }

  func readValidation(_ call: Call) throws(APIError) -> APIReply {
    let (_, property) = try validated(call)
    guard let rule = property.rules.first(where: { $0.type == call.parameter("rule") }) else { throw .notFound() }
    return .json(200, rule.json)
  }

  mutating func setValidation(_ call: Call) throws(APIError) -> APIReply {
    let (place, property) = try validated(call)
    let body = JSONTree(try call.body())
    guard body["ruleArguments"]?.elements != nil else { throw .missingFields(["ruleArguments"]) }
    let rule = ValidationRule([
      "ruleType": .string(call.parameter("rule")), "ruleArguments": body["ruleArguments"] ?? [],
      "shouldApplyNormalization": body["shouldApplyNormalization"] ?? false,
    ])
    let rules = property.rules.filter { $0.type != rule.type } + [rule]
    portal.objects[place].set(property.with(rules: rules))
    note(.property(place, property.name))
    return .noContent
  }

  private func validated(_ call: Call) throws(APIError) -> (Int, PropertyDefinition) {
    let place = try portal.place(of: call.parameter("object"))
    guard let property = object(place).property(call.parameter("property")) else {
      throw noProperty(call.parameter("property"))
    }
    return (place, property)
  }

  static func validations(of property: PropertyDefinition) -> JSONTree {
    [
      "propertyName": .string(property.name),
      "propertyValidationRules": .array(property.rules.map(\.json)),
    ]
  }
}
