import SpokeSchema
import SpokeSimulator
import SpokeTestSupport
import Testing

@testable import SpokeClient

/// The simulator is another reading of HubSpot's reference than the client's.
@Suite struct SimulatorPullTests {
  private static let acme = "\(Repository.root)/Schemas/portals/acme"

  /// A pull only reads.
  private static func configure(_ configuration: inout HubSpotClient.Configuration) {
    configuration.portal = .readOnly
    configuration.limits = .none
  }

  private func withSimulator<Result>(
    _ configure: (inout SimulatorOptions) -> Void = { _ in }, _ body: (String) async throws -> Result
  ) async throws -> Result {
    var options = SimulatorOptions()
    options.tier = .unlimited
    configure(&options)
    let simulator = try Simulator(snapshot: .folder(Self.acme), options: options)
    let url = try await simulator.start()
    do {
      let result = try await body(url)
      await simulator.stop()
      return result
    } catch {
      await simulator.stop()
      throw error
    }
  }

  @Test func theSnapshotOfASimulatedPortalIsTheOneItWasMadeFrom() async throws {
    let old = try SnapshotFolder(Self.acme).read()
    try await withSimulator { url in
      try await HubSpotClient.run(url, configure: Self.configure) { client in
        let names = ["companies", "contacts", "deals", "line_items", "products", "2-31415926", "tickets"]
        let fresh = try await PortalPull(client, PullRequest(objects: .named(names))).run()
        #expect(fresh.missing.map { "\($0.part): \($0.reason)" } == [])
        #expect(Set(fresh.files.keys) == Set(old.keys))
        for (path, bytes) in old.sorted(by: { $0.key < $1.key }) where path != "portal.json" {
          let isSame = fresh.files[path] == bytes
          #expect(isSame, "\(path)")
        }
        let again = try await PortalPull(client, PullRequest(objects: .used([])), old: fresh.files).run()
        #expect(again.changed == [])
        let committed = try await PortalPull(client, PullRequest(objects: .used([])), old: old).run()
        #expect(committed.changed == [])
        #expect(committed.files == old)
      }
    }
  }

  @Test func aTokenWithoutScopesGetsLess() async throws {
    let scopes: Set<String> = ["crm.schemas.contacts.read", "crm.objects.contacts.read", "oauth"]
    let token = HubSpotClient.testToken
    try await withSimulator({ $0.tokens = [.init(token, scopes: scopes)] }) { url in
      try await HubSpotClient.run(url, configure: Self.configure) { client in
        let pulled = try await PortalPull(client, PullRequest(objects: .used(["contacts", "deals"]))).run()
        let parts = pulled.missing.map(\.part)
        #expect(parts.contains("events.json") && parts.contains("owners.json") && parts.contains("lists.json"))
        #expect(parts.contains("objects/deals.json") && !parts.contains("objects/contacts.json"))
        #expect(pulled.missing.first { $0.part == "owners.json" }?.scopes == ["crm.objects.owners.read"])
      }
    }
  }

  @Test func anInstalledAppPullsToo() async throws {
    let app = OAuthApp.standard
    let credentials = Credentials.oauth(
      .init(clientID: app.clientID, clientSecret: Secret(app.clientSecret), refreshToken: Secret(app.refreshToken)))
    try await withSimulator { url in
      try await HubSpotClient.run(url, credentials, configure: Self.configure) { client in
        let pulled = try await PortalPull(client, PullRequest(objects: .named(["deals"]))).run()
        #expect(pulled.missing.map(\.part) == [])
        #expect(pulled.portalID == 48_151_623)
      }
    }
  }
}
