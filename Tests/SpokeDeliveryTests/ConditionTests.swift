import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// `write: if_empty`, `forwards` and `append`: what stands in the record decides.
@Suite struct ConditionTests {
  static let mappings = """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: { value: "${traits.first}", write: if_empty }
          lifecyclestage: { value: "${traits.stage}", write: forwards }
          acme_interests: { value: "${traits.interests}", write: append }
      order:
        when: type == "track" and exists(properties.order)
        upsert: deals
        match: { acme_order_id: "${properties.order}" }
        properties:
          dealname: Order
          pipeline: default
          dealstage: { value: "${properties.stage}", write: forwards }
    """

  private func contact(_ members: String) -> String {
    #"{"type":"identify","traits":{"email":"a@x.example",\#(members)}}"#
  }
  private func order(_ stage: String) -> String {
    #"{"type":"track","properties":{"order":"o1","stage":"\#(stage)"}}"#
  }

  /// Delivers each event for itself, so that the record stands before the next one.
  private func deliver(_ events: [String], to fixture: DeliveryFixture) async throws -> SpoolReport {
    var report: SpoolReport?
    for (number, event) in events.enumerated() {
      // A file is known by its bytes.
      let event = event.replacing(#"{"type""#, with: #"{"messageId":"\#(number)","type""#)
      let outcome = try await fixture.deliver([try fixture.file([event], "\(number).ndjson")])
      #expect(outcome.stop == nil)
      report = outcome.report
    }
    return try #require(report)
  }

  @Test func aStageGoesForwardsOnly() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    let report = try await deliver(
      ["lead", "customer", "subscriber", "customer"].map { contact(#""stage":"\#($0)""#) }, to: fixture)
    #expect(fixture.simulator.records(of: "contacts").map { $0.properties["lifecyclestage"] } == ["customer"])
    // Twice there was nothing to write.
    #expect(report.summary == "skipped/nothing-to-write 2, written 2")
    await fixture.end()
  }

  @Test func whatIsThereIsNotWrittenOver() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    let report = try await deliver([contact(#""first":"Ada""#), contact(#""first":"Bob""#)], to: fixture)
    #expect(fixture.simulator.records(of: "contacts").map { $0.properties["firstname"] } == ["Ada"])
    #expect(report.summary == "skipped/nothing-to-write 1, written 1")
    await fixture.end()
  }

  @Test func optionsAreAdded() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    let options = try PortalProperty.all(of: "contacts").first { $0.name == "acme_interests" }?.options ?? []
    let (one, two) = (try #require(options.first), try #require(options.last))
    let report = try await deliver(
      [one, two, one].map { contact(#""interests":"\#($0)""#) }, to: fixture)
    #expect(fixture.simulator.records(of: "contacts").map { $0.properties["acme_interests"] } == ["\(one);\(two)"])
    #expect(report.summary == "written 3")
    await fixture.end()
  }

  @Test func aDealGoesForwardsInItsPipeline() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    _ = try await deliver(
      ["qualifiedtobuy", "closedwon", "appointmentscheduled"].map { order($0) }, to: fixture)
    #expect(fixture.simulator.records(of: "deals").map { $0.properties["dealstage"] } == ["closedwon"])
    await fixture.end()
  }

  /// A stage of one pipeline is neither before nor behind a stage of another: it is left out.
  @Test func stagesOfTwoPipelinesHaveNoOrder() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    _ = try await fixture.deliver(operations: [
      #""op":"upsert","object":"deals","key":{"property":"acme_order_id","value":"o1"},"properties":{"dealname":"Order","pipeline":"71936402","dealstage":"138462901"}"#
    ])
    let only =
      #""op":"upsert","object":"deals","key":{"property":"acme_order_id","value":"o1"},"properties":{"dealstage":"closedwon"},"write":{"dealstage":"forwards"}"#
    let outcome = try await fixture.deliver(operations: [only])
    #expect(fixture.simulator.records(of: "deals").map { $0.properties["dealstage"] } == ["138462901"])
    #expect(outcome.report.summary == "skipped/nothing-to-write 1, written 1")
    let next = try await fixture.deliver(operations: [only.replacing("closedwon", with: "138462902")])
    #expect(fixture.simulator.records(of: "deals").map { $0.properties["dealstage"] } == ["138462902"])
    #expect(next.report.summary == "skipped/nothing-to-write 1, written 2")
    await fixture.end()
  }
}
