/// One step of one operation, as the spool notes it.
public struct Settlement: Sendable, Hashable {
  /// The operation's number in the spool.
  public var operation: Int
  public var step: OperationStep
  /// HubSpot's id of the record, where it is known.
  public var record: String?
  /// The number of the operation that it was made one with.
  public var survivor: Int?
  /// Why it was skipped or rejected.
  public var cause: Cause?
  /// Associations that were left out because there was nothing to associate with.
  public var omissions: [Omission]

  public init(
    _ operation: Int, _ step: OperationStep, record: String? = nil, survivor: Int? = nil, cause: Cause? = nil,
    omissions: [Omission] = []
  ) {
    self.operation = operation
    self.step = step
    self.record = record
    self.survivor = survivor
    self.cause = cause
    self.omissions = omissions
  }

  /// An association that was not made.
  public struct Omission: Sendable, Hashable {
    /// The object on the other side.
    public var object: String
    public var reason: Reason

    public init(object: String, reason: Reason) {
      self.object = object
      self.reason = reason
    }
  }
}

/// Why an operation, or a part of it, was not written.
public struct Cause: Sendable, Hashable {
  public var reason: Reason
  /// HubSpot's words, or what was looked for. It may hold values of the record: it goes into the spool, never into a log.
  public var detail: String?

  public init(_ reason: Reason, _ detail: String? = nil) {
    self.reason = reason
    self.detail = detail
  }
}

/// Why something was not written. The names stand in spools, exports and counts.
public enum Reason: String, Sendable, CaseIterable {
  /// An update's record is not there.
  case noRecord = "no-record"
  /// Every property was left to what the record has already (`if_empty`, `forwards`).
  case nothingToWrite = "nothing-to-write"
  /// HubSpot refused the record; the detail has its codes and words.
  case refused
  /// A record that was to be made is there already.
  case alreadyThere = "already-there"
  /// More than one record is found by what should find one.
  case ambiguous
  /// The other side of an association with `missing: reject` is not there.
  case associationMissing = "association-missing"
  /// Several records answer to an association's `match`.
  case associationAmbiguous = "association-ambiguous"
  /// HubSpot refused an association. The record itself is written.
  case associationRefused = "association-refused"
  /// HubSpot refused a change of a list. The record itself is written.
  case listRefused = "list-refused"
  /// The record that an association names was rejected or skipped.
  case recordNotWritten = "record-not-written"
  /// HubSpot answered this one with a server error again and again, while it answered others well.
  case serverError = "server-error"
  /// The answer to a create was lost, and no unique property tells whether the record is there.
  case answerLost = "answer-lost"
  /// The spool's operation cannot be read, as one that a newer Spoke wrote.
  case unreadable
}
