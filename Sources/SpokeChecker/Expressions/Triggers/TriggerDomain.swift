import SpokeDiagnostics
import SpokeSyntax

/// A constant of a trigger, with numbers in one form: `1.0` is `1`.
enum TriggerConstant: Sendable, Hashable {
  case boolean(Bool)
  case number(DecimalText)
  case string(String)

  /// Nil for null, which is no value.
  init?(_ literal: Literal) {
    switch literal {
    case .null: return nil
    case .boolean(let value): self = .boolean(value)
    case .number(let digits): self = .number(DecimalText(digits))
    case .string(let text): self = .string(text)
    }
  }

  /// By the language's order; nil between kinds, which is never true.
  func isLess(than other: TriggerConstant) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)):
      left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    default: nil
    }
  }

  func isOfOneKind(as other: TriggerConstant) -> Bool { self == other || isLess(than: other) != nil }

  /// The text it is, when it is one.
  var string: String? { if case .string(let text) = self { text } else { nil } }
}

/// What a conjunction leaves possible for one path.
struct TriggerDomain: Sendable {
  var canBeMissing = true
  var canBeNull = true
  /// The values it can have; nil for any.
  var allowed: SmallSet<TriggerConstant>? {
    didSet { hasNoValue = Self.hasNoValue(allowed, detail) }
  }
  /// Whether no value is left. Kept because it is asked again and again.
  private var hasNoValue: Bool
  /// Where the trigger says so.
  var sources: [ByteRange] = []
  private var detail = Detail.none {
    didSet { hasNoValue = Self.hasNoValue(allowed, detail) }
  }

  struct Bound: Sendable, Hashable {
    var value: TriggerConstant
    var isInclusive: Bool
  }

  /// What is said beside the allowed values. It stands apart because most triggers say no more, and domains are handed on
  /// all the time.
  fileprivate struct Limits: Sendable {
    var excluded = SmallSet<TriggerConstant>()
    var lower: Bound?
    var upper: Bound?
    var patterns: [TextPattern] = []
  }

  private indirect enum Detail: Sendable {
    case none
    case limits(Limits)

    var limits: Limits {
      get { if case .limits(let limits) = self { limits } else { Limits() } }
      set { self = .limits(newValue) }
    }
  }

  /// Whether more is said than which values are allowed.
  var hasLimits: Bool { if case .limits = detail { true } else { false } }

  /// Values that it cannot have.
  var excluded: SmallSet<TriggerConstant> {
    get { detail.limits.excluded }
    set { detail.limits.excluded = newValue }
  }
  var lower: Bound? {
    get { detail.limits.lower }
    set { detail.limits.lower = newValue }
  }
  var upper: Bound? {
    get { detail.limits.upper }
    set { detail.limits.upper = newValue }
  }
  /// What its text must be like, or must not.
  var patterns: [TextPattern] {
    get { detail.limits.patterns }
    set { detail.limits.patterns = newValue }
  }

  /// How many patterns are kept; further ones say nothing.
  private static let maximumPatterns = 8

  init(
    canBeMissing: Bool = true, canBeNull: Bool = true, allowed: SmallSet<TriggerConstant>? = nil,
    sources: [ByteRange] = []
  ) {
    self.canBeMissing = canBeMissing
    self.canBeNull = canBeNull
    self.allowed = allowed
    self.sources = sources
    hasNoValue = allowed?.isEmpty ?? false
  }

  static let present = TriggerDomain(canBeMissing: false, canBeNull: false)
  static let absent = TriggerDomain(allowed: SmallSet())

  func intersection(_ other: TriggerDomain) -> TriggerDomain {
    var result = self
    result.canBeMissing = canBeMissing && other.canBeMissing
    result.canBeNull = canBeNull && other.canBeNull
    if let theirs = other.allowed { result.allowed = allowed?.intersection(theirs) ?? theirs }
    result.sources += other.sources
    guard case .limits(let theirs) = other.detail else { return result }
    guard case .limits(let mine) = detail else {
      result.detail = other.detail
      return result
    }
    result.detail = .limits(Self.intersection(mine, theirs))
    // A value is of one kind: bounds of two kinds hold for none.
    if let one = mine.lower ?? mine.upper, let two = theirs.lower ?? theirs.upper, !one.value.isOfOneKind(as: two.value)
    {
      result.allowed = SmallSet()
    }
    return result
  }

  private static func intersection(_ left: Limits, _ right: Limits) -> Limits {
    var result = left
    result.excluded.formUnion(right.excluded)
    result.lower = tighter(left.lower, right.lower) { $0.isLess(than: $1) }
    result.upper = tighter(left.upper, right.upper) { $1.isLess(than: $0) }
    for pattern in right.patterns where result.patterns.count < maximumPatterns {
      if !result.patterns.contains(pattern) { result.patterns.append(pattern) }
    }
    return result
  }

  private static func tighter(
    _ left: Bound?, _ right: Bound?, isOutside: (TriggerConstant, TriggerConstant) -> Bool?
  ) -> Bound? {
    guard let left, let right else { return left ?? right }
    if left.value == right.value { return left.isInclusive ? right : left }
    return isOutside(left.value, right.value) == true ? right : left
  }

  /// Whether a value, rather than missing or null, must be there.
  var isPresent: Bool { !canBeMissing && !canBeNull }

  /// Whether only missing or null is left.
  var isAbsent: Bool { hasNoValue && (canBeMissing || canBeNull) }

  /// Whether nothing at all is left.
  var isEmpty: Bool { !canBeMissing && !canBeNull && hasNoValue }

  /// The values that are left; nil when they are not counted.
  var values: SmallSet<TriggerConstant>? {
    // Most say only which values are allowed.
    guard case .limits(let limits) = detail else { return allowed }
    return allowed?.filter(limits.hold)
  }

  /// Whether a value is left.
  func holds(_ value: TriggerConstant) -> Bool {
    guard allowed?.contains(value) ?? true else { return false }
    return if case .limits(let limits) = detail { limits.hold(value) } else { true }
  }

  private static func hasNoValue(_ allowed: SmallSet<TriggerConstant>?, _ detail: Detail) -> Bool {
    guard case .limits(let limits) = detail else { return allowed?.isEmpty ?? false }
    return allowed.map { $0.filter(limits.hold).isEmpty } ?? limits.excludeAll
  }
}

extension TriggerDomain.Limits {
  /// Whether a value keeps them.
  fileprivate func hold(_ value: TriggerConstant) -> Bool {
    !excluded.contains(value) && isWithinBounds(value) && patterns.allSatisfy { $0.admits(value) }
  }

  private func isWithinBounds(_ value: TriggerConstant) -> Bool {
    if let lower, !(lower.value.isLess(than: value) ?? false || (lower.isInclusive && lower.value == value)) {
      return false
    }
    if let upper, !(value.isLess(than: upper.value) ?? false || (upper.isInclusive && upper.value == value)) {
      return false
    }
    return true
  }

  /// Whether no value can keep them.
  fileprivate var excludeAll: Bool {
    for (place, pattern) in patterns.enumerated() where patterns[..<place].contains(where: pattern.excludes) {
      return true
    }
    guard let lower, let upper else { return false }
    if lower.value == upper.value { return !(lower.isInclusive && upper.isInclusive) }
    // Bounds of two kinds hold for nothing.
    return lower.value.isLess(than: upper.value) != true
  }
}
