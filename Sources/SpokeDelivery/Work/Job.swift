import SpokeHubSpot

/// A piece of work for one worker.
enum Job: Sendable {
  /// Writes of records that go together.
  case write([PendingWrite])
  /// Operations whose associations are looked at before their record is written.
  case decide([OpenOperation])
  /// Operations whose record is written: their associations and lists.
  case follow([OpenOperation])
  /// Events that are completed together.
  case complete([OpenOperation])
}

/// What became of the write of one record.
enum WriteOutcome: Sendable, Hashable {
  case written(id: String)
  /// There was nothing to write: the record holds what it should.
  case unchanged(id: String)
  case skipped(Reason)
  case rejected(Cause)
  /// It may have been made or not, and nothing tells.
  case lost(Cause)
  /// Delivering stopped before its fate was known. A create may have been noted as sent.
  case unsent
}

/// What became of an operation's associations and lists, or of an event.
enum FollowOutcome: Sendable, Hashable {
  case done([Settlement.Omission])
  case rejected(Cause, [Settlement.Omission])
  /// It was not sent, or not all of it.
  case unsent
}

/// What was found out before a record is written.
enum Decision: Sendable, Hashable {
  /// With what is known now of its associations.
  case write([Int: OpenOperation.Target])
  case reject(Cause)
  case unsent
}
