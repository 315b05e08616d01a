import SpokeDiagnostics
import SpokeSyntax

extension TriggerFacts {
  /// Conjunctions of which one holds whenever `expression` is `truth`. The parser bounds the depth.
  static func conjunctions(of expression: Expression, when truth: Bool, isExact: inout Bool) -> [Conjunction] {
    switch expression.kind {
    case .group(let inner): return conjunctions(of: inner, when: truth, isExact: &isExact)
    case .not(let inner): return conjunctions(of: inner, when: !truth, isExact: &isExact)
    case .literal(.boolean(let value)): return value == truth ? [Conjunction()] : []
    case .literal: return []
    case .path(let path):
      guard path.isSingle else { return [Conjunction()] }
      let domain = TriggerDomain(canBeMissing: false, canBeNull: false, allowed: SmallSet(of: .boolean(truth)))
      return [Conjunction(path.text, domain, at: expression.range)]
    case .binary(let name, let left, let right):
      switch (name.value, truth) {
      case (.and, true), (.or, false):
        return both(
          conjunctions(of: left, when: truth, isExact: &isExact),
          conjunctions(of: right, when: truth, isExact: &isExact), isExact: &isExact)
      case (.and, false), (.or, true):
        let all =
          conjunctions(of: left, when: truth, isExact: &isExact)
          + conjunctions(of: right, when: truth, isExact: &isExact)
        guard all.count <= maximumConjunctions else {
          if let merged = mergedByPath(all) { return [merged] }
          isExact = false
          return [Conjunction()]
        }
        return all
      default: return comparison(name.value, left, right, when: truth, at: expression.range)
      }
    case .call(let name, let arguments):
      if name.value == "exists", let path = arguments.first?.ungrouped.singlePath, !truth {
        return [Conjunction(path, .absent, at: expression.range)]
      }
      var conjunction = presence(of: expression, when: truth)
      if let (path, pattern) = TextPattern.read(name.value, arguments, isNegated: !truth) {
        conjunction.domains[path, default: TriggerDomain(sources: [expression.range])].patterns = [pattern]
      }
      return [conjunction]
    case .negate, .list, .error: return [Conjunction()]
    }
  }

  /// Everything that must be there for the expression to be `truth`.
  private static func presence(of expression: Expression, when truth: Bool) -> Conjunction {
    let paths = Presence(expression, when: truth).present.sorted.prefix(maximumPaths)
    let domain = TriggerDomain(canBeMissing: false, canBeNull: false, sources: [expression.range])
    return Conjunction(
      domains: PathDomains(
        paths.compactMap { path in path.utf8.contains(UInt8(ascii: "*")) ? nil : (path, domain) }))
  }

  private static func both(_ left: [Conjunction], _ right: [Conjunction], isExact: inout Bool) -> [Conjunction] {
    guard left.count * right.count <= maximumConjunctions else {
      isExact = false
      return left.count <= right.count ? left : right
    }
    if left.count == 1, right.count == 1 { return [left[0].merging(right[0])] }
    return left.flatMap { one in right.map { one.merging($0) } }
  }

  /// Many alternatives that all give texts to one path, such as `event == "A" or event == "B" or …`, as one.
  private static func mergedByPath(_ all: [Conjunction]) -> Conjunction? {
    var merged: (path: String, domain: TriggerDomain)?
    for conjunction in all {
      guard let (path, domain) = conjunction.domains.first, conjunction.domains.count == 1, let values = domain.allowed,
        !domain.hasLimits, domain.isPresent
      else { return nil }
      guard let so = merged else {
        merged = (path, domain)
        continue
      }
      guard so.path == path else { return nil }
      merged?.domain.allowed?.formUnion(values.all)
      merged?.domain.sources += domain.sources
    }
    return merged.map { Conjunction(domains: [$0.path: $0.domain]) }
  }

  private static func comparison(
    _ name: BinaryOperator, _ left: Expression, _ right: Expression, when truth: Bool, at range: ByteRange
  ) -> [Conjunction] {
    var presence: [Conjunction] {
      [self.presence(of: Expression(.binary(Located(name, range), left, right), range), when: truth)]
    }
    if name == .in || name == .notIn {
      guard let path = left.ungrouped.singlePath, case .list(let items) = right.ungrouped.kind else { return presence }
      let literals = items.compactMap(\.constantLiteral)
      let isIn = (name == .in) == truth
      guard literals.count == items.count else { return presence }
      return [Conjunction(path, domain(of: literals, isIn: isIn), at: range)]
    }
    let path: String
    let literal: Literal
    var operation = name
    if let text = left.ungrouped.comparedText, let constant = right.constantLiteral {
      (path, literal) = (text, constant)
    } else if let text = right.ungrouped.comparedText, let constant = left.constantLiteral {
      (path, literal) = (text, constant)
      operation = name.mirrored
    } else {
      return presence
    }
    let isPath = left.ungrouped.singlePath != nil || right.ungrouped.singlePath != nil
    func said(_ domain: TriggerDomain) -> [Conjunction] {
      let compared = Conjunction(path, domain, at: range)
      // What a call reads must be there as well.
      return isPath ? [compared] : presence.map { $0.merging(compared) }
    }
    switch operation {
    case .equal, .notEqual:
      return said(domain(of: [literal], isIn: (operation == .equal) == truth))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      // False says nothing: a missing value makes it false too.
      guard truth, let value = TriggerConstant(literal) else { return presence }
      var domain = TriggerDomain.present
      let bound = TriggerDomain.Bound(
        value: value, isInclusive: operation == .lessOrEqual || operation == .greaterOrEqual)
      if operation == .less || operation == .lessOrEqual { domain.upper = bound } else { domain.lower = bound }
      return said(domain)
    default: return presence
    }
  }

  /// What `path in literals`, or its opposite, leaves.
  private static func domain(of literals: [Literal], isIn: Bool) -> TriggerDomain {
    let values = SmallSet(literals.lazy.compactMap(TriggerConstant.init))
    let holdsNull = literals.contains(.null)
    if isIn { return TriggerDomain(canBeMissing: false, canBeNull: holdsNull, allowed: values) }
    var domain = TriggerDomain(canBeNull: !holdsNull)
    if !values.isEmpty { domain.excluded = values }
    return domain
  }
}

extension BinaryOperator {
  /// The operator with its operands swapped.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension Path {
  /// Whether it names one value rather than one of every element.
  var isSingle: Bool { !steps.contains { $0.value == .wildcard } }
}

extension Expression {
  /// What is known by its text to be the same value in two triggers: a path, or a call, as functions are pure.
  fileprivate var comparedText: String? {
    if let path = singlePath { return path }
    guard case .call = kind, !holdsError else { return nil }
    let read = paths
    return !read.isEmpty && read.allSatisfy { $0.isSingle && $0.root.value != "item" } ? text : nil
  }

  /// The text of a path that names one value.
  var singlePath: String? { if case .path(let path) = kind, path.isSingle { path.text } else { nil } }

  /// A literal, or a negative number.
  var constantLiteral: Literal? {
    switch ungrouped.kind {
    case .literal(let literal): literal
    case .negate(let inner):
      if case .literal(.number(let digits)) = inner.ungrouped.kind {
        .number(digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits)
      } else {
        nil
      }
    default: nil
    }
  }
}
