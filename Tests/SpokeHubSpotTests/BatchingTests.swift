import SpokeSchema
import Testing

@testable import SpokeHubSpot

@Suite struct BatchingTests {
  @Test func batchesAreFull() throws {
    let operations = (1...250).map { Operation.upsert("person\($0)@example.com", line: $0, ["firstname": "A"]) }
    let requests = try batched(operations)
    #expect(requests.map(\.inputs.count) == [100, 100, 50])
    #expect(requests.allSatisfy { $0.path == "/crm/objects/2026-09/contacts/batch/upsert" && $0.method == "POST" })
    #expect(requests[0].lines == Array(1...100))
  }

  @Test func aRepeatedRecordDoesNotBreakABatch() throws {
    let operations = (1...300).map { Operation.upsert("person\($0 % 50)@example.com", line: $0, ["n": "\($0)"]) }
    let requests = try batched(operations)
    #expect(requests.map(\.inputs.count) == [50])
    #expect(requests[0].lines == Array(1...300))
    #expect(requests[0].inputs[0]["properties"]?.fields.map(\.value) == ["251"])
  }

  @Test func objectsVerbsAndIdentifiersGoApart() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1),
      .record(.upsert, "companies", line: 2, key: ("acme_account_id", "1")),
      .record(.update, "contacts", line: 3, key: ("email", "b@example.com"), ["city": "Bonn"]),
      .record(.update, "contacts", line: 4, key: ("id", "17"), ["zip": "1"]),
      .record(.create, "contacts", line: 5, ["lastname": "B"]),
    ])
    #expect(
      requests.map { "\($0.object) \($0.action) \($0.lines)" } == [
        "contacts batch/upsert [1]", "contacts batch/update [3]", "companies batch/upsert [2]",
        "contacts batch/update [4]", "contacts batch/create [5]",
      ])
    #expect(requests[1].inputs[0]["idProperty"]?.text == "email")
    #expect(requests[3].inputs[0]["idProperty"] == nil)
    #expect(requests[4].inputs[0]["id"] == nil)
  }

  @Test func pathsUseThePathName() throws {
    let requests = try batched(
      [.record(.upsert, "plan", key: ("plan_code", "x"), associations: [.match("contacts", ["id": "3"])])],
      pathNames: ["plan": "p1_plan"])
    #expect(requests[0].path == "/crm/objects/2026-09/p1_plan/batch/upsert")
    #expect(requests[1].path == "/crm/associations/2026-09/p1_plan/contacts/batch/create")
    #expect(requests[1].inputs[0]["from"]?["id"]?.text == "plan?plan_code=x")
  }

  @Test func anotherVerbOnARecordComesAfterIt() throws {
    let requests = try batched([
      .record(.update, line: 1, key: ("email", "a@example.com"), ["city": "Bonn"]),
      .upsert("A@example.com", line: 2, ["city": "Rome"]),
      .record(.update, line: 3, key: ("email", "a@example.com"), ["city": "Oslo"]),
      .upsert("b@example.com", line: 4, ["city": "Kiel"]),
    ])
    #expect(
      requests.map { "\($0.action) \($0.ids)" } == [
        #"batch/update ["a@example.com"]"#, #"batch/upsert ["b@example.com"]"#, #"batch/upsert ["A@example.com"]"#,
        #"batch/update ["a@example.com"]"#,
      ])
  }

  @Test func onlyAddressesOfContactsFoldCase() throws {
    let contacts = try batched([.upsert("A@EXAMPLE.com"), .upsert("a@example.com")])
    #expect(contacts.map(\.ids) == [["A@EXAMPLE.com"]])
    let ids = try batched([
      .record(.upsert, key: ("acme_user_id", "A")), .record(.upsert, key: ("acme_user_id", "a")),
      .record(.upsert, "plan", key: ("email", "A")), .record(.upsert, "plan", key: ("email", "a")),
    ])
    #expect(ids.map(\.ids) == [["A", "a"], ["A", "a"]])
  }

  @Test func textsThatOnlyUnicodeCallsEqualAreTwoRecords() throws {
    let requests = try batched([
      .record(.upsert, key: ("acme_user_id", "caf\u{E9}")), .record(.upsert, key: ("acme_user_id", "cafe\u{301}")),
    ])
    #expect(requests.map(\.inputs.count) == [2])
  }

  @Test func createdRecordsAreNeverMerged() throws {
    let requests = try batched((1...120).map { .record(.create, "line_items", line: $0, ["name": "Tea"]) })
    #expect(requests.map(\.inputs.count) == [100, 20])
    #expect(Set(requests.flatMap(\.inputs).compactMap { $0["objectWriteTraceId"]?.text }).count == 120)
  }

  /// People who are identified by address first and then by the id that this tells, all mixed up.
  @Test func linkedIdentifiersStillFillBatches() throws {
    let operations = (0..<400).flatMap { number in
      [
        Operation.upsert("p\(number)@example.com", line: 2 * number, ["acme_user_id": "u\(number)", "seen": "1"]),
        .record(.update, line: 2 * number + 1, key: ("acme_user_id", "u\(number)"), ["seen": "2"]),
      ]
    }
    let told = try batched(operations, identifiers: ["contacts": ["email", "acme_user_id"]])
    #expect(told.map(\.inputs.count) == Array(repeating: 100, count: 8))
    // What came before the first update, which tells that the id identifies, does not mix with what follows.
    #expect(try batched(operations).map(\.inputs.count) == [1, 1, 100, 100, 100, 99, 100, 100, 100, 99])
  }

  @Test func recordsThatMayBeTheSameKeepTheirOrder() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, ["city": "Bonn"]),
      .record(.update, line: 2, key: ("acme_user_id", "7"), ["city": "Rome"]),
      .upsert("b@example.com", line: 3, ["city": "Oslo"]),
      .record(.update, line: 4, key: ("acme_user_id", "8"), ["zip": "1"]),
      .upsert("c@example.com", line: 5, ["firstname": "C"]),
    ])
    // Line 4 and 5 have no property in common with others, so that their order does not matter.
    #expect(requests.map(\.lines) == [[1], [2, 4], [5], [3]])
  }

  @Test func fullWindowsAreSent() throws {
    var batcher = RequestBatcher(APIPaths(.standard), windowSize: 10)
    var requests: [Request] = []
    for line in 1...25 {
      requests = try batcher.add(.upsert("p\(line)@example.com", line: line))
      #expect(requests.map(\.lines.count) == (line == 11 || line == 21 ? [10] : []))
    }
    #expect(batcher.finish().map(\.lines) == [Array(21...25)])
    #expect(batcher.finish().isEmpty)
  }

  @Test func eventsFillTheirBatchesAcrossWindows() throws {
    let operations = (1...1_300).map { Operation.send("pe1_seen", line: $0, identity: ["email": "a@example.com"]) }
    let requests = try batched(operations, windowSize: 300)
    #expect(requests.map(\.inputs.count) == [500, 500, 300])
    #expect(requests.flatMap(\.lines) == Array(1...1_300))
    #expect(requests[0].path == "/events/2026-09/send/batch")
  }

  @Test func eventsFollowTheRecordsOfTheirWindow() throws {
    let requests = try batched([
      .send("pe1_seen", line: 1, identity: ["acme_user_id": "7"]), .upsert("a@example.com", line: 2),
    ])
    #expect(requests.map(\.action) == ["batch/upsert", "send/batch"])
    #expect(requests[1].inputs[0]["properties"]?.fields.map(\.name) == ["acme_user_id"])
  }

  @Test func theSameOperationsGiveTheSameBytes() throws {
    var generator = OperationGenerator(seed: 5)
    let operations = (1...2_000).map { generator.next(line: $0) }
    let first = try batched(operations, windowSize: 900).map(\.json)
    #expect(try batched(operations, windowSize: 900).map(\.json) == first)
  }
}
