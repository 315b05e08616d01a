/// The domains that a portal's rule allows, or blocks.
struct DomainList: Sendable {
  private let domains: [String]
  private let isAllowed: Bool

  init(_ domains: [String], isAllowed: Bool) {
    self.domains = domains.map { $0.lowercased() }
    self.isAllowed = isAllowed
  }

  /// Whether HubSpot takes the domain, whatever it thinks of subdomains. Nil is a domain that was not found.
  func certainlyHolds(_ domain: String?) -> Bool {
    guard let domain, !domains.isEmpty else { return false }
    return isAllowed ? domains.contains(domain) : !isWithinAny(domain)
  }

  /// Whether HubSpot refuses it, whatever it thinks of subdomains.
  func certainlyLacks(_ domain: String?) -> Bool {
    guard let domain, !domains.isEmpty else { return false }
    return isAllowed ? !isWithinAny(domain) : domains.contains(domain)
  }

  private func isWithinAny(_ domain: String) -> Bool {
    domains.contains { domain == $0 || domain.hasSuffix("." + $0) }
  }

  /// As a phrase: "of acme.com", "not of gmail.com or outlook.com".
  var words: String {
    let last = domains.last.map { (domains.count > 1 ? " or " : "") + $0 } ?? "no domain"
    return (isAllowed ? "of " : "not of ") + domains.dropLast().joined(separator: ", ") + last
  }

  static func domain(ofEmail text: String) -> String? {
    text.lastIndex(of: "@").map { text[text.index(after: $0)...].lowercased() }
  }

  static func domain(ofURL text: String) -> String? {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
    let host = parts[2].prefix { $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty || host.contains("@") ? nil : host.lowercased()
  }
}
