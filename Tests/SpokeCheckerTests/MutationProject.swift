import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport

/// A correct project, parsed.
struct MutationProject: Sendable {
  let name: String
  let files: [MappingFile]
  var events: EventPlan?
  var timeZone = "UTC"

  init(_ name: String, _ sources: [SourceFile], events: EventPlan? = nil, timeZone: String = "UTC") {
    self.name = name
    self.events = events
    self.timeZone = timeZone
    var found = Diagnostics()
    files = sources.map { MappingFile.parse($0, diagnostics: &found) }
    isRead = found.all.isEmpty
  }

  /// Whether reading the files found nothing.
  let isRead: Bool

  private init(_ name: String, _ text: String) { self.init(name, [SourceFile(path: "\(name).yaml", text: text)]) }

  static let own: [MutationProject] = [
    .init("people", people), .init("quoted", quoted), .init("flow", flow), .init("accounts", accounts),
    .init("orders", orders), .init("support", support), .init("plans", plans), .init("moments", moments),
    .init("sink", sink), .init("memberships", memberships), .init("pages", pages), .init("anchors", anchors),
    .init("formulas", formulas), .init("shop", shop), .init("software", software), .init("destination", destination),
    // As another program would write it.
    .init(
      "json",
      #"""
      {
      	"spoke": 1,
      	"tables": { "stages": { "a": "lead", "b": "customer" } },
      	"mappings": {
      		"contact": {
      			"when": "type == \"identify\" and exists(traits.email)",
      			"upsert": "contacts",
      			"match": { "email": "${traits.email}" },
      			"properties": {
      				"firstname": "${traits.first_name}",
      				"lifecyclestage": "${lookup(stages, traits.kind) ?? \"lead\"}"
      			},
      			"lists": [ { "add": "Newsletter" } ]
      		}
      	}
      }

      """#),
    // Several files that name each other's mappings.
    .init(
      "several",
      [
        SourceFile(path: "a-accounts.yaml", text: accounts), SourceFile(path: "b-orders.yaml", text: orders),
        SourceFile(path: "c-support.yaml", text: support),
      ]),
  ]

  /// `Examples/acme` with its event plan.
  static let example: MutationProject? = {
    let folder = "Examples/acme"
    var found = Diagnostics()
    guard let plan = Golden.text("\(folder)/events/plan.yaml"),
      let events = try? EventPlan.load(SourceFile(path: "events/plan.yaml", text: plan), diagnostics: &found)
    else { return nil }
    let sources = Golden.names(in: "\(folder)/mappings").compactMap { name in
      Golden.text("\(folder)/mappings/\(name)").map { SourceFile(path: "mappings/\(name)", text: $0) }
    }
    guard !sources.isEmpty, found.all.isEmpty else { return nil }
    return MutationProject("acme", sources, events: events, timeZone: "Europe/Berlin")
  }()

  static let all: [MutationProject] = own + (example.map { [$0] } ?? [])

  /// The findings when one of the files is replaced.
  func lint(replacing changed: MappingFile? = nil, found: Diagnostics = Diagnostics(), portal: Portal) -> [Diagnostic] {
    let all = files.map { $0.source.path == changed?.source.path ? changed ?? $0 : $0 }
    return Linter(portal: portal, events: events, timeZone: timeZone, today: "2026-11-24").lint(all, found: found)
      .diagnostics
  }
}
