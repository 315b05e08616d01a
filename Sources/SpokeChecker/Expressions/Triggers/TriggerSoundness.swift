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
  /// All paths in it.
  var paths: [Path] {
    var found: [Path] = []
    var rest = [self]
    while let next = rest.popLast() {
      if case .path(let path) = next.kind { found.append(path) }
      rest += next.parts
    }
    return found
  }

  /// What it is made of.
  private var parts: [Expression] {
    switch kind {
    case .error, .literal, .path: []
    case .group(let inner), .not(let inner), .negate(let inner): [inner]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    case .list(let items): items
    }
  }

  /// Whether a part of it could not be read.
  var holdsError: Bool {
    var rest = [self]
    while let next = rest.popLast() {
      if case .error = next.kind { return true }
      rest += next.parts
    }
    return false
  }
}
