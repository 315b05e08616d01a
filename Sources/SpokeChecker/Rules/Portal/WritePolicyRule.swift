import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let writePolicy = Rule(
    "write-policy", .portal, .error, "A `write:` policy without sense for the property or the verb",
    explanation: """
      `append` adds to a multi-select property and to nothing else. `forwards` moves along ordered options: the lifecycle
      stage, a pipeline's stage, a single-select property. With `create` there is no former value, and an event has none
      either, so only `always` makes sense.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: { value: "${traits.first_name}", write: append }
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${traits.email}" }
            properties:
              firstname: { value: "${traits.first_name}", write: if_empty }
        """))
}

extension MappingChecker {
  /// Checks every `write:` of the mapping.
  mutating func checkPolicies(verb: ActionSyntax.Verb) {
    for syntax in mapping.properties {
      guard let write = syntax.write, write.value != .always else { continue }
      if verb == .create || verb == .send {
        let what = verb == .create ? "a record that is created has no former value" : "an event has no former value"
        report(
          .writePolicy, "`write: \(write.value.rawValue)` makes no sense with `\(verb.rawValue)`: \(what)",
          at: write.range, help: "Leave it out.")
        continue
      }
      guard let object, let property = object.property(named: syntax.name.value) else { continue }
      switch write.value {
      case .append where !property.isMultiple:
        report(
          .writePolicy,
          "`write: append` adds to a multi-select property, and '\(property.name)' is \(property.typeWords)",
          at: write.range, related: [property.expectation(of: object.name)],
          help: "Use `always` or `if_empty`.")
      case .forwards
      where property.type != .enumeration || property.isMultiple || property.isOwner || property.isPipeline:
        report(
          .writePolicy,
          "`write: forwards` needs ordered options, and '\(property.name)' is \(property.typeWords)", at: write.range,
          related: [property.expectation(of: object.name)],
          help: "Use it for the lifecycle stage, a pipeline's stage or a single-select property.")
      default: break
      }
    }
  }
}
