import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

/// The rules whose example would not fit on a page, or that one mapping file cannot show.
@Suite struct MutationOtherRulesTests {
  private static let good = """
    spoke: 1
    mappings:
      contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties: { firstname: "${traits.first_name}" }

    """

  private static func lint(
    _ text: String = good, portal: Portal? = AcmePortal.portal, apiVersion: String = "2026-09", today: String?
  ) -> [Diagnostic] {
    let project = SourceFile(path: "spoke.yaml", text: "spoke: 1\napi_version: \"\(apiVersion)\"\n")
    var found = Diagnostics()
    let file = MappingFile.parse(SourceFile(path: "mapping.yaml", text: text), diagnostics: &found)
    let span = SourceSpan(project, ByteRange(22, 22 + apiVersion.utf8.count + 2))
    return Linter(portal: portal, apiVersion: apiVersion, apiVersionSpan: span, today: today).lint([file], found: found)
      .diagnostics
  }

  @Test(arguments: [
    ("2026-11-24", false), ("2026-12-20", false), ("2026-12-21", true), ("2027-02-28", true), ("2030-01-01", true),
    ("2020-01-01", false),
  ])
  func snapshotIsOldAfterThirtyDays(_ today: String, _ isOld: Bool) {
    let findings = Self.lint(today: today).filter { $0.rule == .staleSnapshot }
    #expect(findings.count == (isOld ? 1 : 0))
    #expect(findings.allSatisfy { $0.span.file.path.hasSuffix("acme/portal.json") && $0.severity == .warning })
  }

  @Test func snapshotHasNoAgeWithoutToday() throws {
    #expect(Self.lint(today: nil).isEmpty)
    var portal = try #require(AcmePortal.portal)
    portal.pulledAt = nil
    #expect(Self.lint(portal: portal, today: "2030-01-01").allSatisfy { $0.rule != .staleSnapshot })
  }

  @Test(arguments: [
    ("v3", "2026-11-24", true), ("v3", "2025-11-24", false), ("2025-09", "2026-11-24", true),
    ("2026-09", "2026-11-24", false), ("2026-09", "2027-12-01", true),
  ])
  func versionIsAboutToEnd(_ version: String, _ today: String, _ isEnding: Bool) {
    let findings = Self.lint(apiVersion: version, today: today).filter { $0.rule == .deprecatedAPI }
    #expect(findings.count == (isEnding ? 1 : 0))
    #expect(findings.allSatisfy { $0.span.file.path == "spoke.yaml" && $0.span.text == "\"\(version)\"" })
  }

  @Test func versionIsUnknown() {
    let findings = Self.lint(apiVersion: "2019-01", today: "2026-11-24")
    #expect(findings.map(\.rule) == [.wrongKind])
  }

  @Test func idIsUniqueInTheProject() {
    let files = ["a.yaml", "b.yaml", "c.yaml"].map { SourceFile(path: $0, text: Self.good) }
    let findings = AcmePortal.lint(files).diagnostics
    #expect(findings.map(\.rule) == [.duplicateMapping, .duplicateMapping])
    #expect(findings.map(\.span.file.path) == ["b.yaml", "c.yaml"])
    #expect(findings.allSatisfy { $0.span.start == SourcePosition(line: 3, column: 3) && $0.span.text == "contact" })
    #expect(findings.allSatisfy { $0.related.first?.span?.file.path == "a.yaml" })
  }

  @Test(arguments: [65_536, 65_537])
  func textOfARecordIsLong(_ count: Int) {
    let text = Self.good.replacing("\"${traits.first_name}\"", with: "\"\(String(repeating: "é", count: count))\"")
    let findings = AcmePortal.lint(text).diagnostics
    #expect(findings.map(\.rule) == (count > 65_536 ? [.stringTooLong] : []))
    #expect(findings.allSatisfy { $0.span.start == SourcePosition(line: 7, column: 30) })
  }

  @Test(arguments: [("order_id", 256), ("order_id", 257), ("order_url", 1_024), ("order_url", 1_025)])
  func textOfAnEventIsLong(_ property: String, _ count: Int) {
    let text = """
      spoke: 1
      mappings:
        order:
          when: type == "track" and exists(context.traits.email)
          send: order_completed
          to: { email: "${context.traits.email}" }
          properties:
            \(property): \(String(repeating: "é", count: count))
      """
    let findings = AcmePortal.lint(text).diagnostics
    #expect(findings.map(\.rule) == (count % 2 == 1 ? [.eventStringTooLong] : []))
    #expect(
      findings.allSatisfy { $0.span.start == SourcePosition(line: 8, column: 18 - (property == "order_id" ? 1 : 0)) })
  }

  @Test func fileIsTooLarge() {
    let text = Self.good + "#" + String(repeating: " ", count: 4 << 20)
    let findings = AcmePortal.lint(text).diagnostics
    #expect(findings.map(\.rule) == [.fileTooLarge])
  }

  /// In the portal, products may be read only.
  @Test func scopeIsMissing() throws {
    let text = """
      spoke: 1
      mappings:
        product:
          when: type == "track" and event == "Product Made" and exists(properties.record_id)
          update: products
          match: { id: "${properties.record_id}" }
          properties: { name: "${properties.name}" }
      """
    let findings = AcmePortal.lint(text).diagnostics
    #expect(findings.map(\.rule) == [.missingScope])
    #expect(findings.first?.span.text == "products")
    var portal = try #require(AcmePortal.portal)
    portal.scopes = nil
    #expect(Self.lint(text, portal: portal, today: "2026-11-24").isEmpty, "scopes that are not recorded prove nothing")
  }

  @Test func scopeOfSensitiveDataIsMissing() throws {
    let text = """
      spoke: 1
      mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties:
            acme_tax_number: DE123456789
      """
    var portal = try #require(AcmePortal.portal)
    let scopes = try #require(portal.scopes)
    for isGranted in [true, false] {
      portal.scopes = isGranted ? scopes : scopes.filter { !$0.contains(".sensitive.") }
      let findings = Self.lint(text, portal: portal, today: "2026-11-24")
      #expect(findings.map(\.rule) == (isGranted ? [.sensitiveProperty] : [.missingScope, .sensitiveProperty]))
    }
  }

  private static let plan = """
    spoke: 1
    events:
      - type: track
        name: Order Completed
        schema:
          type: object
          required: [type, event, messageId, properties]
          properties:
            type: { type: string }
            event: { type: string }
            messageId: { type: string }
            properties:
              type: object
              required: [order_id]
              properties:
                order_id: { type: string }
                total: { type: number }
    """

  private static func order(when: String = "event == \"Order Completed\"", name: String = "${properties.order_id}")
    -> String
  {
    """
    spoke: 1
    mappings:
      order:
        when: type == "track" and \(when)
        upsert: deals
        match: { acme_order_id: "${properties.order_id}" }
        properties:
          dealname: \(name)
          pipeline: default
          dealstage: closedwon
    """
  }

  @Test(arguments: [
    (order(), nil, ""),
    (order(when: "event == \"Order Complete\""), Rule.eventNotInPlan, "\"Order Complete\""),
    (order(name: "${properties.orderid}"), Rule.eventFieldUnknown, "orderid"),
    (order(name: "${properties.order_id.number}"), Rule.eventFieldType, "number"),
    (order(name: "${properties.total[0]}"), Rule.eventFieldType, "[0]"),
  ])
  func eventPlanIsKept(_ text: String, _ rule: Rule?, _ place: String) {
    let findings = AcmePortal.lint(text, plan: Self.plan).diagnostics
    #expect(findings.map(\.rule) == (rule.map { [$0] } ?? []), "\(findings.map(\.message))")
    if rule != nil { #expect(findings.first?.span.text == place) }
  }

  /// A table as large as an option list may be, against a property with as many options: no time worth speaking of.
  @Test func largeTableIsCheckedQuickly() throws {
    var portal = try #require(AcmePortal.portal)
    let place = try #require(portal.objects.firstIndex { $0.name == "contacts" })
    let object = portal.objects[place]
    portal.objects[place] = object.with(
      object.properties.map { property in
        guard property.name == "hs_persona" else { return property }
        return Property(
          name: property.name, label: property.label, type: property.type, fieldType: property.fieldType,
          options: (0..<3_000).map {
            Option(value: "value_\($0)", label: "Label \($0)", isHidden: false, range: property.span.range)
          }, span: property.span)
      })
    let rows = (0..<3_000).map { "    k\($0): \($0 < 10 ? "wrong" : "value")_\($0)\n" }.joined()
    let text = """
      spoke: 1
      tables:
        big:
      \(rows)mappings:
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: { hs_persona: "${lookup(big, traits.kind)}" }
      """
    let clock = ContinuousClock()
    let start = clock.now
    let findings = Self.lint(text, portal: portal, today: nil)
    #expect(clock.now - start < .seconds(5))
    #expect(findings.count == 10 && findings.allSatisfy { $0.rule == .unknownOption })
  }
}
