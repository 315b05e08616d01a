import ArgumentParser
import SpokeChecker
import SpokeCompiler
import SpokePlan
import SpokeReports

/// `spoke compile`: checks, then writes the plan.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the project, then write its plan.",
    discussion: """
      Nothing is written when there are errors. The same mappings and snapshot give the same bytes on any machine.

      EXAMPLES
        spoke compile -o plan.spoke
        spoke compile mappings/contacts.yaml --schemas schemas/acme -o contacts.spoke
      """)

  @Argument(help: "Mapping files and folders. Default: the project's.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the plan goes.", valueName: "file"))
  var output: String

  @Flag(name: .long, help: "Leave out where mappings stand in their files.")
  var strip = false

  @Option(
    name: .long, help: ArgumentHelp("The portal's snapshot. Default: schemas/PORTAL of the project.", valueName: "dir"))
  var schemas: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let project = try Project(paths: paths, common: common, schemas: schemas)
    guard project.portal != nil else {
      throw CommandFailure(
        "a plan needs the portal's snapshot", help: "Name it with --schemas, or with `portal:` in spoke.yaml.")
    }
    // The age of the snapshot is no part of a compilation: the same sources give the same plan on any day.
    let result = project.linter(today: nil).lint(project.mappings, found: project.diagnostics)
    let summary = Summary(result.diagnostics, files: project.mappings.count)
    if !result.diagnostics.isEmpty, !common.quiet || result.hasErrors {
      let report = HumanReport(usesColor: Terminal.usesColor(2))
      Terminal.printError(report.text(result.diagnostics.filter { $0.severity != .info }) + "\n" + summary.words)
    }
    if result.hasErrors { throw Outcome.findings }
    guard let checked = result.project else {
      let missing = result.diagnostics.filter { $0.severity == .info }
      Terminal.printError(HumanReport(usesColor: Terminal.usesColor(2)).text(missing))
      throw CommandFailure(
        "a plan cannot be made of mappings whose names are not in the snapshot",
        help: "Fetch the portal with a token that may read what is named above.")
    }
    let options = CompileOptions(
      includesDebugInformation: !strip, compilerVersion: SpokeVersion.current,
      snapshotDigest: try project.snapshotDigest())
    let bytes: [UInt8]
    do {
      bytes = try compile(checked, options: options)
    } catch {
      throw CommandFailure("\(error)")
    }
    try FileSystem.write(bytes, to: output)
    guard !common.quiet else { return }
    let count = Summary.count(checked.mappings.count, "mapping")
    Terminal.printError("\(output): \(count), \(bytes.count) bytes; \(result.proof.words)")
  }
}
