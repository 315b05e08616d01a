import Foundation
import Logging
import SpokeSchema
import Synchronization
import Testing

@testable import SpokeClient

/// No secret gets out, whatever a server echoes.
@Suite struct SecretTests {
  /// Keeps everything that is logged.
  private struct KeepingHandler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    final class Lines: Sendable { let all = Mutex<[String]>([]) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      lines.all.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
    }
  }

  private static let oauth = Credentials.oauth(
    .init(clientID: "app", clientSecret: Secret("s&cret/value"), refreshToken: Secret("refresh+token==")))

  /// The forms in which secrets may stand in a text.
  private static func forms(_ secrets: [String]) -> [String] {
    secrets.flatMap { [$0, APIPath.encoded($0), $0.replacingOccurrences(of: "\"", with: "\\\"")] }
  }

  @Test func nothingThatIsEchoedGetsOut() async throws {
    let issued = ["issued-access-token", "issued-refresh-token"]
    try await check(.token(Secret(HubSpotClient.testToken)), secrets: [HubSpotClient.testToken])
    try await check(Self.oauth, secrets: ["s&cret/value", "refresh+token=="] + issued + [HubSpotClient.testToken])
  }

  /// Runs calls against a server that puts the secrets into everything that it answers.
  private func check(_ credentials: Credentials, secrets: [String]) async throws {
    let lines = KeepingHandler.Lines()
    let logger = Logger(label: "test", factory: { _ in KeepingHandler(lines: lines) })
    let forms = Self.forms(secrets)
    let text = forms.joined(separator: " ").replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
    let shown = try await ScriptedServer.run({ request, number in
      if request.path.hasPrefix("/oauth/") {
        return .json(
          200, #"{"access_token":"issued-access-token","refresh_token":"issued-refresh-token","expires_in":1800}"#)
      }
      return Self.echo(text, number, secrets.last ?? "")
    }) { server, url in
      var shown = ["\(credentials) \(String(reflecting: credentials))"]
      try await HubSpotClient.run(url, credentials, configure: { $0.logger = logger }) { client in
        for number in 0..<21 {
          do {
            let id = ["1"] + secrets
            let call = Call(
              .post, client.paths.object("contacts", id[number % id.count]).appending("batch", "read"), body: [])
            shown.append("\(try await client.batch(call).errors)")
          } catch {
            var dumped = ""
            dump(error, to: &dumped)
            shown.append("\(error) \(String(reflecting: error)) \(dumped)")
          }
        }
      }
      #expect(server.requests.count >= 21)
      return shown
    }
    let logged = lines.all.withLock { $0 }
    #expect(shown.count == 22 && logged.count > 10)
    for text in shown + logged {
      for form in forms { #expect(!text.contains(form), "\(form) in \(text)") }
    }
  }

  private static func echo(_ text: String, _ number: Int, _ header: String) -> ScriptedServer.Reply {
    let headers = ["X-HubSpot-Correlation-Id": header]
    let lists = #""context":{"propertyName":["\#(text)"],"ids":["\#(text)"],"requiredScopes":["\#(text)"]}"#
    let fault = #"{"message":"\#(text)","code":"\#(text)",\#(lists)}"#
    switch number % 6 {
    case 0: return .json(500, text, headers)
    case 1: return .json(400, #"{"message":"\#(text)","category":"\#(text)","errors":[\#(fault)]}"#, headers)
    case 2: return .json(423, #"{"message":"\#(text)","policyName":"\#(text)","subCategory":"\#(text)"}"#, headers)
    case 3: return .json(200, "no JSON: \(text)", headers)
    case 4: return .json(403, fault, headers)
    default: return .json(207, #"{"errors":[\#(fault)]}"#, headers)
    }
  }

  @Test func aSecretIsNotShown() {
    let secret = Secret("pat-na1-secret")
    var dumped = ""
    dump(secret, to: &dumped)
    dump(["a": secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] { #expect(!text.contains("pat-na1")) }
    #expect("\(secret)" == "[redacted]")
  }

  @Test func textIsScrubbed() {
    let scrubber = Scrubber()
    scrubber.learn(Secret("abcdefgh"))
    scrubber.learn(Secret("abcdefghijkl"))
    scrubber.learn(Secret("short"))
    #expect(scrubber.scrub("x abcdefghijkl y abcdefgh z") == "x [redacted] y [redacted] z")
    #expect(scrubber.scrub("short is kept") == "short is kept")
    #expect(scrubber.scrub("(pat-eu1-00000000-0000-0000)") == "([redacted])")
    #expect(scrubber.scrub("pat-a compat-na1-00000000-0000-0000") == "pat-a compat-na1-00000000-0000-0000")
    #expect(scrubber.scrub("Zoë 日本") == "Zoë 日本")
  }
}
