import SpokeSimulator
import Testing

@testable import SpokeDelivery

@Suite struct DeliveryTests {
  static let contacts = """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first}
          lifecyclestage: ${traits.stage}
          acme_mrr: ${traits.mrr}
    """

  @Test func writesContacts() async throws {
    let fixture = try DeliveryFixture(Self.contacts)
    let events = (0..<250).map { #"{"type":"identify","traits":{"email":"p\#($0)@x.example","first":"F\#($0)"}}"# }
    let outcome = try await fixture.deliver(events: events)
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "written 250")
    let records = fixture.simulator.records(of: "contacts")
    #expect(records.count == 250)
    #expect(
      fixture.simulator.record(of: "contacts", where: "email", is: "p7@x.example")?.properties["firstname"] == "F7")
    await fixture.end()
  }

  @Test func mergesSpellingsOfOneAddress() async throws {
    let fixture = try DeliveryFixture(Self.contacts)
    let outcome = try await fixture.deliver(events: [
      #"{"type":"identify","traits":{"email":"Ada@x.example","first":"Ada"}}"#,
      #"{"type":"identify","traits":{"email":"ada@x.example","stage":"lead"}}"#,
    ])
    #expect(outcome.report.summary == "merged 1, written 1")
    let records = fixture.simulator.records(of: "contacts")
    #expect(records.count == 1)
    #expect(records.first?.properties["firstname"] == "Ada")
    #expect(records.first?.properties["lifecyclestage"] == "lead")
    await fixture.end()
  }

  @Test func aFileThatIsNotThereIsNoInput() async throws {
    let fixture = try DeliveryFixture(Self.contacts)
    let path = try fixture.file([#"{"type":"identify","traits":{"email":"a@x.example"}}"#])
    let outcome = try await fixture.deliver([path, path + "x"])
    #expect(outcome.inputFailure?.message == "cannot read \(path)x: no such file or directory")
    #expect(outcome.report.summary == "written 1")
    #expect(outcome.report.inputs.map(\.isRead) == [true])
    await fixture.end()
  }

  @Test func theSameFileIsDeliveredOnce() async throws {
    let fixture = try DeliveryFixture(Self.contacts)
    let path = try fixture.file([#"{"type":"identify","traits":{"email":"a@x.example"}}"#])
    try await fixture.deliver([path])
    let calls = fixture.simulator.counts.total
    let again = try await fixture.deliver([path])
    #expect(again.report.summary == "written 1")
    // Only who the token belongs to, and its scopes, were asked for.
    #expect(fixture.simulator.counts.total == calls + 2)
    let anew = try await fixture.deliver([path]) { $0.again = true }
    #expect(anew.report.summary == "written 2")
    await fixture.end()
  }

  @Test func aStageGoesBackWhenTheMappingSaysSo() async throws {
    let fixture = try DeliveryFixture(Self.contacts)
    for stage in ["customer", "lead", "customer", "subscriber"] {
      let path = try fixture.file(
        [#"{"type":"identify","traits":{"email":"a@x.example","stage":"\#(stage)"}}"#], "\(stage).ndjson")
      _ = try await fixture.deliver([path]) { $0.again = true }
      #expect(
        fixture.simulator.record(of: "contacts", where: "email", is: "a@x.example")?.properties["lifecyclestage"]
          == stage)
    }
    await fixture.end()
  }
}
