import SpokeDiagnostics
import SpokeSchema
import Testing

@Suite struct SuggestionTests {
  private let portal: Portal

  init() throws { portal = try SnapshotFixture.load() }

  @Test(arguments: [
    ("contact", ["contacts"]), ("Contacts", ["contacts"]), ("Company", ["companies"]), ("contcats", ["contacts"]),
    ("Plan", ["subscription_plan"]), ("Plans", ["subscription_plan"]), ("subscriptionPlan", ["subscription_plan"]),
    ("subscription_plans", ["subscription_plan"]), ("deal", []), ("zzzzzz", []), ("", []),
  ])
  func objects(_ written: String, _ names: [String]) { #expect(portal.objectSuggestions(for: written) == names) }

  @Test(arguments: [
    ("lifecycleStage", ["lifecyclestage"]), ("Lifecycle Stage", ["lifecyclestage"]), ("ACME user", ["acme_user_id"]),
    ("contact_owner", ["hubspot_owner_id"]), ("emial", ["email"]), ("acme_usr_id", ["acme_user_id"]), ("Old", []),
    ("firstname", []),
  ])
  func properties(_ written: String, _ names: [String]) throws {
    #expect(try #require(portal.object(named: "contacts")).suggestions(for: written) == names)
  }

  @Test func optionsTellLabelsFromOtherSpellingsAndNearValues() throws {
    let stage = try #require(portal.object(named: "contacts")?.property(named: "lifecyclestage"))
    #expect(stage.optionMatch(for: "subscriber") == .value(stage.options[0]))
    #expect(stage.optionMatch(for: "Subscriber") == .label(stage.options[0]))
    #expect(stage.optionMatch(for: "SUBSCRIBER") == .otherSpelling(stage.options[0]))
    #expect(stage.optionMatch(for: "marketing_qualified_lead") == .otherSpelling(stage.options[1]))
    #expect(stage.optionMatch(for: "old one") == .label(stage.options[2]))
    #expect(stage.optionMatch(for: "subscribr") == .none(near: ["subscriber"]))
    #expect(stage.optionMatch(for: "customer") == .none(near: []))
    #expect(stage.optionSuggestions(for: "Old one") == ["1234"])
    #expect(stage.optionSuggestions(for: "subscriber") == [])
  }

  @Test func aLabelOfTwoOptionsIsNeither() {
    let options = [("a1", "Same"), ("b2", "Same"), ("c", "same ")].map {
      Option(value: $0.0, label: $0.1, isHidden: false, range: ByteRange(0, 0))
    }
    let index = OptionIndex(options)
    #expect(index.match("Same") == .none(near: []))
    #expect(index.match("same ") == .label(options[2]))
    #expect(index.match("A1") == .otherSpelling(options[0]))
    #expect(OptionIndex([]).match("x") == .none(near: []))
  }

  @Test func theRest() throws {
    #expect(portal.eventSuggestions(for: "Order Completed") == ["order_completed"])
    #expect(portal.eventSuggestions(for: "order_complete") == ["order_completed"])
    #expect(portal.event(named: "pe12345_order_completed")?.name == "order_completed")
    #expect(portal.listSuggestions(for: "newsletter") == ["Newsletter"])
    #expect(portal.lists(named: "Newsletter").map(\.listID) == ["7"])
    #expect(portal.ownerSuggestions(for: "ada@acme.exmaple") == ["ada@acme.example"])
    #expect(portal.associationLabelSuggestions(for: "employe", from: "contacts", to: "companies") == ["Employee"])
    #expect(portal.associationLabelSuggestions(for: "employer", from: "contacts", to: "companies") == ["Employee"])
    let pipeline = try #require(portal.pipelines["contacts"]?.first)
    #expect(pipeline.stageSuggestions(for: "Lead").map(\.id) == ["lead"])
    #expect(pipeline.stageSuggestions(for: "98").isEmpty)
    #expect(pipeline.stage(withID: "99")?.isArchived == true)
  }
}
