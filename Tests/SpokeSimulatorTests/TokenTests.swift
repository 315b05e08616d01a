import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct TokenTests {
  private func refresh(_ fixture: SimulatorFixture, _ token: String) throws -> Answer {
    try fixture.post(
      fixture.paths.token,
      "grant_type=refresh_token&client_id=simulator-client&client_secret=simulator-secret&refresh_token=\(token)")
  }

  @Test func accessTokensExpire() throws {
    var fixture = try SimulatorFixture { $0.tokens = [] }
    #expect(try fixture.get(fixture.paths.accountInfo.text)["category"] == "INVALID_AUTHENTICATION")
    let issued = try refresh(fixture, "simulator-refresh-token")
    fixture.token = issued["access_token"]?.string ?? ""
    let answer = try fixture.get(fixture.paths.accountInfo.text)
    #expect(answer.status == 200)
    // Apps with OAuth see no daily limit.
    #expect(answer.headers["x-hubspot-ratelimit-daily"] == nil)
    fixture.clock.advance(milliseconds: 1_800_000)
    let expired = try fixture.get(fixture.paths.accountInfo.text)
    #expect(expired.status == 401)
    #expect(expired["category"] == "EXPIRED_AUTHENTICATION")
  }

  @Test func refreshTokensRotateWhenAsked() throws {
    let fixture = try SimulatorFixture { $0.rotatesRefreshTokens = true }
    let first = try refresh(fixture, "simulator-refresh-token")
    let next = try #require(first["refresh_token"]?.string)
    #expect(next != "simulator-refresh-token")
    #expect(try refresh(fixture, "simulator-refresh-token").status == 400)
    #expect(try refresh(fixture, next).status == 200)
  }

  @Test func wrongSecretsAreRefused() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(
      fixture.paths.token,
      "grant_type=refresh_token&client_id=simulator-client&client_secret=x&refresh_token=simulator-refresh-token")
    #expect(answer.status == 400)
    #expect(answer["error"] == "invalid_grant")
  }
}
