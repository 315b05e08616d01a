import ArgumentParser

/// `spoke deliver`: events in, records at HubSpot.
struct Deliver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Run a plan over events and deliver what comes out to HubSpot, durably.",
    discussion: """
      What is not delivered yet stands in a spool, a file: however the command ends, the same command goes on. Every
      operation ends as written, merged with another one, skipped, rejected or unknown, and is counted once.

      EXAMPLES
        spoke deliver plan.spoke events.ndjson --spool acme.spool
        tail -F events.ndjson | spoke deliver plan.spoke --spool acme.spool --wait
        spoke deliver plan.spoke events.ndjson --dry-run
        spoke deliver plan.spoke events.ndjson --spool test.spool --base-url http://127.0.0.1:8080
        spoke deliver status --spool acme.spool
        spoke deliver export --spool acme.spool --rejected > rejected.ndjson
        spoke deliver retry --spool acme.spool --mapping contact-from-identify
        spoke deliver run --help        all options of delivering
      """,
    subcommands: [DeliverRun.self, DeliverStatus.self, DeliverRetry.self, DeliverExport.self],
    defaultSubcommand: DeliverRun.self)
}

/// The spool that a command is about.
struct SpoolOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The spool: a file, made when it is not there.", valueName: "file"))
  var spool: String
}
