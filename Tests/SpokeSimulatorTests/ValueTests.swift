import SpokeSchema
import Testing

@testable import SpokeSimulator

@Suite struct ValueTests {
  /// Object, property, JSON of the value, and the code of the refusal.
  @Test(arguments: [
    ("contacts", "nosuch", "\"1\"", "PROPERTY_DOESNT_EXIST"),
    ("contacts", "acme_previous_plan", "\"pro\"", "PROPERTY_DOESNT_EXIST"),
    ("contacts", "createdate", "\"2026-01-01T00:00:00Z\"", "READ_ONLY_VALUE"),
    ("contacts", "acme_annual_revenue", "\"1\"", "READ_ONLY_VALUE"),
    ("contacts", "acme_mrr", "\"1,000\"", "INVALID_INTEGER"),
    ("contacts", "acme_mrr", "\"$5\"", "INVALID_INTEGER"),
    ("contacts", "acme_newsletter", "\"yes\"", "INVALID_OPTION"),
    ("contacts", "acme_plan", "\"Nosuch\"", "INVALID_OPTION"),
    ("contacts", "acme_interests", "\"a;nosuch\"", "INVALID_OPTION"),
    ("contacts", "acme_trial_ends", "\"2026-02-30\"", "INVALID_DATE"),
    ("contacts", "acme_last_seen", "\"1/1/1\"", "INVALID_LONG"),
    ("contacts", "email", "\"not an address\"", "INVALID_EMAIL"),
    ("contacts", "hubspot_owner_id", "\"sam@acme.example\"", "INVALID_INTEGER"),
    ("contacts", "hubspot_owner_id", "\"99\"", "INVALID_OWNER_ID"),
    ("contacts", "salutation", "\"Professor Doctor\"", "INVALID_MAX_LENGTH"),
    ("contacts", "acme_birth_year", "1850", "INVALID_MIN_NUMBER"),
    ("contacts", "acme_referral_code", "\"abcdef\"", "INVALID_ALPHA"),
    ("contacts", "hs_linkedin_url", "\"https://example.com/x\"", "INVALID_URL_ALLOWED_DOMAINS"),
    ("contacts", "work_email", "\"x@gmail.com\"", "INVALID_EMAIL_BLOCKED_DOMAINS"),
    ("deals", "dealstage", "\"nosuch\"", "INVALID_OPTION"),
    ("deals", "pipeline", "\"nosuch\"", "INVALID_OPTION"),
  ])
  func refuses(object: String, property: String, value: String, code: String) throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(fixture.paths.objects(object), "{\"properties\":{\"\(property)\":\(value)}}")
    #expect(answer.status == 400)
    #expect(answer.codes == [code])
    #expect(answer.message.hasPrefix("Property values were not valid: [{"))
    #expect(fixture.simulator.records(of: object).isEmpty)
  }

  /// Object, property, JSON of the value, and what is stored.
  @Test(arguments: [
    ("contacts", "acme_mrr", "12.5", "12.5"),
    ("contacts", "acme_mrr", "\"-3e2\"", "-3e2"),
    ("contacts", "acme_newsletter", "true", "true"),
    ("contacts", "acme_trial_ends", "1795737600000", "2026-11-27"),
    ("contacts", "acme_last_seen", "\"2026-11-27T13:00:00+01:00\"", "2026-11-27T12:00:00.000Z"),
    ("contacts", "acme_last_seen", "1795780800123", "2026-11-27T12:00:00.123Z"),
    ("contacts", "email", "\"Ada@Example.COM\"", "ada@example.com"),
    ("companies", "domain", "\"https://WWW.Acme.example/about\"", "www.acme.example"),
  ])
  func stores(object: String, property: String, value: String, stored: String) throws {
    let fixture = try SimulatorFixture()
    let answer = try fixture.post(fixture.paths.objects(object), "{\"properties\":{\"\(property)\":\(value)}}")
    #expect(answer.status == 201, "\(answer.text)")
    #expect(fixture.simulator.records(of: object).first?.properties[property] == stored)
  }

  @Test func aLongTextIsRefused() throws {
    let fixture = try SimulatorFixture()
    for (length, status) in [(65_536, 201), (65_537, 400)] {
      let text = String(repeating: "x", count: length)
      let answer = try fixture.post(fixture.paths.objects("contacts"), "{\"properties\":{\"acme_bio\":\"\(text)\"}}")
      #expect(answer.status == status)
    }
  }

  @Test func datesOfOtherFormsAreNormalisedSince2026September() throws {
    var fixture = try SimulatorFixture()
    let body = #"{"properties":{"acme_trial_ends":"2026-11-20T10:00:00Z","acme_last_seen":1795780800}}"#
    let answer = try fixture.post(fixture.paths.objects("contacts"), body)
    #expect(answer.status == 201)
    #expect(answer["properties"]?["acme_trial_ends"] == "2026-11-20")
    #expect(answer["properties"]?["acme_last_seen"] == "2026-11-27T12:00:00.000Z")
    #expect(
      answer["warnings"]?.elements?.map { $0["category"] } == Array(repeating: "PROPERTY_VALUE_NORMALIZED", count: 2))
    fixture.version = .version2026March
    let before = try fixture.post(
      fixture.paths.objects("contacts"), #"{"properties":{"acme_trial_ends":1795780800000}}"#)
    #expect(before.codes == ["INVALID_DATE"])
    #expect(before.errors.first?["message"] == "1795780800000 is at 12:00:00.000 UTC, not midnight!")
  }

  @Test func optionsAreAppended() throws {
    let fixture = try SimulatorFixture()
    let options = fixture.simulator.read { world in
      world.portal.objects.first { $0.name == "contacts" }?.property("acme_interests")?.options ?? []
    }
    let id = try fixture.create("contacts", ["acme_interests": options[0]])
    let path = fixture.paths.object("contacts", id).text
    try fixture.send("PATCH", path, "{\"properties\":{\"acme_interests\":\";\(options[1]);\(options[0])\"}}")
    #expect(
      fixture.simulator.records(of: "contacts").first?.properties["acme_interests"] == "\(options[0]);\(options[1])")
    let cleared = try fixture.send("PATCH", path, #"{"properties":{"acme_interests":""}}"#)
    #expect(cleared["properties"]?["acme_interests"] == "")
    #expect(fixture.simulator.records(of: "contacts").first?.properties["acme_interests"] == nil)
  }

  @Test func aLifecycleStageMovesForwardsOnly() throws {
    let fixture = try SimulatorFixture()
    let id = try fixture.create("contacts", ["lifecyclestage": "customer"])
    let path = fixture.paths.object("contacts", id).text
    func stage() -> String? { fixture.simulator.records(of: "contacts").first?.properties["lifecyclestage"] }
    #expect(try fixture.send("PATCH", path, #"{"properties":{"lifecyclestage":"lead"}}"#).status == 200)
    #expect(stage() == "customer")
    try fixture.send("PATCH", path, #"{"properties":{"lifecyclestage":""}}"#)
    try fixture.send("PATCH", path, #"{"properties":{"lifecyclestage":"lead"}}"#)
    #expect(stage() == "lead")
  }

  @Test func aStageBringsItsPipeline() throws {
    let fixture = try SimulatorFixture()
    _ = try fixture.create("deals", ["dealname": "One", "dealstage": "closedwon"])
    #expect(fixture.simulator.records(of: "deals").first?.properties["pipeline"] == "default")
  }

  @Test func requiredPropertiesAreDemandedOfNewRecords() throws {
    var fixture = try SimulatorFixture()
    let plan = "p48151623_subscription_plan"
    let answer = try fixture.post(fixture.paths.objects(plan), #"{"properties":{"plan_name":"Pro"}}"#)
    #expect(answer.codes == ["MISSING_REQUIRED_PROPERTY"])
    #expect(answer.errors.first?["context"]?["propertyName"] == ["plan_code"])
    fixture.version = .classic
    let classic = try fixture.post(fixture.paths.objects(plan), #"{"properties":{"plan_name":"Pro"}}"#)
    #expect(classic["context"]?["properties"] == ["plan_code"])
    #expect(classic.codes.isEmpty)
  }

  @Test func uniqueValuesAreKept() throws {
    let fixture = try SimulatorFixture()
    let first = try fixture.create("contacts", ["email": "a@example.com", "acme_user_id": "1"])
    let email = try fixture.post(fixture.paths.objects("contacts"), #"{"properties":{"email":"A@example.com"}}"#)
    #expect(email.status == 409)
    #expect(email.message == "Contact already exists. Existing ID: \(first)")
    let id = try fixture.post(fixture.paths.objects("contacts"), #"{"properties":{"acme_user_id":"1"}}"#)
    #expect(id.status == 400)
    #expect(id.codes == ["CONFLICTING_UNIQUE_VALUE"])
    try fixture.send("DELETE", fixture.paths.object("contacts", first).text)
    #expect(try fixture.post(fixture.paths.objects("contacts"), #"{"properties":{"acme_user_id":"1"}}"#).status == 201)
  }

  @Test func sensitivePropertiesNeedAScope() throws {
    let fixture = try SimulatorFixture {
      $0.tokens = [.init("pat-na1-test", scopes: ["crm.objects.contacts.write"])]
    }
    let body = #"{"properties":{"acme_tax_number":"DE12345678"}}"#
    let refused = try fixture.post(fixture.paths.objects("contacts"), body)
    #expect(refused.status == 403)
    #expect(
      refused.errors.first?["context"]?["requiredGranularScopes"]
        == ["crm.objects.contacts.sensitive.write", "crm.objects.contacts.sensitive.write.v2"])
    let granted = try SimulatorFixture {
      $0.tokens = [
        .init(
          "pat-na1-test", scopes: ["crm.objects.contacts.write", "crm.objects.contacts.sensitive.write.v2"])
      ]
    }
    #expect(try granted.post(granted.paths.objects("contacts"), body).status == 201)
  }
}
