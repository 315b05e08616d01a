import ArgumentParser
import SpokePlan
import SpokeRuntime

/// `spoke run`: events in, operations or requests out.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a plan over events: operations or HubSpot requests come out.",
    discussion: """
      Events are JSON objects, one a line (NDJSON). Several files are read as one: their lines are numbered on. A line
      that is not a JSON object is a reject and stops nothing. Rejects are counted on standard error.

      EXAMPLES
        spoke run plan.spoke events.ndjson
        cat events.ndjson | spoke run plan.spoke --rejects rejects.ndjson --stats
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

  @Option(name: .long, help: ArgumentHelp("Threads that evaluate events. The output is the same.", valueName: "n"))
  var threads = 1

  @Flag(name: .long, help: "Exit with 1 when anything was rejected.")
  var failOnReject = false

  @OptionGroup var common: CommonOptions

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case operations, requests }

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads is a number from 1 to 256") }
  }

  func run() throws {
    let plan = try PlanFile.load(plan)
    let rejectFile = try rejects.map { path throws(CommandFailure) in try FileSystem.open(forWriting: path) }
    var requests = format == .requests ? try RequestWriter(plan) : nil
    var chunks = LineChunks(events, chunkSize: threads << 20)
    let workers = WorkerPool(plan: plan, count: threads)
    var line = 1
    while let chunk = try chunks.next(lineNumber: line) {
      let count = workers.run(chunk, firstLine: line)
      chunks.count(lines: count)
      line += count
      workers.drain { operations, rejects in
        if requests != nil {
          requests?.add(operations)
        } else {
          Terminal.write(UnsafeRawBufferPointer(operations), to: 1)
        }
        if let rejectFile { Terminal.write(UnsafeRawBufferPointer(rejects), to: rejectFile) }
      }
    }
    try requests?.finish()
    let statistics = workers.statistics
    if !common.quiet {
      Terminal.printError(RunSummary(plan, statistics, inputs: chunks.inputs).text(isDetailed: stats))
    }
    if failOnReject, RunSummary.rejectCount(statistics) > 0 { throw Outcome.findings }
  }
}
