import Foundation
import SpokeSchema
import Testing

@testable import SpokeClient

/// What becomes of calls when the network, HubSpot or a limit is in the way.
@Suite struct ExchangeTests {
  private static let ok = ScriptedServer.Reply.json(200, #"{"id":"1","results":[],"properties":{}}"#)

  private func slow(_ milliseconds: Int) -> ScriptedServer.Reply {
    var reply = Self.ok
    reply.delay = .milliseconds(milliseconds)
    return reply
  }

  @Test func aCreateWhoseReplyIsLostIsSentOnce() async throws {
    let late = slow(2_000)
    try await ScriptedServer.run({ _, _ in late }) { server, url in
      try await HubSpotClient.run(
        url,
        configure: { change in
          change.timeout = .milliseconds(300)
          change.retry = RetryPolicy(attempts: 3, firstWait: .milliseconds(1))
        }
      ) { client in
        let error = await #expect(throws: HubSpotError.self) {
          _ = try await client.write(.create, "contacts", [RecordWrite(properties: [])])
        }
        #expect(error?.kind == .replyLost && error?.mayHaveBeenWritten == true && error?.isTransient == true)
        #expect(server.requests.count == 1)
        let again = await #expect(throws: HubSpotError.self) {
          _ = try await client.write(.upsert, "contacts", [RecordWrite(id: "1", properties: [])])
        }
        #expect(again?.kind == .replyLost)
        #expect(server.requests.count == 4)
      }
    }
  }

  @Test func aConnectionThatIsClosedIsALostReply() async throws {
    let server = try ClosingServer()
    defer { server.stopped() }
    try await HubSpotClient.run("http://127.0.0.1:\(server.port)") { client in
      let error = await #expect(throws: HubSpotError.self) {
        _ = try await client.write(.create, "contacts", [RecordWrite(properties: [])])
      }
      #expect(error?.kind == .replyLost && error?.mayHaveBeenWritten == true)
      let read = await #expect(throws: HubSpotError.self) { _ = try await client.record("contacts", id: "1") }
      #expect(read?.mayHaveBeenWritten == false)
    }
    #expect(server.accepted >= 2)
  }

  @Test func whatCannotBeSentWasNotWritten() async throws {
    // The port was given out a moment ago and nobody listens there any more.
    let port = try ClosingServer().stopped()
    try await HubSpotClient.run("http://127.0.0.1:\(port)", configure: { $0.timeout = .seconds(2) }) { client in
      let error = await #expect(throws: HubSpotError.self) {
        _ = try await client.write(.create, "contacts", [RecordWrite(properties: [])])
      }
      #expect(error?.kind == .notSent && error?.mayHaveBeenWritten == false)
      #expect(error?.help.contains("network") == true)
    }
  }

  @Test func aSuccessThatIsNoJSONIsNone() async throws {
    try await ScriptedServer.run({ _, _ in .json(200, "<html>Log in</html>") }) { _, url in
      let error = await #expect(throws: HubSpotError.self) {
        try await HubSpotClient.run(url) { _ = try await $0.write(.create, "contacts", [RecordWrite(properties: [])]) }
      }
      #expect(error?.kind == .unreadable && error?.mayHaveBeenWritten == true)
    }
  }

  @Test func emptyRepliesAreFine() async throws {
    try await ScriptedServer.run({ _, _ in ScriptedServer.Reply(status: 204, headers: [:], body: "") }) { _, url in
      try await HubSpotClient.run(url) { client in
        try await client.archive("contacts", ids: ["1"])
        let reply = try await client.dissociate(from: "contacts", to: "companies", [.init(from: "1", to: "2")])
        #expect(reply.status == 204 && !reply.isPartial)
      }
    }
  }

  @Test func theTokenDoesNotFollowARedirect() async throws {
    try await ScriptedServer.run({ _, _ in Self.ok }) { other, otherURL in
      try await ScriptedServer.run({ _, _ in .json(302, "", ["Location": otherURL + "/x"]) }) { _, url in
        let error = await #expect(throws: HubSpotError.self) {
          try await HubSpotClient.run(url) { _ = try await $0.record("contacts", id: "1") }
        }
        #expect(error?.status == 302)
      }
      #expect(other.requests.isEmpty)
    }
  }

  @Test func a429StopsAllUntilItsWindowEnds() async throws {
    let time = SimulatedTime(start: Timestamp(sinceEpoch: .seconds(1_790_000_000)))
    let limited = ScriptedServer.Reply.json(
      429, #"{"policyName":"TEN_SECONDLY_ROLLING","message":"You have reached your ten_secondly_rolling limit."}"#)
    try await ScriptedServer.run({ _, number in number == 0 ? limited : Self.ok }) { server, url in
      let start = time.now
      try await HubSpotClient.run(
        url,
        configure: { change in
          change.time = time.source
          change.retry = .standard
        }
      ) { client in
        try await time.run {
          _ = try await client.record("contacts", id: "1")
          _ = try await client.record("contacts", id: "2")
        }
      }
      #expect(time.now - start >= .seconds(10) && time.now - start < .seconds(11))
      #expect(server.requests.count == 3)
    }
  }

  @Test func theDaysLimitStopsUntilMidnight() async throws {
    // 2026-09-21T14:13:20Z; the portal's midnight is at 04:00Z.
    let time = SimulatedTime(start: Timestamp(sinceEpoch: .seconds(1_790_000_000)))
    let headers = ["X-HubSpot-RateLimit-Daily": "100", "X-HubSpot-RateLimit-Daily-Remaining": "0"]
    let account = #"{"portalId":7,"utcOffsetMilliseconds":-14400000}"#
    try await ScriptedServer.run({ request, number in
      request.path.hasPrefix("/account-info")
        ? .json(200, account) : .json(200, #"{"id":"1"}"#, number == 1 ? headers : [:])
    }) { server, url in
      try await HubSpotClient.run(url, configure: { $0.time = time.source }) { client in
        _ = try await client.accountInfo()
        _ = try await client.record("contacts", id: "1")
        let error = await #expect(throws: HubSpotError.self) { _ = try await client.record("contacts", id: "1") }
        let midnight = Timestamp(sinceEpoch: .seconds(1_790_049_600))
        #expect(error?.kind == .rateLimited(.daily) && error?.retry == .at(midnight))
        #expect(error?.help.contains("2026-09-22T04:00:00Z") == true)
        #expect(server.requests.count == 2)
        time.advance(to: midnight)
        _ = try await client.record("contacts", id: "1")
        #expect(server.requests.count == 3)
        let status = await client.limiter.status
        #expect(status.dailyMaximum == 100)
      }
    }
  }

  @Test func aDaily429TellsWhenTheDayEnds() async throws {
    let limited = ScriptedServer.Reply.json(
      429, #"{"policyName":"DAILY","message":"You have reached your daily limit."}"#)
    try await ScriptedServer.run({ _, _ in limited }) { server, url in
      try await HubSpotClient.run(url, configure: { $0.retry = .standard }) { client in
        for _ in 0..<2 {
          let error = await #expect(throws: HubSpotError.self) { _ = try await client.record("contacts", id: "1") }
          guard case .at = error?.retry else {
            Issue.record("\(String(describing: error?.retry))")
            return
          }
        }
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test func aPackedBodyIsUnpacked() async throws {
    // printf '{"id":"1","properties":{"a":"b"}}' | gzip -n9 | base64
    let packed = try #require(
      Data(base64Encoded: "H4sIAAAAAAACA6tWykxRslIyVNJRKijKL0gtKslMLVayqlZKBIomKdXWAgAupTIbIQAAAA=="))
    let server = try ClosingServer(
      reply: Array(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
          .utf8) + packed)
    defer { server.stopped() }
    try await HubSpotClient.run("http://127.0.0.1:\(server.port)") { client in
      let record = try await client.record("contacts", id: "1")
      #expect(record.property("a") == "b")
    }
  }

  // MARK: The portal

  @Test func onlyTheRightPortalIsWrittenTo() async throws {
    try await ScriptedServer.run({ request, _ in
      request.path.hasPrefix("/account-info") ? .json(200, #"{"portalId":"48151623"}"#) : Self.ok
    }) { server, url in
      try await HubSpotClient.run(url, configure: { $0.portal = .only(48_151_623) }) { client in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<10 { group.addTask { _ = try await client.addToList("1", ["2"]) } }
          try await group.waitForAll()
        }
      }
      let questions = server.requests.filter { $0.path.hasPrefix("/account-info") }
      #expect(questions.count == 1)
      #expect(server.requests.first?.path.hasPrefix("/account-info") == true && server.requests.count == 11)

      try await HubSpotClient.run(url, configure: { $0.portal = .only(7) }) { client in
        let error = await #expect(throws: HubSpotError.self) { _ = try await client.addToList("1", ["2"]) }
        #expect(error?.kind == .wrongPortal(found: 48_151_623))
        _ = try await client.record("contacts", id: "1")
      }
      try await HubSpotClient.run(url, configure: { $0.portal = .readOnly }) { client in
        _ = try await client.search("contacts", Search(filters: [.equals("a", "b")]))
        let error = await #expect(throws: HubSpotError.self) { _ = try await client.addToList("1", ["2"]) }
        #expect(error?.kind == .unsoundCall)
      }
      let writes = server.requests.filter { $0.method == "PUT" }
      #expect(writes.count == 10)
    }
  }

  @Test func aPortalThatCannotBeAskedIsAskedAgain() async throws {
    try await ScriptedServer.run({ request, number in
      number == 0 ? .json(500, "") : request.path.hasPrefix("/account-info") ? .json(200, #"{"portalId":7}"#) : Self.ok
    }) { server, url in
      try await HubSpotClient.run(url, configure: { $0.portal = .only(7) }) { client in
        let error = await #expect(throws: HubSpotError.self) { _ = try await client.addToList("1", ["2"]) }
        #expect(error?.kind == .server && error?.mayHaveBeenWritten == false)
        _ = try await client.addToList("1", ["2"])
      }
    }
  }

  @Test(arguments: [
    ("https://api.hubapi.com/", "https://api.hubapi.com"), ("http://127.0.0.1:80", "http://127.0.0.1:80"),
    ("http://[::1]:80", "http://[::1]:80"), ("http://localhost", "http://localhost"),
    ("http://api.hubapi.com", nil), ("http://127.0.0.1.example.com", nil), ("http://localhost.example", nil),
    ("http://user:pass@127.0.0.1", nil), ("ftp://127.0.0.1", nil), ("", nil), ("https://", nil),
    ("https://a?b", nil), ("https://a b", nil),
  ])
  func tokensGoNowhereInTheClear(_ text: String, _ expected: String?) {
    #expect((try? BaseURL.checked(text)) == expected)
  }
}
