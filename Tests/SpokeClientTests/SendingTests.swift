import Foundation
import SpokeSchema
import Testing

@testable import SpokeClient

/// What goes over the wire.
@Suite struct SendingTests {
  static let hostile = ["a/b", "a?b=c", "a#b", "a b", "%2F", "Zoë", "a+b@c.de", "\"\\", "a;b&c", "\u{1}", "日本"]

  @Test(arguments: hostile)
  func anIDStaysOneSegment(_ id: String) async throws {
    try await ScriptedServer.run({ _, _ in .json(200, #"{"id":"1","properties":{}}"#) }) { server, url in
      try await HubSpotClient.run(url) { client in
        _ = try await client.record("contacts", id: id, idProperty: "a&b=c", properties: ["x", "y z"])
      }
      let request = try #require(server.requests.first)
      let parts = request.path.split(separator: "/")
      #expect(parts.dropLast().joined(separator: "/") == "crm/objects/2026-09/contacts")
      #expect(parts.last?.removingPercentEncoding == id)
      #expect(request.query == "idProperty=a%26b%3Dc&properties=x%2Cy%20z")
      #expect(request.headers["authorization"] == "Bearer \(HubSpotClient.testToken)")
    }
  }

  @Test(arguments: ["", ".", ".."])
  func aSegmentThatServersDropIsNotSent(_ id: String) async throws {
    try await ScriptedServer.run({ _, _ in .json(200, "{}") }) { server, url in
      try await HubSpotClient.run(url) { client in
        _ = await #expect(throws: HubSpotError.self) { _ = try await client.record("contacts", id: id) }
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aBatchIsSentAndRead() async throws {
    let body = """
      {"status":"COMPLETE","results":[{"id":51,"new":true,"properties":{"email":"a@b.c","zip":null,"n":7}}],"extra":[1]}
      """
    try await ScriptedServer.run({ _, _ in .json(200, body, ["X-HubSpot-Correlation-Id": "c-1"]) }) { server, url in
      let reply = try await HubSpotClient.run(url) { client in
        try await client.write(
          .upsert, "contacts",
          [RecordWrite(id: "a@b.c", idProperty: "email", properties: [.init(name: "zip", value: "")], traceID: "1:m")])
      }
      #expect(
        server.requests.map(\.body) == [
          #"{"inputs":[{"id":"a@b.c","idProperty":"email","objectWriteTraceId":"1:m","properties":{"zip":""}}]}"#
        ])
      #expect(!reply.isPartial && reply.headers.correlationID == "c-1")
      #expect(reply.records.map(\.id) == ["51"] && reply.records[0].isNew == true)
      #expect(reply.records[0].property("zip") == nil && reply.records[0].property("n") == "7")
    }
  }
}
