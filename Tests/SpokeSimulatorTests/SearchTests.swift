import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct SearchTests {
  /// The names of the deals that a search finds.
  private func names(_ fixture: SimulatorFixture, _ body: String) throws -> [String] {
    let answer = try fixture.post(fixture.paths.search("deals"), body)
    #expect(answer.status == 200, "\(answer.text)")
    return answer.results.compactMap { $0["properties"]?["dealname"]?.string }
  }

  private func deals() throws -> SimulatorFixture {
    let fixture = try SimulatorFixture()
    for (name, amount) in [("Big One", "900"), ("small two", "20"), ("Small Three", "100")] {
      _ = try fixture.create("deals", ["dealname": name, "amount": amount])
    }
    _ = try fixture.create("deals", ["dealname": "None"])
    return fixture
  }

  private func filter(_ property: String, _ comparison: String, _ rest: String = "") -> String {
    "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"\(property)\",\"operator\":\"\(comparison)\"\(rest)}]}]}"
  }

  @Test(arguments: [
    ("dealname", "EQ", ",\"value\":\"SMALL TWO\"", ["small two"]),
    ("dealname", "NEQ", ",\"value\":\"none\"", ["Big One", "small two", "Small Three"]),
    ("dealname", "IN", ",\"values\":[\"small two\",\"BIG ONE\"]", ["small two"]),
    ("dealname", "NOT_IN", ",\"values\":[\"small two\",\"none\"]", ["Big One", "Small Three"]),
    ("dealname", "CONTAINS_TOKEN", ",\"value\":\"small\"", ["small two", "Small Three"]),
    ("dealname", "CONTAINS_TOKEN", ",\"value\":\"thr*\"", ["Small Three"]),
    ("dealname", "NOT_CONTAINS_TOKEN", ",\"value\":\"small\"", ["Big One", "None"]),
    ("amount", "GT", ",\"value\":\"100\"", ["Big One"]),
    ("amount", "LTE", ",\"value\":100", ["small two", "Small Three"]),
    ("amount", "BETWEEN", ",\"value\":\"20\",\"highValue\":\"100\"", ["small two", "Small Three"]),
    ("amount", "HAS_PROPERTY", "", ["Big One", "small two", "Small Three"]),
    ("amount", "NOT_HAS_PROPERTY", "", ["None"]),
  ])
  func operators(property: String, comparison: String, rest: String, found: [String]) throws {
    #expect(try names(deals(), filter(property, comparison, rest)) == found)
  }

  @Test func sortsAndPages() throws {
    let fixture = try deals()
    let body = #"{"sorts":[{"propertyName":"amount","direction":"DESCENDING"}],"limit":2,"after":"0"}"#
    #expect(try names(fixture, body) == ["Big One", "Small Three"])
    let answer = try fixture.post(fixture.paths.search("deals"), body)
    #expect(answer["total"] == 4)
    #expect(answer["paging"]?["next"]?["after"] == "2")
    #expect(try names(fixture, #"{"sorts":["amount"],"limit":2,"after":2}"#) == ["Big One", "None"])
  }

  @Test(arguments: [
    #"{"limit":201}"#, #"{"after":"10000"}"#, #"{"sorts":["amount","dealname"]}"#,
    #"{"filterGroups":[{"filters":[{"propertyName":"nosuch","operator":"HAS_PROPERTY"}]}]}"#,
    #"{"filterGroups":[{"filters":[{"propertyName":"amount","operator":"LIKE","value":"1"}]}]}"#,
  ])
  func refuses(body: String) throws {
    let fixture = try SimulatorFixture()
    #expect(try fixture.post(fixture.paths.search("deals"), body).status == 400)
  }

  @Test func countsAreLimited() throws {
    let fixture = try SimulatorFixture()
    let one = #"{"propertyName":"amount","operator":"HAS_PROPERTY"}"#
    func status(groups: Int, filters: Int) throws -> Int {
      let group = "{\"filters\":[\(Array(repeating: one, count: filters).joined(separator: ","))]}"
      let body = "{\"filterGroups\":[\(Array(repeating: group, count: groups).joined(separator: ","))]}"
      return try fixture.post(fixture.paths.search("deals"), body).status
    }
    #expect(try status(groups: 5, filters: 3) == 200)
    #expect(try status(groups: 6, filters: 1) == 400)
    #expect(try status(groups: 1, filters: 7) == 400)
    #expect(try status(groups: 4, filters: 5) == 400)
    let long = "{\"query\":\"\(String(repeating: "x", count: 3_000))\"}"
    #expect(try fixture.post(fixture.paths.search("deals"), long).status == 400)
  }

  @Test func changesAreSeenLater() throws {
    let fixture = try SimulatorFixture { $0.searchDelayMilliseconds = 5_000 }
    let id = try fixture.create("deals", ["dealname": "Old"])
    let all = #"{"properties":["dealname"]}"#
    #expect(try names(fixture, all) == [])
    fixture.clock.advance(milliseconds: 5_000)
    #expect(try names(fixture, all) == ["Old"])
    let path = fixture.paths.object("deals", id).text
    try fixture.send("PATCH", path, #"{"properties":{"dealname":"New"}}"#)
    #expect(try fixture.get(path + "?properties=dealname")["properties"]?["dealname"] == "New")
    #expect(try names(fixture, all) == ["Old"])
    fixture.clock.advance(milliseconds: 5_000)
    #expect(try names(fixture, all) == ["New"])
    try fixture.send("DELETE", path)
    #expect(try names(fixture, all) == ["New"])
    fixture.clock.advance(milliseconds: 5_000)
    #expect(try names(fixture, all) == [])
  }

  @Test func associationsAreAFilter() throws {
    let fixture = try deals()
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    let deal = try #require(fixture.simulator.record(of: "deals", where: "dealname", is: "Big One")?.id)
    try fixture.send("PUT", fixture.paths.defaultAssociation(from: "deals", deal, to: "contacts", contact).text)
    #expect(try names(fixture, filter("associations.contact", "EQ", ",\"value\":\"\(contact)\"")) == ["Big One"])
  }
}
