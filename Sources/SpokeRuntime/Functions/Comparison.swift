import SpokePlan

/// `==`, `<` and what is made of them.
enum Comparison {
  /// Whether two values are equal. Missing equals nothing, null only null.
  ///
  /// Throws where one is invalid, an array or an object.
  static func isEqual(_ left: Value, _ right: Value, _ arena: inout Arena) throws(InvalidReason) -> Bool {
    if left.kind == .invalid { throw left.reason }
    if right.kind == .invalid { throw right.reason }
    if left.kind == .missing || right.kind == .missing { return false }
    if left.kind == .null || right.kind == .null { return left.kind == right.kind }
    if left.isContainer || right.isContainer { throw .notComparable }
    return isScalarEqual(left, right, &arena)
  }

  /// Whether two booleans, numbers, texts, dates or instants are equal.
  static func isScalarEqual(_ left: Value, _ right: Value, _ arena: inout Arena) -> Bool {
    guard left.kind == right.kind else {
      // A date or an instant is compared with text as its own text.
      guard left.kind == .text || right.kind == .text, let leftText = momentText(left, &arena),
        let rightText = momentText(right, &arena)
      else { return false }
      return isTextEqual(leftText, rightText, &arena)
    }
    switch left.kind {
    case .text: return isTextEqual(left, right, &arena)
    case .number:
      return JSONText.isEqual(left.bytes, right.bytes)
        || NumberText.compare(NumberText(left.bytes), NumberText(right.bytes)) == 0
    default: return left.payload == right.payload
    }
  }

  /// Text, and what a date or an instant is as text.
  private static func momentText(_ value: Value, _ arena: inout Arena) -> Value? {
    switch value.kind {
    case .text: value
    case .date: DateForm.text(ofDay: value.payload, in: &arena)
    case .instant: DateForm.text(ofInstant: value.payload, in: &arena)
    default: nil
    }
  }

  private static func isTextEqual(_ left: Value, _ right: Value, _ arena: inout Arena) -> Bool {
    if !right.isEscaped { return JSONText.isEqual(left, right.bytes) }
    return JSONText.isEqual(right, left.unescaped(in: &arena))
  }

  /// Less than, equal to or greater than 0; nil where one of the two is missing or null.
  ///
  /// Throws where one is invalid or the two are not of one kind that has an order.
  static func order(_ left: Value, _ right: Value, _ arena: inout Arena) throws(InvalidReason) -> Int? {
    if left.kind == .invalid { throw left.reason }
    if right.kind == .invalid { throw right.reason }
    if left.kind == .missing || right.kind == .missing || left.kind == .null || right.kind == .null { return nil }
    guard left.kind == right.kind else { throw .notComparable }
    switch left.kind {
    case .number: return NumberText.compare(NumberText(left.bytes), NumberText(right.bytes))
    case .text: return PlanView.compare(left.unescaped(in: &arena), right.unescaped(in: &arena))
    case .date, .instant:
      return left.payload < right.payload ? -1 : left.payload == right.payload ? 0 : 1
    default: throw .notComparable
    }
  }

  /// Whether an array has an element equal to a value. Elements that are arrays or objects equal nothing.
  ///
  /// Throws where the value or an element is invalid, where the value is an array or object, and where `array` is no array.
  static func contains(_ array: Value, _ value: Value, _ arena: inout Arena) throws(InvalidReason) -> Bool {
    var elements = try Elements(array)
    if value.isContainer { throw .notComparable }
    // Text is compared with many others: unescaped once.
    let wanted = value.isEscaped ? .text(value.unescaped(in: &arena)) : value
    while true {
      let element = elements.next()
      if element.kind == .missing { return false }
      if !element.isContainer, try isEqual(wanted, element, &arena) { return true }
    }
  }
}
