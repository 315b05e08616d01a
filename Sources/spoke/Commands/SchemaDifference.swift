import ArgumentParser
import SpokeChecker
import SpokeClient
import SpokeDiagnostics

import struct SpokeSchema.APIVersion
import struct SpokeSchema.Portal
import struct SpokeSchema.SchemaDiff

/// `spoke schema diff`: what changed between two snapshots, or since a snapshot was pulled, and what that breaks.
struct SchemaDifference: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two snapshots, or one with the portal, and find the mapping lines that the changes break.",
    discussion: """
      The exit code is 1 when a change is breaking; with --project, when a mapping line breaks.

      EXAMPLES
        spoke schema diff schemas/acme-may schemas/acme
        spoke schema diff schemas/acme-may schemas/acme --project .
        spoke schema diff --live --project .               the project's snapshot, and the portal as it is now
        spoke schema diff --live schemas/acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The folders of the snapshot as it was and as it is; with --live, of the one to compare with the portal. Default "
        + "with --live: the project's.", valueName: "snapshot"))
  var snapshots: [String] = []

  @Flag(name: .long, help: "Compare with the portal as it is now. Nothing is written.")
  var live = false

  @Option(name: .long, help: "human or json.")
  var format = SchemaFormat.human

  @Option(name: .long, help: ArgumentHelp("Check this project's mappings against both.", valueName: "dir"))
  var project: String?

  @Flag(name: .long, help: "Print breaking changes only.")
  var quiet = false

  @OptionGroup var hubSpot: HubSpotOptions

  func run() async throws {
    if live {
      guard snapshots.count <= 1 else {
        throw CommandFailure("--live takes one snapshot", help: "Leave out the second folder.")
      }
      try await compareWithPortal()
    } else {
      guard snapshots.count == 2 else {
        throw CommandFailure(
          "two snapshots are needed", help: "Name the folders of both, or compare one with the portal by --live.")
      }
      let before = try loadSnapshot(Paths.cleaned(snapshots[0]))
      try report(before, try loadSnapshot(Paths.cleaned(snapshots[1])), newName: nil)
    }
  }

  private func compareWithPortal() async throws {
    var common = CommonOptions()
    common.project = project
    common.quiet = quiet
    let selection = try PortalSelection(name: nil, schemas: snapshots.first, common: common)
    let before = try loadSnapshot(selection.directory)
    let old = try selection.files()
    let version = before.apiVersion.flatMap { APIVersion.named($0) } ?? selection.version
    let line = PullProgressLine(isQuiet: quiet)
    let pulled = try await hubSpot.withClient(version: version) { client in
      defer { line.clear() }
      return try await PortalPull(client, PullRequest(objects: .used([])), old: old, progress: line.show).run()
    }
    for missing in pulled.missing { missing.warn() }
    let after: Portal
    do {
      after = try Portal.load(.memory(pulled.files), displayPath: selection.directory)
    } catch {
      throw CommandFailure("what the portal answers is no snapshot: \(error)")
    }
    try report(before, after, newName: "portal \(pulled.portalID)")
  }

  private func report(_ before: Portal, _ after: Portal, newName: String?) throws {
    let diff = SchemaDiff(old: before, new: after)
    var impact: SchemaImpact?
    if let project {
      var common = CommonOptions()
      common.project = project
      common.quiet = quiet
      let project = try Project(paths: [], common: common, schemas: before.directory)
      impact = SchemaImpact(
        diff, old: before, new: after, files: project.mappings, found: project.diagnostics,
        linter: project.linter(today: nil))
    }
    let report = SchemaDiffReport(
      old: before.directory, new: newName ?? after.directory, diff: diff, impact: impact, showsSafe: !quiet)
    Terminal.write(format == .json ? report.json : report.text)
    if let impact {
      if !impact.newErrors.isEmpty { throw Outcome.findings }
    } else if !diff.breaking.isEmpty {
      throw Outcome.findings
    }
  }
}
