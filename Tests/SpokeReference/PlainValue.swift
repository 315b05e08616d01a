import SpokePlan

/// A value of the language in the plainest form.
enum PlainValue {
  case missing
  case null
  case boolean(Bool)
  /// Digits in JSON's grammar, kept as they came.
  case number(String)
  case text(String)
  /// A computed array.
  case list([PlainValue])
  /// An array or object of the event.
  case tree(JSONTree)
  /// Days since 1970-01-01.
  case date(Int)
  /// Milliseconds since 1970.
  case instant(Int)
  case invalid(InvalidReason)

  init(_ tree: JSONTree) {
    switch tree {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let digits): self = .number(digits)
    case .string(let text, _): self = .text(text)
    case .array, .object: self = .tree(tree)
    }
  }

  /// The elements of an array; nil for anything else.
  var elements: [PlainValue]? {
    switch self {
    case .list(let elements): elements
    case .tree(.array(let elements)): elements.map(PlainValue.init)
    default: nil
    }
  }

  var isInvalid: Bool { if case .invalid = self { true } else { false } }
  var isMissing: Bool { if case .missing = self { true } else { false } }
  var isNull: Bool { if case .null = self { true } else { false } }
  var isEmptyText: Bool { if case .text(let text) = self { text.isEmpty } else { false } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }

  var isContainer: Bool {
    switch self {
    case .tree, .list: true
    default: false
    }
  }

  /// As text, where that loses nothing.
  func asText() throws(InvalidReason) -> String {
    switch self {
    case .text(let text): return text
    case .number(let digits): return try PlainNumberText.withoutExponent(digits)
    case .boolean(let value): return value ? "true" : "false"
    case .date(let days): return PlainTime.text(days: days)
    case .instant(let milliseconds): return PlainTime.text(milliseconds: milliseconds)
    case .tree, .list: throw .objectWhereScalar
    case .invalid(let reason): throw reason
    case .missing, .null: throw .notText
    }
  }

  /// The digits of a number, or of a text that holds one.
  func asDigits() throws(InvalidReason) -> String {
    switch self {
    case .number(let digits): return digits
    case .text(let text):
      guard let digits = PlainNumberText.digits(text) else { throw .notANumber }
      return digits
    case .tree, .list: throw .objectWhereScalar
    case .invalid(let reason): throw reason
    default: throw .notANumber
    }
  }

  func asNumber() throws(InvalidReason) -> PlainDecimal {
    guard let number = PlainDecimal(try asDigits()) else { throw .notANumber }
    return number
  }

  func asBoolean() throws(InvalidReason) -> Bool {
    guard let boolean else { throw .notABoolean }
    return boolean
  }

  /// A computed number: 34 digits, no exponent, no trailing zeros after the point.
  static func computed(_ decimal: PlainDecimal) -> PlainValue {
    let value = decimal.rounded()
    guard let text = PlainNumberText.plain(value) else { return .invalid(.overflow) }
    return .number(text)
  }

  /// A made text: at most 65,536 scalars.
  static func made(_ text: String) -> PlainValue {
    text.unicodeScalars.count <= 65_536 ? .text(text) : .invalid(.tooLong)
  }
}

/// Numbers as text.
enum PlainNumberText {
  /// The number in a text, in JSON's grammar: white space, a `+` and leading zeros taken away.
  static func digits(_ text: String) -> String? {
    var rest = PlainText.trimmed(text)[...]
    var sign = ""
    if rest.first == "+" || rest.first == "-" {
      if rest.first == "-" { sign = "-" }
      rest = rest.dropFirst()
    }
    guard let first = rest.first, first.isASCII, first.isWholeNumber else { return nil }
    let whole = rest.prefix { $0.isASCII && $0.isWholeNumber }
    let stripped = whole.drop { $0 == "0" }
    let result = sign + (stripped.isEmpty ? "0" : String(stripped)) + rest.dropFirst(whole.count)
    return PlainDecimal(result) == nil ? nil : result
  }

  /// Digits as they are, or, when they have an exponent, written out without it.
  static func withoutExponent(_ digits: String) throws(InvalidReason) -> String {
    guard digits.contains(where: { $0 == "e" || $0 == "E" }) else { return digits }
    guard let number = PlainDecimal(digits), let text = plain(number) else { throw .overflow }
    return text
  }

  /// Without an exponent; nil when that takes more than 400 characters.
  static func plain(_ value: PlainDecimal) -> String? {
    if value.isZero { return "0" }
    var digits = value.digits
    var exponent = value.exponent
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard exponent < 400, exponent > -800 else { return nil }
    var text = digits.map(String.init).joined()
    if exponent >= 0 {
      text += String(repeating: "0", count: exponent)
    } else {
      if text.count <= -exponent { text = String(repeating: "0", count: -exponent - text.count + 1) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: exponent))
    }
    let result = (value.isNegative ? "-" : "") + text
    return result.count <= 400 ? result : nil
  }
}
