import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let writePolicy = Rule(
    "write-policy", .portal, .error, "A policy without sense for the property, the verb or the value",
    explanation: """
      A value that is always null or always the empty text is what the policy makes of it: with `omit`, which is what holds
      where nothing is said, the property is never written, and with `reject` no record ever is. To empty a property in
      HubSpot, write `{ value: null, on_null: clear }`.

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
  /// Reports a value that is always null or always empty under a policy that then writes nothing.
  mutating func checkConstant(
    _ typed: TypedExpression, of name: String, policies: Policies, verb: ActionSyntax.Verb
  ) {
    let (what, key, policy): (String, String, Located<Policies.OnNothing>?)
    if typed.type.kinds == .null {
      (what, key, policy) = ("null", "on_null", policies.onNull)
    } else if typed.type.constantText?.text.isEmpty == true {
      (what, key, policy) = ("empty", "on_empty", policies.onEmpty)
    } else {
      return
    }
    let chosen = policy?.value ?? .omit
    if chosen == .clear, verb != .send { return }
    let place = policy.map { Diagnostic.Related(.found, "`\(key)` is set here", at: file.span($0.range)) }
    report(
      .writePolicy,
      chosen == .reject
        ? "No record is ever written: '\(name)' is always \(what), and `\(key)` is `reject`"
        : "'\(name)' is never written: its value is always \(what)", at: typed.range,
      related: place.map { [$0] } ?? [],
      help: verb == .send || verb == .create
        ? "Take the line out, or write a value."
        : "Write `{ value: \(what == "null" ? "null" : "\"\""), \(key): clear }` to empty the property in HubSpot, or take the line out."
    )
  }

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
