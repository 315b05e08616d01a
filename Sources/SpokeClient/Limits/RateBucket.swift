/// What a call counts towards. Each has a limit of its own; all but authorization count towards the day's.
///
/// Sources: usage guidelines; the reference's exemptions from the ten-second limit.
public enum RateBucket: Sendable, Hashable, CaseIterable {
  /// The ten-second limit of the token.
  case standard
  /// Searches of records, by the second and account. Replies tell nothing about it.
  case search
  /// Associations and their labels.
  case associations
  /// Completions of custom events.
  case events
  /// Tokens and what they may do.
  case authorization
}

/// Which limit a 429 names in `policyName`.
public enum RateLimitPolicy: Sendable, Hashable {
  case tenSecondly
  case secondly
  case daily
  /// One that is not known, or none.
  case other(String)

  init(_ name: String?, message: String) {
    let text = (name ?? message).lowercased()
    if text.contains("daily") {
      self = .daily
    } else if text.contains("ten_secondly") {
      self = .tenSecondly
    } else if text.contains("secondly") {
      self = .secondly
    } else {
      self = .other(name ?? "")
    }
  }
}
