import ArgumentParser
import SpokeClient
import SpokeReports

import struct SpokeSchema.APIVersion
import struct SpokeSchema.Portal
import struct SpokeSchema.SchemaDiff

/// `spoke schema pull`: fetches a portal into its snapshot.
struct SchemaPull: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Fetch a portal's definitions into its snapshot.",
    discussion: """
      The token comes from HUBSPOT_ACCESS_TOKEN or from a file, never from the command line. The snapshot is replaced as a
      whole, or left as it was when something fails; when the portal has not changed, no byte changes.

      The exit code is 1 when the token could not read all of it: what is missing is named, and its file is absent.

      EXAMPLES
        spoke schema pull                               the project's portal, the objects that its mappings use
        spoke schema pull --portal acme --all
        spoke schema pull --objects contacts,deals --hash-owners
        spoke schema pull --token-file token.json --base-url http://127.0.0.1:8080
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("The snapshot's name. Default: `portal:` of the project.", valueName: "name"))
  var portal: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that holds the snapshots, or the snapshot. Default: schemas of the project.", valueName: "dir"))
  var schemas: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "These object types only, separated by commas. Default: those that mappings use and the snapshot has.",
      valueName: "names"))
  var objects: String?

  @Flag(name: .long, help: "All object types that the token may see.")
  var all = false

  @Flag(
    name: .long, inversion: .prefixedNo,
    help:
      "Keep SHA-256 digests of owners' addresses in place of their names and addresses. Default: as the snapshot has it."
  )
  var hashOwners: Bool?

  @Flag(name: .long, help: "Exit with 0 although parts could not be fetched.")
  var allowPartial = false

  @OptionGroup var hubSpot: HubSpotOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    if all, objects != nil {
      throw CommandFailure("--all and --objects exclude each other", help: "Leave one of them out.")
    }
    let selection = try PortalSelection(name: portal, schemas: schemas, common: common)
    let request = PullRequest(objects: try wanted(selection), hashesOwners: hashOwners)
    let old = try selection.files()
    let line = PullProgressLine(isQuiet: common.quiet)
    let pulled = try await hubSpot.withClient(version: selection.version) { client in
      defer { line.clear() }
      return try await PortalPull(client, request, old: old, progress: line.show).run()
    }
    let report = PullReport(directory: selection.directory, old: old, pulled: pulled)
    if !pulled.changed.isEmpty {
      do {
        try SnapshotFolder(selection.directory).replace(with: pulled.files)
      } catch {
        throw CommandFailure("\(error)", help: "The snapshot that was there is still there.")
      }
    }
    for missing in pulled.missing { missing.warn() }
    if !common.quiet { Terminal.write(report.text) }
    if !pulled.missing.isEmpty, !allowPartial { throw Outcome.findings }
  }

  private func wanted(_ selection: PortalSelection) throws(CommandFailure) -> PullRequest.Objects {
    if all { return .all }
    guard let objects else { return .used(selection.used) }
    let names = objects.split { $0 == "," || $0 == " " }.map(String.init)
    guard !names.isEmpty else {
      throw CommandFailure("--objects names no object", help: "Separate names by commas: --objects contacts,deals")
    }
    return .named(names)
  }
}
