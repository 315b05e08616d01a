import ArgumentParser
import SpokePlan

/// The command line.
struct Spoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spoke",
    abstract: "Check, compile and run mappings from customer events to HubSpot records.",
    discussion: """
      EXAMPLES
        spoke lint                           check the project in this folder
        spoke compile -o plan.spoke          check it, then write the plan
        spoke test                           run the mappings' test cases
        spoke run plan.spoke events.ndjson   events in, operations out
        spoke explain plan.spoke event.json  why one event gives what it gives
      """,
    version: SpokeVersion.current,
    subcommands: [
      Lint.self, Compile.self, Inspect.self, Run.self, Test.self, Explain.self, New.self, Schema.self, Fmt.self,
      Simulate.self,
    ])
}
