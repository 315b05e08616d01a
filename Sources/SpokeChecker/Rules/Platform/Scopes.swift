import SpokeDiagnostics
import SpokeSchema

extension Rule {
  public static let missingScope = Rule(
    "missing-scope", .platform, .error, "The token that pulled the snapshot may not write this",
    explanation: """
      When the snapshot records which scopes were granted, a mapping that needs another one cannot be delivered: HubSpot
      answers 403 to every request. Grant the scope to the app or key, and pull the snapshot again.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          product:
            when: type == "track" and event == "Product Renamed" and exists(properties.record_id)
            update: products
            match: { id: "${properties.record_id}" }
            properties: { name: "${properties.name}" }
        """,
      good: """
        spoke: 1
        mappings:
          product:
            when: type == "track" and event == "Product Renamed" and exists(properties.record_id)
            update: line_items
            match: { id: "${properties.record_id}" }
            properties: { name: "${properties.name}" }
        """))

  public static let deprecatedAPI = Rule(
    "deprecated-api", .platform, .warning, "An API version that HubSpot is about to stop supporting",
    explanation: """
      HubSpot supports a dated version for 18 months, and `v3` until September 2027, `v4` until 30 March 2027. After
      that, nothing is promised. Set `api_version` in `spoke.yaml` to a newer one; the plan's paths follow.
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
        """,
      projects: .init(
        bad: "spoke: 1\nportal: acme\napi_version: v3", good: "spoke: 1\nportal: acme\napi_version: \"2026-09\"")))
}

extension MappingChecker {
  /// Notes that one of these scopes is needed.
  mutating func need(_ choices: [String]) {
    guard let first = choices.first, !scopes.contains(first) else { return }
    scopes.insert(first)
    scopeChoices.append(choices)
  }

  /// Compares what the mapping needs with what the snapshot says was granted.
  mutating func checkScopes() {
    guard let granted = ground.portal?.scopes, let action = mapping.action else { return }
    for choices in scopeChoices where granted.isDisjoint(with: choices) {
      let names = choices.map { "'\($0)'" }.joined(separator: " or ")
      report(
        .missingScope, "Writing this needs the scope \(names), which was not granted when the snapshot was pulled",
        at: action.target.range,
        help: "Grant it to the app or key in HubSpot, then pull the snapshot again.")
    }
  }
}
