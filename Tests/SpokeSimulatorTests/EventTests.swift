import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct EventTests {
  private let order = "pe48151623_order_completed"

  private func send(_ fixture: SimulatorFixture, _ members: String) throws -> Answer {
    try fixture.post(fixture.paths.eventSend(prefix: fixture.paths.eventPrefixes[0]), "{\(members)}")
  }

  @Test func anUnknownAddressMakesAContact() throws {
    let fixture = try SimulatorFixture()
    let answer = try send(fixture, "\"eventName\":\"\(order)\",\"email\":\"Ada@Example.com\",\"properties\":{}")
    #expect(answer.status == 204)
    #expect(fixture.simulator.records(of: "contacts").map { $0.properties["email"] } == ["ada@example.com"])
    #expect(fixture.simulator.events().first?.record?.object == "contacts")
  }

  @Test func anUnknownRecordIsDroppedWithoutAWord() throws {
    let fixture = try SimulatorFixture()
    let answer = try send(fixture, "\"eventName\":\"\(order)\",\"objectId\":\"77\",\"properties\":{}")
    #expect(answer.status == 204)
    #expect(fixture.simulator.events().map(\.record) == [nil])
  }

  @Test(arguments: [
    "\"eventName\":\"pe48151623_nosuch\",\"email\":\"a@b.co\",\"properties\":{}",
    "\"eventName\":\"pe48151623_order_completed\",\"properties\":{}",
    "\"eventName\":\"pe48151623_account_upgraded\",\"email\":\"a@b.co\",\"properties\":{}",
    "\"eventName\":\"pe48151623_order_completed\",\"email\":\"no address\",\"properties\":{}",
    "\"eventName\":\"pe48151623_order_completed\",\"email\":\"a@b.co\",\"properties\":{\"currency\":\"XXX\"}",
    "\"eventName\":\"pe48151623_order_completed\",\"email\":\"a@b.co\",\"occurredAt\":\"yesterday\",\"properties\":{}",
  ])
  func refuses(members: String) throws {
    let fixture = try SimulatorFixture()
    #expect(try send(fixture, members).status == 400)
    #expect(fixture.simulator.events().isEmpty)
  }

  @Test func textsAreLimitedByTheirPropertysName() throws {
    let fixture = try SimulatorFixture()
    func status(_ property: String, _ length: Int) throws -> Int {
      let text = String(repeating: "x", count: length)
      return try send(
        fixture,
        "\"eventName\":\"\(order)\",\"email\":\"a@b.co\",\"properties\":{\"\(property)\":\"\(text)\"}"
      ).status
    }
    #expect(try status("coupon", 256) == 204)
    #expect(try status("coupon", 257) == 400)
    #expect(try status("hs_page_url", 1_024) == 204)
    #expect(try status("hs_page_url", 1_025) == 400)
  }

  @Test func aUuidCountsOnceAYear() throws {
    let fixture = try SimulatorFixture()
    let members = "\"eventName\":\"\(order)\",\"email\":\"a@b.co\",\"uuid\":\"u\",\"properties\":{}"
    for _ in 1...2 { #expect(try send(fixture, members).status == 204) }
    #expect(fixture.simulator.events().count == 1)
    fixture.clock.advance(milliseconds: 366 * 86_400_000)
    _ = try send(fixture, members)
    #expect(fixture.simulator.events().count == 2)
  }

  @Test func theMatchingPropertyGoesFirst() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create("contacts", ["acme_user_id": "7"])
    _ = try fixture.create("contacts", ["email": "other@example.com"])
    _ = try send(
      fixture,
      "\"eventName\":\"pe48151623_article_bookmarked\",\"email\":\"other@example.com\","
        + "\"properties\":{\"acme_user_id\":\"7\"}")
    #expect(fixture.simulator.events().first?.record?.id == id)
  }

  @Test func onlyTheFirstFiftyPropertiesByNameAreKept() throws {
    let fixture = try SimulatorFixture()
    let properties = (10..<70).map { "\"a\($0)\":\"x\"" } + ["\"zip\":\"x\"", "\"hs_city\":\"Berlin\""]
    let answer = try send(
      fixture, "\"eventName\":\"\(order)\",\"email\":\"a@b.co\",\"properties\":{\(properties.joined(separator: ","))}")
    #expect(answer.status == 204)
    #expect(fixture.simulator.events().first?.properties == [:])
  }

  @Test func moreThanFiveHundredAreRefused() throws {
    let fixture = try SimulatorFixture()
    let path = fixture.paths.eventSendBatch(prefix: fixture.paths.eventPrefixes[0])
    let one = "{\"eventName\":\"\(order)\",\"email\":\"a@b.co\",\"properties\":{}}"
    func status(_ count: Int) throws -> Int {
      try fixture.post(path, "{\"inputs\":[\(Array(repeating: one, count: count).joined(separator: ","))]}").status
    }
    #expect(try status(500) == 204)
    #expect(try status(501) == 400)
  }
}
