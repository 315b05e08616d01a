import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct LimitTests {
  @Test func tenSecondsRollAlong() throws {
    let fixture = try SimulatorFixture { $0.tier = .starter }
    let path = fixture.paths.accountInfo.text
    for number in 1...100 {
      if number == 51 { fixture.clock.advance(milliseconds: 4_000) }
      #expect(try fixture.get(path).status == 200)
    }
    let refused = try fixture.get(path)
    #expect(refused.status == 429)
    #expect(refused["policyName"] == "TEN_SECONDLY_ROLLING")
    #expect(refused["errorType"] == "RATE_LIMIT")
    #expect(refused.headers["x-hubspot-ratelimit-max"] == "100")
    #expect(refused.headers["x-hubspot-ratelimit-remaining"] == "0")
    // The first fifty leave the window first.
    fixture.clock.advance(milliseconds: 6_000)
    let answers = try (1...51).map { _ in try fixture.get(path).status }
    #expect(answers.count { $0 == 200 } == 50)
    #expect(fixture.simulator.counts.byPolicy == ["TEN_SECONDLY_ROLLING": 2])
  }

  @Test func tokensHaveLimitsOfTheirOwn() throws {
    var fixture = try SimulatorFixture { $0.tier = .starter }
    for _ in 1...100 { try fixture.get(fixture.paths.accountInfo.text) }
    #expect(try fixture.get(fixture.paths.accountInfo.text).status == 429)
    fixture.token = "pat-na1-other"
    #expect(try fixture.get(fixture.paths.accountInfo.text).status == 200)
  }

  @Test func searchesHaveASecondAndNoHeaders() throws {
    let fixture = try SimulatorFixture { $0.tier = .enterprise }
    let answers = try (1...6).map { _ in try fixture.post(fixture.paths.search("contacts"), "{}") }
    #expect(answers.map(\.status) == [200, 200, 200, 200, 200, 429])
    #expect(answers[5]["policyName"] == "SECONDLY")
    #expect(answers[0].headers["x-hubspot-ratelimit-max"] == nil)
    fixture.clock.advance(milliseconds: 1_000)
    #expect(try fixture.post(fixture.paths.search("contacts"), "{}").status == 200)
  }

  @Test func associationsAreLimitedBesides() throws {
    let fixture = try SimulatorFixture { $0.tier = .enterprise }
    let path = fixture.paths.associationLabels(from: "contacts", to: "deals").text
    let answers = try (1...151).map { _ in try fixture.get(path).status }
    #expect(answers.count { $0 == 200 } == 150)
    // They leave the general limit alone.
    let other = try fixture.get(fixture.paths.accountInfo.text)
    #expect(other.headers["x-hubspot-ratelimit-remaining"] == "189")
  }

  @Test func theDayEndsAtThePortalsMidnight() throws {
    let fixture = try SimulatorFixture {
      $0.tier = Tier(name: "test", burst: nil, daily: 3)
      $0.timeZone = "America/New_York"
    }
    let path = fixture.paths.accountInfo.text
    #expect(try fixture.get(path).headers["x-hubspot-ratelimit-daily-remaining"] == "2")
    for _ in 1...2 { try fixture.get(path) }
    let refused = try fixture.get(path)
    #expect(refused.status == 429)
    #expect(refused["policyName"] == "DAILY")
    // It is noon in UTC, and 07:00 in New York.
    fixture.clock.advance(milliseconds: 17 * 3_600_000 - 1)
    #expect(try fixture.get(path).status == 429)
    fixture.clock.advance(milliseconds: 1)
    #expect(try fixture.get(path).status == 200)
  }

  @Test func scopesAreDemanded() throws {
    let fixture = try SimulatorFixture {
      $0.tokens = [.init("pat-na1-test", scopes: ["crm.objects.contacts.read"])]
    }
    #expect(try fixture.get(fixture.paths.objects("contacts").text).status == 200)
    let refused = try fixture.post(fixture.paths.objects("contacts"), #"{"properties":{}}"#)
    #expect(refused.status == 403)
    #expect(refused["category"] == "MISSING_SCOPES")
    #expect(refused.errors.first?["context"]?["requiredGranularScopes"] == ["crm.objects.contacts.write"])
  }
}
