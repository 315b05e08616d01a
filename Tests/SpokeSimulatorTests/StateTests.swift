import Foundation
import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct StateTests {
  /// A token that may change definitions too.
  private static let token = SimulatorOptions.Token(
    "pat-na1-test",
    scopes: [
      "crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.companies.read",
      "crm.objects.companies.write", "crm.objects.deals.read", "crm.objects.deals.write", "crm.schemas.deals.write",
      "crm.lists.write", "analytics.behavioral_events.send",
    ])

  private func fixture(_ path: String?) throws -> SimulatorFixture {
    try SimulatorFixture {
      $0.stateFile = path
      $0.tokens = [Self.token]
    }
  }

  /// Everything that a file must keep, made by requests.
  private func fill(_ fixture: SimulatorFixture) throws {
    let contact = try fixture.create("contacts", ["email": "ada@example.com", "firstname": "Ada"])
    let second = try fixture.create("contacts", ["email": "ada@other.example"])
    let company = try fixture.create("companies", ["name": "Acme"])
    let gone = try fixture.create("deals", ["dealname": "Gone"])
    try fixture.send("DELETE", fixture.paths.object("deals", gone).text)
    try fixture.send(
      "PUT", fixture.paths.association(from: "contacts", contact, to: "companies", company).text,
      #"[{"associationCategory":"USER_DEFINED","associationTypeId":37}]"#)
    try fixture.send("PUT", fixture.paths.listMembershipsAdd("12").text, "[\"\(contact)\"]")
    try fixture.post(
      "/events/2026-09/send",
      #"{"eventName":"pe48151623_order_completed","email":"ada@example.com","uuid":"u1","properties":{"coupon":"X"}}"#)
    try fixture.post(
      fixture.paths.properties("deals"),
      """
      {"name":"made_here","label":"Made here","type":"string","fieldType":"text","groupName":"dealinformation",
       "hasUniqueValue":true}
      """)
    try fixture.post(
      fixture.paths.objects("contacts").appending("merge"),
      "{\"primaryObjectId\":\"\(contact)\",\"objectIdToMerge\":\"\(second)\"}")
  }

  private func check(_ fixture: SimulatorFixture) throws {
    let contacts = fixture.simulator.records(of: "contacts")
    #expect(contacts.map { $0.properties["firstname"] } == ["Ada"])
    #expect(fixture.simulator.records(of: "deals").isEmpty)
    #expect(fixture.simulator.records(of: "deals", archived: true).map { $0.properties["dealname"] } == ["Gone"])
    #expect(fixture.simulator.associations(from: "companies", to: "contacts").map(\.labels) == [["Employer"]])
    #expect(fixture.simulator.members(ofList: "12") == contacts.map(\.id))
    #expect(fixture.simulator.events().map(\.properties) == [["coupon": "X"]])
    #expect(fixture.simulator.events().first?.record?.id == contacts.first?.id)
    // The former address still finds the contact.
    let merged = try fixture.get(fixture.paths.object("contacts", "ada@other.example").text + "?idProperty=email")
    #expect(merged["id"]?.string == contacts.first?.id)
    // A uuid is remembered, and a definition that was made here is enforced.
    try fixture.post(
      "/events/2026-09/send",
      #"{"eventName":"pe48151623_order_completed","email":"ada@example.com","uuid":"u1","properties":{}}"#)
    #expect(fixture.simulator.events().count == 1)
    _ = try fixture.create("deals", ["dealname": "One", "made_here": "1"])
    #expect(try fixture.post(fixture.paths.objects("deals"), #"{"properties":{"made_here":"1"}}"#).status == 400)
  }

  @Test func memoryAndFileBehaveAlike() throws {
    let memory = try fixture(nil)
    try fill(memory)
    try check(memory)
  }

  @Test func aFileKeepsEverything() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spoke-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("state.sqlite").path
    let first = try fixture(path)
    try fill(first)
    // Not closed: what a process leaves that is killed.
    let second = try fixture(path)
    try check(second)
    await first.simulator.close()
    await second.simulator.close()
    let id = try fixture(path).create("deals", ["dealname": "Later"])
    #expect(!second.simulator.records(of: "deals").contains { $0.id == id })
  }

  @Test func aFileOfAnotherPortalIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spoke-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("state.sqlite").path
    _ = try StateFile(path, portalID: 1)
    #expect(throws: SimulatorError.self) { try SimulatorFixture { $0.stateFile = path } }
  }
}
