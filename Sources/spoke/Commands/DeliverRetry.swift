import ArgumentParser
import SpokeDelivery

/// Which finished operations a command is about.
struct SelectionOptions: ParsableArguments {
  @Flag(name: .long, help: "Rejected ones.")
  var rejected = false

  @Flag(name: .long, help: "Unknown ones: records that may have been made or not.")
  var unknown = false

  @Flag(name: .long, help: "Skipped ones.")
  var skipped = false

  @Option(name: .long, help: ArgumentHelp("Of this mapping only.", valueName: "id"))
  var mapping: String?

  @Option(name: .long, help: ArgumentHelp("With this reason only, as `status` names it.", valueName: "reason"))
  var reason: String?

  /// - Parameter standard: the states that are meant when none is named.
  func selection(standard: Set<OperationState>) -> OperationSelection {
    var states: Set<OperationState> = []
    if rejected { states.insert(.rejected) }
    if unknown { states.insert(.unknown) }
    if skipped { states.insert(.skipped) }
    return OperationSelection(states: states.isEmpty ? standard : states, mapping: mapping, reason: reason)
  }
}

/// `spoke deliver retry`: puts operations back that were not written.
struct DeliverRetry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Put rejected operations back to be sent again.",
    discussion: """
      They go behind everything that waits, and are sent by a delivery that is running or by the next one. Without a state,
      rejected ones are meant. An unknown one may make a second record: look at HubSpot first.

      EXAMPLES
        spoke deliver retry --spool acme.spool
        spoke deliver retry --spool acme.spool --mapping deal-from-order --reason refused
        spoke deliver retry --spool acme.spool --unknown
      """)

  @OptionGroup var spool: SpoolOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    do throws(DeliveryFailure) {
      let count = try await Spool.visit(spool.spool).retry(selection.selection(standard: [.rejected]))
      if !common.quiet { Terminal.write(count == 1 ? "1 operation waits again\n" : "\(count) operations wait again\n") }
    } catch {
      throw CommandFailure(error)
    }
  }
}
