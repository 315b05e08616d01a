import ArgumentParser
import SpokeCases
import SpokeChecker
import SpokeCompiler
import SpokeDiagnostics
import SpokePlan
import SpokeReports
import SpokeSyntax

/// `spoke test`: runs the mappings' test cases.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the mapping test cases.",
    discussion: """
      The project is compiled in memory, and every case's event is run through it. What comes out is compared with what
      the case expects. The exit code is 1 when a case fails, or when the mappings or the cases have errors.

      EXAMPLES
        spoke test                                  the cases in tests/ of the project
        spoke test tests/orders.yaml                one file
        spoke test --coverage                       and what no case reaches
        spoke test --update                         write what came out into the cases that failed
        spoke test --format junit > results.xml     for CI
      """)

  @Argument(help: "Files of test cases and folders of them. Default: tests/ of the project.")
  var paths: [String] = []

  @Option(name: .long, help: "human or junit.")
  var format = TestFormat.human

  @Flag(name: .long, help: "Show what no case reaches: mappings, properties, branches, table entries, rejects, …")
  var coverage = false

  @Flag(name: .long, help: "Write what came out into the cases that failed.")
  var update = false

  @Option(
    name: .long, help: ArgumentHelp("The portal's snapshot. Default: schemas/PORTAL of the project.", valueName: "dir"))
  var schemas: String?

  @OptionGroup var common: CommonOptions

  enum TestFormat: String, ExpressibleByArgument, CaseIterable { case human, junit }

  func run() throws {
    let project = try Project(paths: [], common: common, schemas: schemas)
    let plan = try project.compiled()
    let inspection = PlanInspection(plan)
    var found = Diagnostics()
    let files = try caseFiles(project).map { path throws(CommandFailure) in
      CaseFile.parse(SourceFile(path: path, bytes: try FileSystem.read(path)), diagnostics: &found)
    }
    for file in files { found.append(contentsOf: file.check(against: inspection)) }
    var events = CaseEventFiles()
    var inputs: [[CaseEvents?]] = []
    for file in files { inputs.append(file.cases.map { events.events(of: $0, in: file, diagnostics: &found) }) }
    if found.hasErrors {
      // `lint --fix` mends mappings; what mends a case is said in words.
      let findings = found.sorted().map { finding in
        var finding = finding
        finding.fixes = []
        return finding
      }
      Terminal.printError(Terminal.report(2).text(findings))
      Terminal.printError(Summary(findings, files: files.count).words)
      throw Outcome.findings
    }

    var runner = CaseRunner(plan: plan, inspection: inspection)
    var results: [CaseResult] = []
    for (file, inputs) in zip(files, inputs) {
      for (testCase, events) in zip(file.cases, inputs) {
        if let events { results.append(runner.run(testCase, of: file.source, on: events)) }
      }
    }
    if update { return try write(results, files) }
    switch format {
    case .human:
      Terminal.write(CaseReport(usesColor: Terminal.usesColor()).text(results))
      if !common.quiet { Terminal.write(CaseReport.summary(results) + "\n") }
    case .junit: Terminal.write(CaseReport.junit(results))
    }
    if coverage {
      var measure = CaseCoverage(plan: plan, inspection: inspection)
      for (result, events) in zip(results, inputs.joined().compactMap { $0 }) { measure.add(result, on: events) }
      // JUnit has no place for it, and its reader takes all of standard output.
      let text = measure.text(isDetailed: !common.quiet)
      if format == .junit { Terminal.printError(text) } else { Terminal.write(text + "\n") }
    }
    if results.contains(where: { !$0.isPassed }) { throw Outcome.findings }
  }

  /// The files of cases to run, sorted.
  private func caseFiles(_ project: Project) throws(CommandFailure) -> [String] {
    var named = paths
    if named.isEmpty {
      guard let root = project.root else {
        throw CommandFailure("there is no project here", help: "Name the project's folder with --project.")
      }
      named = [Paths.join(root, "tests")]
    }
    var found: Set<String> = []
    for path in named {
      switch FileSystem.kind(path) {
      case .file?: found.insert(Paths.cleaned(path))
      case .directory?:
        found.formUnion(try FileSystem.files(under: Paths.cleaned(path), extensions: ["yaml", "yml"]))
      case nil:
        throw CommandFailure(
          "\(path) does not exist", help: "Test cases stand in YAML files; docs/testing.md says how to write them.")
      }
    }
    guard !found.isEmpty else {
      throw CommandFailure(
        "there are no test cases in \(named.joined(separator: ", "))", help: "Test cases stand in .yaml or .yml files.")
    }
    return found.sorted()
  }

  /// Writes what came out into the cases that failed.
  private func write(_ results: [CaseResult], _ files: [CaseFile]) throws {
    var skipped = 0
    for file in files {
      let update = CaseUpdate(file.source, results)
      if update.bytes != file.source.bytes { try FileSystem.write(update.bytes, to: file.source.path) }
      for name in update.skipped {
        Terminal.printError("warning: \(file.source.path): `\(name)` is written on one line and was left as it is")
      }
      skipped += update.skipped.count
    }
    let failed = results.count { !$0.isPassed }
    if !common.quiet {
      Terminal.write(
        "\(Summary.count(results.count, "case")): \(results.count - failed) passed, \(failed - skipped) updated\n")
    }
    if skipped > 0 { throw Outcome.findings }
  }
}
