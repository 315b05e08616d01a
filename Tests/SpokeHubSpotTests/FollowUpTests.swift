import SpokeSchema
import Testing

@testable import SpokeHubSpot

@Suite struct FollowUpTests {
  @Test func followUpsComeAfterTheirRecords() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, ["x": "1"], lists: [.add("12")]),
      .record(
        .upsert, "companies", line: 1, mapping: "company", key: ("account", "7"),
        associations: [.record("contacts", "mapping", typeID: 280)]),
    ])
    #expect(
      requests.map { "\($0.method) \($0.action)" } == [
        "POST batch/upsert", "POST batch/upsert", "POST batch/create", "PUT memberships/add",
      ])
    #expect(
      requests[2].json.contains(
        #"{"from":{"id":{"$ref":"companies?account=7"}},"to":{"id":{"$ref":"contacts?email=a@example.com"}},"#
          + #""types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":280}]}"#))
    #expect(requests[3].json.contains(#""body":[{"$ref":"contacts?email=a@example.com"}]"#))
  }

  @Test func recordsOfElementsAreFound() throws {
    let requests = try batched([
      .record(.create, "line_items", line: 3, mapping: "line", index: 0),
      .record(.create, "line_items", line: 3, mapping: "line", index: 1),
      .record(
        .create, "tickets", line: 3, mapping: "ticket", index: 1,
        associations: [.record("line_items", "line", index: 1)]),
    ])
    #expect(requests.last?.inputs[0]["to"]?["id"]?.text == "line_items#3:line:1")
    #expect(requests.last?.inputs[0]["from"]?["id"]?.text == "tickets#3:ticket:1")
  }

  @Test func aRecordThatWasNotWrittenIsAnError() throws {
    let other = Operation.record(.create, "line_items", line: 1, mapping: "line")
    let naming = Operation.record(.create, line: 2, associations: [.record("line_items", "line")])
    #expect(throws: UnwrittenRecord(line: 2, mapping: "mapping", record: "line")) { try batched([other, naming]) }
  }

  @Test func othersAreReadOnce() throws {
    let operations = (1...150).map {
      Operation.record(
        .create, "deals", line: $0, associations: [.match("contacts", ["acme_user_id": "u\($0 % 120)"], typeID: 3)])
    }
    let requests = try batched(operations)
    #expect(requests.map(\.action) == ["batch/create", "batch/create", "batch/read", "batch/read", "batch/create"])
    #expect(requests.map(\.inputs.count) == [100, 50, 100, 20, 150])
    #expect(requests[2].lines.contains(121))
  }

  @Test func whatIsWrittenIsNotRead() throws {
    let requests = try batched([
      .upsert("A@example.com", line: 1),
      .record(.create, "deals", line: 2, associations: [.match("contacts", ["email": "a@example.com"])]),
    ])
    #expect(requests.map(\.action) == ["batch/upsert", "batch/create", "batch/create"])
    #expect(requests[2].inputs[0]["to"]?["id"]?.text == "contacts?email=a@example.com")
  }

  @Test func knownIDsNeedNoReference() throws {
    let requests = try batched([
      .record(.update, line: 1, key: ("id", "17"), associations: [.match("companies", ["id": "4"])], lists: [.add("2")])
    ])
    #expect(requests.map(\.action) == ["batch/update", "batch/create", "memberships/add"])
    #expect(requests[1].json.contains(#"{"from":{"id":"17"},"to":{"id":"4"},"#))
    #expect(requests[2].json.contains(#""body":["17"]"#))
  }

  @Test func missingOnesAreMade() throws {
    let requests = try batched([
      .record(
        .create, "deals", line: 1,
        associations: [.match("companies", ["account": "7"], typeID: 341, missing: "create")]),
      .record(.upsert, "companies", line: 2, key: ("account", "7"), ["name": "Acme"]),
      .record(
        .create, "deals", line: 3,
        associations: [.match("companies", ["account": "8"], typeID: 341, remove: true, missing: "create")]),
    ])
    #expect(
      requests.map { "\($0.object) \($0.action)" }.dropLast(2) == [
        "deals batch/create", "companies batch/upsert", "companies batch/read",
      ])
    #expect(requests[1].ids == ["7"])
    #expect(requests[1].inputs[0]["properties"]?.fields.map(\.value) == ["Acme"])
    #expect(requests[2].ids == ["8"])
    #expect(requests.suffix(2).map(\.action) == ["batch/create", "labels/archive"])
  }

  @Test func severalFieldsAreSearchedFor() throws {
    let requests = try batched([
      .record(.create, "deals", line: 1, associations: [.match("contacts", ["firstname": "A&B", "zip": "1"])])
    ])
    #expect(requests.map(\.path).contains("/crm/objects/2026-09/contacts/search"))
    #expect(
      requests[1].json.contains(
        #"{"filterGroups":[{"filters":[{"propertyName":"firstname","operator":"EQ","value":"A&B"},"#
          + #"{"propertyName":"zip","operator":"EQ","value":"1"}]}],"limit":2}"#))
    #expect(requests[2].inputs[0]["to"]?["id"]?.text == "contacts?firstname=A%26B&zip=1")
  }

  @Test func associationsFillBatchesAndJoinTypes() throws {
    let operations = (1...2_100).map {
      Operation.record(
        .create, "deals", line: $0,
        associations: [.match("contacts", ["id": "5"], typeID: 3), .match("contacts", ["id": "5"], typeID: 4)])
    }
    let requests = try batched(operations).filter { $0.path.text.contains("associations") }
    #expect(requests.map(\.inputs.count) == [2_000, 100])
    #expect(requests[0].inputs[0]["types"]?.elements?.count == 2)
  }

  @Test func addingAndRemovingKeepTheirOrder() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, associations: [.match("companies", ["id": "1"])]),
      .upsert("a@example.com", line: 2, associations: [.match("companies", ["id": "1"], remove: true)]),
      .upsert("b@example.com", line: 3, associations: [.match("companies", ["id": "1"])]),
      // The same pair, seen from the other side.
      .record(
        .update, "companies", line: 4, key: ("id", "1"),
        associations: [.match("contacts", ["email": "a@example.com"], typeID: 280)]),
      // Who this is, is not known.
      .record(
        .update, "companies", line: 5, key: ("id", "1"),
        associations: [.match("contacts", ["acme_user_id": "7"], typeID: 280, remove: true)]),
    ])
    let changes = requests.filter { $0.path.text.contains("associations") }
    #expect(changes.map(\.lines) == [[1, 3], [2], [4], [5]])
    #expect(
      changes.map(\.action) == ["batch/create", "labels/archive", "batch/create", "labels/archive"])
  }

  @Test func theLastPrimaryCompanyCounts() throws {
    let first = Operation.upsert("a@example.com", line: 1, associations: [.match("companies", ["id": "1"], typeID: 1)])
    let second = Operation.upsert("a@example.com", line: 2, associations: [.match("companies", ["id": "2"], typeID: 1)])
    let other = Operation.upsert("b@example.com", line: 3, associations: [.match("companies", ["id": "2"], typeID: 1)])
    let back = Operation.record(
      .update, "companies", line: 4, key: ("id", "1"),
      associations: [.match("contacts", ["email": "a@example.com"], typeID: 2)])
    let changes = try batched([first, second, other, back]).filter { $0.path.text.contains("associations") }
    #expect(changes.map(\.lines) == [[1, 3], [2], [4]])
  }

  @Test func ofListChangesTheLastCounts() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, lists: [.add("1"), .add("2")]),
      .upsert("b@example.com", line: 2, lists: [.add("1")]),
      .upsert("A@example.com", line: 3, lists: [.remove("1")]),
    ])
    let lists = requests.dropFirst()
    #expect(
      lists.map { $0.path.text.split(separator: "/").suffix(3).joined(separator: "/") } == [
        "2/memberships/add", "1/memberships/add", "1/memberships/remove",
      ])
    #expect(lists.map(\.lines) == [[1], [2], [1, 3]])
  }

  @Test func listChangesOfWhomMayBeTheSameKeepTheirOrder() throws {
    let requests = try batched([
      .upsert("a@example.com", line: 1, lists: [.remove("1")]),
      .record(.update, line: 2, key: ("acme_user_id", "7"), lists: [.add("1")]),
      .upsert("b@example.com", line: 3, lists: [.remove("1")]),
    ])
    #expect(
      requests.suffix(3).map { "\($0.action) \($0.lines)" } == [
        "memberships/remove [1]", "memberships/add [2]", "memberships/remove [3]",
      ])
  }
}
