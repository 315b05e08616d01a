import Foundation
import SpokePlan
import SpokeSchema
import SpokeSimulator
import Testing

@testable import SpokeDelivery

/// What `--dry-run` says is what a delivery then does.
@Suite struct DryRunTests {
  static let mappings = """
    spoke: 1
    mappings:
      company:
        when: type == "group" and exists(groupId)
        upsert: companies
        match: { acme_account_id: "${groupId}" }
        properties:
          name: ${traits.name}
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
        lists:
          - add: Newsletter
      trial:
        when: event == "Trial Started" and exists(properties.email)
        send: trial_started
        to: { email: "${properties.email}" }
        properties:
          seats: ${properties.seats}
    """

  static func events(_ count: Int) -> [String] {
    (0..<count).flatMap { number in
      [
        #"{"type":"group","groupId":"c\#(number % 130)","traits":{"name":"C"}}"#,
        CommandTests.person(number, #","company":"c\#(number % 130)""#),
        #"{"type":"track","event":"Trial Started","messageId":"m\#(number)","properties":{"email":"p\#(number)@x.example","seats":3}}"#,
      ]
    }
  }

  @Test func countsTheCallsThatADeliveryMakesAtLeast() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    let path = try fixture.file(Self.events(620))
    let estimate = try await DryRun(fixture.plan, inputs: [path], spool: nil).run()
    #expect(fixture.simulator.counts.total == 0)
    let outcome = try await fixture.deliver([path]) { $0.linger = .seconds(20) }
    #expect(outcome.report.count(.written) + outcome.report.count(.merged) == estimate.operations)
    var made: [String: Int] = [:]
    for request in fixture.simulator.requests where request.method != "GET" && !request.path.contains("oauth") {
      made["\(request.method) \(request.path)", default: 0] += 1
    }
    let expected = Dictionary(uniqueKeysWithValues: estimate.byCall.map { ($0.call, $0.count) })
    #expect(Set(made.keys) == Set(expected.keys))
    // Records wait until they fill a batch. What follows on them goes when they are written, and may take more calls.
    for (call, count) in expected {
      #expect(call.hasSuffix("batch/upsert") ? made[call] == count : made[call, default: 0] >= count, "\(call) \(made)")
    }
    // Of companies there are fewer than events about them.
    #expect(expected["POST /crm/objects/2026-09/companies/batch/upsert"] == 2)
    #expect(expected["POST /crm/objects/2026-09/contacts/batch/upsert"] == 7)
    #expect(expected["POST /crm/associations/2026-09/contacts/companies/batch/create"] == 1)
    await fixture.end()
  }

  @Test func saysWhatItTakesAtEachTier() async throws {
    let fixture = try DeliveryFixture(Self.mappings)
    let path = try fixture.file(Self.events(620))
    let command = try await DeliverCommand.run(fixture, ["PLAN", path, "--dry-run", "--format", "json"])
    #expect(command.status == 0, "\(command.errors)")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    #expect(json["events"] as? Int == 1_860)
    #expect(json["operations"] as? Int == 1_860)
    let mappings = try #require(json["mappings"] as? [[String: Any]])
    #expect(mappings.map { $0["mapping"] as? String } == ["company", "contact", "trial"])
    #expect(mappings.map { $0["what"] as? String }.last == "send pe48151623_trial_started")
    #expect(
      json["scopes"] as? [String] == [
        "analytics.behavioral_events.send", "crm.lists.write", "crm.objects.companies.write",
        "crm.objects.contacts.write",
      ])
    let calls = try #require(json["callCount"] as? Int)
    let tiers = try #require(json["tiers"] as? [[String: Any]])
    #expect(tiers.map { $0["name"] as? String } == AccountTier.all.map(\.name))
    for (tier, said) in zip(AccountTier.all, tiers) {
      let percent = Double(calls) / Double(tier.daily) * 100
      #expect(abs((said["dailyPercent"] as? Double ?? 0) - percent) < 0.0001)
      #expect((said["seconds"] as? Double ?? 0) > 0)
    }
    await fixture.end()
  }

  @Test func countsWhatWaitsInASpoolAndNotWhatIsDone() async throws {
    let fixture = try DeliveryFixture(DeliveryTests.contacts)
    let path = try fixture.file((0..<150).map { CommandTests.person($0) })
    try await fixture.append(operations: [
      #""op":"upsert","object":"contacts","key":{"property":"email","value":"w@x.example"},"properties":{}"#
    ])
    let arguments = ["PLAN", path, "--dry-run", "--spool", "SPOOL"]
    let before = try await DeliverCommand.run(fixture, arguments)
    #expect(before.output.contains("150 lines, 150 events, 151 operations, 0 rejected by the plan"), "\(before.output)")
    let url = try await fixture.simulator.start()
    let done = try await DeliverCommand.run(fixture, ["PLAN", path, "--spool", "SPOOL"], url: url)
    #expect(done.status == 0, "\(done.errors)")
    let after = try await DeliverCommand.run(fixture, arguments)
    for line in [
      "\(path) is in the spool already", "0 lines, 0 events, 0 operations, 0 rejected by the plan", "calls: 0",
    ] {
      #expect(after.output.split(separator: "\n").contains(Substring(line)), "\(after.output)")
    }
    #expect(after.output.hasSuffix("Nothing was sent.\n"))
    await fixture.end()
  }
}
