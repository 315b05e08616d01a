import ArgumentParser
import SpokeCompiler

/// `spoke inspect`: shows what is in a plan.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what a plan does: triggers, paths, steps, tables, sizes, hashes, scopes.",
    discussion: """
      EXAMPLES
        spoke inspect plan.spoke
        spoke inspect plan.spoke --json
      """)

  @Argument(help: "A plan that `spoke compile` wrote.")
  var plan: String

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let plan = try PlanFile.load(plan)
    Terminal.write(json ? inspectionJSON(of: plan) : disassemble(plan))
  }
}
