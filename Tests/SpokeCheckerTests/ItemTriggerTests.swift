import SpokeChecker
import Testing

/// `when` may read the element of `each`: it is then decided for every element.
@Suite struct ItemTriggerTests {
  private func mapping(_ id: String, _ condition: String, property: String) -> String {
    """
      \(id):
        when: type == "track" and event == "Order Completed" and exists(properties.order_id) and \(condition)
        each: properties.products
        upsert: line_items
        match: { acme_line_key: "${properties.order_id}" }
        properties: { \(property) }

    """
  }

  @Test func isKnownInWhen() {
    let text = "spoke: 1\nmappings:\n" + mapping("lines", "item.quantity > 1", property: #"name: "${item.name}""#)
    #expect(AcmePortal.lint(text).diagnostics.isEmpty)
  }

  @Test func isUnknownWithoutEach() {
    let text = "spoke: 1\nmappings:\n" + mapping("lines", "item.quantity > 1", property: "name: x")
    let findings = AcmePortal.lint(text.replacing("    each: properties.products\n", with: "")).diagnostics
    #expect(findings.map(\.rule.name) == ["unknown-field"])
  }

  @Test func aContradictionIsSeen() {
    let text = "spoke: 1\nmappings:\n" + mapping("lines", "item.sku == 1 and item.sku == 2", property: "name: x")
    #expect(AcmePortal.lint(text).diagnostics.map(\.rule.name) == ["unreachable-mapping"])
  }
}
