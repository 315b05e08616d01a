/// A part of the state that is kept as one.
enum StateKey: Sendable, Hashable {
  /// A custom object's schema, and the groups of any.
  case object(Int)
  case property(Int, String)
  /// The association types of a direction.
  case labels(Direction)
  case event(String)
  case list(String)
  case record(Int, Int)
  case association(AssociationLinks.Pair)
  /// A record in a list.
  case member(String, Int)
  case completion(Int)
  case tokens
  case counters
}

/// A row of the file: what it is, which one, and its JSON; nil where it is gone.
struct StateRow: Sendable {
  /// The kinds of rows, in the order in which they are read: what others refer to comes first.
  enum Kind: String, Sendable, CaseIterable {
    case object, property, labels, event, list, record, association, member, completion, tokens, counters
  }

  var kind: Kind
  var id: String
  var value: [UInt8]?
}
