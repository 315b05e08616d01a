/// What a parameter takes.
enum ArgumentKind: Sendable {
  case any
  /// Text, and what has a text form: a number, boolean, date or instant.
  case text
  case textOrArray
  case number
  case wholeNumber
  /// A number, or one array of numbers.
  case numberOrArray
  case boolean
  case array
  /// A date or instant, text or a number that is one.
  case time
  /// What `number` takes: also an instant.
  case numeric
  /// What `bool` takes: also text and numbers.
  case truth
  /// Literals that are read when compiling.
  case zone, parseFormat, printFormat, pattern, table

  /// Whether a value of a type is taken.
  enum Fit: Sendable, Comparable { case never, sometimes, always }

  var isLiteral: Bool {
    switch self {
    case .zone, .parseFormat, .printFormat, .pattern, .table: true
    default: false
    }
  }

  /// In words, as what is expected.
  var words: String {
    switch self {
    case .any: "any value"
    case .text: "text"
    case .textOrArray: "text or an array"
    case .number, .numeric: "a number"
    case .wholeNumber: "a whole number"
    case .numberOrArray: "a number, or an array of numbers"
    case .boolean: "true or false"
    case .array: "an array"
    case .time: "a date, or a date and time"
    case .truth: "true or false, as a value or as text"
    case .zone: "the name of a time zone"
    case .parseFormat, .printFormat: "a format"
    case .pattern: "a pattern"
    case .table: "the name of a table"
    }
  }

  /// Whether one value, neither array nor object, is needed.
  var isScalar: Bool {
    switch self {
    case .any, .textOrArray, .numberOrArray, .array, .table: false
    default: true
    }
  }

  /// How a value of `type` fits, when it is neither missing, null nor invalid.
  func fit(_ type: ValueType) -> Fit {
    if case .any = self { return .always }
    if type.isError { return .always }
    // What is always nothing is never what is needed; what always fails has its reason elsewhere.
    guard !type.values.isEmpty else { return type.kinds.contains(.invalid) ? .always : .never }
    var (alwaysFits, neverFits) = (true, true)
    for kind in ValueType.Kinds.each where type.kinds.contains(kind) {
      let fit = fit(of: kind, type)
      if fit != .always { alwaysFits = false }
      if fit != .never { neverFits = false }
    }
    return alwaysFits ? .always : (neverFits ? .never : .sometimes)
  }

  private func fit(of kind: ValueType.Kinds, _ type: ValueType) -> Fit {
    switch self {
    case .any: return .always
    case .text, .zone, .parseFormat, .printFormat, .pattern, .table:
      return kind == .array || kind == .object ? .never : .always
    case .textOrArray: return kind == .object ? .never : .always
    case .number: return Self.numberFit(of: kind, type, isWhole: false)
    case .wholeNumber: return Self.numberFit(of: kind, type, isWhole: true)
    case .numeric: return kind == .datetime ? .always : Self.numberFit(of: kind, type, isWhole: false)
    case .numberOrArray:
      guard kind == .array else { return Self.numberFit(of: kind, type, isWhole: false) }
      guard let element = type.element.first else { return .sometimes }
      return ArgumentKind.number.fit(element)
    case .boolean: return kind == .boolean ? .always : .never
    case .array: return kind == .array ? .always : .never
    case .time: return Self.timeFit(of: kind, type)
    case .truth:
      if kind == .boolean { return .always }
      guard kind == .string else { return kind == .number ? .sometimes : .never }
      return Self.fit(of: type.literals) { ["true", "false"].contains($0.lowercased()) }
    }
  }

  private static func numberFit(of kind: ValueType.Kinds, _ type: ValueType, isWhole: Bool) -> Fit {
    switch kind {
    case .number:
      if !isWhole || type.isInteger { return .always }
      return fit(of: type.numbers) { DecimalText($0).isWhole }
    case .string: return fit(of: type.literals) { NumberText.isNumber($0) && (!isWhole || NumberText.isWhole($0)) }
    default: return .never
    }
  }

  private static func timeFit(of kind: ValueType.Kinds, _ type: ValueType) -> Fit {
    switch kind {
    case .date, .datetime: return .always
    case .number: return .sometimes
    case .string:
      if type.format == "date" || type.format == "date-time" { return .always }
      return fit(of: type.literals) { TimeText.form(of: $0) != nil }
    default: return .never
    }
  }

  private static func fit(of literals: [LiteralOrigin]?, _ isTaken: (String) -> Bool) -> Fit {
    guard let literals, !literals.isEmpty else { return .sometimes }
    let taken = literals.count { isTaken($0.text) }
    return taken == 0 ? .never : (taken == literals.count ? .always : .sometimes)
  }
}

extension ValueType.Kinds {
  /// The kinds of value, one by one.
  static let each: [ValueType.Kinds] = [.boolean, .number, .string, .date, .datetime, .array, .object]
}

/// Text that `number` takes.
enum NumberText {
  /// White space around, a sign, digits with a point and an exponent.
  static func isNumber(_ text: String) -> Bool { trimmed(text).map(hasNumberForm) ?? false }

  static func isWhole(_ text: String) -> Bool {
    guard let plain = trimmed(text), hasNumberForm(plain) else { return false }
    return DecimalText(String(decoding: plain, as: UTF8.self)).isWhole
  }

  private static func trimmed(_ text: String) -> [UInt8]? { Array(text.trimmingWhiteSpace().utf8) }

  private static func hasNumberForm(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func takeDigits() -> Bool {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
    guard takeDigits() else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard takeDigits() else { return false }
    }
    if let letter = rest.first, letter | 0x20 == 0x65 {
      rest = rest.dropFirst()
      if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }
}

extension String {
  /// Without Unicode White_Space at both ends.
  func trimmingWhiteSpace() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Every scalar by its full case mapping, without a locale and without context.
  func mappingCase(_ mapping: (Unicode.Scalar.Properties) -> String) -> String {
    unicodeScalars.reduce(into: "") { $0 += mapping($1.properties) }
  }
}
