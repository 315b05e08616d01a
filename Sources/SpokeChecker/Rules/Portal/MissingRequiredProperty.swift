import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let missingRequiredProperty = Rule(
    "missing-required-property", .portal, .error, "A record is made without a property that its object requires",
    explanation: """
      A custom object names the properties that a new record must have, and HubSpot refuses one without them. `create` and
      `upsert` make records, so the mapping must write them all. For standard objects it is a warning: HubSpot's documents
      ask for them, but whether a portal does is not in the snapshot.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          plan:
            when: type == "track" and event == "Plan Changed" and exists(properties.plan)
            # spoke: ignore create-not-idempotent -- a plan changes rarely
            create: subscription_plan
            properties:
              monthly_price: ${properties.price}
        """,
      good: """
        spoke: 1
        mappings:
          plan:
            when: type == "track" and event == "Plan Changed" and exists(properties.plan)
            upsert: subscription_plan
            match: { plan_code: "${properties.plan}" }
            properties:
              monthly_price: ${properties.price}
        """))
}

extension MappingChecker {
  /// Names what a new record of the object would lack.
  mutating func checkRequired(of object: ObjectType, verb: ActionSyntax.Verb) {
    guard verb == .create || verb == .upsert, mapping.wholeProperties == nil, !mapping.isIncomplete else { return }
    let required =
      object.isCustom ? object.requiredProperties : object.standard?.requiredProperties ?? []
    guard !required.isEmpty else { return }
    let keys = mapping.match?.entries ?? []
    var absent = required.filter { name in
      guard !keys.contains(where: { $0.name.value == name }),
        !mapping.properties.contains(where: { $0.name.value == name }), let property = object.property(named: name)
      else { return false }
      // An upsert without a key has a finding about its key.
      let hasKey = keys.contains { object.property(named: $0.name.value).map(object.isUniqueKey) ?? false }
      return verb == .create || hasKey || !object.isUniqueKey(property)
    }
    guard !absent.isEmpty else { return }
    // A name that has a finding already may be a slip for one that seems to be absent.
    let unknown = (keys + mapping.properties).map(\.name.value).filter { object.property(named: $0) == nil }
    if !unknown.isEmpty {
      absent.removeAll(where: Set(unknown.flatMap(object.suggestions)).contains)
    }
    guard !absent.isEmpty else { return }
    var diagnostic = Diagnostic(
      .missingRequiredProperty,
      "A new record of \(object.name) needs \(absent.map { "'\($0)'" }.joined(separator: ", ")), which the mapping does "
        + "not write",
      at: file.span(mapping.propertiesKeyRange ?? mapping.id.range),
      related: absent.compactMap { name in
        object.property(named: name).map { .init(.expected, "required property '\(name)' (\($0.label))", at: $0.span) }
      },
      help: verb == .upsert
        ? "Write it, or use `update` if the record always exists already." : "Write it under `properties`.")
    if !object.isCustom { diagnostic.severity = .warning }
    context.diagnostics.append(diagnostic)
  }
}
