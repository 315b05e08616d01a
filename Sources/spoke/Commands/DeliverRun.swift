import ArgumentParser
import Logging
import SpokeClient
import SpokeDelivery
import SpokePlan

import struct SpokeSchema.APIPaths
import struct SpokeSchema.APIVersion

/// `spoke deliver PLAN`: delivers.
struct DeliverRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Deliver (what `spoke deliver PLAN` does).",
    discussion: """
      Without a file, events come from standard input, unless that is a terminal: then what waits in the spool is
      delivered. A file that was delivered out of the spool already is not delivered again, and one that has grown goes
      on where it ended.

      The token comes from HUBSPOT_ACCESS_TOKEN or from a file, never from the command line. Nothing is sent unless the
      token belongs to the plan's portal and has the scopes that the plan needs.

      EXAMPLES
        spoke deliver plan.spoke events.ndjson --spool acme.spool
        spoke deliver plan.spoke --spool acme.spool --wait --metrics-port 9090 < pipe
        spoke deliver plan.spoke events.ndjson --dry-run --format json
      """)

  @Argument(help: "A plan that `spoke compile` wrote.")
  var plan: String

  @Argument(help: "Files of events, plain or packed by gzip or zstd; `-` is standard input.")
  var events: [String] = []

  @Option(name: .long, help: ArgumentHelp("The spool: a file, made when it is not there.", valueName: "file"))
  var spool: String?

  @Flag(name: .long, help: "Print what would be sent and what it costs; send nothing.")
  var dryRun = false

  @Option(name: .long, help: "Of the dry run: human or json.")
  var format = SchemaFormat.human

  @Option(name: .long, help: ArgumentHelp("The portal that must be the token's. Default: the plan's.", valueName: "id"))
  var portal: Int?

  @Flag(name: .long, help: "Wait out outages, the end of the day's calls and moves of the portal, however long.")
  var wait = false

  @Option(
    name: .long, help: ArgumentHelp("Without --wait: stop when HubSpot does not answer for so long.", valueName: "s"))
  var patience = 900

  @Option(name: .long, help: ArgumentHelp("Calls at a time.", valueName: "n"))
  var concurrency = 10

  @Option(
    name: .long,
    help: ArgumentHelp("How long a batch that is not full waits for more events, in milliseconds.", valueName: "ms"))
  var linger = 1_000

  @Option(
    name: .long,
    help: ArgumentHelp("Reading pauses while so many operations wait in the spool.", valueName: "n"))
  var spoolLimit = 200_000

  @Option(
    name: .long, help: ArgumentHelp("How long the spool keeps lines of what was written.", valueName: "days"))
  var keepDays = 7

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How long HubSpot may still be at work on a call whose answer was lost, in milliseconds.", valueName: "ms"))
  var settling = 5_000

  @Flag(name: .long, help: "Deliver files once more that the spool knows.")
  var again = false

  @Flag(name: .long, help: "Print {\"acknowledged\":N} each time N lines of standard input are safe in the spool.")
  var acknowledge = false

  @Flag(name: .long, help: "Keep no limits but those that the server asks for. For the simulator.")
  var noLimits = false

  @Option(
    name: .long, help: ArgumentHelp("Serve measurements for Prometheus on 127.0.0.1 under /metrics.", valueName: "port")
  )
  var metricsPort: Int?

  @Option(name: .long, help: "Logs on standard error: trace, debug, info, notice, warning, error or critical.")
  var logLevel = Logger.Level.notice

  @Option(name: .long, help: "text or json.")
  var logFormat = LogFormat.text

  @Flag(name: .long, help: "Exit with 1 when anything was rejected or is unknown.")
  var failOnReject = false

  @OptionGroup var hubSpot: HubSpotOptions
  @OptionGroup var common: CommonOptions

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    guard (1...100).contains(concurrency) else { throw ValidationError("--concurrency is a number from 1 to 100") }
    guard dryRun || spool != nil else { throw ValidationError("--spool FILE says where the spool is") }
    guard linger >= 0, settling >= 0, patience >= 0, spoolLimit > 0, keepDays >= 0 else {
      throw ValidationError("--linger, --settling, --patience, --spool-limit and --keep-days are not negative")
    }
    guard !noLimits || hubSpot.baseURL != APIPaths.host else {
      throw ValidationError("--no-limits is for the simulator: name it with --base-url")
    }
  }

  func run() async throws {
    let plan = try PlanFile.load(plan)
    if dryRun { return try await estimate(plan) }
    let version = try APIVersion(of: plan)
    let log = log
    try await hubSpot.withClient(version: version, { configure(&$0, plan, log) }) { client in
      try await deliver(plan, client, log)
    }
  }

  /// What is read: standard input only when something is connected to it.
  private var inputs: [String] { events.isEmpty ? Terminal.isInputTerminal ? [] : ["-"] : events }

  private func estimate(_ plan: Plan) async throws {
    do throws(DeliveryFailure) {
      let spool = try spool.flatMap { path throws(DeliveryFailure) in
        FileSystem.kind(path) == nil ? nil : try Spool.visit(path)
      }
      let estimate = try await DryRun(plan, inputs: inputs, spool: spool).run()
      if format == .json { Terminal.write(estimate.json) } else { Terminal.write(estimate.text + "\n") }
    } catch {
      throw CommandFailure(error)
    }
  }

  private var log: Logger {
    var log = Logger(label: "spoke.deliver") { label -> any LogHandler in
      if logFormat == .json { return JSONLogHandler(label: label) }
      return StreamLogHandler.standardError(label: label)
    }
    log.logLevel = common.quiet ? max(logLevel, .error) : logLevel
    return log
  }

  private func configure(_ configuration: inout HubSpotClient.Configuration, _ plan: Plan, _ log: Logger) {
    let planned = plan.view.info.portalID == UInt64.max ? nil : Int(exactly: plan.view.info.portalID)
    configuration.portal = (portal ?? planned).map { .only($0) } ?? .unchecked
    configuration.limits = noLimits ? .none : .hubSpot
    configuration.logger = log
  }

  private func deliver(_ plan: Plan, _ client: HubSpotClient, _ log: Logger) async throws {
    let registry = PrometheusRegistry()
    let acknowledge: (@Sendable (Int) -> Void)? = acknowledge ? Self.acknowledge : nil
    let outcome: Delivery.Outcome
    do throws(DeliveryFailure) {
      let spool = try Spool.open(spool ?? "")
      let delivery = Delivery(
        plan, inputs: inputs, spool: spool, client: client, configuration: configuration, log: log,
        meters: DeliveryMeters(factory: registry), acknowledge: acknowledge)
      let metrics = metricsPort.map { MetricsServer(registry, port: $0, log: log) }
      outcome = try await DeliveryServices(delivery: delivery, metrics: metrics, log: log)
        .run(showing: DeliveryProgress(registry, isQuiet: common.quiet))
    } catch {
      throw CommandFailure(error)
    }
    try report(outcome, log)
  }

  private var configuration: DeliveryConfiguration {
    var configuration = DeliveryConfiguration()
    configuration.concurrency = concurrency
    configuration.linger = .milliseconds(linger)
    configuration.waits = wait
    configuration.patience = .seconds(patience)
    configuration.spoolLimit = spoolLimit
    configuration.retention = .seconds(keepDays * 86_400)
    configuration.settling = .milliseconds(settling)
    configuration.again = again
    return configuration
  }

  @Sendable private static func acknowledge(_ lines: Int) { Terminal.write("{\"acknowledged\":\(lines)}\n") }

  /// Says what became of it, and ends as that asks for.
  private func report(_ outcome: Delivery.Outcome, _ log: Logger) throws {
    say(outcome.report.headline, log)
    if let failure = outcome.inputFailure { throw CommandFailure(failure) }
    switch outcome.stop {
    case .asked: Terminal.endBySignal()
    case let stop?: throw CommandFailure(stop, spool: spool ?? "")
    case nil: break
    }
    let report = outcome.report
    if report.count(.rejected) + report.count(.unknown) > 0 {
      say(
        "`spoke deliver status --spool \(spool ?? "")` says why; `spoke deliver export` writes them out.", log)
    }
    if failOnReject, report.count(.rejected) + report.count(.unknown) + report.planRejects > 0 {
      throw Outcome.findings
    }
  }
}

extension DeliverRun {
  /// Tells a person, or whoever reads the log where that is for programs.
  private func say(_ line: String, _ log: Logger) {
    if logFormat == .json {
      log.notice("\(line)")
    } else if !common.quiet {
      Terminal.printError(line)
    }
  }
}

extension APIVersion {
  /// The version that a plan is made for.
  init(of plan: Plan) throws(CommandFailure) {
    let name = String(decoding: plan.view.string(plan.view.info.apiVersion), as: UTF8.self)
    guard let version = APIVersion.named(name) else {
      throw CommandFailure(
        "the plan is for API version '\(name)', which this Spoke does not know", help: "Use a newer Spoke.")
    }
    self = version
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
