import ArgumentParser
import SpokeChecker
import SpokeDiagnostics
import SpokePlan
import SpokeReports

/// `spoke lint`: checks mapping files.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check mapping files against the portal's snapshot.",
    discussion: """
      Everything is checked offline. The exit code is 1 when there are errors, or more warnings than allowed.

      EXAMPLES
        spoke lint                                     the project in this folder
        spoke lint mappings/contacts.yaml              one file
        spoke lint FILE --schemas schemas/acme         without a project
        spoke lint --fix                               mend what can be mended safely
        spoke lint --baseline known.json               only what is new (--update-baseline writes it)
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

  @Option(name: .long, help: ArgumentHelp("Hide the findings that this file knows.", valueName: "file"))
  var baseline: String?

  @Flag(name: .long, help: "Write all findings into the baseline, so that only new ones count.")
  var updateBaseline = false

  @Option(
    name: .customLong("manual-url"),
    help: ArgumentHelp("Where the rules' pages are read, for SARIF: https://…/docs/rules.", valueName: "url"))
  var manualURL: String?

  @Option(name: .long, help: ArgumentHelp("Explain a rule.", valueName: "rule"))
  var explain: String?

  @OptionGroup var check: CheckOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline writes the file that --baseline names; name one")
    }
    if updateBaseline, diff {
      throw ValidationError("--diff changes nothing, and --update-baseline writes a file; leave one of them out")
    }
  }

  func run() throws {
    if let explain { return try explainRule(explain) }
    let today = check.today ?? Terminal.today()
    var project = try Project(paths: paths, common: common, schemas: check.schemas)
    var result = project.linter(today: today).lint(project.mappings, found: project.diagnostics, needsProject: false)
    if fix || diff {
      let mended = try mend(&project, &result, today: today)
      if diff {
        Terminal.write(mended.difference)
      } else {
        try mended.write()
        if mended.count > 0, !common.quiet { Terminal.printError("mended \(Summary.count(mended.count, "file"))") }
      }
    }
    let files = project.mappings.map(\.source.path)
    let known = try applyBaseline(project, &result)
    let summary = Summary(result.diagnostics, files: files.count, hidden: known?.hidden)
    if !diff {
      report(result, summary: summary, files: files)
      if let known { report(gone: known.gone) }
    }
    let outcome = outcome(result, summary: summary)
    // The process ends here: to take apart what was read and found would take as long as to read it.
    withExtendedLifetime((project, result)) { Terminal.exit(outcome?.rawValue ?? 0) }
  }

  /// Applies safe fixes until there are none. With `--diff` project and result stay what they are on disk.
  private func mend(_ project: inout Project, _ result: inout Linter.Result, today: String) throws -> MendedFiles {
    var mended = MendedFiles()
    var (current, found) = (project, result)
    for _ in 0..<MendedFiles.maximumRounds {
      let fixes = Fixes(mappings: Set(current.mappings.map(\.source.path)))
      guard mended.take(fixes.changes(found.diagnostics)) else { break }
      current = try Project(paths: paths, common: common, schemas: check.schemas, overlay: mended.bytes)
      found = current.linter(today: today).lint(current.mappings, found: current.diagnostics, needsProject: false)
    }
    if !diff { (project, result) = (current, found) }
    return mended
  }

  /// Takes away what the baseline knows; nil without one.
  private func applyBaseline(_ project: Project, _ result: inout Linter.Result) throws -> Baseline.Outcome? {
    guard let baseline else { return nil }
    let file = BaselineFile(baseline, project: project, isWholeProject: paths.isEmpty)
    let known = updateBaseline ? try file.update(result.diagnostics) : try file.read()
    if updateBaseline, !common.quiet {
      Terminal.printError("wrote \(baseline): \(Summary.count(known.count, "finding"))")
    }
    let outcome = file.apply(known, to: result.diagnostics)
    result.diagnostics = outcome.diagnostics
    return outcome
  }

  private func report(_ result: Linter.Result, summary: Summary, files: [String]) {
    switch format {
    case .human:
      let human = Terminal.report()
      let text = human.text(result.diagnostics)
      if !text.isEmpty { Terminal.write(text + "\n") }
      guard !common.quiet else { return }
      Terminal.write(human.text(summary) + "\n")
      Terminal.write(result.proof.words + "\n")
    case .json: Terminal.write(JSONReport.text(result.diagnostics, summary: summary))
    case .sarif:
      Terminal.write(
        SARIFReport.text(
          result.diagnostics, rules: RuleCatalogue.all, version: SpokeVersion.current, manual: manualURL))
    case .github: Terminal.write(GitHubReport.text(result.diagnostics))
    case .junit: Terminal.write(JUnitReport.text(result.diagnostics, files: files))
    }
  }

  /// Says what the baseline knows and the run did not find: to people in the report, else on standard error.
  private func report(gone: [Baseline.Entry]) {
    guard !gone.isEmpty, !common.quiet else { return }
    let count = gone.reduce(0) { $0 + $1.count }
    var lines = [
      "info: \(Summary.count(count, "finding")) of the baseline no longer there; --update-baseline drops them"
    ]
    for entry in gone.prefix(20) {
      let times = entry.count > 1 ? " (\(entry.count) times)" : ""
      lines.append("  \(entry.fingerprint.file): \(entry.fingerprint.rule): \(entry.fingerprint.text)\(times)")
    }
    if gone.count > 20 { lines.append("  and \(gone.count - 20) more") }
    let text = lines.joined(separator: "\n")
    if format == .human { Terminal.write(text + "\n") } else { Terminal.printError(text) }
  }

  /// How the command ends; nil when all is well.
  private func outcome(_ result: Linter.Result, summary: Summary) -> Outcome? {
    if let maxWarnings, summary.warnings > maxWarnings {
      Terminal.printError(
        "error: \(Summary.count(summary.warnings, "warning")), and --max-warnings allows \(maxWarnings)")
      return .findings
    }
    if let minProved, result.proof.percent < minProved {
      Terminal.printError("error: \(result.proof.words); --min-proved asks for \(minProved) %")
      return .findings
    }
    return summary.errors > 0 ? .findings : nil
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
