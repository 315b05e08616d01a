import ArgumentParser
import SpokeDelivery

/// `spoke deliver status`: what is in a spool.
struct DeliverStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what waits in a spool and what became of the rest.",
    discussion: """
      It can be asked while a delivery is running.

      EXAMPLES
        spoke deliver status --spool acme.spool
        spoke deliver status --spool acme.spool --json
      """)

  @OptionGroup var spool: SpoolOptions

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do throws(DeliveryFailure) {
      let report = try await Spool.visit(spool.spool).report()
      if json { Terminal.write(report.json) } else { Terminal.write(report.text + "\n") }
    } catch {
      throw CommandFailure(error)
    }
  }
}
