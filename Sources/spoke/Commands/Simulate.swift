import ArgumentParser
import SpokeSimulator

/// `spoke simulate`: a HubSpot account that runs here.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run a HubSpot account on this machine, from a portal's snapshot.",
    discussion: """
      It answers HubSpot's API as strictly as HubSpot is known to, and forgets everything at the end unless it is given a
      file. The first line of output is the URL. It ends with SIGINT or SIGTERM.

      EXAMPLES
        spoke simulate --schemas schemas/acme --port 8080
        spoke simulate --schemas schemas/acme --state acme.sqlite --limits off
        spoke simulate --schemas schemas/acme --fault 5xx=0.01 --fault latency=20..80 --seed 7
      """)

  @Option(name: .long, help: ArgumentHelp("The portal's snapshot: schemas/PORTAL.", valueName: "dir"))
  var schemas: String

  @Option(name: .long, help: "The port; 0 takes any that is free.")
  var port = 0

  @Option(name: .long, help: "The address to listen on. Everybody who reaches it can write.")
  var host = "127.0.0.1"

  @Option(name: .long, help: ArgumentHelp("Keep the state in a SQLite file.", valueName: "file"))
  var state: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Something that goes wrong, with its probability: 5xx, reset, lost-reply, 401, 404, 423, 429, 477, wrong-json, "
        + "bare-errors; or latency=MS or MS..MS. `@TEXT` behind it: only for paths with this text.",
      valueName: "kind=value"))
  var fault: [String] = []

  @Option(name: .long, help: "The seed of what is random.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "The account's limits: starter, professional, enterprise, enterprise+1 or off.")
  var limits = "enterprise"

  @Option(name: .long, help: ArgumentHelp("Milliseconds until a search sees a change.", valueName: "ms"))
  var searchDelay = 2_000

  @Option(name: .long, help: ArgumentHelp("A token that is taken; without, any is.", valueName: "token"))
  var token: [String] = []

  @Option(name: .long, help: ArgumentHelp("The zone in which the daily limit's day ends.", valueName: "zone"))
  var timeZone = "UTC"

  @Flag(name: .long, help: "A refresh gives a new refresh token and ends the old one.")
  var rotateRefreshTokens = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let options = try options()
    do throws(SimulatorError) {
      let simulator = try Simulator(snapshot: .folder(schemas), displayPath: schemas, options: options)
      try await simulator.run { Terminal.write("\($0)\n") }
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private func options() throws(CommandFailure) -> SimulatorOptions {
    var options = SimulatorOptions()
    guard (0...65_535).contains(port) else { throw CommandFailure("--port is a number from 0 to 65535") }
    guard let tier = Tier.named(limits) else {
      throw CommandFailure(
        "there are no limits named '\(limits)'", help: "Use one of \(Tier.all.map(\.name).joined(separator: ", ")).")
    }
    options.host = host
    options.port = port
    options.stateFile = state
    options.tier = tier
    options.searchDelayMilliseconds = max(searchDelay, 0)
    options.seed = seed
    options.timeZone = timeZone
    options.rotatesRefreshTokens = rotateRefreshTokens
    if !token.isEmpty { options.tokens = token.map { SimulatorOptions.Token($0) } }
    for text in fault {
      guard let fault = Fault(text) else {
        throw CommandFailure(
          "'\(text)' is no fault",
          help: "Write KIND=PROBABILITY, for example 5xx=0.01, or latency=20..80. The kinds are "
            + "\(Fault.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      options.faults.append(fault)
    }
    return options
  }
}
