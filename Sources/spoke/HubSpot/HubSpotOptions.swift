import ArgumentParser
import Logging
import SpokeClient

import struct SpokeSchema.APIPaths
import struct SpokeSchema.APIVersion

/// The options of commands that speak to HubSpot.
struct HubSpotOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file with the token, or with an OAuth client and its refresh token as JSON. Default: HUBSPOT_ACCESS_TOKEN.",
      valueName: "file"))
  var tokenFile: String?

  @Option(
    name: .long, help: ArgumentHelp("Where HubSpot is, for the simulator: http://127.0.0.1:PORT.", valueName: "url"))
  var baseURL = APIPaths.host

  /// Runs `body` with a client, and ends its connections.
  ///
  /// - Parameter change: adds to the client's configuration.
  /// - Throws: `CommandFailure` for what HubSpot or the network refuses.
  func withClient<Result>(
    version: APIVersion, _ change: (inout HubSpotClient.Configuration) -> Void = { _ in },
    _ body: (HubSpotClient) async throws -> Result
  ) async throws -> Result {
    let client: HubSpotClient
    do throws(HubSpotError) {
      let credentials = try Credentials.load(file: tokenFile, environment: Credentials.processEnvironment())
      var configuration = HubSpotClient.Configuration()
      configuration.baseURL = baseURL
      configuration.version = version
      configuration.logger.logLevel = .warning
      change(&configuration)
      client = try HubSpotClient(credentials, configuration)
    } catch {
      throw CommandFailure(error)
    }
    do {
      let result = try await body(client)
      await client.shutdown()
      return result
    } catch {
      await client.shutdown()
      throw (error as? HubSpotError).map { CommandFailure($0) } ?? error
    }
  }
}

extension CommandFailure {
  init(_ error: HubSpotError) { self.init("\(error)", help: error.help) }
}
