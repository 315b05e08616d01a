import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport

/// The realistic portal that rules and documents are tested against.
enum AcmePortal {
  static let portal: Portal? = try? Portal.load(
    directory: "\(Repository.root)/Schemas/portals/acme", displayPath: "Schemas/portals/acme")

  /// The findings in one mapping file, as a user sees them.
  static func lint(_ text: String, path: String = "mapping.yaml", plan: String? = nil) -> Linter.Result {
    var found = Diagnostics()
    let events = plan.flatMap { try? EventPlan.load(SourceFile(path: "plan.yaml", text: $0), diagnostics: &found) }
    return lint([SourceFile(path: path, text: text)], events: events)
  }

  static func lint(_ sources: [SourceFile], events: EventPlan? = nil) -> Linter.Result {
    var found = Diagnostics()
    let files = sources.map { MappingFile.parse($0, diagnostics: &found) }
    return Linter(portal: portal, events: events, today: "2026-11-24").lint(files, found: found)
  }
}
