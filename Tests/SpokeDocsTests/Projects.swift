import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import Testing

@testable import SpokeDocs

/// Projects to document.
enum Projects {
  static let acmePortal = try? Portal.load(
    directory: "\(Repository.root)/Schemas/portals/acme", displayPath: "schemas/acme")

  /// The example project, as the command reads it.
  static func acme() throws -> Documentation {
    let names = ["companies", "contacts", "engagement", "orders", "plans"]
    let sources = try names.map { name in
      SourceFile(
        path: "shop/mappings/\(name).yaml", bytes: try RepositoryFile.read("Examples/acme/mappings/\(name).yaml"))
    }
    var found = Diagnostics()
    let plan = SourceFile(
      path: "shop/events/plan.yaml", bytes: try RepositoryFile.read("Examples/acme/events/plan.yaml"))
    return documentation(
      sources, portal: try #require(acmePortal), events: try EventPlan.load(plan, diagnostics: &found), root: "shop")
  }

  static func documentation(
    _ sources: [SourceFile], portal: Portal, events: EventPlan? = nil, root: String? = nil, previous: Portal? = nil
  ) -> Documentation {
    var found = Diagnostics()
    let files = sources.map { MappingFile.parse($0, diagnostics: &found) }
    let linter = Linter(portal: portal, events: events, timeZone: "Europe/Berlin", root: root)
    return Documentation(
      files: files, portal: portal, events: events, result: linter.lint(files, found: found), apiVersion: "2026-09",
      root: root, previous: previous)
  }

  static func files(_ documentation: Documentation, _ formats: Set<DocumentationFormat> = [.html, .markdown]) throws
    -> [SiteFile]
  {
    try Site.files(documentation, formats: formats, version: "test")
  }

  /// One mapping with these lines below its id.
  static func mapping(_ lines: String) -> MappingSyntax? {
    let text = "spoke: 1\nmappings:\n  m:\n" + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
    var found = Diagnostics()
    return MappingFile.parse(SourceFile(path: "m.yaml", text: text), diagnostics: &found).mappings.first
  }
}
