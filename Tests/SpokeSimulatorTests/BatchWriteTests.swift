import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct BatchWriteTests {
  @Test func upsertMakesAndChanges() throws {
    let fixture = try SimulatorFixture()
    let path = fixture.paths.objectsBatch("contacts", "upsert")
    let first = try fixture.post(
      path,
      """
      {"inputs":[{"idProperty":"email","id":"Ada@Example.com","properties":{"firstname":"Ada"}},
                 {"idProperty":"email","id":"bob@example.com","properties":{"firstname":"Bob"}}]}
      """)
    #expect(first.status == 200)
    #expect(first.results.map { $0["new"] } == [true, true])
    let second = try fixture.post(
      path, #"{"inputs":[{"idProperty":"email","id":"ada@example.com","properties":{"lastname":"Lovelace"}}]}"#)
    #expect(second.results.map { $0["new"] } == [false])
    let ada = fixture.simulator.record(of: "contacts", where: "email", is: "ada@example.com")
    #expect(ada?.properties["firstname"] == "Ada")
    #expect(ada?.properties["lastname"] == "Lovelace")
    #expect(fixture.simulator.records(of: "contacts").count == 2)
  }

  @Test func duplicateIDsAreRefusedWhole() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(
      fixture.paths.objectsBatch("contacts", "upsert"),
      """
      {"inputs":[{"idProperty":"email","id":"ada@example.com","properties":{}},
                 {"idProperty":"email","id":"ADA@example.com","properties":{}}]}
      """)
    #expect(answer.status == 400)
    #expect(answer.message == "Duplicate IDs found in batch input: [ada@example.com]. IDs must be unique")
    #expect(answer["context"]?["ids"] == ["ada@example.com"])
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
  }

  @Test func companiesAreNotFoundByDomain() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(
      fixture.paths.objectsBatch("companies", "upsert"),
      #"{"inputs":[{"idProperty":"domain","id":"acme.example","properties":{"name":"Acme"}}]}"#)
    #expect(answer.status == 400)
    #expect(answer.message == "Unable to perform upsert by non-unique 0-2 property domain")
  }

  @Test func createsWithTraceIDsGoThroughInPart() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(
      fixture.paths.objectsBatch("deals", "create"),
      """
      {"inputs":[{"objectWriteTraceId":"a","properties":{"dealname":"One"}},
                 {"objectWriteTraceId":"b","properties":{"dealname":"Two","amount":"a lot"}}]}
      """)
    #expect(answer.status == 207)
    #expect(answer.results.map { $0["objectWriteTraceId"] } == ["a"])
    #expect(answer.errors.map { $0["context"]?["objectWriteTraceId"] } == [["b"]])
    #expect(answer["numErrors"] == 1)
    #expect(fixture.simulator.records(of: "deals").count == 1)
  }

  @Test func withoutTraceIDsOneBadInputRefusesAll() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(
      fixture.paths.objectsBatch("deals", "create"),
      """
      {"inputs":[{"properties":{"dealname":"One"}}, {"properties":{"dealname":"Two","amount":"a lot"}}]}
      """)
    #expect(answer.status == 400)
    #expect(answer.codes == ["INVALID_INTEGER"])
    #expect(fixture.simulator.records(of: "deals").isEmpty)
  }

  @Test func contactsByAddressGoThroughWholeOrNotAtAll() throws {
    let fixture = try SimulatorFixture()
    let body = { (property: String, first: String, second: String) in
      """
      {"inputs":[{"objectWriteTraceId":"a","idProperty":"\(property)","id":"\(first)","properties":{}},
                 {"objectWriteTraceId":"b","idProperty":"\(property)","id":"\(second)","properties":{"nosuch":"1"}}]}
      """
    }
    let path = fixture.paths.objectsBatch("contacts", "upsert")
    #expect(try fixture.post(path, body("email", "a@example.com", "b@example.com")).status == 400)
    #expect(fixture.simulator.records(of: "contacts").isEmpty)
    #expect(try fixture.post(path, body("acme_user_id", "1", "2")).status == 207)
    #expect(fixture.simulator.records(of: "contacts").count == 1)
  }

  @Test func moreThanAHundredInputsAreRefused() throws {
    let fixture = try SimulatorFixture()
    let inputs = (0...100).map { "{\"properties\":{\"dealname\":\"\($0)\"}}" }.joined(separator: ",")
    let answer = try fixture.post(fixture.paths.objectsBatch("deals", "create"), "{\"inputs\":[\(inputs)]}")
    #expect(answer.status == 400)
    #expect(try fixture.post(fixture.paths.objectsBatch("deals", "create"), "{\"inputs\":[]}").status == 400)
  }

  @Test func missingRecordsOfAnUpdateAreTold() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create("deals", ["dealname": "One"])
    let answer = try fixture.post(
      fixture.paths.objectsBatch("deals", "update"),
      """
      {"inputs":[{"id":"\(id)","properties":{"amount":"5"}},{"id":"77","properties":{"amount":"5"}}]}
      """)
    #expect(answer.status == 207)
    #expect(answer.results.count == 1)
    #expect(answer.errors.first?["category"] == "OBJECT_NOT_FOUND")
    #expect(answer.errors.first?["context"]?["ids"] == ["77"])
  }
}
