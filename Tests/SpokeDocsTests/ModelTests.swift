import SpokeHubSpot
import SpokeSchema
import SpokeSyntax
import Testing

@testable import SpokeDocs

@Suite struct ModelTests {
  private func model() throws -> SiteModel { SiteModel(try Projects.acme()) }

  private func property(_ owner: String, _ name: String, in model: SiteModel) throws -> PropertyEntry {
    let owner = try #require(model.owners.first { $0.name == owner })
    return try #require(owner.properties.first { $0.property.name == name })
  }

  @Test func whoWritesAProperty() throws {
    let model = try model()
    func writers(_ owner: String, _ name: String) throws -> [String] {
      try property(owner, name, in: model).writers.map { model.mappings[$0.mapping].id }
    }
    #expect(try writers("contacts", "lifecyclestage") == ["contact-from-identify", "trial-on-contact"])
    // A key of an upsert is written when the record is made; that of an update is not.
    #expect(try writers("contacts", "email") == ["contact-from-identify", "newsletter-opt-in", "newsletter-opt-out"])
    #expect(try writers("contacts", "fax").isEmpty)
    #expect(try writers("order_completed", "revenue") == ["order-completed-event"])
    let plan = try property("contacts", "acme_plan", in: model)
    #expect(
      plan.writers.map(\.value.plain) == [
        "what the table plan_codes has for traits.plan", "the option with the label properties.plan",
      ])
  }

  @Test func whoReadsAField() throws {
    let model = try model()
    let event = try #require(model.plannedEvents.first { $0.title == "Order Completed" })
    func readers(_ path: String) throws -> [String] {
      try #require(event.fields.first { $0.path == path }).readers.map { model.mappings[$0].id }
    }
    #expect(event.mappings.map { model.mappings[$0].id } == ["order-completed-event", "order-completed", "order-line"])
    #expect(try readers("properties.products[*].sku") == ["order-completed-event", "order-line"])
    // To go through an array, or to count it, is not to read what is in it.
    #expect(try readers("properties.products[*].image_url").isEmpty)
    #expect(try readers("properties.products[*].quantity") == ["order-completed", "order-line"])
    #expect(try readers("userId") == ["order-completed"])
    let fields = model.fields.map(\.path)
    #expect(fields.contains("properties.products[*].category") && !fields.contains { $0.hasPrefix("item") })
  }

  @Test func coverageAndScopes() throws {
    let model = try model()
    let contacts = try #require(model.owners.first { $0.name == "contacts" })
    let share = Coverage.share(of: contacts)
    #expect(share.used == contacts.properties.count { $0.isWritable && !$0.writers.isEmpty })
    #expect(share.used == 24 && share.all == contacts.properties.count { $0.isWritable })
    #expect(model.scopes.map(\.scope).contains("crm.lists.write"))
    #expect(model.findings.isEmpty && model.otherFindings.isEmpty)
  }

  /// The estimate is what the batches really are, for records that all differ.
  @Test func callsAreThoseOfTheBatches() throws {
    let model = try model()
    for mapping in model.mappings {
      let checked = try #require(mapping.checked)
      var batcher = RequestBatcher(APIPaths(.standard), windowSize: 1_000_000)
      var requests = 0
      for number in 0..<CallEstimate.records {
        requests += try batcher.add(OperationMaker.operation(of: checked, number: number)).count
      }
      requests += batcher.finish().count
      #expect(CallEstimate(checked).total == requests, "\(mapping.id)")
    }
  }

  @Test func findingsBelongToTheirMappings() throws {
    let text = """
      spoke: 1
      tables:
        unused: { a: b }
      mappings:
        good:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { firstname: "${traits.first_name}" }
        bad:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { first_name: "${traits.first_name}" }
      """
    let model = SiteModel(
      Projects.documentation([.init(path: "m.yaml", text: text)], portal: try #require(Projects.acmePortal)))
    #expect(model.mappings[1].findings.map(\.rule.name) == ["unknown-property"])
    #expect(model.otherFindings.map(\.rule.name).contains("unused-table"))
    // What cannot be checked whole is shown all the same.
    #expect(model.mappings[1].checked == nil && model.mappings[1].writes.map(\.name) == ["email", "first_name"])
  }

  @Test func mappingsOfOneIDHavePagesOfTheirOwn() throws {
    let text = """
      spoke: 1
      mappings:
        twice: { when: type == "identify", create: contacts, properties: { firstname: A } }
        twice: { when: type == "group", create: contacts, properties: { firstname: B } }
      """
    let documentation = Projects.documentation(
      [.init(path: "a.yaml", text: text), .init(path: "b.yaml", text: text)], portal: try #require(Projects.acmePortal))
    let paths = try Projects.files(documentation, [.html]).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("mappings/twice.html") && paths.contains("mappings/twice~2.html"))
  }
}
