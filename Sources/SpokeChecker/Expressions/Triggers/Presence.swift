import SpokeSyntax

/// Which paths are neither missing nor null when a condition holds.
struct Presence: Sendable {
  /// Neither missing nor null.
  var present = SmallSet<String>()
  /// Not null, but possibly missing.
  var nonNull = SmallSet<String>()

  var isEmpty: Bool { present.isEmpty && nonNull.isEmpty }

  mutating func formUnion(_ other: Presence) {
    present.formUnion(other.present)
    nonNull.formUnion(other.nonNull)
  }

  func union(_ other: Presence) -> Presence {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: Presence) -> Presence {
    Presence(present: present.intersection(other.present), nonNull: nonNull.intersection(other.nonNull))
  }

  init(present: SmallSet<String> = SmallSet(), nonNull: SmallSet<String> = SmallSet()) {
    self.present = present
    self.nonNull = nonNull
  }

  /// What is known when `condition` is true, or when it is false.
  init(_ condition: Expression, when truth: Bool) {
    switch condition.kind {
    case .group(let inner): self.init(inner, when: truth)
    case .not(let inner): self.init(inner, when: !truth)
    case .path: self.init(present: Self.needed(by: condition))
    case .binary(let name, let left, let right):
      self.init(name.value, left, right, when: truth)
    case .call(let name, let arguments):
      switch name.value {
      case "exists":
        if truth, let argument = arguments.first { self.init(present: Self.needed(by: argument)) } else { self.init() }
      case "blank":
        if !truth, let argument = arguments.first { self.init(present: Self.needed(by: argument)) } else { self.init() }
      default: self.init(present: Self.needed(by: condition))
      }
    case .literal, .negate, .list, .error: self.init()
    }
  }

  private init(_ name: BinaryOperator, _ left: Expression, _ right: Expression, when truth: Bool) {
    // Of a comparison with what could not be read nothing is known.
    if name != .and, name != .or, left.isError || right.isError {
      self.init()
      return
    }
    switch (name, truth) {
    case (.and, true), (.or, false):
      self = Presence(left, when: truth).union(Presence(right, when: truth))
    case (.and, false), (.or, true):
      self = Presence(left, when: truth).intersection(Presence(right, when: truth))
    case (.equal, true), (.notEqual, false):
      if left.isNull || right.isNull {
        self.init()
      } else {
        self.init(present: Self.needed(by: left, right))
      }
    case (.equal, false), (.notEqual, true):
      // `a != null` holds for a missing `a`.
      if right.isNull {
        self.init(nonNull: left.pathText.map { SmallSet(of: $0) } ?? SmallSet())
      } else if left.isNull {
        self.init(nonNull: right.pathText.map { SmallSet(of: $0) } ?? SmallSet())
      } else {
        self.init()
      }
    case (.less, true), (.lessOrEqual, true), (.greater, true), (.greaterOrEqual, true):
      self.init(present: Self.needed(by: left, right))
    case (.in, true), (.notIn, false):
      // A list may hold null; only a list of other literals says that the value is there.
      let isNullFree =
        if case .list(let items) = right.ungrouped.kind { items.allSatisfy(\.isValueLiteral) } else { false }
      self.init(present: isNullFree ? Self.needed(by: left) : SmallSet())
    default: self.init()
    }
  }

  /// The paths without which an expression, or another beside it, is missing or null, with the objects that they lie in.
  static func needed(by expression: Expression, _ other: Expression? = nil) -> SmallSet<String> {
    var paths = SmallSet<String>()
    addNeeded(by: expression, to: &paths)
    if let other { addNeeded(by: other, to: &paths) }
    return paths
  }

  private static func addNeeded(by expression: Expression, to paths: inout SmallSet<String>) {
    switch expression.kind {
    case .group(let inner), .not(let inner), .negate(let inner): addNeeded(by: inner, to: &paths)
    case .path(let path):
      // A missing object has no members; an array's elements may all lack one.
      let upTo = min(path.steps.firstIndex { $0.value == .wildcard } ?? path.steps.count, 32)
      paths.reserveCapacity(upTo + 1)
      paths.insert(path.text)
      for prefix in path.prefixes(upTo) { paths.insert(prefix) }
    case .binary(let name, let left, let right):
      switch name.value {
      case .add, .subtract, .multiply, .divide, .remainder:
        addNeeded(by: left, to: &paths)
        addNeeded(by: right, to: &paths)
      default: break
      }
    case .call(let name, let arguments):
      guard let signature = FunctionSignature.named(name.value), signature.passesNothing else { return }
      for argument in arguments { addNeeded(by: argument, to: &paths) }
    case .literal, .list, .error: break
    }
  }
}

extension Expression {
  /// Without the parentheses around it.
  public var ungrouped: Expression {
    var current = self
    while case .group(let inner) = current.kind { current = inner }
    return current
  }

  var isError: Bool { if case .error = kind { true } else { false } }

  var isNull: Bool { if case .literal(.null) = ungrouped.kind { true } else { false } }

  /// A literal other than null.
  var isValueLiteral: Bool {
    switch ungrouped.kind {
    case .literal(.null): false
    case .literal: true
    case .negate(let inner): inner.isValueLiteral
    default: false
    }
  }

  /// The canonical text of a path; nil of anything else.
  var pathText: String? { if case .path(let path) = ungrouped.kind { path.text } else { nil } }
}
