import SpokeChecker
import SpokeDiagnostics
import SpokeSyntax
import SpokeTestSupport
import Testing

/// Two mappings, one record.
@Suite struct ConflictTests {
  private struct Mapping {
    var when: String
    var key = "match: { email: \"${traits.email}\" }"
    var properties: [String]
  }

  private func findings(_ mappings: [Mapping]) -> [Diagnostic] {
    var text = "spoke: 1\nmappings:\n"
    for (number, mapping) in mappings.enumerated() {
      text += "  m-\(number):\n    when: \(mapping.when) and exists(traits.email)\n    upsert: contacts\n"
      text += "    \(mapping.key)\n    properties:\n"
      for property in mapping.properties { text += "      \(property)\n" }
    }
    let all = AcmePortal.lint(text).diagnostics
    let conflicts = all.filter { $0.rule == .propertyConflict || $0.rule == .keyConflict }
    #expect(conflicts.count == all.count, "\(all.map(\.message))")
    return conflicts
  }

  private func isConflict(_ one: [String], _ two: [String], key: String = "match: { email: \"${traits.email}\" }")
    -> Bool
  {
    let when = "type == \"identify\""
    return !findings([Mapping(when: when, properties: one), Mapping(when: when, key: key, properties: two)]).isEmpty
  }

  @Test(arguments: [
    ("firstname: ${traits.a}", "firstname: ${traits.b}", true),
    ("firstname: ${traits.a}", "lastname: ${traits.b}", false),
    ("firstname: ${traits.a}", "firstname: \"${ traits.a }\"", false),
    ("firstname: ${traits.a || traits.b == 1}", "firstname: ${traits.a or traits.b == 1}", false),
    ("firstname: Ada", "firstname: 'Ada'", false), ("firstname: $${a}", "firstname: \"$${a}\"", false),
    ("acme_interests: [games, books]", "acme_interests: [ games, 'books' ]", false),
    ("hs_lead_status: NEW", "hs_lead_status: { value: OPEN, write: if_empty }", false),
    ("hs_lead_status: { value: OPEN, write: if_empty }", "hs_lead_status: NEW", true),
    ("acme_interests: { value: games, write: append }", "acme_interests: { value: books, write: append }", false),
    ("lifecyclestage: { value: lead, write: forwards }", "lifecyclestage: { value: customer, write: forwards }", false),
  ])
  func sameValueIsNoConflict(_ one: String, _ two: String, _ expected: Bool) {
    #expect(isConflict([one], [two]) == expected)
  }

  /// A trigger with an error of its own does not say which events are meant.
  @Test(arguments: ["person.plan == \"pro\"", "lowr(traits.plan) == \"pro\"", "\"a\" + traits.n == 1"])
  func brokenTriggerConflictsWithNothing(_ condition: String) {
    let mappings = ["traits.plan == \"pro\"", condition].enumerated().map { number, condition in
      """
        m-\(number):
          when: type == "identify" and exists(traits.email) and \(condition)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { firstname: "\(number)" }

      """
    }
    let findings = AcmePortal.lint("spoke: 1\nmappings:\n" + mappings.joined()).diagnostics
    #expect(findings.count == 1 && findings[0].rule != .propertyConflict, "\(findings.map(\.message))")
  }

  /// HubSpot finds a contact by its address in any case.
  @Test(arguments: [
    ("lower(trim(traits.email))", true), ("trim((lower(traits.email)))", true), ("upper(traits.email)", true),
    ("replace(traits.email, \".\", \"\")", false),
  ])
  func addressIsTheSameInAnyCase(_ key: String, _ expected: Bool) {
    let key = "match:\n      email: ${\(key)}"
    #expect(isConflict(["firstname: a"], ["firstname: b"], key: key) == expected)
  }

  @Test func sameKeyIsTheSameInAnyQuotes() {
    #expect(isConflict(["firstname: a"], ["firstname: b"], key: "match:\n      email: ${traits.email}"))
    #expect(isConflict(["firstname: a"], ["firstname: b"], key: "match: { email: '${ traits[\"email\"] }' }"))
    #expect(
      !isConflict(["firstname: a"], ["firstname: b"], key: "match: { email: \"${replace(traits.email, 'a', 'b')}\" }"))
  }

  @Test func keysConflictOnce() {
    let when = "type == \"track\" and event == \"A\" and exists(userId)"
    let other = "match: { acme_user_id: \"${userId}\" }"
    let found = findings([
      Mapping(when: when, properties: ["firstname: a"]), Mapping(when: when, properties: ["lastname: a"]),
      Mapping(when: when, key: other, properties: ["city: a"]),
      Mapping(when: "type == \"track\" and event == \"B\" and exists(userId)", key: other, properties: ["zip: \"1\""]),
    ])
    #expect(found.map(\.rule) == [.keyConflict])
    #expect(found.first?.message.contains("'m-1'") == true, "the nearest one is named")
    #expect(found.first?.span.start.line == 18)
  }

  /// An event may be about two people.
  @Test(arguments: [
    ("${traits.email}", "${userId}", true), ("${context.traits.email}", "${userId ?? anonymousId}", true),
    ("${properties.inviter_email}", "${properties.invitee_id}", false),
    ("${traits.email}", "${properties.friend_id}", false),
    ("${properties.customer.email}", "${properties.customer.id}", true),
    ("${properties.buyer.email}", "${properties.seller.id}", false),
  ])
  func keysOfTwoPeopleDoNotConflict(_ email: String, _ id: String, _ isConflict: Bool) {
    let when = "type == \"track\" and event == \"A\""
    var text = "spoke: 1\nmappings:\n"
    for (name, key, value) in [("one", "email", email), ("two", "acme_user_id", id)] {
      text += """
          \(name):
            when: \(when) and exists(traits.email) and exists(userId) and exists(anonymousId) and exists(context.traits.email) and
              exists(properties.inviter_email) and exists(properties.invitee_id) and exists(properties.friend_id) and
              exists(properties.customer.email) and exists(properties.customer.id) and exists(properties.buyer.email) and
              exists(properties.seller.id)
            upsert: contacts
            match: { \(key): "\(value)" }
            properties: { city: x }

        """
    }
    let found = AcmePortal.lint(text).diagnostics.filter { $0.rule != .needlessFallback }
    #expect(found.map(\.rule) == (isConflict ? [.keyConflict] : []), "\(found.map(\.message))")
  }

  /// The index finds what comparing every pair finds.
  @Test(arguments: 0..<40)
  func conflictsAreThoseOfAllPairs(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "properties.kind == \"a\"", "properties.kind == \"b\"", "properties.kind in [\"b\", \"c\"]", "properties.n > 3",
      "properties.n <= 3", "exists(properties.x)", "not exists(properties.x)", "properties.flag == true",
      "properties.flag != true", "properties.kind != \"a\"", "(properties.kind == \"a\" or properties.n == 7)",
      "not (properties.kind == \"c\")",
    ]
    let mappings = (0..<24).map { _ in
      var when =
        ["type == \"track\" and event == \"A\"", "event in [\"A\", \"B\"]", "type == \"identify\""].randomElement(
          using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        when += " and " + (parts.randomElement(using: &random) ?? "")
      }
      let values = ["a", "b", "c"]
      return Mapping(
        when: when,
        properties: ["firstname", "lastname"].filter { _ in Bool.random(using: &random) }.map {
          "\($0): \(values.randomElement(using: &random) ?? "")"
        } + ["city: x"])
    }
    let facts = mappings.map { TriggerFacts(Expression.parse($0.when + " and exists(traits.email)").expression) }
    guard !facts.contains(where: \.neverHolds) else { return }
    var expected: Set<String> = []
    for (later, mapping) in mappings.enumerated() {
      for property in mapping.properties {
        let name = property.prefix { $0 != ":" }
        let nearest = (0..<later).last { other in
          mappings[other].properties.contains { $0.hasPrefix("\(name):") && $0 != property }
            && facts[other].mayOverlap(with: facts[later])
        }
        if let nearest { expected.insert("m-\(nearest) \(name) m-\(later)") }
      }
    }
    let found = findings(mappings).map { finding -> String in
      let other = finding.message.split(separator: "'")[1]
      let line = finding.span.start.line
      let before = finding.span.file.text(in: ByteRange(0, finding.span.file.lineStarts[line - 1]))
      let later = before.split(separator: "\n").last { $0.hasPrefix("  m-") }?.dropFirst(2).dropLast() ?? ""
      return "\(other) \(finding.span.text) \(later)"
    }
    #expect(Set(found) == expected)
    #expect(found.count == Set(found).count)
  }
}
