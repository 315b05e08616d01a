/// The mappings to try on one event, in execution order: a merge of the up to four lists that the dispatch index gives.
///
/// A list is ascending and no mapping stands in two of the lists of one event.
public struct Candidates {
  @usableFromInline var next: (UInt32, UInt32, UInt32, UInt32)
  @usableFromInline var end: (UInt32, UInt32, UInt32, UInt32)
  @usableFromInline let numbers: Records<UInt32>

  @inlinable
  init(_ plan: borrowing PlanView, always: UInt32, type: UInt32, event: UInt32, both: UInt32) {
    numbers = plan.candidates
    next = (0, 0, 0, 0)
    end = (0, 0, 0, 0)
    (next.0, end.0) = Candidates.bounds(always, in: numbers)
    (next.1, end.1) = Candidates.bounds(type, in: numbers)
    (next.2, end.2) = Candidates.bounds(event, in: numbers)
    (next.3, end.3) = Candidates.bounds(both, in: numbers)
  }

  @inlinable
  static func bounds(_ list: UInt32, in numbers: Records<UInt32>) -> (UInt32, UInt32) {
    list == PlanFormat.none ? (0, 0) : (list &+ 1, list &+ 1 &+ numbers[list])
  }

  /// No mapping is to be tried.
  @inlinable
  public var isEmpty: Bool {
    next.0 == end.0 && next.1 == end.1 && next.2 == end.2 && next.3 == end.3
  }

  /// The number of the next mapping; nil when there are no more.
  @inlinable
  public mutating func pop() -> Int? {
    let first = next.0 < end.0 ? numbers[next.0] : PlanFormat.none
    let second = next.1 < end.1 ? numbers[next.1] : PlanFormat.none
    let third = next.2 < end.2 ? numbers[next.2] : PlanFormat.none
    let fourth = next.3 < end.3 ? numbers[next.3] : PlanFormat.none
    let least = min(min(first, second), min(third, fourth))
    if least == PlanFormat.none { return nil }
    if least == first {
      next.0 &+= 1
    } else if least == second {
      next.1 &+= 1
    } else if least == third {
      next.2 &+= 1
    } else {
      next.3 &+= 1
    }
    return Int(least)
  }
}

extension PlanView {
  /// The mappings to try on an event.
  ///
  /// - Parameters:
  ///   - type: the text of the event's `type`, unescaped; nil when it is not a text.
  ///   - name: the text of the event's `event`, unescaped; nil when it is not a text.
  @inlinable
  public func candidates(type: UnsafeBufferPointer<UInt8>?, name: UnsafeBufferPointer<UInt8>?) -> Candidates {
    var byType = PlanFormat.none
    var byName = PlanFormat.none
    var byBoth = PlanFormat.none
    if let type, info.typeNode != PlanFormat.none, let found = entry(type, in: info.typeNode) {
      byType = found.value
      if let name, found.child != PlanFormat.none, let both = entry(name, in: found.child) { byBoth = both.value }
    }
    if let name, info.eventNameNode != PlanFormat.none, let found = entry(name, in: info.eventNameNode) {
      byName = found.value
    }
    return Candidates(self, always: info.always, type: byType, event: byName, both: byBoth)
  }
}
