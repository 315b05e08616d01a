import SpokeDiagnostics
import SpokePlan
import SpokeSchema
import SpokeSyntax

extension MappingChecker {
  /// The mapping's properties, checked one by one: a broken one does not hide its neighbours.
  mutating func checkProperties(verb: ActionSyntax.Verb) -> [CheckedProperty] {
    if let whole = mapping.wholeProperties {
      reportWholeProperties(whole)
      isComplete = false
    }
    let literalPipeline = mapping.properties.first { $0.name.value == "pipeline" || $0.name.value == "hs_pipeline" }
    if case .literal(.string(let id))? = literalPipeline?.value.kind { pipelineID = id }
    var properties: [CheckedProperty] = []
    properties.reserveCapacity(mapping.properties.count)
    for syntax in mapping.properties {
      guard let property = resolveProperty(syntax) else {
        checkUnresolved(syntax)
        continue
      }
      guard !property.isReadOnly, !property.isArchived else {
        // No value would do.
        checkUnresolved(syntax)
        continue
      }
      properties.append(checkProperty(syntax, property: property, verb: verb))
    }
    checkPlaceInPipeline()
    if let object { checkRequired(of: object, verb: verb) }
    return properties
  }

  /// A property that is known: its value, its conversion, its policies.
  mutating func checkProperty(
    _ syntax: PropertySyntax, property: Property, verb: ActionSyntax.Verb
  ) -> CheckedProperty {
    let target = ValueTarget(object: object, property: property, pipelineID: pipelineID)
    let typed = context.check(syntax.value, target: target)
    let conversion = convert(typed, to: property, of: object?.name ?? "the event")
    noteFact(of: property)
    let policies = syntax.policies.inheriting(mapping.policies).inheriting(file.defaults)
    checkConstant(typed, of: syntax.name.value, policies: policies, verb: verb)
    return CheckedProperty(
      name: property.name, value: typed.core, conversion: conversion, onNull: policies.onNull?.value ?? .omit,
      onEmpty: policies.onEmpty?.value ?? .omit, onInvalid: policies.onInvalid?.value ?? .omit,
      write: syntax.write?.value ?? .always)
  }

  /// The expressions of a property that is not known are checked all the same.
  private mutating func checkUnresolved(_ syntax: PropertySyntax) {
    isComplete = false
    _ = context.check(syntax.value, target: ValueTarget(object: object, pipelineID: pipelineID).withoutMeaning)
    // Without a portal nothing is known of any property: say how little was proved.
    if ground.portal == nil { proof.count(.unverifiable) }
  }

  /// Remembers what the plan relies on.
  mutating func noteFact(of property: Property) {
    guard let object else { return }
    context.note(
      fact: "property \(object.objectTypeID) \(property.name) \(property.type.name) \(property.fieldType)")
  }
}
