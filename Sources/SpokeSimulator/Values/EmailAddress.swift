/// What HubSpot takes as a contact's e-mail address, as far as its answers show.
enum EmailAddress {
  /// One `@`, something before it, and a domain with a point and a top level of letters; no white space.
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, text.utf8.count <= 254 else { return false }
    let forbidden: (Unicode.Scalar) -> Bool = {
      $0.properties.isWhitespace || $0.value < 0x20 || "()<>[]:;,\\\"".unicodeScalars.contains($0)
    }
    guard !text.unicodeScalars.contains(where: forbidden), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
      !parts[0].contains("..")
    else { return false }
    return WebAddress.isDomain(String(parts[1]))
  }

  /// In lower case; empty when there is none.
  static func domain(of text: String) -> String {
    text.split(separator: "@").dropFirst().last.map { $0.lowercased() } ?? ""
  }
}

/// Domains and addresses of the web.
enum WebAddress {
  static func isURL(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return (lowered.hasPrefix("http://") || lowered.hasPrefix("https://")) && isDomain(host(of: text))
  }

  /// Labels of letters, digits and hyphens, at least two, the last one not of digits.
  static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2 else { return false }
    guard !last.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy {
          $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
  }

  /// The host of an address, in lower case, without user, port, path and query.
  static func host(of text: String) -> String {
    var rest = text.lowercased()[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { !"/?#".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    return String(rest.prefix { $0 != ":" })
  }

  /// Whether the address's host is the domain or below it.
  static func host(of text: String, isWithin domain: String) -> Bool {
    let (host, domain) = (host(of: text), domain.lowercased())
    return host == domain || host.hasSuffix(".\(domain)")
  }
}
