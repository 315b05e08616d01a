/// Where calls go.
enum BaseURL {
  /// A base URL without a slash at its end.
  ///
  /// Without encryption only this machine is spoken to: a token would be readable on its way.
  ///
  /// - Throws: `HubSpotError` of kind `.unsoundCall` for anything else than `https://…`, or `http://` and a loopback address.
  static func checked(_ text: String) throws(HubSpotError) -> String {
    var rest = text[...]
    while rest.hasSuffix("/") { rest.removeLast() }
    let isSecure = rest.hasPrefix("https://")
    guard isSecure || rest.hasPrefix("http://") else {
      throw refused(text, "it begins with neither https:// nor http://")
    }
    let authority = rest.dropFirst(isSecure ? 8 : 7)
    guard !authority.isEmpty, !authority.contains(where: { "?#@ ".contains($0) }) else {
      throw refused(text, "it must be an address and nothing more")
    }
    let hostAndPort = authority.prefix { $0 != "/" }
    let host =
      hostAndPort.hasPrefix("[")
      ? hostAndPort.dropFirst().prefix { $0 != "]" } : hostAndPort.prefix { $0 != ":" }
    guard isSecure || host == "localhost" || host == "::1" || isLoopback(host) else {
      throw refused(text, "without encryption only this machine may be spoken to, for the token would be readable")
    }
    return String(rest)
  }

  /// An IPv4 address of 127.0.0.0/8.
  private static func isLoopback(_ host: Substring) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
  }

  private static func refused(_ text: String, _ reason: String) -> HubSpotError {
    HubSpotError(
      .unsoundCall, call: "base URL", message: "'\(text)' cannot be used: \(reason)",
      help: "Leave --base-url out for HubSpot, or name the simulator: http://127.0.0.1:PORT.")
  }
}
