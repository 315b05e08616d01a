import SpokeChecker
import SpokeDiagnostics
import SpokeTestSupport
import Testing

/// The portal's own rules for properties, held against what a mapping writes.
@Suite struct PortalRulesTests {
  private func lint(_ property: String, tables: String = "", other: String = "") -> [Diagnostic] {
    AcmePortal.lint(
      """
      spoke: 1
      \(tables)
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            \(property)
      \(other)
      """
    ).diagnostics
  }

  @Test(arguments: [
    "acme_tax_number: de-12", "work_email: sales@gmail.com", "hs_linkedin_url: https://example.com/in/x",
    "fax: \"030 123456\"", #"hs_linkedin_url: ${traits.url ?? "https://example.com"}"#,
  ])
  func literalThatBreaksARule(_ property: String) {
    let findings = lint(property).filter { $0.severity == .error }
    #expect(findings.map(\.rule) == [.validationRule], "\(findings.map(\.message))")
  }

  @Test(arguments: [
    "acme_tax_number: DE123456789", "work_email: sales@acme.example", "work_email: x@sub.gmail.com",
    "hs_linkedin_url: https://linkedin.com/in/x", "hs_linkedin_url: https://de.linkedin.com/in/x",
    "fax: +49 30 1234567",
  ])
  func literalThatKeepsTheRules(_ property: String) {
    #expect(lint(property).filter { $0.rule == .validationRule }.isEmpty)
  }

  @Test func ownersAddressIsWrittenAsTheId() {
    let finding = lint("hubspot_owner_id: Ines.Marchetti@acme.example").first
    #expect(finding?.rule == .unknownOwner)
    #expect(finding?.fixes.first?.edits.map(\.text) == ["\"512004418\""])
    #expect(finding?.fixes.first?.isSafe == true)
    #expect(lint("hubspot_owner_id: nobody@acme.example").first?.fixes.isEmpty == true)
  }

  /// An entry that another lookup reads is not changed for one of them.
  @Test func fixOfASharedEntryIsSafeOnlyWhenAllAgree() {
    let tables = "tables:\n  stages: { a: Lead, b: customer }"
    func isSafe(_ property: String, other: String = "") -> [Bool] {
      lint(property, tables: tables, other: other).filter { $0.rule == .optionLabel }.flatMap(\.fixes).map(\.isSafe)
    }
    let stage = "lifecyclestage: ${lookup(stages, traits.plan)}"
    #expect(isSafe(stage) == [true])
    #expect(isSafe("\(stage)\n      city: ${lookup(stages, traits.plan)}") == [false])
    let alike = """
        other:
          when: type == "group" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { lifecyclestage: "${lookup(stages, traits.plan)}" }
      """
    #expect(isSafe(stage, other: alike) == [true])
    #expect(isSafe(stage, other: alike.replacing("lifecyclestage", with: "jobtitle")) == [false])
  }

  /// What people write who come from other tools.
  @Test(arguments: [
    ("acme_interests: games, books", "\"games;books\""), ("acme_interests: \"Games|books\"", "\"games;books\""),
  ])
  func optionsWithOtherSeparators(_ property: String, _ mended: String) {
    let finding = lint(property).first
    #expect(finding?.rule == .unknownOption)
    #expect(finding?.fixes.map(\.isSafe) == [true] && finding?.fixes.first?.edits.map(\.text) == [mended])
  }

  @Test(arguments: ["traits.email", "userId", "not context.traits.name", "traits.vip == true or messageId"])
  func textIsNoCondition(_ condition: String) {
    let result = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email) and (\(condition))
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { city: "${if(traits.title, traits.city, traits.town)}" }
      """)
    #expect(result.diagnostics.map(\.rule) == [.argumentType, .argumentType], "\(result.diagnostics.map(\.message))")
    #expect(result.diagnostics.allSatisfy { $0.fixes.first?.edits.first?.text.hasPrefix("exists(") == true })
  }

  @Test func textsJoinedByOrMayBeAChoice() {
    let findings = lint("jobtitle: ${traits.title or traits.description}")
    #expect(findings.map(\.rule) == [.argumentType, .argumentType])
    #expect(findings.allSatisfy { $0.fixes.isEmpty && $0.help?.contains("`??`") == true })
  }

  @Test(arguments: ["traits.is_customer", "properties.urgent", "exists(traits.email)"])
  func anyOtherFieldMayBeACondition(_ condition: String) {
    let result = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email) and (\(condition))
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { city: Berlin }
      """)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message))")
  }

  /// One slip, one finding.
  @Test func matchInAnEventIsSaidOnce() {
    let result = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        order:
          when: type == "track" and event == "Order Completed" and exists(context.traits.email)
          send: order_completed
          match: { email: "${context.traits.email}" }
      """)
    #expect(result.diagnostics.map(\.rule.name) == ["unknown-key"], "\(result.diagnostics.map(\.message))")
  }

  @Test func keyOfTheMappingAmongProperties() {
    let finding = lint("associate: x").first
    #expect(finding?.rule == .unknownProperty)
    #expect(finding?.help == "`associate` is a key of the mapping: write it in the column of `upsert`.")
  }

  /// What the runtime would leave out for its length is said before.
  @Test(arguments: [
    ("acme_mrr: 1e399", true), ("acme_mrr: 1e400", false), ("acme_mrr: -1e398", true), ("acme_mrr: -1e399", false),
    ("acme_mrr: 1e-397", true), ("acme_mrr: 1e-399", false), ("acme_mrr: ${traits.mrr ?? 1e400}", false),
  ])
  func numberIsAsLongAsThePlanAllows(_ property: String, _ isRight: Bool) {
    let findings = lint(property).filter { $0.rule == .typeMismatch }
    #expect(findings.isEmpty == isRight, "\(findings.map(\.message))")
  }

  /// A part of an event that is always null is never sent.
  @Test(arguments: ["dedupe_id", "occurred_at"]) func eventPartThatIsNull(_ key: String) {
    let result = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        order:
          when: type == "track" and event == "Order Completed" and exists(context.traits.email)
          send: order_completed
          to: { email: "${context.traits.email}" }
          \(key): null
      """)
    #expect(result.diagnostics.map(\.rule) == [.writePolicy], "\(result.diagnostics.map(\.message))")
  }

  /// The second name is wrong because it is the second, and for no other reason.
  @Test(arguments: [
    ("acme_tax_number", Rule.sensitiveProperty), ("acme_previous_plan", .archivedProperty),
    ("num_associated_deals", .readOnlyProperty), ("shoe_size", .unknownProperty),
  ])
  func propertyWrittenTwiceIsJudgedOnce(_ name: String, _ rule: Rule) {
    let findings = lint("\(name): ${traits.a}\n      \(name): ${traits.b}").filter { $0.rule != .validationRule }
    #expect(findings.map(\.rule) == [rule, .duplicateKey], "\(findings.map(\.message))")
    #expect(findings.map(\.span.start.line) == [9, 10])
  }
}
