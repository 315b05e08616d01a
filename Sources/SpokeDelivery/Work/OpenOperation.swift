import SpokeHubSpot

/// An operation with something left to do.
struct OpenOperation: Sendable {
  let number: Int
  let input: Int
  let operation: Operation
  /// HubSpot's id of its record, once that is written.
  var record: String?
  /// The operation that its record was written with.
  var survivor: Int?
  var sentAt: Int?
  /// What is known of the other sides of its associations, by their place.
  var targets: [Int: Target] = [:]

  /// The other side of an association.
  enum Target: Sendable, Hashable {
    /// The record of another operation, of which nothing is known yet.
    case operation(Int)
    case found(String)
    /// There is none.
    case absent(Reason)
  }

  /// Whether something follows on its record.
  var hasFollowUps: Bool { !operation.associations.isEmpty || !operation.lists.isEmpty }

  /// The associations that decide whether the record is written at all: so they are looked at first.
  ///
  /// These are the ones that reject the record when there is nothing to associate with, and those whose `match` can find
  /// more than one record.
  var decidingAssociations: [Int] {
    operation.associations.indices.filter { index in
      let association = operation.associations[index]
      if association.missing == "reject" { return true }
      guard case .match(let fields) = association.target else { return false }
      return fields.count > 1
    }
  }

  /// The write of its record; nil for an event.
  func write() -> PendingWrite? {
    guard operation.verb != .send else { return nil }
    var input = RecordInput(operation, source: number, traceID: "\(number)")
    // What may have been sent already keeps its own fate.
    input.isAlone = sentAt != nil
    var write = PendingWrite(input, verb: operation.verb, object: operation.target)
    write.sentAt = sentAt
    return write
  }
}
