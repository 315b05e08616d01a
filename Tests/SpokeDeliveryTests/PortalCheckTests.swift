import Foundation
import SpokeSimulator
import SpokeTestSupport
import Testing

@testable import SpokeDelivery

/// What is looked at before anything is written, and what stops a delivery in its middle.
@Suite struct PortalCheckTests {
  private static func people(_ count: Int) -> [String] { (0..<count).map { CommandTests.person($0) } }

  /// Whether all that was asked for only reads.
  private func hasOnlyRead(_ simulator: Simulator) -> Bool {
    simulator.requests.allSatisfy { $0.method == "GET" || $0.path.contains("/oauth/") }
  }

  @Test func nothingIsWrittenToAPortalThatThePlanIsNotFor() async throws {
    let folder = "\(NSTemporaryDirectory())/spoke-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "\(Repository.root)/Schemas/portals/acme", toPath: folder)
    let path = "\(folder)/portal.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("48151623", with: "7").write(toFile: path, atomically: true, encoding: .utf8)
    let fixture = try DeliveryFixture(DeliveryTests.contacts, snapshot: folder)
    let outcome = try await fixture.deliver(events: Self.people(3))
    guard case .failed(let failure)? = outcome.stop else {
      Issue.record("\(String(describing: outcome.stop))")
      return
    }
    #expect(failure.message.contains("portal 7") && failure.message.contains("48151623"), "\(failure.message)")
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
    #expect(hasOnlyRead(fixture.simulator))
    await fixture.end()
  }

  @Test func nothingIsWrittenWithoutAScopeThatThePlanNeeds() async throws {
    let fixture = try DeliveryFixture(ConditionTests.mappings) {
      $0.tokens = [
        .init(
          "pat-na1-test",
          scopes: ["oauth", "crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.deals.read"])
      ]
    }
    let outcome = try await fixture.deliver(events: Self.people(3))
    guard case .failed(let failure)? = outcome.stop else {
      Issue.record("\(String(describing: outcome.stop))")
      return
    }
    // The plan writes deals too; contacts could be written.
    #expect(failure.message.contains("crm.objects.deals.write"), "\(failure.message)")
    #expect(!failure.message.contains("contacts"), "\(failure.message)")
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
    #expect(hasOnlyRead(fixture.simulator))
    #expect(outcome.report.operations == 0)
    await fixture.end()
  }

  @Test func aTokenThatEndsInTheMiddleStopsEverythingAndLosesNothing() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let path = try fixture.file(Self.people(1_000))
    fixture.simulator.setFaults([Fault(.unauthorized, probability: 0.4, path: "batch/upsert")])
    let first = try await fixture.deliver([path])
    guard case .refused(let error)? = first.stop else {
      Issue.record("\(String(describing: first.stop))")
      return
    }
    #expect(error.kind == .unauthorized)
    #expect(first.report.count(.rejected) == 0)
    #expect(first.report.waiting > 0)
    #expect(first.report.count(.written) == fixture.simulator.records(of: "contacts").count)
    fixture.simulator.setFaults([])
    let second = try await fixture.deliver([path])
    #expect(second.stop == nil)
    #expect(second.report.summary == "written 1000")
    #expect(fixture.simulator.records(of: "contacts").count == 1_000)
    await fixture.end()
  }

  /// The reference of 2026-09 is not sure of the path: the portal is asked, also where nothing but a batch is sent.
  @Test func eventsGoWhereThePortalTakesThem() async throws {
    let fixture = try DeliveryFixture(
      """
      spoke: 1
      mappings:
        trial:
          when: type == "track" and exists(properties.email)
          send: trial_started
          to: { email: "${properties.email}" }
          properties:
            seats: ${properties.seats}
      """)
    fixture.simulator.setFaults([Fault(.unknownPath, path: "/events/2026-09/")])
    let outcome = try await fixture.deliver(
      events: (0..<700).map {
        #"{"type":"track","messageId":"m\#($0)","properties":{"email":"a@x.example","seats":3}}"#
      })
    #expect(outcome.stop == nil)
    #expect(outcome.report.summary == "written 700")
    #expect(fixture.simulator.events().count == 700)
    let sent = fixture.simulator.requests.filter { $0.path.hasSuffix("/send/batch") }
    #expect(sent.count >= 2)
    #expect(sent.allSatisfy { $0.path == "/events/custom/2026-09/send/batch" })
    // Asked for the first batches, which go side by side, and not for each.
    #expect(fixture.simulator.requests.filter { $0.path.contains("event-definitions") }.count <= 2)
    await fixture.end()
  }
}
