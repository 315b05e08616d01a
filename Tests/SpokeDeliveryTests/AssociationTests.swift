import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// Associations, from the operation to the portal.
@Suite struct AssociationTests {
  private static func mappings(_ missing: String) -> String {
    """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${traits.first}
        associate:
          - to: companies
            match: { acme_account_id: "${traits.company}" }
            label: Employee
            missing: \(missing)
    """
  }

  private static func company(_ id: String) -> String {
    #""op":"upsert","object":"companies","key":{"property":"acme_account_id","value":"\#(id)"},"properties":{}"#
  }

  private static let employee = CommandTests.person(1, #","company":"c1""#)

  /// The addresses and account ids that are associated.
  private func employees(_ simulator: Simulator) -> [[String]] {
    let people = simulator.records(of: "contacts")
    let companies = simulator.records(of: "companies")
    return simulator.associations(from: "contacts", to: "companies").filter { $0.labels == ["Employee"] }.map { pair in
      [
        people.first { $0.id == pair.fromID }?.properties["email"] ?? "",
        companies.first { $0.id == pair.toID }?.properties["acme_account_id"] ?? "",
      ]
    }
  }

  @Test func whatIsNotThereIsLeftOutAndCounted() async throws {
    let fixture = try DeliveryFixture(Self.mappings("skip"))
    let outcome = try await fixture.deliver(events: [Self.employee])
    #expect(outcome.report.summary == "written 1")
    #expect(
      outcome.report.omissions
        == [.init(mapping: "contact", object: "companies", reason: "association-missing", count: 1)])
    #expect(fixture.simulator.records(of: "contacts").count == 1)
    #expect(fixture.simulator.records(of: "companies").isEmpty)
    await fixture.end()
  }

  @Test func whatIsNotThereIsMade() async throws {
    let fixture = try DeliveryFixture(Self.mappings("create"))
    let outcome = try await fixture.deliver(events: [Self.employee])
    #expect(outcome.report.summary == "written 1")
    #expect(outcome.report.omissions.isEmpty)
    #expect(employees(fixture.simulator) == [["p1@x.example", "c1"]])
    await fixture.end()
  }

  @Test func twoSpellingsOfOneRecordMakeItOnce() async throws {
    let fixture = try DeliveryFixture(
      """
      spoke: 1
      mappings:
        order:
          when: type == "track" and exists(properties.order)
          upsert: deals
          match: { acme_order_id: "${properties.order}" }
          properties:
            dealname: Order
            pipeline: default
            dealstage: closedwon
          associate:
            - { to: contacts, match: { email: "${properties.buyer}" }, label: default, missing: create }
      """)
    let outcome = try await fixture.deliver(
      events: ["ada@x.example", "Ada@X.example", "no address"].enumerated().map { number, buyer in
        #"{"type":"track","properties":{"order":"o\#(number)","buyer":"\#(buyer)"}}"#
      })
    // What is no address is left out by the plan: HubSpot is not asked to make it.
    #expect(outcome.report.summary == "written 3")
    #expect(fixture.simulator.counts.byStatus[400] == nil)
    #expect(fixture.simulator.records(of: "contacts").count == 1)
    #expect(fixture.simulator.associations(from: "deals", to: "contacts").count == 2)
    await fixture.end()
  }

  /// The record is not written before what can reject it was looked at; a retry finds what has come meanwhile.
  @Test func whatIsNotThereRejectsUntilItIs() async throws {
    let fixture = try DeliveryFixture(Self.mappings("reject"))
    let first = try await fixture.deliver(events: [Self.employee])
    #expect(first.report.summary == "rejected/association-missing 1")
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
    _ = try await fixture.deliver(operations: [Self.company("c1")])
    #expect(try await Spool.visit(fixture.spoolPath).retry(OperationSelection(states: [.rejected])) == 1)
    let second = try await fixture.deliver([])
    #expect(second.report.summary == "written 2")
    #expect(employees(fixture.simulator) == [["p1@x.example", "c1"]])
    await fixture.end()
  }

  /// HubSpot refuses the association of a record that is written: a retry tries the association only.
  @Test func aRetryOfAnAssociationWritesNoRecord() async throws {
    let fixture = try DeliveryFixture(Self.mappings("skip"))
    _ = try await fixture.deliver(operations: [Self.company("c1")])
    fixture.simulator.setFaults([Fault(.unknownPath, path: "/crm/associations/")])
    let first = try await fixture.deliver(events: [Self.employee])
    #expect(first.report.summary == "rejected/association-refused 1, written 1")
    #expect(fixture.simulator.records(of: "contacts").count == 1)
    fixture.simulator.setFaults([])
    #expect(
      try await Spool.visit(fixture.spoolPath).retry(
        OperationSelection(states: [.rejected], mapping: "contact", reason: "association-refused")) == 1)
    fixture.simulator.clearRequests()
    let second = try await fixture.deliver([])
    #expect(second.report.summary == "written 2")
    #expect(employees(fixture.simulator) == [["p1@x.example", "c1"]])
    #expect(!fixture.simulator.requests.contains { $0.path.contains("contacts/batch/upsert") })
    await fixture.end()
  }
}
