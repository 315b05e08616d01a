import Foundation
import SpokeSchema
import SpokeTestSupport
import Testing

@testable import SpokeClient

@Suite struct PullTests {
  /// Pulls from a portal, in simulated time: all objects are more calls than the limits let through in a minute.
  private func pull(
    _ portal: SnapshotServer, _ request: PullRequest = PullRequest(objects: .all), old: [String: [UInt8]] = [:],
    retry: RetryPolicy = .never
  ) async throws -> (pulled: PulledSnapshot, requests: [ScriptedServer.Request]) {
    let time = SimulatedTime(start: Timestamp(sinceEpoch: .seconds(1_790_000_000)))
    return try await time.run {
      try await ScriptedServer.run({ request, _ in portal.answer(request) }) { server, url in
        let configure = { (configuration: inout HubSpotClient.Configuration) in
          configuration.retry = retry
          configuration.time = time.source
        }
        let pulled = try await HubSpotClient.run(url, configure: configure) { client in
          try await PortalPull(client, request, old: old).run()
        }
        return (pulled, server.requests)
      }
    }
  }

  private func acme() throws -> [String: [UInt8]] {
    try SnapshotFolder("\(Repository.root)/Schemas/portals/acme").read()
  }

  private static let acmeObjects = [
    "companies", "contacts", "deals", "line_items", "products", "subscription_plan", "tickets",
  ]

  @Test func theSnapshotIsWhatThePortalHas() async throws {
    let (pulled, requests) = try await pull(try SnapshotServer(), PullRequest(objects: .named(Self.acmeObjects)))
    #expect(pulled.missing.map(\.part) == [])
    var expected = try acme()
    #expect(Set(pulled.files.keys) == Set(expected.keys))
    expected["portal.json"] = nil
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(pulled.files[path] == bytes, "\(path)")
    }
    #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer \(HubSpotClient.testToken)" })
    let portal = String(decoding: pulled.files["portal.json"] ?? [], as: UTF8.self)
    #expect(portal.contains(#""portalId": 48151623"#) && !portal.contains("2026-11-20T09:00:00Z"))
  }

  @Test func nothingChangesWhenNothingChanged() async throws {
    let old = try acme()
    for isShuffled in [false, true] {
      let portal = try SnapshotServer("Schemas/portals/acme", .init(isShuffled: isShuffled))
      let (pulled, _) = try await pull(portal, PullRequest(objects: .used(["deals"])), old: old)
      #expect(pulled.changed == [])
      #expect(pulled.files == old)
    }
  }

  @Test func onlyWhatChangedIsWritten() async throws {
    let old = try acme()
    let portal = try SnapshotServer("Schemas/portals/acme", .init(isShuffled: true))
    portal.files.withLock { files in
      files["objects/deals.json"] = files["objects/deals.json"]?.sorting("properties") { properties in
        properties.map { $0["name"]?.string == "amount" ? $0.setting("label", .string("Worth")) : $0 }
      }
    }
    let (pulled, _) = try await pull(portal, PullRequest(objects: .used([])), old: old)
    #expect(pulled.changed == ["objects/deals.json", "portal.json"])
    let before = String(decoding: try #require(old["objects/deals.json"]), as: UTF8.self).split(separator: "\n")
    let after = String(decoding: try #require(pulled.files["objects/deals.json"]), as: UTF8.self).split(separator: "\n")
    #expect(zip(before, after).filter { $0 != $1 }.map { "\($0.1)" } == [#"      "label": "Worth","#])
    #expect(before.count == after.count)
    let portalLines = zip(
      String(decoding: old["portal.json"] ?? [], as: UTF8.self).split(separator: "\n"),
      String(decoding: pulled.files["portal.json"] ?? [], as: UTF8.self).split(separator: "\n"))
    #expect(portalLines.filter { $0 != $1 }.count == 1)
  }

  @Test func refusedPartsAreReportedAndAbsent() async throws {
    let portal = try SnapshotServer()
    portal.behaviour.withLock { behaviour in
      behaviour.overrides = [
        "GET /events/2026-09/event-definitions": SnapshotServer.forbidden,
        "GET /crm/owners/2026-09": SnapshotServer.forbidden,
        "GET /crm/properties/2026-09/tickets": SnapshotServer.forbidden,
        "GET /crm/associations/2026-09/contacts/deals/labels": SnapshotServer.forbidden,
      ]
      behaviour.scopesAreReadable = false
    }
    let (pulled, _) = try await pull(portal, PullRequest(objects: .used(["contacts", "deals", "tickets", "nothing"])))
    #expect(
      pulled.missing.map(\.part) == [
        "associations/contacts.deals.json", "events.json", "objects/nothing.json", "objects/tickets.json",
        "owners.json",
        "the granted scopes in portal.json",
      ])
    #expect(pulled.missing.first { $0.part == "owners.json" }?.scopes == ["some.scope.read", "other.scope.read"])
    let paths = Set(pulled.files.keys)
    #expect(paths.isDisjoint(with: ["events.json", "owners.json", "objects/tickets.json"]))
    #expect(paths.isSuperset(of: ["lists.json", "objects/contacts.json", "associations/deals.contacts.json"]))
    let loaded = try Portal.load(.memory(pulled.files), displayPath: "acme")
    #expect(loaded.objectNames == ["contacts", "deals"] && loaded.scopes == nil && loaded.events == nil)
  }

  @Test func anUnknownObjectThatWasNamedEndsThePull() async throws {
    let portal = try SnapshotServer()
    let error = await #expect(throws: HubSpotError.self) {
      _ = try await pull(portal, PullRequest(objects: .named(["contacts", "subscription_plam"])))
    }
    #expect(error?.message == "the portal has no object 'subscription_plam'")
    #expect(error?.help.hasPrefix("Did you mean subscription_plan?") == true)
  }

  @Test func aFailureEndsThePull() async throws {
    let portal = try SnapshotServer()
    portal.behaviour.withLock {
      $0.overrides["GET /crm/pipelines/2026-09/deals"] = .json(502, "<html><title>Bad gateway</title></html>")
    }
    let error = await #expect(throws: HubSpotError.self) { _ = try await pull(portal) }
    #expect(error?.kind == .server && error?.message == "Bad gateway")
  }

  @Test func passingFailuresAreTriedAgain() async throws {
    let portal = try SnapshotServer()
    portal.behaviour.withLock { behaviour in
      behaviour.first = [
        "GET /crm/pipelines/2026-09/deals": [.json(500, ""), .json(503, "{}")],
        "GET /crm/owners/2026-09": [.json(423, #"{"message":"locked"}"#)],
      ]
    }
    let (pulled, _) = try await pull(portal, PullRequest(objects: .named(Self.acmeObjects)), retry: .standard)
    #expect(pulled.missing.isEmpty)
    #expect(pulled.files.count == (try acme().count))
  }

  @Test func anotherPortalIsNotWrittenOver() async throws {
    let portal = try SnapshotServer()
    portal.files.withLock { $0["portal.json"] = $0["portal.json"]?.setting("portalId", .number("7")) }
    let error = await #expect(throws: HubSpotError.self) { _ = try await pull(portal, old: try acme()) }
    #expect(error?.kind == .wrongPortal(found: 7))
  }

  @Test func ownersAreHashed() async throws {
    let portal = try SnapshotServer()
    let (pulled, _) = try await pull(portal, PullRequest(objects: .named(["contacts"]), hashesOwners: true))
    let text = String(decoding: pulled.files["owners.json"] ?? [], as: UTF8.self)
    #expect(!text.contains("@") && !text.contains("Marchetti") && !text.contains("firstName"))
    // printf ines.marchetti@acme.example | sha256sum
    let hash = "24fc962b3f42b1c09cc74a7e55422c133c91bdda62fbabf71e6b3791da032a2b"
    #expect(text.contains("\"emailHash\": \"\(hash)\""))
    // A snapshot that is hashed stays so unless it is asked for otherwise.
    let again = try await pull(portal, PullRequest(objects: .used([])), old: pulled.files).pulled
    #expect(again.changed == [])
    let plain = try await pull(portal, PullRequest(objects: .used([]), hashesOwners: false), old: pulled.files).pulled
    #expect(plain.changed == ["owners.json", "portal.json"])
  }

  @Test func allObjectsAreAskedFor() async throws {
    let (pulled, requests) = try await pull(try SnapshotServer())
    let asked = Set(
      requests.filter { $0.path.hasPrefix("/crm/properties/") }.compactMap { $0.path.split(separator: "/").last })
    #expect(asked.isSuperset(of: ["contacts", "0-162", "orders", "p48151623_subscription_plan"]))
    #expect(asked.count == StandardObject.all.count + 1)
    #expect(pulled.files.keys.filter { $0.hasPrefix("objects/") }.count == 7)
    #expect(pulled.missing.isEmpty && pulled.unseen.isEmpty)

    let portal = try SnapshotServer()
    portal.behaviour.withLock { behaviour in
      for name in ["carts", "tickets"] {
        behaviour.overrides["GET /crm/properties/2026-09/\(name)"] = SnapshotServer.forbidden
      }
    }
    let partly = try await pull(portal, old: try acme()).pulled
    #expect(partly.unseen == ["carts"] && partly.missing.map(\.part) == ["objects/tickets.json"])
  }
}
