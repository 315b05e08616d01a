import ArgumentParser
import SpokeDelivery

/// `spoke deliver export`: writes out what was not written.
struct DeliverExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write out operations that were not written, and why, as NDJSON.",
    discussion: """
      One JSON object a line: state, reason, HubSpot's words, and the operation as `spoke run` prints it. Without a state,
      rejected and unknown ones are meant. Events that the plan rejected are among the rejected ones, with the event.

      EXAMPLES
        spoke deliver export --spool acme.spool --rejected > rejected.ndjson
        spoke deliver export --spool acme.spool --unknown
      """)

  @OptionGroup var spool: SpoolOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let chosen = selection.selection(standard: [.rejected, .unknown])
    let planRejects = chosen.states.contains(.rejected) && selection.mapping == nil && selection.reason == nil
    do throws(DeliveryFailure) {
      let count = try await Spool.visit(spool.spool).export(chosen, planRejects: planRejects) { Terminal.write($0) }
      if !common.quiet { Terminal.printError(count == 1 ? "1 line" : "\(count) lines") }
    } catch {
      throw CommandFailure(error)
    }
  }
}
