extension ValueType {
  /// Missing, null and invalid: what passes through a function that gives a value only for values.
  static let nothings: Kinds = [.missing, .null, .invalid]

  /// The kinds of value it can be, without missing, null and invalid.
  var values: Kinds { kinds.intersection(.values) }

  /// Whether it can be missing or null.
  var canBeAbsent: Bool { !kinds.isDisjoint(with: [.missing, .null]) }

  /// What is known of an array's elements.
  var elementType: ValueType { element.first ?? .element }

  /// An element of an array of which nothing is known: a JSON array has no missing elements.
  static let element = ValueType(Kinds.anything.subtracting(.missing))

  static func boolean(_ truth: Bool? = nil) -> ValueType {
    var type = ValueType(.boolean)
    type.truth = truth
    return type
  }

  static func number(isInteger: Bool = false) -> ValueType { ValueType(.number, isInteger: isInteger) }

  static let text = ValueType(.string)

  /// The same type with further kinds.
  func adding(_ more: Kinds) -> ValueType {
    var result = self
    result.kinds.formUnion(more)
    return result
  }

  /// The same type without some kinds and what was known of them.
  func removing(_ removed: Kinds) -> ValueType {
    var result = self
    result.kinds.subtract(removed)
    if !result.kinds.contains(.boolean) { result.truth = nil }
    if !result.kinds.contains(.number) { result.isInteger = false }
    guard result.knowsMore else { return result }
    if !result.kinds.contains(.string) {
      result.literals = nil
      result.someTexts = []
      result.format = nil
    }
    if !result.kinds.contains(.number) {
      result.numbers = nil
      result.someNumbers = []
    }
    if !result.kinds.contains(.array) { result.element = [] }
    return result
  }

  /// What can be either. A type that failed already makes the whole one silent.
  func union(_ other: ValueType) -> ValueType {
    if isError || other.isError { return .error }
    var result = ValueType(kinds.union(other.kinds))
    result.isInteger = Self.agreed(isInteger, other.isInteger, kind: .number, self, other) ?? false
    result.truth = Self.agreed(truth, other.truth, kind: .boolean, self, other) ?? nil
    guard knowsMore || other.knowsMore else { return result }
    result.literals = Self.merged(literals, other.literals, kind: .string, self, other)
    result.numbers = Self.merged(numbers, other.numbers, kind: .number, self, other)
    if result.kinds.contains(.string), result.literals == nil {
      result.someTexts = Self.joined(literals ?? someTexts, other.literals ?? other.someTexts)
    }
    if result.kinds.contains(.number), result.numbers == nil {
      result.someNumbers = Self.joined(numbers ?? someNumbers, other.numbers ?? other.someNumbers)
    }
    result.format = Self.agreed(format, other.format, kind: .string, self, other) ?? nil
    if kinds.contains(.array), other.kinds.contains(.array) {
      if let left = element.first, let right = other.element.first { result.element = [left.union(right)] }
    } else {
      result.element = element + other.element
    }
    return result
  }

  /// What can be any of several: as `union`, two by two, so that many literals are not put together one by one.
  static func union(of types: [ValueType]) -> ValueType? {
    var rest = types
    while rest.count > 1 {
      rest = stride(from: 0, to: rest.count, by: 2).map { place in
        place + 1 < rest.count ? rest[place].union(rest[place + 1]) : rest[place]
      }
    }
    return rest.first
  }

  /// The union of two sets of literals; nil when one side can be anything of that kind.
  private static func merged(
    _ left: [LiteralOrigin]?, _ right: [LiteralOrigin]?, kind: Kinds, _ one: ValueType, _ two: ValueType
  ) -> [LiteralOrigin]? {
    if !one.kinds.contains(kind) { return right }
    if !two.kinds.contains(kind) { return left }
    guard let left, let right else { return nil }
    return joined(left, right)
  }

  private static func joined(_ left: [LiteralOrigin], _ right: [LiteralOrigin]) -> [LiteralOrigin] {
    if right.isEmpty || right == left { return left }
    var seen = Set(left)
    return left + right.filter { seen.insert($0).inserted }
  }

  /// What both sides say of one kind; nil when they differ.
  private static func agreed<Fact: Equatable>(
    _ left: Fact, _ right: Fact, kind: Kinds, _ one: ValueType, _ two: ValueType
  ) -> Fact? {
    if !one.kinds.contains(kind) { return right }
    if !two.kinds.contains(kind) { return left }
    return left == right ? left : nil
  }

  /// The same text changed by a function of it alone, such as `lower`. Two texts that become the same stay apart: each
  /// has its own place.
  func mappingTexts(by name: String, _ change: (String) -> String) -> ValueType {
    func changed(_ origin: LiteralOrigin) -> LiteralOrigin {
      let text = change(origin.text)
      guard text != origin.text else { return origin }
      return origin.changed(to: text, source: "\(name)(…) of \(origin.source ?? "a literal")")
    }
    var result = ValueType(.string, literals: values == .string ? literals?.map(changed) : nil)
    if result.literals == nil { result.someTexts = (literals ?? someTexts).map(changed) }
    return result
  }

  /// Where not all texts are known that it can yield, those that are; numbers as text.
  var knownSome: [LiteralOrigin] {
    guard knowsMore else { return [] }
    return
      (literals ?? someTexts) + (numbers ?? someNumbers).filter { !$0.text.utf8.contains { $0 | 0x20 == 0x65 } }
  }

  /// The texts it can yield, numbers and booleans as text; nil when they are not all known. Missing, null and invalid
  /// do not count.
  var knownTexts: [LiteralOrigin]? {
    guard values.isSubset(of: [.string, .number, .boolean]), !values.isEmpty else { return nil }
    var texts: [LiteralOrigin] = []
    if values.contains(.string) {
      guard let literals else { return nil }
      texts += literals
    }
    if values.contains(.number) {
      // One with an exponent is written out as text.
      guard let numbers, !numbers.contains(where: { $0.text.utf8.contains { $0 | 0x20 == 0x65 } }) else { return nil }
      texts += numbers
    }
    if values.contains(.boolean) {
      texts += truth.map { [LiteralOrigin("\($0)")] } ?? [LiteralOrigin("true"), LiteralOrigin("false")]
    }
    return texts
  }

  /// The one text that it always is; nil when it can be anything else.
  var constantText: LiteralOrigin? {
    guard kinds == .string, let literals, let first = literals.first,
      literals.allSatisfy({ $0.text == first.text })
    else { return nil }
    return first
  }
}
