import SpokeJSON
import SpokeSchema

/// One condition of a search.
///
/// Source: "CRM search". Texts are compared without case, options with it; `IN` wants its texts in lower case.
struct SearchFilter {
  enum Operator: String {
    case equal = "EQ"
    case notEqual = "NEQ"
    case less = "LT"
    case lessOrEqual = "LTE"
    case greater = "GT"
    case greaterOrEqual = "GTE"
    case between = "BETWEEN"
    case within = "IN"
    case notWithin = "NOT_IN"
    case has = "HAS_PROPERTY"
    case hasNot = "NOT_HAS_PROPERTY"
    case containsToken = "CONTAINS_TOKEN"
    case notContainsToken = "NOT_CONTAINS_TOKEN"
  }

  /// What the condition is about.
  enum Subject {
    case property(PropertyDefinition)
    /// The records that are associated with the one of this id.
    case associated(Direction, id: Int)
  }

  let subject: Subject
  let comparison: Operator
  private let value: Operand
  private let high: Operand
  private let values: Set<String>

  /// A value ready to be compared.
  private struct Operand {
    var text: String
    var number: Double?
  }

  init(_ json: JSONValue, _ subject: Subject) throws(APIError) {
    self.subject = subject
    let name = try json.text("operator")
    guard let comparison = Operator(rawValue: name) else {
      throw .validation("Invalid operator: \(name)")
    }
    self.comparison = comparison
    let isSet = comparison == .within || comparison == .notWithin
    let needsValue = !isSet && comparison != .has && comparison != .hasNot
    if isSet, json["values"]?.elements == nil { throw .validation("values must be given for the operator \(name)") }
    if needsValue, json.optionalText("value") == nil, json["value"]?.boolean == nil {
      throw .validation("value must be given for the operator \(name)")
    }
    if comparison == .between, json.optionalText("highValue") == nil {
      throw .validation("highValue must be given for the operator BETWEEN")
    }
    let text = json.optionalText("value") ?? json["value"]?.boolean.map(String.init) ?? ""
    value = Self.operand(text, subject)
    high = Self.operand(json.optionalText("highValue") ?? "", subject)
    values = Set(json.texts("values"))
  }

  /// Whether a record with these properties meets the condition. Associations are decided elsewhere.
  func matches(_ properties: [String: String]) -> Bool {
    guard case .property(let property) = subject else { return false }
    let text = properties[property.name]
    switch comparison {
    case .has: return text != nil
    case .hasNot: return text == nil
    case .notEqual: return text.map { !equals($0, property) } ?? true
    case .notWithin: return text.map { !isWithin($0, property) } ?? true
    case .notContainsToken: return text.map { !SearchText.contains(token: value.text, in: $0) } ?? true
    default: break
    }
    guard let text else { return false }
    switch comparison {
    case .equal: return equals(text, property)
    case .within: return isWithin(text, property)
    case .containsToken: return SearchText.contains(token: value.text, in: text)
    case .less: return order(text, value, property).map { $0 < 0 } ?? false
    case .lessOrEqual: return order(text, value, property).map { $0 <= 0 } ?? false
    case .greater: return order(text, value, property).map { $0 > 0 } ?? false
    case .greaterOrEqual: return order(text, value, property).map { $0 >= 0 } ?? false
    case .between:
      guard let low = order(text, value, property), let high = order(text, high, property) else { return false }
      return low >= 0 && high <= 0
    default: return false
    }
  }

  private func equals(_ text: String, _ property: PropertyDefinition) -> Bool {
    switch property.type {
    case .enumeration where property.isMultiple:
      text == value.text || text.split(separator: ";").contains { $0 == value.text }
    case .enumeration, .bool: text == value.text
    default: order(text, value, property).map { $0 == 0 } ?? false
    }
  }

  private func isWithin(_ text: String, _ property: PropertyDefinition) -> Bool {
    switch property.type {
    case .enumeration where property.isMultiple: text.split(separator: ";").contains { values.contains(String($0)) }
    case .enumeration, .bool: values.contains(text)
    default: values.contains(text.lowercased())
    }
  }

  /// Below, equal to or above the operand; nil when they cannot be compared.
  private func order(_ text: String, _ operand: Operand, _ property: PropertyDefinition) -> Int? {
    if SearchText.isNumeric(property) {
      guard let left = SearchText.number(text, property), let right = operand.number else { return nil }
      return left < right ? -1 : left > right ? 1 : 0
    }
    let left = property.type == .enumeration ? text : text.lowercased()
    return left < operand.text ? -1 : left == operand.text ? 0 : 1
  }

  private static func operand(_ text: String, _ subject: Subject) -> Operand {
    guard case .property(let property) = subject else { return Operand(text: text) }
    let keepsCase = property.type == .enumeration || property.type == .bool
    return Operand(
      text: keepsCase ? text : text.lowercased(),
      number: SearchText.isNumeric(property) ? SearchText.number(text, property) : nil)
  }
}

/// How searches look at values.
enum SearchText {
  static func isNumeric(_ property: PropertyDefinition) -> Bool {
    property.type == .number || property.type == .date || property.type == .datetime
  }

  /// Numbers as they are, dates as milliseconds.
  static func number(_ text: String, _ property: PropertyDefinition) -> Double? {
    if property.type == .number { return Double(text) }
    if let instant = CalendarDate(text: text)?.milliseconds ?? Instant(timestamp: text) { return Double(instant) }
    return Double(text)
  }

  /// Whether a word of the text, or the whole, is like the token, in which `*` stands for anything.
  static func contains(token: String, in text: String) -> Bool {
    let (token, text) = (token.lowercased(), text.lowercased())
    if isLike(text[...], token[...]) { return true }
    return text.split { !($0.isLetter || $0.isNumber) }.contains { isLike($0, token[...]) }
  }

  private static func isLike(_ text: Substring, _ pattern: Substring) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return text == pattern }
    guard text.hasPrefix(first), text.count >= first.count + last.count, text.hasSuffix(last) else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
