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
  /// All paths in it. The parser bounds the depth.
  var paths: [Path] {
    var found: [Path] = []
    addPaths(to: &found)
    return found
  }

  private func addPaths(to found: inout [Path]) {
    switch kind {
    case .path(let path): found.append(path)
    case .error, .literal: break
    case .group(let inner), .not(let inner), .negate(let inner): inner.addPaths(to: &found)
    case .binary(_, let left, let right):
      left.addPaths(to: &found)
      right.addPaths(to: &found)
    case .call(_, let parts), .list(let parts): for part in parts { part.addPaths(to: &found) }
    }
  }

  /// Whether a part of it could not be read.
  var holdsError: Bool {
    switch kind {
    case .error: true
    case .literal, .path: false
    case .group(let inner), .not(let inner), .negate(let inner): inner.holdsError
    case .binary(_, let left, let right): left.holdsError || right.holdsError
    case .call(_, let parts), .list(let parts): parts.contains(where: \.holdsError)
    }
  }
}
