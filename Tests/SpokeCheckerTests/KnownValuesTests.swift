import SpokeChecker
import SpokeDiagnostics
import SpokeTestSupport
import Testing

/// Values of which something is known before an event is seen: all of them, some of them, or a part of each.
@Suite struct KnownValuesTests {
  private func lint(_ property: String, tables: String = "") -> [Diagnostic] {
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
      """
    ).diagnostics
  }

  /// What the mapping itself writes is checked, also where the event may give anything else.
  @Test(arguments: [
    (#"acme_plan: ${traits.plan ?? "platnum"}"#, Rule.unknownOption, #""platnum""#),
    (#"acme_plan: ${if(traits.a == 1, traits.plan, "Pro")}"#, .optionLabel, #""Pro""#),
    (#"acme_plan: ${lower(traits.plan ?? "GOLD")}"#, .unknownOption, #""GOLD""#),
    (#"acme_plan: ${filled(traits.plan, "gold")}"#, .unknownOption, #""gold""#),
    (#"acme_plan: ${catch(lower(traits.plan), "gold")}"#, .unknownOption, #""gold""#),
    (#"acme_interests: [games, "${traits.x ?? 'boks'}"]"#, .unknownOption, "'boks'"),
    (#"acme_newsletter: ${traits.news ?? 1}"#, .typeMismatch, "1"),
    (#"acme_mrr: ${traits.mrr ?? "none"}"#, .typeMismatch, #""none""#),
    (#"acme_trial_ends: ${traits.ends ?? "soon"}"#, .typeMismatch, #""soon""#),
    (#"acme_last_seen: ${traits.seen ?? "2026-01-01"}"#, .typeMismatch, #""2026-01-01""#),
    (#"hubspot_owner_id: ${traits.owner ?? "1"}"#, .unknownOwner, #""1""#),
    (#"hubspot_owner_id: ${owner(traits.owner ?? "nobody@x.example")}"#, .unknownOwner, #""nobody@x.example""#),
    (#"hs_lead_status: ${option(traits.status ?? "Nw")}"#, .unknownOption, #""Nw""#),
    (#"acme_birth_year: ${max(min(traits.year, 2026), 1900) ?? 1800}"#, .validationRule, "1800"),
  ])
  func fallbackIsChecked(_ property: String, _ rule: Rule, _ place: String) {
    let findings = lint(property)
    #expect(findings.map(\.rule) == [rule], "\(findings.map(\.message))")
    #expect(findings.first?.span.text == place)
  }

  @Test(arguments: [
    #"acme_plan: ${traits.plan ?? "pro"}"#, #"acme_plan: ${filled(traits.plan, "")}"#,
    #"acme_newsletter: ${traits.news ?? false}"#, #"acme_mrr: ${traits.mrr ?? "12.5"}"#, "acme_mrr: ${traits.mrr ?? 0}",
    "acme_last_seen: ${traits.seen ?? 0}", #"acme_trial_ends: ${traits.ends ?? timestamp}"#,
    #"firstname: ${traits.name ?? "nobody"}"#, #"acme_interests: [games, "${traits.x ?? 'books'}"]"#,
  ])
  func goodFallbackIsNotReported(_ property: String) {
    #expect(lint(property).isEmpty, "\(lint(property).map(\.message))")
  }

  @Test func fallbackOfAKeyIsLookedUp() {
    let tables = "tables:\n  plans: { gold: pro }"
    let findings = lint(#"acme_plan: ${lookup(plans, traits.plan ?? "silver")}"#, tables: tables)
    #expect(findings.map(\.rule) == [.tableNotTotal])
    #expect(lint(#"acme_plan: ${lookup(plans, traits.plan ?? "gold")}"#, tables: tables).isEmpty)
  }

  /// The empty text is the business of `on_empty`, whatever the property takes.
  @Test(arguments: [
    "acme_mrr", "acme_newsletter", "acme_plan", "acme_trial_ends", "hubspot_owner_id", "acme_interests",
  ])
  func emptyTextFitsEveryProperty(_ property: String) {
    #expect(lint("\(property): { value: \"\", on_empty: clear }").isEmpty)
    #expect(lint("\(property): { value: null, on_null: clear }").isEmpty)
    #expect(lint("\(property): ${if(exists(traits.x), \"\", null)}").isEmpty)
  }

  @Test(arguments: [
    ("jobtitle: null", "'jobtitle' is never written: its value is always null", "null"),
    ("jobtitle: ~", "'jobtitle' is never written: its value is always null", "~"),
    ("jobtitle: ${null}", "'jobtitle' is never written: its value is always null", "null"),
    ("jobtitle: \"\"", "'jobtitle' is never written: its value is always empty", "\"\""),
    ("acme_mrr: { value: \"\", on_null: clear }", "'acme_mrr' is never written: its value is always empty", "\"\""),
    (
      "jobtitle: { value: null, on_null: reject }",
      "No record is ever written: 'jobtitle' is always null, and `on_null` is `reject`", "null"
    ),
  ])
  func valueThatIsNeverWrittenIsReported(_ property: String, _ message: String, _ place: String) {
    let findings = lint(property)
    #expect(findings.map(\.rule) == [.writePolicy])
    #expect(findings.first?.message == message)
    #expect(findings.first?.span.text == place)
  }

  @Test(arguments: [
    ("acme_mrr: \"${traits.mrr} EUR\"", Rule.typeMismatch),
    ("acme_plan: \"plan-${traits.plan}\"", .unknownOption), ("acme_plan: \"${traits.plan}-plan\"", .unknownOption),
  ])
  func templateOfWhichNothingCanComeIsReported(_ property: String, _ rule: Rule) {
    #expect(lint(property).map(\.rule) == [rule])
  }

  @Test(arguments: [
    "acme_mrr: \"1${traits.zeros}\"", "acme_mrr: \" ${traits.mrr} \"", "acme_plan: \"team_${traits.kind}\"",
    "acme_plan: \"${traits.a}${traits.b}\"", "acme_interests: \"games;${traits.other}\"",
  ])
  func templateOfWhichSomethingCanComeIsNot(_ property: String) {
    #expect(lint(property).isEmpty, "\(lint(property).map(\.message))")
  }

  @Test(arguments: [
    ("id: \"abc\"", [Rule.typeMismatch]), ("id: \"${properties.id}x\"", [.typeMismatch]), ("id: 512004418", []),
    ("id: \"512004418\"", []), ("id: ${properties.id}", []), ("hs_object_id: \"5 1\"", [.typeMismatch]),
    ("id: \"1${properties.id}\"", []),
  ])
  func recordIDsAreDigits(_ match: String, _ rules: [Rule]) {
    let findings = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "track" and event == "A" and exists(properties.id)
          update: contacts
          match:
            \(match)
          properties: { firstname: "${properties.name}" }
      """
    ).diagnostics
    #expect(findings.map(\.rule) == rules, "\(findings.map(\.message))")
  }

  /// What a hint of the rule proposes is enough.
  @Test(arguments: [
    "acme_birth_year: ${max(min(traits.year, 2026), 1900)}", "acme_birth_year: ${min(max(traits.year, 1900), 2026)}",
    "acme_birth_year: ${if(exists(traits.age), max(min(2026 - traits.age, 2026), 1900), null)}",
  ])
  func ruleOfThePortalIsKeptByForm(_ property: String) {
    #expect(lint(property).isEmpty, "\(lint(property).map(\.message))")
  }

  @Test(arguments: [
    "acme_birth_year: ${max(traits.year, 1900)}", "acme_birth_year: ${max(min(traits.year, 2027), 1900)}",
  ])
  func ruleOfThePortalIsNotKeptByHalf(_ property: String) {
    #expect(lint(property).map(\.rule) == [.validationRule])
  }

  /// Whichever side of the `or` holds, one of the two is there.
  @Test(arguments: [
    ("(exists(userId) or exists(traits.id))", "${userId ?? traits.id}", true),
    // What exists may be empty, and then the other may be missing.
    ("(exists(userId) or exists(traits.id))", "${filled(userId, traits.id)}", false),
    ("(exists(userId) or exists(traits.id))", "${userId}", false),
    ("(exists(userId) or exists(traits.other))", "${userId ?? traits.id}", false),
    ("(exists(userId) or exists(traits.id) or exists(groupId))", "${userId ?? traits.id}", false),
    ("(userId == \"a\" or traits.id > 5)", "${userId ?? traits.id}", true),
  ])
  func keyIsThereByCases(_ when: String, _ key: String, _ isThere: Bool) {
    let findings = AcmePortal.lint(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and \(when)
          upsert: contacts
          match: { acme_user_id: "\(key)" }
          properties: { firstname: "${traits.name}" }
      """
    ).diagnostics
    #expect(findings.map(\.rule) == (isThere ? [] : [.keyMayBeMissing]), "\(findings.map(\.message))")
  }

  // MARK: Texts that are said elsewhere

  private func lint(when: String, _ property: String) -> [Diagnostic] {
    AcmePortal.lint(
      """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email) and \(when)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            \(property)
      """
    ).diagnostics
  }

  /// What a condition lets through is wrong where it is used, and nothing is mended in the condition.
  @Test(arguments: [
    ("acme_plan: ${traits.plan}", Rule.optionLabel, "Translate it with `option(…)`, which takes labels."),
    ("acme_interests: ${traits.plan}", .unknownOption, "Translate it with `lookup(table, …)`. Allowed:"),
    ("acme_mrr: ${traits.plan}", .typeMismatch, "Write digits"), ("acme_newsletter: ${traits.plan}", .typeMismatch, ""),
    ("acme_trial_ends: ${traits.plan}", .typeMismatch, ""), ("hubspot_owner_id: ${traits.plan}", .unknownOwner, ""),
  ])
  func textOfTheTriggerIsNotMendedThere(_ property: String, _ rule: Rule, _ help: String) throws {
    let findings = lint(when: "traits.plan in [\"Pro\", \"Free\"]", property)
    #expect(findings.map(\.rule) == [rule])
    let finding = try #require(findings.first)
    #expect(finding.span.text == "traits.plan" && finding.span.start.line == 8)
    #expect(finding.fixes.isEmpty)
    #expect(finding.help?.hasPrefix(help) == true)
    let found = finding.related.filter { $0.role == .found }
    #expect(found.map(\.message) == ["'Free' comes from `when`", "'Pro' comes from `when`"])
    #expect(found.allSatisfy { $0.span?.start.line == 4 })
  }

  @Test func entryOfThePlanIsNotMendedThere() throws {
    let plan = """
      events:
        - type: identify
          schema:
            properties:
              traits: { properties: { email: { type: string }, plan: { type: string, enum: [Pro, Free, starter, Gold, Silver] } } }
      """
    let text = """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            acme_plan: ${traits.plan}
            hs_lead_status: ${upper(traits.plan)}
      """
    let findings = AcmePortal.lint(text, plan: plan).diagnostics
    #expect(findings.map(\.rule) == [.optionLabel, .unknownOption])
    #expect(findings.map(\.span.text) == ["traits.plan", "upper(traits.plan)"])
    #expect(findings.allSatisfy { $0.fixes.isEmpty && $0.span.file.path == "mapping.yaml" })
    #expect(
      findings[0].related.filter { $0.role == .found }.map(\.message) == [
        "'Pro' comes from the event plan", "'Free' comes from the event plan", "'Gold' comes from the event plan",
        "1 more do not fit",
      ])
    #expect(findings[1].related.contains { $0.message == "'PRO' comes from upper(…) of the event plan" })
  }

  /// A fix takes the place of all that is written, so there is none where only a part of it is wrong.
  @Test(arguments: [
    ("acme_interests: games;Books", Rule.optionLabel), ("acme_plan: ${upper(\"pro\")}", .optionLabel),
    ("acme_interests: \"games;boks\"", .unknownOption),
  ])
  func partOfATextIsNotMended(_ property: String, _ rule: Rule) {
    let findings = lint(property)
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.allSatisfy { $0.fixes.isEmpty })
  }
}
