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

    var testDescription: String { rule }
  }

  private static func contact(_ properties: String) -> String {
    #""op":"upsert","object":"contacts","key":{"property":"email","value":"a@x.example"},"properties":{\#(properties)}"#
  }

  static let all: [Forced] = [
    Forced(rule: "unknown-property", operation: contact(#""first_name":"Ada""#), words: "PROPERTY_DOESNT_EXIST"),
    Forced(rule: "read-only-property", operation: contact(#""createdate":"2026-11-20""#), words: "READ_ONLY_VALUE"),
    Forced(rule: "unknown-option", operation: contact(#""lifecyclestage":"platinum""#), words: "INVALID_OPTION"),
    Forced(rule: "option-label", operation: contact(#""lifecyclestage":"Customer""#), words: "INVALID_OPTION"),
    Forced(rule: "type-mismatch (number)", operation: contact(#""acme_mrr":"a lot""#), words: "acme_mrr"),
    Forced(rule: "type-mismatch (date)", operation: contact(#""acme_trial_ends":"soon""#), words: "acme_trial_ends"),
    Forced(
      rule: "type-mismatch (boolean)", operation: contact(#""acme_newsletter":"perhaps""#), words: "acme_newsletter"),
    Forced(rule: "validation-rule", operation: contact(#""acme_referral_code":"x""#), words: "acme_referral_code"),
    Forced(
      rule: "unknown-object",
      operation: #""op":"upsert","object":"widgets","key":{"property":"email","value":"a"},"properties":{}"#, words: ""),
    Forced(
      rule: "unknown-association-label",
      operation: contact("")
        + #","associations":[{"to":"companies","match":{"acme_account_id":"a"},"missing":"create","label":"x","category":"USER_DEFINED","typeId":9999}]"#,
      reason: .associationRefused, words: ""),
    Forced(
      rule: "dynamic-list", operation: contact("") + #","lists":[{"add":"All customers","listId":"11"}]"#,
      reason: .listRefused, words: ""),
    Forced(
      rule: "unknown-event",
      operation: #""op":"send","definition":"pe48151623_nothing","identity":{"email":"a@x.example"},"properties":{}"#,
      words: ""),
  ]

  @Test(arguments: all) func isRefused(_ forced: Forced) async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let neighbour = Self.contact(#""firstname":"Bob""#).replacing("a@x.example", with: "b@x.example")
    let outcome = try await fixture.deliver(operations: [forced.operation, neighbour])
    #expect(outcome.report.summary == "rejected/\(forced.reason.rawValue) 1, written 1")
    let lines = Lines()
    let selection = OperationSelection(states: [.rejected])
    _ = try await Spool.visit(fixture.spoolPath).export(selection, planRejects: false) {
      lines.add(String(decoding: $0, as: UTF8.self))
    }
    #expect(lines.all.first?.contains(forced.words) == true || forced.words.isEmpty, "\(lines.all)")
    await fixture.end()
  }

  /// A key that is not unique is refused too, and the record is searched for and written.
  @Test func recordsWithoutAUniqueKeyAreSearchedFor() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let company =
      #""op":"upsert","object":"companies","key":{"property":"domain","value":"x.example"},"properties":{"name":"X"}"#
    let outcome = try await fixture.deliver(operations: [company, company.replacing("\"X\"", with: "\"Y\"")])
    #expect(outcome.report.count(.rejected) == 0)
    #expect(fixture.simulator.records(of: "companies").map { $0.properties["name"] } == ["Y"])
    await fixture.end()
  }
}
