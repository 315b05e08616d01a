import SpokeHubSpot

/// A write of one record: an operation, or several that were made one.
struct PendingWrite: Sendable {
  /// Its sources are the numbers of the operations; the first one is the survivor.
  var input: RecordInput
  var group: RecordGroup
  /// Nil for a record that is created.
  var key: RecordKey?
  /// Whether something must be found out before it may go.
  var isHeld = false
  /// When it was sent, in seconds since 1970, if nobody knows what became of it: only for records that are made.
  var sentAt: Int?
  /// The queue that it stands in, in its lane.
  var chain = RecordLane.ChainID.single(0)

  var number: Int { input.sources.first ?? 0 }

  init(_ input: RecordInput, verb: Operation.Verb, object: String) {
    self.input = input
    key = input.key.map { RecordKey(object: object, $0) }
    group = RecordGroup(verb: verb, object: object, key: key)
  }
}
