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
  var allowed: Set<TriggerConstant>?
  var excluded: Set<TriggerConstant> = []
  var lower: Bound?
  var upper: Bound?
  /// What its text must be like, or must not.
  var patterns: [TextPattern] = []
  /// Where the trigger says so.
  var sources: [ByteRange] = []

  struct Bound: Sendable, Hashable {
    var value: TriggerConstant
    var isInclusive: Bool
  }

  /// How many patterns are kept; further ones say nothing.
  private static let maximumPatterns = 8

  static let present = TriggerDomain(canBeMissing: false, canBeNull: false)
  static let absent = TriggerDomain(allowed: [])

  func intersection(_ other: TriggerDomain) -> TriggerDomain {
    var result = self
    result.canBeMissing = canBeMissing && other.canBeMissing
    result.canBeNull = canBeNull && other.canBeNull
    if let theirs = other.allowed { result.allowed = allowed?.intersection(theirs) ?? theirs }
    result.excluded.formUnion(other.excluded)
    result.lower = Self.tighter(lower, other.lower) { $0.isLess(than: $1) }
    result.upper = Self.tighter(upper, other.upper) { $1.isLess(than: $0) }
    // A value is of one kind: bounds of two kinds hold for none.
    if let mine = lower ?? upper, let theirs = other.lower ?? other.upper, !mine.value.isOfOneKind(as: theirs.value) {
      result.allowed = []
    }
    for pattern in other.patterns where result.patterns.count < Self.maximumPatterns {
      if !result.patterns.contains(pattern) { result.patterns.append(pattern) }
    }
    result.sources += other.sources
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
  var values: Set<TriggerConstant>? {
    // Most say only which values are allowed.
    if excluded.isEmpty, lower == nil, upper == nil, patterns.isEmpty { return allowed }
    return allowed?.filter { value in
      !excluded.contains(value) && isWithinBounds(value) && patterns.allSatisfy { $0.admits(value) }
    }
  }

  /// Whether a value is left.
  func holds(_ value: TriggerConstant) -> Bool {
    (allowed?.contains(value) ?? true) && !excluded.contains(value) && isWithinBounds(value)
      && patterns.allSatisfy { $0.admits(value) }
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

  private var hasNoValue: Bool {
    if let values { return values.isEmpty }
    for (place, pattern) in patterns.enumerated() where patterns[..<place].contains(where: pattern.excludes) {
      return true
    }
    guard let lower, let upper else { return false }
    if lower.value == upper.value { return !(lower.isInclusive && upper.isInclusive) }
    // Bounds of two kinds hold for nothing.
    return lower.value.isLess(than: upper.value) != true
  }
}
