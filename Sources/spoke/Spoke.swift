import ArgumentParser

/// The command line.
@main
struct Spoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spoke",
    abstract: "Check, compile and run mappings from customer events to HubSpot records.")
}
