import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct LabelTests {
  private func path(_ fixture: SimulatorFixture, reversed: Bool = false) -> APIPath {
    reversed
      ? fixture.paths.associationLabels(from: "deals", to: "contacts")
      : fixture.paths.associationLabels(from: "contacts", to: "deals")
  }

  private func labels(_ fixture: SimulatorFixture, reversed: Bool = false) throws -> [String] {
    try fixture.get(path(fixture, reversed: reversed).text).results.compactMap { $0["label"]?.string }
  }

  /// Makes a label; returns the ids of its two directions.
  private func make(_ fixture: SimulatorFixture) throws -> [String] {
    let answer = try fixture.post(path(fixture), #"{"label":"Buyer","inverseLabel":"Bought by","name":"buyer"}"#)
    return answer.results.compactMap { $0["typeId"]?.identifier }
  }

  private func associate(_ fixture: SimulatorFixture, _ typeID: String) throws -> Answer {
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    let deal = try fixture.create("deals", ["dealname": "One"])
    return try fixture.post(
      fixture.paths.associationsBatch(from: "contacts", to: "deals", "create"),
      """
      {"inputs":[{"from":{"id":"\(contact)"},"to":{"id":"\(deal)"},
        "types":[{"associationCategory":"USER_DEFINED","associationTypeId":\(typeID)}]}]}
      """)
  }

  @Test func aLabelHasTwoDirections() throws {
    let fixture = try SimulatorFixture()
    let ids = try make(fixture)
    #expect(ids.count == 2 && ids[0] != ids[1])
    #expect(try labels(fixture).contains("Buyer"))
    #expect(try labels(fixture, reversed: true).contains("Bought by"))
    #expect(try associate(fixture, ids[0]).status == 201)
    #expect(fixture.simulator.associations(from: "contacts", to: "deals").map(\.labels) == [["Buyer"]])
    #expect(fixture.simulator.associations(from: "deals", to: "contacts").map(\.labels) == [["Bought by"]])
  }

  @Test func theOtherDirectionsTypeIsRefused() throws {
    let fixture = try SimulatorFixture()
    #expect(try associate(fixture, try make(fixture)[1]).status == 400)
  }

  @Test func aLabelThatGoesLeavesThePlainAssociation() throws {
    let fixture = try SimulatorFixture()
    let ids = try make(fixture)
    _ = try associate(fixture, ids[0])
    #expect(try fixture.send("DELETE", path(fixture).appending(ids[0]).text).status == 204)
    #expect(try !labels(fixture).contains("Buyer"))
    #expect(try !labels(fixture, reversed: true).contains("Bought by"))
    #expect(fixture.simulator.associations(from: "contacts", to: "deals").map(\.types) == [["HUBSPOT_DEFINED 4"]])
  }

  @Test func aLabelIsRenamedOnBothSides() throws {
    let fixture = try SimulatorFixture()
    let id = try make(fixture)[0]
    let answer = try fixture.send(
      "PUT", path(fixture).text, #"{"associationTypeId":\#(id),"label":"Payer","inverseLabel":"Paid by"}"#)
    #expect(answer.status == 204)
    #expect(try labels(fixture).contains("Payer"))
    #expect(try labels(fixture, reversed: true).contains("Paid by"))
  }

  @Test(arguments: ["1st", "key-account"])
  func namesHaveRules(name: String) throws {
    let fixture = try SimulatorFixture()
    #expect(try fixture.post(path(fixture), #"{"label":"Buyer","name":"\#(name)"}"#).status == 400)
  }

  @Test func aNameIsTakenOnceAndHubSpotsOwnStay() throws {
    let fixture = try SimulatorFixture()
    _ = try make(fixture)
    #expect(try fixture.post(path(fixture), #"{"label":"Other","name":"buyer"}"#).status == 409)
    #expect(try fixture.send("DELETE", path(fixture).appending("4").text).status == 404)
  }

  @Test func thereAreAtMostFifty() throws {
    let fixture = try SimulatorFixture()
    let present = try labels(fixture).count
    let answers = try (0...(Limits.labelsPerPair - present)).map {
      try fixture.post(path(fixture), #"{"label":"L\#($0)","name":"l\#($0)"}"#).status
    }
    #expect(answers.last == 437)
    #expect(answers.dropLast().allSatisfy { $0 == 200 })
  }
}
