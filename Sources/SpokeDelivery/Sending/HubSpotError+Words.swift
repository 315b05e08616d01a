import SpokeClient

extension HubSpotError {
  /// What HubSpot said, for a person who looks at one operation.
  var words: String { problem?.words ?? message }

  /// What names the failure in a log: no word of HubSpot's, for those may hold values.
  var label: String {
    let codes = Set(problem?.details.compactMap(\.code) ?? []).sorted()
    return ([status.map { "\($0)" }, problem?.category].compactMap { $0 } + codes).joined(separator: " ")
  }
}

extension Problem {
  /// So many characters of HubSpot's words are kept.
  private static let longest = 2_000

  var words: String {
    let parts = details.map { detail in
      [detail.code, detail.property].compactMap { $0 }.map { "\($0): " }.joined() + detail.message
    }
    let text =
      parts.isEmpty ? [category, message].compactMap { $0 }.joined(separator: ": ") : parts.joined(separator: "; ")
    return text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
  }
}
