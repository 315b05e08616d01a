import ArgumentParser
import SpokeDiagnostics

import struct SpokeSchema.Portal

/// `spoke schema`: what snapshots hold.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Fetch, show and compare snapshots of HubSpot portals.",
    discussion: """
      EXAMPLES
        spoke schema pull --portal acme
        spoke schema list
        spoke schema diff schemas/acme-may schemas/acme --project .
      """,
    subcommands: [SchemaPull.self, SchemaList.self, SchemaDifference.self])
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
