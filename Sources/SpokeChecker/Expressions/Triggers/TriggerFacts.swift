import SpokeDiagnostics
import SpokeSyntax

/// What a trigger says of single paths, as a few conjunctions of (path, operator, constants).
///
/// A superset of the truth: what cannot be put like this is left out, so "never" and "not both" are certain, and anything
/// else is "perhaps". The size is capped, so that no trigger costs a search.
public struct TriggerFacts: Sendable {
  /// How many conjunctions are kept at most; a trigger with more says nothing.
  static let maximumConjunctions = 16
  /// How many paths of one conjunction are kept; further ones say nothing.
  static let maximumPaths = 64

  /// At least one of them holds when the trigger does. Empty: the trigger never holds.
  var conjunctions: [Conjunction]
  /// Whether everything that the trigger says of single paths was kept; false past the cap.
  public private(set) var isExact = true
  /// Whether the trigger holds no part that could not be read.
  private(set) var isReadable = true

  /// What must hold together: by canonical path text.
  struct Conjunction: Sendable {
    var domains = PathDomains()

    /// Without what is asked of the element of `each`.
    var ofEvent: Conjunction {
      func isOfItem(_ path: String) -> Bool { path == "item" || path.hasPrefix("item.") || path.hasPrefix("item[") }
      return Conjunction(domains: domains.filter(path: { !isOfItem($0) }))
    }
  }

  /// - Parameter expression: a trigger; nil for "every event".
  public init(_ expression: Expression?) {
    conjunctions = [Conjunction()]
    guard let expression else { return }
    isReadable = !expression.holdsError
    var isExact = true
    let all = Self.conjunctions(of: expression, when: true, isExact: &isExact)
    self.isExact = isExact
    written = all
    let isSound = all.allSatisfy { $0.contradiction == nil }
    conjunctions = isSound ? all : all.filter { $0.contradiction == nil }
    triggeredEvents = Self.triggeredEvents(conjunctions)
  }

  /// The call types and event names that are let through; nil when any is.
  public private(set) var triggeredEvents: [ExpressionContext.TriggeredEvent]?

  /// The conjunctions with those that contradict themselves, for saying how.
  private(set) var written: [Conjunction] = []

  /// Whether no event can make the trigger hold.
  public var neverHolds: Bool { conjunctions.isEmpty }

  /// Whether one event may make both triggers hold. False is certain. What is asked of `item` does not count: it may be
  /// of different elements, or of different arrays.
  public func mayOverlap(with other: TriggerFacts) -> Bool {
    conjunctions.contains { mine in
      other.conjunctions.contains { theirs in mine.ofEvent.merging(theirs.ofEvent).contradiction == nil }
    }
  }

  private static func triggeredEvents(_ conjunctions: [Conjunction]) -> [ExpressionContext.TriggeredEvent]? {
    var pairs: [ExpressionContext.TriggeredEvent] = []
    var seen = Set<ExpressionContext.TriggeredEvent>()
    for conjunction in conjunctions {
      guard let types = conjunction.types else { return nil }
      for type in types {
        // A `track` call is known by `event`, a page or screen by `name`.
        let key = type == "track" ? "event" : (type == "page" || type == "screen" ? "name" : "")
        let names =
          key.isEmpty ? nil : conjunction.domains[key]?.values.map { SmallSet($0.all.lazy.compactMap(\.string)).sorted }
        for name in names.map({ $0.map(Optional.some) }) ?? [nil] {
          let pair = ExpressionContext.TriggeredEvent(type: type, event: name)
          // The pairs of one conjunction are all different.
          if conjunctions.count == 1 || seen.insert(pair).inserted { pairs.append(pair) }
        }
      }
    }
    return pairs
  }

  /// The texts that a path can have, in every conjunction; nil when it can be anything else.
  func texts(of path: String) -> [String]? {
    var texts = SmallSet<String>()
    for conjunction in conjunctions {
      guard let domain = conjunction.domains[path], domain.isPresent, let values = domain.values else { return nil }
      for value in values.all {
        guard let text = value.string else { return nil }
        texts.insert(text)
      }
    }
    return conjunctions.isEmpty ? nil : texts.sorted
  }
}

extension TriggerFacts.Conjunction {
  init(_ path: String, _ domain: TriggerDomain, at range: ByteRange) {
    var domain = domain
    domain.sources = [range]
    domains = PathDomains([(path, domain)])
  }

  func merging(_ other: TriggerFacts.Conjunction) -> TriggerFacts.Conjunction {
    var result = self
    result.domains.formIntersection(other.domains, maximumCount: TriggerFacts.maximumPaths)
    return result
  }

  /// The call types that are left; nil when nothing is said of them. Only a `track` call has an `event`.
  var types: [String]? {
    let isNamed = domains.isPresent("event")
    guard let domain = domains["type"] else { return isNamed ? ["track"] : nil }
    return EventRoots.callTypes.filter { type in
      (type == "track" || !isNamed) && domain.holds(.string(type))
    }
  }

  /// A path that nothing can satisfy; nil when all can hold together.
  var contradiction: String? {
    if let path = domains.impossible.min() { return path }
    if let types, types.isEmpty { return "type" }
    // A member of what is not there is not there either.
    return domains.absent.first { path in
      domains.present.contains { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[") }
    }
  }
}
