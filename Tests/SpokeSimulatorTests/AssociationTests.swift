import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct AssociationTests {
  @Test func bothSidesAreStored() throws {
    let fixture = try SimulatorFixture()
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    let company = try fixture.create("companies", ["name": "Acme"])
    let answer = try fixture.post(
      fixture.paths.associationsBatch(from: "contacts", to: "companies", "create"),
      """
      {"inputs":[{"from":{"id":"\(contact)"},"to":{"id":"\(company)"},
        "types":[{"associationCategory":"USER_DEFINED","associationTypeId":37}]}]}
      """)
    #expect(answer.status == 201)
    #expect(fixture.simulator.associations(from: "contacts", to: "companies").map(\.labels) == [["Employee"]])
    #expect(fixture.simulator.associations(from: "companies", to: "contacts").map(\.labels) == [["Employer"]])
    #expect(
      fixture.simulator.associations(from: "companies", to: "contacts").first?.types
        == ["HUBSPOT_DEFINED 280", "USER_DEFINED 38"])
  }

  @Test func anotherPrimaryCompanyTakesThePlaceOfTheFirst() throws {
    let fixture = try SimulatorFixture()
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    for name in ["One", "Two"] {
      let company = try fixture.create("companies", ["name": name])
      let answer = try fixture.send(
        "PUT", fixture.paths.association(from: "contacts", contact, to: "companies", company).text,
        #"[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}]"#)
      #expect(answer.status == 201)
    }
    let labels = fixture.simulator.associations(from: "contacts", to: "companies").map(\.labels)
    #expect(labels == [[], ["Primary"]])
    #expect(fixture.simulator.associations(from: "companies", to: "contacts").map(\.labels) == [[], ["Primary"]])
  }

  @Test func aTypeOfTheOtherDirectionIsRefused() throws {
    let fixture = try SimulatorFixture()
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    let company = try fixture.create("companies", ["name": "Acme"])
    let answer = try fixture.post(
      fixture.paths.associationsBatch(from: "contacts", to: "companies", "create"),
      """
      {"inputs":[{"from":{"id":"\(contact)"},"to":{"id":"\(company)"},
        "types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":280}]}]}
      """)
    #expect(answer.status == 400)
    #expect(fixture.simulator.associations(from: "contacts", to: "companies").isEmpty)
  }

  @Test func missingTargetsAreToldOneByOne() throws {
    let fixture = try SimulatorFixture()
    let contact = try fixture.create("contacts", ["email": "ada@example.com"])
    let company = try fixture.create("companies", ["name": "Acme"])
    let types = #""types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":279}]"#
    let answer = try fixture.post(
      fixture.paths.associationsBatch(from: "contacts", to: "companies", "create"),
      """
      {"inputs":[{"from":{"id":"\(contact)"},"to":{"id":"\(company)"},\(types)},
                 {"from":{"id":"\(contact)"},"to":{"id":"99"},\(types)}]}
      """)
    #expect(answer.status == 207)
    #expect(answer.results.count == 1)
    #expect(answer.errors.first?["subCategory"] == "crm.associations.TO_OBJECT_NOT_FOUND")
  }
}
