import SpokePlan

/// Operators and functions that give true or false.
extension PlainFunctions {
  func logic(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    let decisive = function == .or
    if arguments.contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
    if arguments.allSatisfy({ $0.boolean == !decisive }) { return .boolean(!decisive) }
    for argument in arguments {
      switch argument {
      case .invalid: return argument
      case .missing, .null, .boolean: continue
      default: return .invalid(.notABoolean)
      }
    }
    return arguments.contains(where: \.isMissing) ? .missing : .null
  }

  func blank(_ value: PlainValue) -> PlainValue {
    switch value {
    case .invalid: value
    case .missing, .null: .boolean(true)
    case .text(let text): .boolean(PlainText.trimmed(text).isEmpty)
    case .list(let elements): .boolean(elements.isEmpty)
    case .tree(.array(let elements)): .boolean(elements.isEmpty)
    default: .boolean(false)
    }
  }

  func equal(_ left: PlainValue, _ right: PlainValue) -> PlainValue {
    if left.isInvalid { return left }
    if right.isInvalid { return right }
    if left.isMissing || right.isMissing { return .boolean(false) }
    switch (left, right) {
    case (.null, .null): return .boolean(true)
    case (.null, _), (_, .null): return .boolean(false)
    case (.tree, _), (_, .tree), (.list, _), (_, .list): return .invalid(.notComparable)
    case (.boolean(let a), .boolean(let b)): return .boolean(a == b)
    case (.number(let a), .number(let b)):
      guard let a = PlainDecimal(a), let b = PlainDecimal(b) else { return .invalid(.notANumber) }
      return .boolean(PlainDecimal.order(a, b) == 0)
    case (.text(let a), .text(let b)): return .boolean(a.unicodeScalars.elementsEqual(b.unicodeScalars))
    case (.date(let a), .date(let b)): return .boolean(a == b)
    case (.instant(let a), .instant(let b)): return .boolean(a == b)
    case (.date, .text(let text)), (.instant, .text(let text)): return .boolean((try? left.asText()) == text)
    case (.text(let text), .date), (.text(let text), .instant): return .boolean((try? right.asText()) == text)
    default: return .boolean(false)
    }
  }

  func ordering(_ function: Function, _ left: PlainValue, _ right: PlainValue) -> PlainValue {
    if left.isInvalid { return left }
    if right.isInvalid { return right }
    if left.isMissing || right.isMissing || left.isNull || right.isNull { return .boolean(false) }
    let order: Int
    switch (left, right) {
    case (.number(let a), .number(let b)):
      guard let a = PlainDecimal(a), let b = PlainDecimal(b) else { return .invalid(.notANumber) }
      order = PlainDecimal.order(a, b)
    case (.text(let a), .text(let b)):
      let x = a.unicodeScalars.map(\.value)
      let y = b.unicodeScalars.map(\.value)
      order = x.lexicographicallyPrecedes(y) ? -1 : (y.lexicographicallyPrecedes(x) ? 1 : 0)
    case (.date(let a), .date(let b)), (.instant(let a), .instant(let b)): order = a < b ? -1 : (a > b ? 1 : 0)
    default: return .invalid(.notComparable)
    }
    switch function {
    case .less: return .boolean(order < 0)
    case .lessOrEqual: return .boolean(order <= 0)
    case .greater: return .boolean(order > 0)
    default: return .boolean(order >= 0)
    }
  }

  func member(_ value: PlainValue, _ array: PlainValue) -> PlainValue {
    if value.isInvalid { return value }
    if array.isInvalid { return array }
    if value.isMissing || array.isMissing || array.isNull { return .boolean(false) }
    guard let elements = array.elements else { return .invalid(.notAnArray) }
    return contains(elements, value)
  }

  /// Whether an element equals a value. Elements that are arrays or objects equal nothing.
  func contains(_ elements: [PlainValue], _ value: PlainValue) -> PlainValue {
    if value.isContainer { return .invalid(.notComparable) }
    return .boolean(elements.contains { !$0.isContainer && equal(value, $0).boolean == true })
  }

  func toBoolean(_ value: PlainValue) -> PlainValue {
    switch value {
    case .boolean: return value
    case .text(let text):
      let folded = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
      if folded == Array("true".utf8) { return .boolean(true) }
      return folded == Array("false".utf8) ? .boolean(false) : .invalid(.notABoolean)
    case .number(let digits):
      guard let number = PlainDecimal(digits) else { return .invalid(.notABoolean) }
      if number.isZero { return .boolean(false) }
      return PlainDecimal.order(number, PlainDecimal(digits: [1])) == 0 ? .boolean(true) : .invalid(.notABoolean)
    default: return .invalid(.notABoolean)
    }
  }
}
