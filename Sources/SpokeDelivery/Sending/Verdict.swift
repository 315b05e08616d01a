import SpokeClient

/// What a failed call means for what it was to write.
enum Verdict: Sendable, Hashable {
  /// HubSpot has seen it or not, and the same call does no harm twice: again after a while.
  case again
  /// As `.again`; if it goes on while other calls succeed, something in this call is to blame.
  case againUnlessAlone
  /// It would be refused again.
  case refused
  /// It may have been done, and must not be done twice.
  case lost
  /// Nothing can be delivered as things are.
  case stop

  /// The table of all failures.
  ///
  /// - Parameter isRepeatable: whether the same call twice leaves what one leaves.
  init(_ error: HubSpotError, isRepeatable: Bool) {
    let mayBeTwice = error.mayHaveBeenWritten && !isRepeatable
    switch error.kind {
    case .notSent: self = .again
    case .replyLost: self = mayBeTwice ? .lost : .again
    case .server, .unreadable: self = mayBeTwice ? .lost : .againUnlessAlone
    case .locked: self = .again
    case .rateLimited(.daily), .migrating: self = .stop
    case .rateLimited: self = .again
    case .notFound, .conflict, .invalid, .tooLarge, .refused: self = .refused
    case .unauthorized, .credentials, .missingScopes, .forbidden, .wrongPortal, .unsoundCall: self = .stop
    case .cancelled: self = mayBeTwice ? .lost : .stop
    }
  }
}
