import SpokeHubSpot
import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// Records whose making is in doubt: they are not made twice, and what nothing tells of is said to be unknown.
@Suite struct CreateTests {
  private static func ticket(_ number: Int, ref: Bool) -> String {
    let key = ref ? #","acme_ticket_ref":"r\#(number)""# : ""
    return
      #""op":"create","object":"tickets","properties":{"subject":"s\#(number)","hs_pipeline":"0","hs_pipeline_stage":"1"\#(key)}"#
  }

  private static func company(_ domain: String, _ name: String) -> String {
    #""op":"upsert","object":"companies","key":{"property":"domain","value":"\#(domain)"},"properties":{"name":"\#(name)"}"#
  }

  /// Operations that a process which was killed has left in the middle of a create.
  private func leave(_ operations: [String], _ numbers: ClosedRange<Int>, in fixture: DeliveryFixture) async throws {
    try await fixture.append(operations: operations)
    let spool = try Spool.open(fixture.spoolPath)
    try await spool.settle(numbers.map { Settlement($0, .send) }, at: 1_000)
  }

  @Test func aBatchWhoseAnswerIsLostIsLookedFor() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts) {
      $0.faults = [Fault(.lostReply, path: "tickets/batch/create", count: 1)]
    }
    let outcome = try await fixture.deliver(operations: (0..<40).map { Self.ticket($0, ref: true) })
    #expect(outcome.report.summary == "written 40")
    #expect(fixture.simulator.records(of: "tickets").count == 40)
    #expect(fixture.simulator.requests.filter { $0.path.hasSuffix("tickets/batch/create") }.count == 1)
    await fixture.end()
  }

  /// The request did not arrive, which looks the same from here: it is looked for, and sent again.
  @Test func aBatchThatDidNotArriveIsSentAgain() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts) {
      $0.faults = [Fault(.reset, path: "tickets/batch/create", count: 1)]
    }
    let outcome = try await fixture.deliver(operations: (0..<40).map { Self.ticket($0, ref: true) })
    #expect(outcome.report.summary == "written 40")
    #expect(fixture.simulator.records(of: "tickets").count == 40)
    #expect(fixture.simulator.requests.filter { $0.path.hasSuffix("tickets/batch/create") }.count == 2)
    await fixture.end()
  }

  @Test func whatNothingIdentifiesIsUnknownAndNeverSentAgain() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts) {
      $0.faults = [Fault(.lostReply, path: "tickets/batch/create", count: 1)]
    }
    // One batch: its records with a unique property are found, those without are unknown, each for itself.
    let operations = (0..<10).map { Self.ticket($0, ref: $0 < 7) }
    let outcome = try await fixture.deliver(operations: operations)
    #expect(outcome.report.summary == "unknown/answer-lost 3, written 7")
    #expect(outcome.stop == nil)
    let again = try await fixture.deliver([])
    #expect(again.report.summary == "unknown/answer-lost 3, written 7")
    #expect(fixture.simulator.records(of: "tickets").count == 10)
    #expect(fixture.simulator.requests.filter { $0.path.hasSuffix("tickets/batch/create") }.count == 1)
    // A person who has looked may ask for another attempt.
    #expect(try await Spool.visit(fixture.spoolPath).retry(OperationSelection(states: [.unknown])) == 3)
    #expect(try await fixture.deliver([]).report.summary == "written 10")
    await fixture.end()
  }

  @Test func aCreateThatWasLeftIsLookedForAtTheNextStart() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    try await leave([Self.ticket(1, ref: true), Self.ticket(2, ref: false)], 1...2, in: fixture)
    let outcome = try await fixture.deliver([])
    #expect(outcome.report.summary == "unknown/answer-lost 1, written 1")
    #expect(fixture.simulator.records(of: "tickets").map { $0.properties["subject"] } == ["s1"])
    await fixture.end()
  }

  /// Where several properties find an object's records, its writes pass through windows: what is in doubt stays so.
  @Test func doubtPassesThroughAWindow() async throws {
    let mappings = """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            firstname: ${traits.first}
        profile:
          when: type == "track" and exists(properties.user)
          upsert: contacts
          match: { acme_user_id: "${properties.user}" }
          properties:
            firstname: ${properties.first}
      """
    let fixture = try DeliveryFixture(mappings)
    let create = #""op":"create","object":"contacts","properties":{"email":"a@x.example","firstname":"Ada"}"#
    try await leave([create, create.replacing("a@x", with: "b@x")], 1...2, in: fixture)
    let outcome = try await fixture.deliver([])
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "written 2")
    #expect(fixture.simulator.records(of: "contacts").count == 2)
    await fixture.end()
  }

  @Test func whatIsThereAlreadyIsNotMade() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let create = #""op":"create","object":"contacts","properties":{"email":"a@x.example","firstname":"Ada"}"#
    _ = try await fixture.deliver(operations: [create])
    let outcome = try await fixture.deliver(operations: [create.replacing("Ada", with: "Bob")])
    #expect(outcome.report.summary == "rejected/already-there 1, written 1")
    #expect(fixture.simulator.records(of: "contacts").map { $0.properties["firstname"] } == ["Ada"])
    await fixture.end()
  }

  // MARK: Records that a search finds

  @Test func operationsThatAreMadeWithOneCreateEndAsOne() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let outcome = try await fixture.deliver(operations: [
      Self.company("x.example", "X"), Self.company("x.example", "Y"), Self.company("y.example", "Z"),
    ])
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "merged 1, written 2")
    #expect(fixture.simulator.records(of: "companies").map { $0.properties["name"] } == ["Y", "Z"])
    await fixture.end()
  }

  /// The process died after the create was sent, and HubSpot has the record: all are written to it, none makes another.
  @Test func aSearchedCreateThatArrivedIsFound() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    _ = try await fixture.deliver(operations: [Self.company("x.example", "X")])
    try await fixture.append(operations: [
      Self.company("x.example", "X"), Self.company("x.example", "Y"), Self.company("x.example", "Z"),
    ])
    var spool: Spool? = try Spool.open(fixture.spoolPath)
    // The first two went out as one.
    try await spool?.settle([Settlement(2, .send), Settlement(3, .send)], at: 1_000)
    spool = nil
    let outcome = try await fixture.deliver([])
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "written 4")
    #expect(fixture.simulator.records(of: "companies").map { $0.properties["name"] } == ["Z"])
    await fixture.end()
  }

  @Test func aSearchedCreateThatIsNotSeenIsUnknown() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let names = ["X", "Y", "Z"]
    try await leave(names.map { Self.company("x.example", $0) }, 1...2, in: fixture)
    let outcome = try await fixture.deliver([])
    #expect(outcome.stop == nil)
    // The third one was not sent. It does not make what the others may have made.
    #expect(outcome.report.summary == "rejected/answer-lost 1, unknown/answer-lost 2")
    #expect(fixture.simulator.records(of: "companies").isEmpty)
    await fixture.end()
  }

  @Test(arguments: 0..<3) func lostAnswersOfSearchedCreatesDoubleNothing(seed: UInt64) async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts) {
      $0.seed = seed
      $0.faults = [
        Fault(.lostReply, probability: 0.3, path: "objects/2026-09/companies"),
        Fault(.reset, probability: 0.1, path: "objects/2026-09/companies"),
      ]
    }
    let operations = (0..<24).map { Self.company("d\($0 % 8).example", "N\($0)") }
    let outcome = try await fixture.deliver(operations: operations)
    #expect(outcome.stop == nil)
    let domains = fixture.simulator.records(of: "companies").compactMap { $0.properties["domain"] }
    #expect(Set(domains).count == domains.count, "\(domains.sorted())")
    let report = outcome.report
    #expect(report.operations == 24 && report.waiting == 0)
    // What did not arrive may have, as far as can be told.
    let open = report.counts.filter { $0.state == .unknown || $0.state == .rejected }
    #expect(open.allSatisfy { $0.reason == "answer-lost" }, "\(report.summary)")
    await fixture.end()
  }

  @Test func conditionsHoldForRecordsThatASearchFinds() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    _ = try await fixture.deliver(operations: [Self.company("x.example", "X")])
    let second = Self.company("x.example", "Y") + #","write":{"name":"if_empty"}"#
    let outcome = try await fixture.deliver(operations: [second])
    #expect(outcome.report.summary == "skipped/nothing-to-write 1, written 1")
    #expect(fixture.simulator.records(of: "companies").map { $0.properties["name"] } == ["X"])
    await fixture.end()
  }
}
