import SpokeSchema
import Testing

@Suite struct FactsTests {
  @Test func standardObjectsAreDistinct() {
    let all = StandardObject.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.typeID)).count == all.count)
    #expect(all.allSatisfy { $0.typeID.hasPrefix("0-") && !$0.readScopes.isEmpty && !$0.writeScopes.isEmpty })
    #expect(StandardObject.named("deals")?.typeID == "0-3")
    #expect(StandardObject.withTypeID("0-162")?.pathName == "0-162")
  }

  @Test func theKeysOfAnUpsertAreThoseThatHubSpotTakes() throws {
    let portal = try SnapshotFixture.load()
    func isKey(_ object: String, _ property: String) throws -> Bool {
      let object = try #require(portal.object(named: object))
      return object.isUniqueKey(try #require(object.property(named: property)))
    }
    #expect(try isKey("contacts", "email"))
    #expect(try isKey("contacts", "acme_user_id"))
    #expect(try !isKey("contacts", "lifecyclestage"))
    #expect(try !isKey("companies", "domain"))
    #expect(try isKey("subscription_plan", "plan_code"))
    #expect(StandardObject.named("companies")?.refusedKeys.contains("domain") == true)
  }

  @Test func pathsUseTheNameThatHubSpotTakes() throws {
    let portal = try SnapshotFixture.load()
    #expect(portal.object(named: "contacts")?.pathName == "contacts")
    let plan = try #require(portal.object(named: "subscription_plan"))
    #expect(plan.pathName == "p12345_subscription_plan" && plan.writeScopes == ["crm.objects.custom.write"])
  }

  @Test func associationTypesAreThoseOfTheirDirection() {
    #expect(DefaultAssociation.unlabelled(from: "contacts", to: "companies")?.typeID == 279)
    #expect(DefaultAssociation.unlabelled(from: "companies", to: "contacts")?.typeID == 280)
    #expect(DefaultAssociation.types(from: "contacts", to: "companies").first { $0.role == "primary" }?.typeID == 1)
    #expect(DefaultAssociation.unlabelled(from: "contacts", to: "subscription_plan") == nil)
    let names = Set(StandardObject.all.map(\.name))
    #expect(DefaultAssociation.all.allSatisfy { names.contains($0.from) && names.contains($0.to) })
    #expect(Set(DefaultAssociation.all.map(\.typeID)).count == DefaultAssociation.all.count)
    let plain = DefaultAssociation.all.filter { $0.role == nil }.map { "\($0.from).\($0.to)" }
    #expect(Set(plain).count == plain.count)
  }

  @Test(arguments: [
    ("2026-09", "/crm/objects/2026-09/contacts/batch/upsert", "/crm/associations/2026-09/contacts/companies/labels"),
    ("2026-03", "/crm/objects/2026-03/contacts/batch/upsert", "/crm/associations/2026-03/contacts/companies/labels"),
    ("v3", "/crm/v3/objects/contacts/batch/upsert", "/crm/v4/associations/contacts/companies/labels"),
  ])
  func pathsFollowTheVersion(_ version: String, _ upsert: String, _ labels: String) throws {
    let paths = APIPaths(try #require(APIVersion.named(version)))
    #expect(paths.objectsBatch("contacts", "upsert").text == upsert)
    #expect(paths.associationLabels(from: "contacts", to: "companies").text == labels)
    #expect(paths.eventPrefixes.allSatisfy { $0.text.hasPrefix("/events/") })
  }

  @Test func theFixedPathsAreThoseOfTheReference() {
    let dated = APIPaths(.standard)
    #expect(dated.properties("contacts") == "/crm/properties/2026-09/contacts")
    #expect(dated.propertyValidations(typeID: "0-1") == "/crm/property-validations/2026-09/0-1")
    #expect(dated.schemas == "/crm-object-schemas/2026-09/schemas")
    #expect(dated.owners == "/crm/owners/2026-09")
    #expect(dated.eventPrefixes == ["/events/2026-09", "/events/custom/2026-09"])
    #expect(dated.token == "/oauth/2026-03/token")
    #expect(dated.listMembershipsAdd("7") == "/crm/lists/2026-09/7/memberships/add")
    let classic = APIPaths(.classic)
    #expect(
      classic.association(from: "contacts", "1", to: "companies", "2")
        == "/crm/v4/objects/contacts/1/associations/companies/2")
    #expect(classic.lists == "/crm/v3/lists")
    #expect(APIVersion.named("2024-01") == nil)
  }

  @Test func nothingThatIsPassedInChangesAPath() {
    let paths = APIPaths(.standard)
    let hostile = "a/b?c=1#d %2F\u{E9}\n\"..;@"
    #expect(
      paths.object("contacts", hostile).text
        == "/crm/objects/2026-09/contacts/a%2Fb%3Fc%3D1%23d%20%252F%C3%A9%0A%22..%3B%40")
    #expect(paths.object("contacts", "kit+1@a-b.example").text.hasSuffix("/kit%2B1%40a-b.example"))
    #expect(
      paths.association(from: "a/b", "1/2", to: "c?d", "3#4").text
        == "/crm/objects/2026-09/a%2Fb/1%2F2/associations/c%3Fd/3%234")
    #expect(paths.list(typeID: "0-1", name: "A/B").text == "/crm/lists/2026-09/object-type-id/0-1/name/A%2FB")
    #expect(paths.object("contacts", hostile).isSound)
    for bad in ["", ".", ".."] { #expect(!paths.object("contacts", bad).appending("x").isSound) }
  }

  @Test func endsAreKnown() {
    #expect(Deprecation.of(path: "/crm/v4/associations/contacts/companies/labels")?.end == "2027-03-30")
    #expect(Deprecation.of(path: "/crm/objects/2026-09/contacts") == nil)
    #expect(APIVersion.all.map(\.unsupportedFrom).allSatisfy { $0.count == 10 })
  }

  @Test(arguments: [
    ("order_completed", true), ("a", true), ("a1_", true), ("", false), ("1a", false), ("_a", false), ("Order", false),
    ("order-completed", false), ("é", false), (String(repeating: "a", count: 50), true),
    (String(repeating: "a", count: 51), false),
  ])
  func eventNames(_ name: String, _ isValid: Bool) { #expect(EventRules.isValidName(name) == isValid) }

  @Test func eventTextsMayBeLongerWhereTheNameSaysSo() {
    #expect(EventRules.textLength(ofProperty: "title") == 256)
    #expect(EventRules.textLength(ofProperty: "page_URL") == 1_024)
    #expect(EventRules.textLength(ofProperty: "hs_referrer") == 1_024)
    #expect(EventRules.textLength(ofProperty: "hs_link_href") == 1_024)
    #expect(EventRules.defaultProperties == EventRules.defaultProperties.sorted())
    #expect(Set(EventRules.defaultProperties).isSuperset(of: EventRules.defaultOptions.keys))
    #expect(EventIdentity(key: "utk")?.isContactsOnly == true)
    #expect(EventIdentity(key: "id")?.requestKey == "objectId")
    #expect(EventIdentity(key: "name") == nil)
  }
}
