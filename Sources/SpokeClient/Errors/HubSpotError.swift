/// Why a call brought no reply that counts as done, and what to do about it. Secrets were taken out of its texts.
public struct HubSpotError: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// No connection could be made: HubSpot has seen nothing of the call.
    case notSent
    /// The connection broke, or no reply came in time: HubSpot may have done what the call asked for.
    case replyLost
    /// 401
    case unauthorized
    /// 403 that names scopes.
    case missingScopes([String])
    /// 403 for another reason, such as the portal's subscription.
    case forbidden
    /// 404
    case notFound
    /// 409; the record that is there already, when HubSpot tells.
    case conflict(existingID: String?)
    /// 400 and 422
    case invalid
    /// 413 and 414
    case tooLarge
    /// 423: another change holds the record for a moment.
    case locked
    /// 477: the portal moves to another data centre.
    case migrating
    /// 429
    case rateLimited(RateLimitPolicy)
    /// 408 and 5xx
    case server
    /// Another status that is no success.
    case refused
    /// A success whose body cannot be read.
    case unreadable
    /// The token, or what it is made from, is missing or no longer good.
    case credentials
    /// The call cannot be sent as it is; it is a fault of what made it.
    case unsoundCall
    /// The token belongs to another portal than the client was made for.
    case wrongPortal(found: Int)
    /// The task was cancelled.
    case cancelled
  }

  /// Whether and when the same call may be sent again.
  public enum Retry: Sendable, Hashable {
    /// It would be refused again.
    case never
    /// After a while: what HubSpot asks for, or nil for what the caller thinks right.
    case after(Duration?)
    /// When the portal's next day begins.
    case at(Timestamp)
  }

  public var kind: Kind
  /// Method and path.
  public var call: String
  /// The reply's status; nil when there was no reply.
  public var status: Int?
  /// What HubSpot said; nil when there was no reply.
  public var problem: Problem?
  /// What went wrong, in one sentence without a full stop.
  public var message: String
  /// What to do, in sentences.
  public var help: String
  public var retry: Retry
  /// Whether the portal may hold what the call wrote although there was no success.
  public var mayHaveBeenWritten: Bool
  public var correlationID: String?

  init(
    _ kind: Kind, call: String, status: Int? = nil, problem: Problem? = nil, message: String, help: String,
    retry: Retry = .never, mayHaveBeenWritten: Bool = false, correlationID: String? = nil
  ) {
    self.kind = kind
    self.call = call
    self.status = status
    self.problem = problem
    self.message = message
    self.help = help
    self.retry = retry
    self.mayHaveBeenWritten = mayHaveBeenWritten
    self.correlationID = correlationID
  }

  /// Whether the same call may succeed later.
  public var isTransient: Bool { retry != .never }

  /// `POST /path: message (correlation id)`
  public var description: String {
    let id = correlationID.map { " (correlation id \($0))" } ?? ""
    return "\(call): \(message)\(id)"
  }
}

extension HubSpotError {
  static func cancelled(call: String, wasSent: Bool) -> HubSpotError {
    HubSpotError(
      .cancelled, call: call, message: "the call was stopped", help: "Start again.", retry: .after(nil),
      mayHaveBeenWritten: wasSent)
  }

  static func dailyLimit(call: String, resumesAt: Timestamp) -> HubSpotError {
    HubSpotError(
      .rateLimited(.daily), call: call, message: "the portal's calls of this day are used up",
      help:
        "Go on after \(resumesAt.iso8601), when the portal's next day begins, or raise the portal's limit in HubSpot.",
      retry: .at(resumesAt))
  }

  static func unsoundPath(call: String) -> HubSpotError {
    HubSpotError(
      .unsoundCall, call: call,
      message: "a part of the path is empty, '.' or '..', so that it would name something else",
      help: "Look for an empty record id or name in what is sent.")
  }

  static func credentials(_ message: String, help: String, call: String = "authorization") -> HubSpotError {
    HubSpotError(.credentials, call: call, message: message, help: help)
  }
}
