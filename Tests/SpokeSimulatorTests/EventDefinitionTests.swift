import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct EventDefinitionTests {
  private func path(_ fixture: SimulatorFixture) -> APIPath {
    fixture.paths.eventDefinitions(prefix: fixture.paths.eventPrefixes[0])
  }

  private func send(_ fixture: SimulatorFixture, _ properties: String) throws -> Answer {
    try fixture.post(
      fixture.paths.eventSend(prefix: fixture.paths.eventPrefixes[0]),
      #"{"eventName":"pe48151623_seat_booked","email":"ada@example.com","properties":{\#(properties)}}"#)
  }

  private func make(_ fixture: SimulatorFixture) throws -> Answer {
    try fixture.post(
      path(fixture),
      """
      {"label":"Seat booked","name":"seat_booked","primaryObject":"CONTACT","propertyDefinitions":[
        {"name":"row","label":"Row","type":"number"},
        {"name":"class","label":"Class","type":"enumeration","options":[{"label":"First","value":"first"}]}]}
      """)
  }

  @Test func whatIsDefinedCanBeSent() throws {
    let fixture = try SimulatorFixture()
    #expect(try send(fixture, "").status == 400)
    let made = try make(fixture)
    #expect(made.status == 201)
    #expect(made["fullyQualifiedName"] == "pe48151623_seat_booked")
    #expect(made["primaryObjectId"] == "0-1")
    #expect(try send(fixture, #""row":"7","class":"first""#).status == 204)
    #expect(try send(fixture, #""row":"seven""#).status == 400)
    #expect(try send(fixture, #""class":"third""#).status == 400)
    #expect(fixture.simulator.events().map(\.properties) == [["row": "7", "class": "first"]])
  }

  @Test func propertiesComeOnlyWhenTheyAreAskedFor() throws {
    let fixture = try SimulatorFixture()
    _ = try make(fixture)
    func properties(_ query: String) throws -> [String] {
      let found = try fixture.get(path(fixture).text + "?searchString=seat_booked" + query).results
      return found.first?["properties"]?.elements?.compactMap { $0["name"]?.string } ?? ["no event"]
    }
    #expect(try properties("").isEmpty)
    let all = try properties("&includeProperties=true")
    #expect(all.starts(with: ["row", "class"]))
  }

  @Test func aPropertyIsAddedChangedAndTakenAway() throws {
    let fixture = try SimulatorFixture()
    _ = try make(fixture)
    let property = path(fixture).appending("pe48151623_seat_booked", "property")
    #expect(try fixture.post(property, #"{"name":"meal","label":"Meal","type":"string"}"#).status == 201)
    #expect(try fixture.post(property, #"{"name":"meal","label":"Meal","type":"string"}"#).status == 409)
    #expect(try send(fixture, #""meal":"soup""#).status == 204)
    let changed = try fixture.send(
      "PATCH", property.appending("class").text, #"{"options":[{"label":"Third","value":"third"}]}"#)
    #expect(changed.status == 201)
    #expect(try send(fixture, #""class":"third""#).status == 204)
    #expect(try fixture.send("DELETE", property.appending("meal").text).status == 204)
    #expect(try fixture.send("DELETE", property.appending("meal").text).status == 404)
  }

  @Test(arguments: [
    #"{}"#, #"{"label":"X","name":"9lives"}"#, #"{"label":"X","name":"with space"}"#,
    #"{"label":"X","name":"x","primaryObject":"NOTHING"}"#,
    #"{"label":"X","name":"x","propertyDefinitions":[{"name":"p","label":"P","type":"json"}]}"#,
    #"{"label":"X","name":"x","propertyDefinitions":[{"name":"p","label":"P","type":"enumeration"}]}"#,
    #"{"label":"X","name":"x","customMatchingId":{"primaryObjectRule":{"targetObjectPropertyName":"firstname"}}}"#,
  ])
  func refuses(body: String) throws {
    let fixture = try SimulatorFixture()
    #expect(try fixture.post(path(fixture), body).status == 400)
  }

  @Test func aNameThatWasUsedIsGoneForEver() throws {
    let fixture = try SimulatorFixture()
    _ = try make(fixture)
    #expect(try make(fixture).status == 409)
    #expect(try send(fixture, "").status == 204)
    #expect(try fixture.send("DELETE", path(fixture).appending("pe48151623_seat_booked").text).status == 204)
    #expect(fixture.simulator.events().isEmpty)
    #expect(try send(fixture, "").status == 400)
    #expect(try make(fixture).status == 409)
  }
}
