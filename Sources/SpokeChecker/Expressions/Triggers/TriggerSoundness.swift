import SpokeSchema
import SpokeSyntax

extension TriggerFacts {
  /// Whether the trigger could be read, can hold, and names events of the plan. One of which this is not so has a
  /// finding of its own, and what it says is no ground for others.
  func isSound(events: EventPlan?) -> Bool {
    guard isReadable, !neverHolds else { return false }
    guard let events, let pairs = triggeredEvents else { return true }
    return pairs.allSatisfy { pair in
      guard let name = pair.event, let type = pair.type, events.listsNames(ofType: type) else { return true }
      return events.hasEvent(ofType: type, named: name)
    }
  }
}

extension Expression {
  /// Whether a part of it could not be read.
  var holdsError: Bool {
    var rest = [self]
    while let next = rest.popLast() {
      switch next.kind {
      case .error: return true
      case .literal, .path: continue
      case .group(let inner), .not(let inner), .negate(let inner): rest.append(inner)
      case .binary(_, let left, let right): rest += [left, right]
      case .call(_, let arguments): rest += arguments
      case .list(let items): rest += items
      }
    }
    return false
  }
}
