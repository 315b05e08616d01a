import ArgumentParser
import SpokeInput
import SpokeRuntime

/// `spoke run`: events in, operations or requests out.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a plan over events: operations or HubSpot requests come out.",
    discussion: """
      Events are JSON objects, one a line (NDJSON), plain or packed by gzip or zstd. Several files are read as one:
      their lines are numbered on. A line that is not a JSON object is a reject and stops nothing. Rejects are counted
      on standard error.

      EXAMPLES
        spoke run plan.spoke events.ndjson
        cat events.ndjson | spoke run plan.spoke --rejects rejects.ndjson --stats
        spoke run plan.spoke monday.ndjson.gz tuesday.ndjson.gz > operations.ndjson
        spoke run plan.spoke events.ndjson --format requests
      """)

  @Argument(help: "A plan that `spoke compile` wrote.")
  var plan: String

  @Argument(help: "Files of events. Default: standard input.")
  var events: [String] = []

  @Option(name: .long, help: "operations or requests.")
  var format = OutputFormat.operations

  @Option(name: .long, help: ArgumentHelp("Write what was rejected, and why, as NDJSON.", valueName: "file"))
  var rejects: String?

  @Flag(name: .long, help: "Print counts by mapping, reject and omitted property.")
  var stats = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Threads that read, run and write; the output is the same. Default: one a processor, 2 to 8.", valueName: "n"))
  var threads: Int?

  @Flag(name: .long, help: "Exit with 1 when anything was rejected.")
  var failOnReject = false

  @Flag(name: .long, help: "Check all of every line, also what no mapping reads.")
  var strictJson = false

  @OptionGroup var common: CommonOptions

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case operations, requests }

  func validate() throws {
    guard (1...256).contains(threads ?? 1) else { throw ValidationError("--threads is a number from 1 to 256") }
  }

  func run() throws {
    let planPath = plan
    let plan = try PlanFile.load(planPath)
    let reader: EventReader
    do throws(InputError) {
      reader = try EventReader(events, maximumLine: Engine.maximumLineByteCount)
    } catch {
      throw CommandFailure(error)
    }
    let rejectFile = try rejects.map { path throws(CommandFailure) in
      try OutputFile(emptying: path, inputs: events + [planPath])
    }
    let sink = RunSink(
      output: .standardOutput, rejects: rejectFile, requests: format == .requests ? try RequestWriter(plan) : nil)
    let progress = common.quiet ? nil : RunProgress.onTerminal(totalByteCount: reader.totalByteCount)
    defer { progress?.finish() }
    let pipeline = RunPipeline(
      plan: plan, checking: strictJson ? .everything : .whatIsRead, reader: reader,
      threads: threads ?? WorkerThread.usefulCount, sink: sink, progress: progress)
    let result = try pipeline.run()
    try sink.finish()
    progress?.finish()
    if !common.quiet {
      Terminal.printError(RunSummary(plan, result.statistics, inputs: result.inputs).text(isDetailed: stats))
    }
    if let fault = result.fault { throw CommandFailure(fault) }
    if failOnReject, RunSummary.rejectCount(result.statistics) > 0 { throw Outcome.findings }
  }
}

extension CommandFailure {
  /// An input that cannot be read.
  init(_ error: InputError) { self.init(error.message, help: error.help) }
}
