/// A part of the state that is kept as one.
enum StateKey: Sendable, Hashable {
  case record(Int, Int)
  case association(AssociationLinks.Pair)
  case list(String)
  case completion(Int)
  case event(String)
  case object(Int)
  case property(Int, String)
  case labels(Direction)
  case tokens
  case counters
}
