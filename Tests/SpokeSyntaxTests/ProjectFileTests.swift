import SpokeDiagnostics
import SpokeSyntax
import Testing

@Suite struct ProjectFileTests {
  private func read(_ text: String) -> (project: ProjectFile, findings: [String]) {
    var diagnostics = Diagnostics()
    let project = ProjectFile.parse(SourceFile(path: "spoke.yaml", text: text), diagnostics: &diagnostics)
    return (project, diagnostics.sorted().map { "\($0.rule.name): \($0.message) [\($0.span.text)]" })
  }

  @Test func readsEveryKey() {
    let (project, findings) = read(
      """
      spoke: 1
      portal: acme
      mappings: [mappings, "more maps"]
      events: events/plan.yaml
      api_version: "2026-09"
      time_zone: Europe/Berlin
      rules:
        unused-table: error
        hidden-option: off
        unknown-option: warning
        stale-snapshot: info
      """)
    #expect(findings == [])
    #expect(project.portal?.value == "acme")
    #expect(project.mappings.map(\.value) == ["mappings", "more maps"])
    #expect(project.events?.value == "events/plan.yaml")
    #expect(project.apiVersion?.value == "2026-09")
    #expect(project.timeZone?.value == "Europe/Berlin")
    #expect(project.rules.map(\.rule.value) == ["unused-table", "hidden-option", "unknown-option", "stale-snapshot"])
    #expect(project.rules.map(\.severity) == [.error, nil, .warning, .info])
  }

  @Test(arguments: [
    ("spoke: 1\nportl: acme", ["unknown-key: `portl` is not a key of spoke.yaml [portl]"]),
    ("spoke: 1\ntimezone: UTC", ["unknown-key: `timezone` is not a key of spoke.yaml [timezone]"]),
    ("spoke: 1\ntables: {}", ["unknown-key: `tables` is not a key of spoke.yaml [tables]"]),
    (
      "spoke: 1\nportal: ../../etc",
      ["wrong-kind: `portal` must be a name of letters, digits, `-`, `_` and `.`, and is `../../etc` [../../etc]"]
    ),
    ("spoke: 1\nmappings: maps", ["wrong-kind: `mappings` must be a list, and is the text `maps` [maps]"]),
    ("spoke: 1\napi_version: 2026", ["wrong-kind: `api_version` must be text, and is the number `2026` [2026]"]),
    ("spoke: 1.", ["wrong-kind: `spoke` must be the number of a version, and is the number `1.` [1.]"]),
    (
      "spoke: 1\nrules: { a: warn }",
      ["wrong-kind: `a` must be `error`, `warning`, `info` or `off`, and is `warn` [warn]"]
    ),
    ("portal: acme", ["missing-key: The file does not say which version of the language it is written in []"]),
  ])
  func reportsFaults(text: String, expected: [String]) {
    #expect(read(text).findings == expected)
  }
}
