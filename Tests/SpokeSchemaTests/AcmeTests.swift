import SpokeDiagnostics
import SpokeJSON
import SpokeSchema
import SpokeTestSupport
import Testing

/// The realistic snapshot and plan of the repository.
@Suite struct AcmeTests {
  @Test func thePortalLoadsWhole() throws {
    let portal = try Portal.load(directory: "\(Repository.root)/Schemas/portals/acme", displayPath: "schemas/acme")
    #expect(portal.objects.map(\.name) == portal.objectNames && portal.objects.count >= 7)
    let contacts = try #require(portal.object(named: "contacts"))
    #expect(contacts.properties.count > 200)
    #expect(contacts.property(named: "acme_user_id")?.hasUniqueValue == true)
    #expect(contacts.property(named: "acme_plan")?.options.map(\.value).contains("team_legacy") == true)
    #expect(contacts.property(named: "acme_interests")?.isMultiple == true)
    #expect(portal.object(named: "subscription_plan")?.property(named: "plan_code")?.hasUniqueValue == true)
    let labels = portal.associations[AssociationPair(from: "contacts", to: "companies")]?.compactMap(\.label) ?? []
    #expect(labels.contains("Employee") && labels.contains("Billing contact"))
    #expect(portal.event(named: "kitchen_sink") != nil)
    #expect(portal.lists(named: "Newsletter").map(\.processingType) == ["MANUAL"])
    #expect(portal.owners?.isEmpty == false && portal.pipelines["deals"]?.isEmpty == false)
  }

  @Test func itsDefaultAssociationsAreThoseOfTheTable() throws {
    let portal = try Portal.load(directory: "\(Repository.root)/Schemas/portals/acme")
    for (pair, types) in portal.associations {
      guard let plain = types.first(where: { $0.label == nil && $0.category == DefaultAssociation.category }),
        let known = DefaultAssociation.unlabelled(from: pair.from, to: pair.to)
      else { continue }
      #expect(plain.typeID == known.typeID, "\(pair.from).\(pair.to)")
    }
  }

  @Test func onlyWhatIsWantedIsRead() throws {
    let portal = try Portal.load(
      directory: "\(Repository.root)/Schemas/portals/acme", objects: ["contacts", "companies"])
    #expect(portal.objects.map(\.name) == ["companies", "contacts"])
    #expect(portal.objectNames.contains("deals") && portal.object(named: "deals") == nil)
    #expect(portal.associations.keys.allSatisfy { ["contacts", "companies"].contains($0.from) })
  }

  @Test func thePlanLoads() throws {
    var diagnostics = Diagnostics()
    let bytes = try RepositoryFile.read("Examples/acme/events/plan.yaml")
    let plan = try #require(
      try EventPlan.load(SourceFile(path: "events/plan.yaml", bytes: bytes), diagnostics: &diagnostics))
    #expect(diagnostics.all.isEmpty)
    #expect(plan.schemas(type: "identify", path: ["traits", "plan"])?.first?.enumeration?.isEmpty == false)
    #expect(plan.events(type: "track", event: "Order Completed").count == 1)
  }
}
