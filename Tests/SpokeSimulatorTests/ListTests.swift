import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct ListTests {
  /// Makes a list of contacts; returns its id.
  private func make(_ fixture: SimulatorFixture, _ name: String, _ kind: String = "MANUAL") throws -> String {
    let filter = kind == "MANUAL" ? "" : #","filterBranch":{"filterBranchType":"OR"}"#
    let answer = try fixture.post(
      fixture.paths.lists, #"{"name":"\#(name)","objectTypeId":"0-1","processingType":"\#(kind)"\#(filter)}"#)
    return try #require(answer["list"]?["listId"]?.string)
  }

  private func change(_ fixture: SimulatorFixture, _ list: String, _ verb: String, _ ids: [String]) throws -> Answer {
    try fixture.send("PUT", fixture.paths.listMemberships(list, verb).text, "\(ids)")
  }

  @Test func membersComeAndGo() throws {
    let fixture = try SimulatorFixture()
    let list = try make(fixture, "Guests")
    let people = try (1...3).map { try fixture.create("contacts", ["email": "p\($0)@example.com"]) }
    let added = try change(fixture, list, "add", [people[0], people[1], "77"])
    #expect(added["recordsIdsAdded"] == [.string(people[0]), .string(people[1])])
    #expect(added["recordIdsMissing"] == ["77"])
    // Who is there already is no news, and no mistake.
    let again = try change(fixture, list, "add", [people[1], people[2]])
    #expect(again["recordsIdsAdded"] == [.string(people[2])])
    let removed = try change(fixture, list, "remove", [people[0], people[0]])
    #expect(removed["recordIdsRemoved"] == [.string(people[0])])
    #expect(fixture.simulator.members(ofList: list) == [people[1], people[2]])
  }

  @Test func whatHubSpotFillsIsNotEdited() throws {
    let fixture = try SimulatorFixture()
    let person = try fixture.create("contacts", ["email": "p@example.com"])
    let dynamic = try make(fixture, "Active", "DYNAMIC")
    let refused = try change(fixture, dynamic, "add", [person])
    #expect(refused.status == 400)
    #expect(fixture.simulator.members(ofList: dynamic).isEmpty)
    let snapshot = try make(fixture, "As of today", "SNAPSHOT")
    #expect(try change(fixture, snapshot, "add", [person]).status == 200)
  }

  @Test func aRecordOfAnotherObjectIsMissing() throws {
    let fixture = try SimulatorFixture()
    let company = try fixture.create("companies", ["name": "Acme"])
    let answer = try change(fixture, "12", "add", [company])
    #expect(answer.status == 200)
    #expect(answer["recordIdsMissing"] == [.string(company)])
  }

  @Test func namesAreUniqueAmongListsThatAreThere() throws {
    let fixture = try SimulatorFixture()
    let list = try make(fixture, "Guests")
    let twin = #"{"name":"Guests","objectTypeId":"0-1","processingType":"MANUAL"}"#
    let refused = try fixture.post(fixture.paths.lists, twin)
    #expect(refused.status == 400)
    #expect(refused["subCategory"] == "ILS.DUPLICATE_LIST_NAMES")
    let path = fixture.paths.lists.appending(list)
    #expect(try fixture.send("DELETE", path.text).status == 204)
    #expect(try fixture.get(path.text).status == 404)
    #expect(try change(fixture, list, "add", []).status == 404)
    #expect(try fixture.post(fixture.paths.lists, twin).status == 200)
    // Its name was taken meanwhile.
    #expect(try fixture.send("PUT", path.appending("restore").text).status == 400)
  }

  @Test func listsAreSearchedPageByPage() throws {
    let fixture = try SimulatorFixture()
    for number in 1...5 { _ = try make(fixture, "Wave \(number)") }
    func page(_ offset: Int) throws -> Answer {
      try fixture.post(
        fixture.paths.lists.appending("search"),
        #"{"query":"wave","count":2,"offset":\#(offset),"processingTypes":["MANUAL"]}"#)
    }
    let pages = try [0, 2, 4].map(page)
    #expect(pages.map { $0["hasMore"]?.bool } == [true, true, false])
    let names = pages.flatMap { $0["lists"]?.elements?.compactMap { $0["name"]?.string } ?? [] }
    #expect(names.sorted() == (1...5).map { "Wave \($0)" })
  }
}
