import SpokeChecker
import SpokeDiagnostics
import SpokeTestSupport
import Testing

/// A whole object in place of properties, with an event plan that says what is in it.
@Suite struct WholeObjectTests {
  private static let plan = """
    events:
      - type: identify
        schema:
          properties:
            traits:
              properties:
                email: { type: string }
                first_name: { type: string }
                firstName: { type: string }
                jobtitle: { type: [string, "null"] }
                address: { type: object, properties: { city: { type: string } } }
                zip: { type: array, items: { type: string } }
                acme_interests: { type: array, items: { type: string, enum: [games] } }
                city: {}
                createdate: { type: string }
                shoe_size: { type: number }
    """

  private func mended(_ mapping: String) throws -> (before: [Rule], text: String, after: [Rule]) {
    let text = "spoke: 1\nmappings:\n\(mapping)\n"
    let findings = AcmePortal.lint(text, plan: Self.plan).diagnostics
    let fix = try #require(findings.first?.fixes.first)
    #expect(fix.isSafe)
    let edit = try #require(fix.edits.first)
    let bytes = Array(text.utf8)
    let range = edit.span.range
    let changed = String(decoding: bytes[..<range.start] + Array(edit.text.utf8) + bytes[range.end...], as: UTF8.self)
    return (findings.map(\.rule), changed, AcmePortal.lint(changed, plan: Self.plan).diagnostics.map(\.rule))
  }

  @Test func objectIsExpanded() throws {
    let (before, text, after) = try mended(
      """
        contact:
          when: type == "identify" and exists(traits.email)
          upsert: contacts
          match: { email: "${traits.email}" }
          properties: ${traits}  # all of it
      """)
    #expect(before == [.wholeObjectProperties])
    #expect(after == [])
    #expect(
      text.hasSuffix(
        """
            properties:
              acme_interests: ${traits.acme_interests}
              city: ${traits.city}
              firstname: ${traits.firstName ?? traits.first_name}
              jobtitle: ${traits.jobtitle}  # all of it

        """))
  }

  @Test func objectInBracesIsExpandedInBraces() throws {
    let (_, text, after) = try mended(
      "  contact: { when: 'type == \"identify\" and exists(traits.email)', upsert: contacts, "
        + "match: { email: '${traits.email}' }, properties: \"${traits}\" }")
    #expect(after == [])
    #expect(text.contains("properties: { acme_interests: '${traits.acme_interests}', city: '${traits.city}', "))
  }
}
