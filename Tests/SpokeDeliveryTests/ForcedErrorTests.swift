import SpokeChecker
import SpokeDiagnostics
import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// What lint finds is what HubSpot refuses: operations that no plan would make, put into the spool by hand.
@Suite struct ForcedErrorTests {
  struct Forced: Sendable, CustomTestStringConvertible {
    /// The rule that keeps it out of a plan.
    var rule: String
    /// The operation, without its event and mapping.
    var operation: String
    var reason = Reason.refused
    /// What the answer says.
    var words: String

    var testDescription: String { "\(rule): \(words)" }
  }

  private static func contact(_ properties: String, _ more: String = "") -> String {
    #""op":"upsert","object":"contacts","key":{"property":"email","value":"a@x.example"},"properties":{\#(properties)}"#
      + more
  }

  private static func deal(_ properties: String) -> String {
    #""op":"upsert","object":"deals","key":{"property":"acme_order_id","value":"o1"},"properties":{"dealname":"Order",\#(properties)}"#
  }

  private static func association(_ category: String, _ typeID: Int) -> String {
    contact(
      "",
      #","associations":[{"to":"companies","match":{"acme_account_id":"a"},"missing":"create","label":"x","category":"\#(category)","typeId":\#(typeID)}]"#
    )
  }

  private static func event(
    _ name: String = "kitchen_sink", _ properties: String = "", identity: String = #""email":"a@x.example""#
  ) -> String {
    #""op":"send","definition":"pe48151623_\#(name)","identity":{\#(identity)},"properties":{\#(properties)}"#
  }

  static let all: [Forced] = records + pipelines + others + events

  private static let records: [Forced] = [
    Forced(rule: "unknown-property", operation: contact(#""first_name":"Ada""#), words: "PROPERTY_DOESNT_EXIST"),
    Forced(rule: "archived-property", operation: contact(#""acme_previous_plan":"a""#), words: "acme_previous_plan"),
    Forced(rule: "read-only-property", operation: contact(#""createdate":"2026-11-20""#), words: "READ_ONLY_VALUE"),
    Forced(rule: "unknown-option", operation: contact(#""lifecyclestage":"platinum""#), words: "INVALID_OPTION"),
    Forced(rule: "unknown-option", operation: contact(#""acme_interests":"games;none""#), words: "INVALID_OPTION"),
    Forced(rule: "option-label", operation: contact(#""lifecyclestage":"Customer""#), words: "INVALID_OPTION"),
    Forced(
      rule: "option-separator", operation: contact(#""acme_interests":"home;garden""#), words: "garden was not one"),
    Forced(rule: "write-policy", operation: contact(#""acme_plan":";pro""#), words: "INVALID_OPTION: acme_plan"),
    Forced(rule: "type-mismatch", operation: contact(#""acme_mrr":"a lot""#), words: "acme_mrr"),
    Forced(rule: "type-mismatch", operation: contact(#""acme_mrr":"1,000""#), words: "acme_mrr"),
    Forced(rule: "type-mismatch", operation: contact(#""acme_trial_ends":"soon""#), words: "acme_trial_ends"),
    Forced(rule: "type-mismatch", operation: contact(#""acme_last_seen":"20.11.2026""#), words: "acme_last_seen"),
    Forced(rule: "type-mismatch", operation: contact(#""acme_newsletter":"perhaps""#), words: "acme_newsletter"),
    Forced(rule: "validation-rule", operation: contact(#""acme_referral_code":"x""#), words: "acme_referral_code"),
    Forced(rule: "unknown-owner", operation: contact(#""hubspot_owner_id":"1""#), words: "owner"),
    Forced(
      rule: "string-too-long", operation: contact(#""firstname":"\#(String(repeating: "x", count: 65_537))""#),
      words: "firstname takes at most 65536"),
    Forced(
      rule: "unknown-object",
      operation: #""op":"upsert","object":"widgets","key":{"property":"email","value":"a"},"properties":{}"#, words: ""),
    Forced(
      rule: "portal-mismatch",
      operation:
        #""op":"upsert","object":"p7_subscription_plan","key":{"property":"plan_code","value":"a"},"properties":{}"#,
      words: ""),
    Forced(
      rule: "missing-required-property",
      operation: #""op":"create","object":"p48151623_subscription_plan","properties":{"plan_name":"A"}"#,
      words: "required properties"),
  ]

  private static let pipelines: [Forced] = [
    Forced(rule: "unknown-stage", operation: deal(#""pipeline":"default","dealstage":"won""#), words: "dealstage"),
    Forced(
      rule: "stage-pipeline-mismatch", operation: deal(#""pipeline":"default","dealstage":"138462902""#),
      words: "dealstage"),
  ]

  private static let others: [Forced] = [
    Forced(
      rule: "unknown-association-label", operation: association("USER_DEFINED", 9_999), reason: .associationRefused,
      words: ""),
    // A label of companies with contacts, in the other direction.
    Forced(
      rule: "unknown-association-label", operation: association("HUBSPOT_DEFINED", 280), reason: .associationRefused,
      words: ""),
    Forced(
      rule: "unknown-list", operation: contact("", #","lists":[{"add":"None","listId":"999"}]"#), reason: .listRefused,
      words: ""),
    Forced(
      rule: "dynamic-list", operation: contact("", #","lists":[{"add":"All customers","listId":"11"}]"#),
      reason: .listRefused, words: ""),
  ]

  private static let events: [Forced] = [
    Forced(rule: "unknown-event", operation: event("nothing"), words: "pe48151623_nothing"),
    Forced(rule: "event-name-invalid", operation: event("Not a name"), words: "Not a name"),
    Forced(rule: "event-identity-missing", operation: event(identity: ""), words: "required"),
    Forced(rule: "event-identity-kind", operation: event("account_upgraded"), words: "contacts only"),
    Forced(
      rule: "event-string-too-long",
      operation: event("kitchen_sink", #""ad_name":"\#(String(repeating: "x", count: 1_025))""#), words: "ad_name"),
    Forced(rule: "type-mismatch", operation: event("kitchen_sink", #""ad_cost":"much""#), words: "ad_cost"),
    Forced(rule: "unknown-option", operation: event("kitchen_sink", #""currency":"GBP""#), words: "currency"),
  ]

  /// Why a rule about the portal has no case: what HubSpot does where it does not refuse.
  static let notRefused: [String: String] = [
    "hidden-option": "taken: only forms and filters hide it",
    "unverifiable-value": "nothing is known of the value",
    "sensitive-property": "taken, where the token may write it",
    "property-conflict": "the later write wins",
    "stale-snapshot": "about the snapshot",
    "whole-object-properties": "no operation can hold an object: a property's value is one text",
    "key-missing": "no operation can be without one: `whatLacksAPartIsNoOperation`",
    "incomplete-association": "no operation can have one: `whatLacksAPartIsNoOperation`",
    "key-not-unique": "refused, and then the record is searched for: `recordsWithoutAUniqueKeyAreSearchedFor`",
    "key-may-be-missing": "the plan rejects the event; without a key there is no operation: `key-missing`",
    "key-conflict": "two identifiers may name two records; both are written",
    "create-not-idempotent": "a second record is made",
    "association-cardinality": "depends on what is associated already: `aSecondRecordIsRefusedWhereOneIsAllowed`",
    "association-not-unique": "the search finds several: `whatSeveralRecordsAnswerToIsRejected`",
    "unknown-mapping": "no operation can name it: its record is none of the event's",
    "dependency-cycle": "an operation waits only for operations before it",
    "association-order": "the association is left out and counted",
    "unknown-event-property": "dropped without a word, so that it is lost",
    "too-many-event-properties": "the first fifty are kept, the others dropped without a word",
    "missing-scope": "looked at before anything is sent: `nothingIsWrittenWithoutAScopeThatThePlanNeeds`",
    "deprecated-api": "answered until its end",
  ]

  @Test func everyRuleAboutThePortalHasItsCase() {
    let cases = Set(Self.all.map(\.rule))
    let families: Set<Rule.Family> = [
      .portal, .wholeObjects, .identity, .associations, .events, .lists, .platform,
    ]
    for rule in RuleCatalogue.all where families.contains(rule.family) {
      #expect(cases.contains(rule.name) != (Self.notRefused[rule.name] != nil), "\(rule.name)")
    }
    #expect(cases.union(Self.notRefused.keys).allSatisfy { RuleCatalogue.named($0) != nil })
  }

  @Test(arguments: all) func isRefused(_ forced: Forced) async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let neighbour = Self.contact(#""firstname":"Bob""#).replacing("a@x.example", with: "b@x.example")
    let outcome = try await fixture.deliver(operations: [forced.operation, neighbour])
    #expect(outcome.stop == nil)
    let lines = Lines()
    let selection = OperationSelection(states: [.rejected])
    _ = try await Spool.visit(fixture.spoolPath).export(selection, planRejects: false) {
      lines.add(String(decoding: $0, as: UTF8.self))
    }
    #expect(
      outcome.report.summary == "rejected/\(forced.reason.rawValue) 1, written 1", "\(lines.all.map { $0.prefix(500) })"
    )
    #expect(
      lines.all.first?.contains(forced.words) == true || forced.words.isEmpty, "\(lines.all.map { $0.prefix(500) })")
    await fixture.end()
  }

  @Test(arguments: [
    #""op":"upsert","object":"contacts","properties":{"firstname":"Ada"}"#,
    contact("", #","associations":[{"to":"companies"}]"#),
    contact("", #","associations":[{"to":"companies","match":{"acme_account_id":"a"},"label":"default"}]"#),
  ]) func whatLacksAPartIsNoOperation(members: String) {
    #expect(Operation(jsonLine: Array(#"{"event":{"line":1},"mapping":"m",\#(members)}"#.utf8)) == nil)
  }

  /// A key that is not unique is refused too, and the record is searched for and written.
  @Test func recordsWithoutAUniqueKeyAreSearchedFor() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let company =
      #""op":"upsert","object":"companies","key":{"property":"domain","value":"x.example"},"properties":{"name":"X"}"#
    let outcome = try await fixture.deliver(operations: [company, company.replacing("\"X\"", with: "\"Y\"")])
    #expect(outcome.report.count(.rejected) == 0)
    #expect(fixture.simulator.records(of: "companies").map { $0.properties["name"] } == ["Y"])
    #expect(fixture.simulator.counts.byStatus[400] == 1)
    await fixture.end()
  }

  @Test func whatSeveralRecordsAnswerToIsRejected() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let company = #""op":"create","object":"companies","properties":{"name":"X"}"#
    _ = try await fixture.deliver(operations: [company, company])
    let employee = Self.contact(
      "",
      #","associations":[{"to":"companies","match":{"name":"X"},"missing":"skip","label":"Employee","category":"USER_DEFINED","typeId":37}]"#
    )
    let outcome = try await fixture.deliver(operations: [employee])
    #expect(outcome.report.summary == "rejected/association-ambiguous 1, written 2")
    await fixture.end()
  }

  @Test func aSecondRecordIsRefusedWhereOneIsAllowed() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    func order(_ person: String) -> String {
      Self.deal(#""pipeline":"default","dealstage":"closedwon""#)
        + #","associations":[{"to":"contacts","match":{"email":"\#(person)@x.example"},"missing":"create","label":"Decision maker","category":"USER_DEFINED","typeId":41}]"#
    }
    let first = try await fixture.deliver(operations: [order("a"), order("a")])
    #expect(first.report.count(.rejected) == 0)
    let second = try await fixture.deliver(operations: [order("b")])
    #expect(second.report.count(.rejected) == 1, "\(second.report.summary)")
    #expect(second.report.summary.contains("association-refused 1"))
    await fixture.end()
  }
}
