import ArgumentParser
import SpokeChecker
import SpokeDocs
import SpokePlan
import SpokeReports

import struct SpokeSchema.Portal

/// `spoke docs`: documentation of the portal and the mappings.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write documentation of the portal and the mappings: a static site, and Markdown.",
    discussion: """
      The site opens from a folder and needs no network. The same project and snapshots give the same bytes. Pages of
      mappings that are gone are taken away; other files in the folder are left alone. Findings do not stop it: they
      have a page.

      EXAMPLES
        spoke docs -o site
        spoke docs -o site --format html
        spoke docs -o site --previous schemas/acme-may       what changed since then
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the documentation.", valueName: "dir"))
  var output: String

  @Option(name: .long, help: "html or markdown. Default: both.")
  var format: DocumentationFormat?

  @Option(
    name: .long, help: ArgumentHelp("An earlier snapshot, to list what changed since.", valueName: "dir"))
  var previous: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The portal's snapshot: its folder, or the folder that holds it. Default: schemas/PORTAL of the project.",
      valueName: "dir"))
  var schemas: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count the snapshot's age, and the end of suppressions, to this day. Default: neither is looked at.",
      valueName: "date"))
  var today: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let project = try Project(paths: [], common: common, schemas: schemas, objects: .all)
    guard let portal = project.portal else {
      throw CommandFailure(
        "documentation needs the portal's snapshot", help: "Name it with --schemas, or with `portal:` in spoke.yaml.")
    }
    let earlier = try previous.map { try loadSnapshot(Paths.cleaned($0)) }
    // Without a day given, the same project gives the same pages on any day.
    let linter = project.linter(today: today)
    let documentation = Documentation(
      files: project.mappings, portal: portal, events: project.events,
      result: linter.lint(project.mappings, found: project.diagnostics), apiVersion: linter.apiVersion,
      root: project.root, previous: earlier)
    let formats = format.map { [$0] } ?? DocumentationFormat.allCases
    let files: [SiteFile]
    do {
      files = try Site.files(documentation, formats: Set(formats), version: SpokeVersion.current)
    } catch {
      throw InternalFailure("a template of the documentation is broken: \(error)")
    }
    let folder = SiteFolder(Paths.cleaned(output))
    try folder.write(files)
    guard !common.quiet else { return }
    let pages = files.count { $0.path.hasSuffix(".html") || $0.path.hasSuffix(".md") }
    let start = formats.contains(.html) ? "index.html" : "markdown/README.md"
    let findings = documentation.result.diagnostics
    let words = findings.isEmpty ? "" : "; \(Summary(findings, files: project.mappings.count).words)"
    Terminal.printError("\(Paths.join(folder.path, start)): \(Summary.count(pages, "page"))\(words)")
  }
}

extension DocumentationFormat: ExpressibleByArgument {}
