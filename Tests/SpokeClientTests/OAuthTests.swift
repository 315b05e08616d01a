import Foundation
import Logging
import SpokeSchema
import Synchronization
import Testing

@testable import SpokeClient

@Suite struct OAuthTests {
  /// Goes away with the test.
  private let folder: Folder

  init() throws { folder = try Folder() }

  private final class Folder {
    let path = NSTemporaryDirectory() + "spoke-oauth-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String) throws -> String {
      let file = path + "/token.json"
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return file
    }
  }

  /// An authorization server: each refresh token works once and brings the next one.
  private final class Tokens: Sendable {
    private let state = Mutex((issued: 0, valid: 0))
    let delay: Duration

    init(delay: Duration = .milliseconds(50)) { self.delay = delay }

    var issued: Int { state.withLock { $0.issued } }
    func expireAll() { state.withLock { $0.valid = $0.issued + 1 } }

    func answer(_ request: ScriptedServer.Request) -> ScriptedServer.Reply {
      guard request.path == "/oauth/2026-03/token" else {
        let isValid = state.withLock { state in
          state.valid > 0 && request.headers["authorization"] == "Bearer access-token-\(state.valid)"
        }
        return isValid
          ? .json(200, #"{"id":"1","properties":{}}"#)
          : .json(
            401, #"{"category":"EXPIRED_AUTHENTICATION","message":"The OAuth token used to make this call expired"}"#)
      }
      return state.withLock { state in
        guard
          request.body.contains("refresh_token=refresh-token-\(state.issued)&")
            || request.body.hasSuffix("refresh_token=refresh-token-\(state.issued)"),
          request.body.contains("client_secret=s%26cret-value"),
          request.headers["content-type"]?.contains("form") == true
        else { return .json(400, #"{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token"}"#) }
        state.issued += 1
        state.valid = max(state.valid, state.issued)
        var reply = ScriptedServer.Reply.json(
          200,
          """
          {"access_token":"access-token-\(state.issued)","refresh_token":"refresh-token-\(state.issued)",
           "expires_in":1800,"token_type":"bearer","scopes":["b","a"]}
          """)
        reply.delay = delay
        return reply
      }
    }
  }

  private static let text = """
    {
      "client_id": "app-1",
      "note": ["kept", 1.50],
      "client_secret": "s&cret-value",
      "refresh_token": "refresh-token-0"
    }

    """

  @Test func aTokenIsGotOnceForAll() async throws {
    let tokens = Tokens()
    let file = try folder.write(Self.text)
    try await ScriptedServer.run({ request, _ in tokens.answer(request) }) { server, url in
      try await HubSpotClient.run(url, try Credentials.load(file: file, environment: [:])) { client in
        try await Self.callAtOnce(client, 20)
        #expect(tokens.issued == 1)
        let scopes = try await client.grantedScopes()
        #expect(scopes == ["a", "b"])
      }
      #expect(server.requests.count == 21)
    }
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written.contains(#""refresh_token": "refresh-token-1""#) && written.contains("1.50"))
    #expect(written.contains(#""client_secret": "s&cret-value""#))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["token.json"])
  }

  @Test func manyRefusalsRefreshOnce() async throws {
    let tokens = Tokens()
    let file = try folder.write(Self.text)
    try await ScriptedServer.run({ request, _ in tokens.answer(request) }) { server, url in
      try await HubSpotClient.run(url, try Credentials.load(file: file, environment: [:])) { client in
        _ = try await client.record("contacts", id: "1")
        #expect(tokens.issued == 1)
        tokens.expireAll()
        try await Self.callAtOnce(client, 20)
        #expect(tokens.issued == 2)
      }
      // Whoever was refused is sent again once; the rest had the new token already.
      #expect(server.requests.count <= 43)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("refresh-token-2"))
  }

  @Test func aTokenIsRenewedBeforeItExpires() async throws {
    let tokens = Tokens(delay: .zero)
    let file = try folder.write(Self.text)
    let time = SimulatedTime(start: Timestamp(sinceEpoch: .seconds(1_790_000_000)))
    try await ScriptedServer.run({ request, _ in tokens.answer(request) }) { server, url in
      try await HubSpotClient.run(
        url, try Credentials.load(file: file, environment: [:]), configure: { $0.time = time.source }
      ) {
        client in
        for (elapsed, issued) in [(0, 1), (1_700, 1), (1_741, 2), (1_742, 2)] {
          time.advance(to: Timestamp(sinceEpoch: .seconds(1_790_000_000 + elapsed)))
          _ = try await client.record("contacts", id: "1")
          #expect(tokens.issued == issued, "after \(elapsed) s")
        }
      }
    }
  }

  @Test func anotherProcessMayHaveRenewedTheRefreshToken() async throws {
    let tokens = Tokens(delay: .zero)
    let file = try folder.write(Self.text)
    try await ScriptedServer.run({ request, _ in tokens.answer(request) }) { _, url in
      try await HubSpotClient.run(url, try Credentials.load(file: file, environment: [:])) { first in
        try await HubSpotClient.run(url, try Credentials.load(file: file, environment: [:])) { second in
          _ = try await first.record("contacts", id: "1")
          // The second one still holds the refresh token that the first one has used up.
          _ = try await second.record("contacts", id: "1")
          #expect(tokens.issued == 2)
        }
      }
    }
  }

  @Test func aDeadRefreshTokenIsFinal() async throws {
    let tokens = Tokens()
    let file = try folder.write(Self.text.replacingOccurrences(of: "refresh-token-0", with: "refresh-token-x"))
    try await ScriptedServer.run({ request, _ in tokens.answer(request) }) { server, url in
      let error = await #expect(throws: HubSpotError.self) {
        try await HubSpotClient.run(
          url, try Credentials.load(file: file, environment: [:]), configure: { $0.retry = .standard }
        ) {
          client in _ = try await client.record("contacts", id: "1")
        }
      }
      #expect(error?.kind == .credentials && error?.help.contains("Authorize it again") == true)
      #expect(server.requests.count == 1)
    }
  }

  @Test func aRefusedPrivateTokenIsNotSentAgain() async throws {
    try await ScriptedServer.run({ _, _ in .json(401, #"{"category":"INVALID_AUTHENTICATION"}"#) }) { server, url in
      let error = await #expect(throws: HubSpotError.self) {
        try await HubSpotClient.run(url, configure: { $0.retry = .standard }) { client in
          _ = try await client.record("contacts", id: "1")
        }
      }
      #expect(error?.kind == .unauthorized && error?.help.contains("HUBSPOT_ACCESS_TOKEN") == true)
      #expect(server.requests.count == 1)
    }
  }

  private static func callAtOnce(_ client: HubSpotClient, _ count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<count { group.addTask { _ = try await client.record("contacts", id: "1") } }
      try await group.waitForAll()
    }
  }

  // MARK: Where credentials come from

  private func load(_ text: String?, _ environment: [String: String] = [:]) throws -> (
    token: String?, Credentials.OAuth?
  ) {
    let file = try text.map { try folder.write($0) }
    switch try Credentials.load(file: file, environment: environment) {
    case .token(let secret): return (secret.reveal(), nil)
    case .oauth(let oauth): return (nil, oauth)
    }
  }

  @Test func credentialsAreReadFromEachPlace() throws {
    let variable = ["HUBSPOT_ACCESS_TOKEN": " pat-x \n"]
    let fromVariable = try load(nil, variable).token
    #expect(fromVariable == "pat-x")
    let fromFile = try load("pat-file\n", variable).token
    #expect(fromFile == "pat-file")
    let fromJSON = try load(#"{"access_token":"pat-json"}"#).token
    #expect(fromJSON == "pat-json")
    let environment = ["HUBSPOT_CLIENT_ID": "1", "HUBSPOT_CLIENT_SECRET": "2", "HUBSPOT_REFRESH_TOKEN": "3"]
    let app = try #require(try load(nil, environment).1)
    #expect(app.refreshToken.reveal() == "3" && app.file == nil)
    let mixed = try #require(try load(#"{"refresh_token":"4","client_id":5}"#, environment).1)
    #expect(mixed.refreshToken.reveal() == "4" && mixed.clientID == "5" && mixed.clientSecret.reveal() == "2")
    #expect(mixed.file?.hasSuffix("token.json") == true)
  }

  @Test(arguments: ["", "{", "[]", "{}", "two words", #"{"refresh_token":"r"}"#, #"{"access_token":"a b"}"#])
  func aFileWithoutAToken(_ text: String) throws {
    let file = try folder.write(text)
    let error = #expect(throws: HubSpotError.self) { try Credentials.load(file: file, environment: [:]) }
    #expect(error?.kind == .credentials && error?.help.isEmpty == false)
  }

  @Test func noCredentials() {
    for environment in [[:], ["HUBSPOT_ACCESS_TOKEN": " "], ["HUBSPOT_REFRESH_TOKEN": "x"]] {
      #expect(throws: HubSpotError.self) { try Credentials.load(file: nil, environment: environment) }
    }
    #expect(throws: HubSpotError.self) { try Credentials.load(file: "/nowhere/token", environment: [:]) }
  }
}
