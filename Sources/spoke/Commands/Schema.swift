import ArgumentParser
import SpokeChecker
import SpokeDiagnostics

import struct SpokeSchema.Portal
import struct SpokeSchema.SchemaDiff

/// `spoke schema`: what snapshots hold.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Show and compare snapshots of HubSpot portals.",
    discussion: """
      EXAMPLES
        spoke schema list
        spoke schema diff schemas/acme-may schemas/acme --project .
      """,
    subcommands: [SchemaList.self, SchemaDifference.self])
}

/// The forms of what `spoke schema` prints.
enum SchemaFormat: String, ExpressibleByArgument, CaseIterable { case human, json }

/// `spoke schema list`: what a snapshot holds.
struct SchemaList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show what a snapshot holds.",
    discussion: """
      EXAMPLES
        spoke schema list                           the project's snapshot
        spoke schema list --schemas schemas/acme
        spoke schema list --format json
      """)

  @Option(name: .long, help: "human or json.")
  var format = SchemaFormat.human

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The snapshot: its folder, or the folder that holds it. Default: schemas/PORTAL of the project.",
      valueName: "dir"))
  var schemas: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let root = try Project.root(common)
    var ignored = Diagnostics()
    let file = try root.map { root throws(CommandFailure) in
      try Project.projectFile(in: root, diagnostics: &ignored)
    }
    guard let directory = try Project.portalDirectory(schemas, root: root, name: file?.portal?.value) else {
      throw CommandFailure("no snapshot is named", help: "Name it with --schemas, or with `portal:` in spoke.yaml.")
    }
    let contents = SnapshotContents(try loadSnapshot(directory))
    Terminal.write(format == .json ? contents.json : contents.text)
  }
}

/// `spoke schema diff`: what changed between two snapshots, and what that breaks.
struct SchemaDifference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two snapshots, and find the mapping lines that the changes break.",
    discussion: """
      The exit code is 1 when a change is breaking; with --project, when a mapping line breaks.

      EXAMPLES
        spoke schema diff schemas/acme-may schemas/acme
        spoke schema diff schemas/acme-may schemas/acme --project .
      """)

  @Argument(help: ArgumentHelp("The folder of the snapshot as it was.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder of the snapshot as it is.", valueName: "new"))
  var new: String

  @Option(name: .long, help: "human or json.")
  var format = SchemaFormat.human

  @Option(name: .long, help: ArgumentHelp("Check this project's mappings against both.", valueName: "dir"))
  var project: String?

  @Flag(name: .long, help: "Print breaking changes only.")
  var quiet = false

  func run() throws {
    let before = try loadSnapshot(Paths.cleaned(old))
    let after = try loadSnapshot(Paths.cleaned(new))
    let diff = SchemaDiff(old: before, new: after)
    var impact: SchemaImpact?
    if let project {
      var common = CommonOptions()
      common.project = project
      common.quiet = quiet
      let project = try Project(paths: [], common: common, schemas: old)
      impact = SchemaImpact(
        diff, old: before, new: after, files: project.mappings, found: project.diagnostics,
        linter: project.linter(today: nil))
    }
    let report = SchemaDiffReport(
      old: before.directory, new: after.directory, diff: diff, impact: impact, showsSafe: !quiet)
    Terminal.write(format == .json ? report.json : report.text)
    if let impact {
      if !impact.newErrors.isEmpty { throw Outcome.findings }
    } else if !diff.breaking.isEmpty {
      throw Outcome.findings
    }
  }
}

/// Reads a snapshot with all of its objects.
func loadSnapshot(_ directory: String) throws(CommandFailure) -> Portal {
  guard FileSystem.kind(Paths.join(directory, "portal.json")) == .file else {
    throw CommandFailure(
      "\(directory) holds no portal.json, so it is no snapshot",
      help: "Name the folder of the portal, such as schemas/acme.")
  }
  do {
    return try Portal.load(directory: directory)
  } catch {
    throw CommandFailure("\(error)")
  }
}
