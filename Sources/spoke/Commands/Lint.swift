import ArgumentParser
import SpokeChecker
import SpokeDiagnostics
import SpokeReports

/// `spoke lint`: checks mapping files.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check mapping files against the portal's snapshot.",
    discussion: """
      Everything is checked offline. The exit code is 1 when there are errors, or more warnings than allowed.

      EXAMPLES
        spoke lint                                     the project in this folder
        spoke lint mappings/contacts.yaml              one file
        spoke lint FILE --schemas schemas/acme         without a project
        spoke lint --fix                               mend what can be mended safely
        spoke lint --format sarif > findings.sarif     for code scanning
        spoke lint --explain unknown-option            what a rule means
      """)

  @Argument(help: "Mapping files and folders. Default: the project's.")
  var paths: [String] = []

  @Option(name: .long, help: "human, json, sarif, github or junit.")
  var format = ReportFormat.human

  @Flag(name: .long, help: "Apply the safe fixes to the files.")
  var fix = false

  @Flag(name: .long, help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Option(name: .long, help: ArgumentHelp("Fail above this number of warnings.", valueName: "n"))
  var maxWarnings: Int?

  @Option(name: .long, help: ArgumentHelp("Fail when less of the conversions is proved.", valueName: "percent"))
  var minProved: Double?

  @Option(name: .long, help: ArgumentHelp("Explain a rule.", valueName: "rule"))
  var explain: String?

  @OptionGroup var check: CheckOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if let explain { return try explainRule(explain) }
    let today = check.today ?? Terminal.today()
    var project = try Project(paths: paths, common: common, schemas: check.schemas)
    var result = project.linter(today: today).lint(project.mappings, found: project.diagnostics)
    if fix || diff {
      let changes = Fixes.changes(result.diagnostics)
      if diff {
        Terminal.write(changes.map { UnifiedDiff.text(path: $0.file.path, old: $0.file.bytes, new: $0.bytes) }.joined())
      } else {
        for change in changes { try FileSystem.write(change.bytes, to: change.file.path) }
        if !changes.isEmpty {
          if !common.quiet { Terminal.printError("mended \(Summary.count(changes.count, "file"))") }
          project = try Project(paths: paths, common: common, schemas: check.schemas)
          result = project.linter(today: today).lint(project.mappings, found: project.diagnostics)
        }
      }
    }
    let files = project.mappings.map(\.source.path)
    if !diff { report(result, files: files) }
    try finish(result, summary: Summary(result.diagnostics, files: files.count))
  }

  private func report(_ result: Linter.Result, files: [String]) {
    let summary = Summary(result.diagnostics, files: files.count)
    switch format {
    case .human:
      let text = HumanReport(usesColor: Terminal.usesColor()).text(result.diagnostics)
      if !text.isEmpty { Terminal.write(text + "\n") }
      guard !common.quiet else { return }
      Terminal.write(summary.words + "\n")
      Terminal.write(result.proof.words + "\n")
    case .json: Terminal.write(JSONReport.text(result.diagnostics, summary: summary))
    case .sarif:
      Terminal.write(SARIFReport.text(result.diagnostics, rules: RuleCatalogue.all, version: SpokeVersion.current))
    case .github: Terminal.write(GitHubReport.text(result.diagnostics))
    case .junit: Terminal.write(JUnitReport.text(result.diagnostics, files: files))
    }
  }

  private func finish(_ result: Linter.Result, summary: Summary) throws {
    if let maxWarnings, summary.warnings > maxWarnings {
      Terminal.printError("error: \(summary.warnings) warnings, and --max-warnings allows \(maxWarnings)")
      throw Outcome.findings
    }
    if let minProved, result.proof.percent < minProved {
      Terminal.printError("error: \(result.proof.words); --min-proved asks for \(minProved) %")
      throw Outcome.findings
    }
    if summary.errors > 0 { throw Outcome.findings }
  }

  private func explainRule(_ name: String) throws {
    guard let rule = RuleCatalogue.named(name) else {
      let near = NearNames(RuleCatalogue.all.map(\.name)).suggestions(for: name)
      throw CommandFailure(
        "there is no rule '\(name)'",
        help: near.isEmpty
          ? "The rules: \(RuleCatalogue.all.map(\.name).joined(separator: ", "))."
          : "Did you mean \(near.joined(separator: ", "))?")
    }
    Terminal.write(RulePage.text(rule))
  }
}

/// The forms of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json, sarif, github, junit
}
