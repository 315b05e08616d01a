import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownObject = Rule(
    "unknown-object", .portal, .error, "An object type that the portal does not have",
    explanation: """
      The object after `upsert`, `create`, `update` or `to` must be one of the snapshot: a standard object by its plural
      name (`contacts`, `companies`, `deals`, `tickets`, …), a custom object by its name or its fully qualified name, or
      any by its type id. If HubSpot has it and the snapshot does not, pull the snapshot again with that object.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contact
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: ${traits.first_name}
        """))
}

extension MappingChecker {
  /// The object of this name; nil after a finding, or without a portal.
  mutating func resolveObject(_ name: Located<String>) -> ObjectType? {
    if let object = ground.portal?.object(named: name.value) {
      context.note(fact: "object \(object.objectTypeID) \(object.name)")
      need(object.writeScopes)
      return object
    }
    isComplete = false
    guard let portal = ground.portal else { return nil }
    guard context.reportedNames.insert("object \(name.value)").inserted else { return nil }
    guard !reportOtherPortal(name.value, at: name.range) else { return nil }
    let near = portal.objectSuggestions(for: name.value)
    let fixes =
      near.count == 1 ? [Fix("write \(near[0])", isSafe: true, edits: [.init(file.span(name.range), near[0])])] : []
    report(
      .unknownObject, "The portal '\(portal.name)' has no object type '\(name.value)'", at: name.range,
      help: (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ")
        + "The snapshot has: \(portal.objectNames.listed).",
      fixes: fixes)
    return nil
  }
}

extension ObjectType {
  /// The object as a plan names it.
  var reference: ObjectReference {
    ObjectReference(name: name, typeID: objectTypeID, pathName: pathName)
  }
}
