import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct RouteTests {
  @Test(arguments: APIVersion.all)
  func everyVersionHasItsPaths(version: APIVersion) throws {
    var fixture = try SimulatorFixture()
    fixture.version = version
    let paths = fixture.paths
    let gets = [
      paths.objects("contacts"), paths.properties("contacts"), paths.propertyValidations(typeID: "0-1"),
      paths.pipelines("deals"), paths.owners, paths.lists, paths.schemas, paths.schema("contacts"), paths.accountInfo,
      paths.associationLabels(from: "contacts", to: "companies"), paths.associationLimits,
      paths.eventDefinitions(prefix: paths.eventPrefixes[0]), paths.limits("custom-properties"), paths.apiUsage,
    ]
    for path in gets { #expect(try fixture.get(path.text).status == 200, "\(path)") }
  }

  @Test(arguments: ["contacts", "contact", "CONTACT", "0-1"])
  func objectsHaveManyNames(name: String) throws {
    let fixture = try SimulatorFixture()
    #expect(try fixture.get(fixture.paths.objects(name).text).status == 200)
  }

  @Test func aCustomObjectsBareNameIsRefused() throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.get(fixture.paths.properties("subscription_plan").text)
    #expect(answer.status == 400)
    #expect(answer.message == "Unable to infer object type from: subscription_plan")
    #expect(try fixture.get(fixture.paths.properties("p48151623_subscription_plan").text).status == 200)
    #expect(try fixture.get(fixture.paths.properties("2-31415926").text).status == 200)
  }

  @Test func unknownPathsAndMethods() throws {
    let fixture = try SimulatorFixture()
    #expect(try fixture.get("/crm/v9/objects/contacts").status == 404)
    #expect(try fixture.send("PUT", fixture.paths.objects("contacts").text).status == 405)
  }

  @Test func pathsAreDecoded() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create("contacts", ["email": "a+b/c@example.com", "acme_user_id": "x/y?z"])
    let byEmail = fixture.paths.object("contacts", "a+b/c@example.com").text + "?idProperty=email"
    #expect(try fixture.get(byEmail)["id"]?.string == id)
    let byID = fixture.paths.object("contacts", "x/y?z").text + "?idProperty=acme_user_id"
    #expect(try fixture.get(byID)["id"]?.string == id)
  }
}
