import SpokePlan

/// Operators and functions that give true or false.
extension Functions {
  /// Those that do not follow the general rule.
  static func truth(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let left = arguments[0]
    switch function {
    case .and: return combine(arguments, deciding: false)
    case .or: return combine(arguments, deciding: true)
    case .exists:
      return left.kind == .invalid ? left : .boolean(left.kind != .missing && left.kind != .null)
    case .blank: return try blank(left, &arena)
    default: break
    }
    let right = arguments[1]
    switch function {
    case .equal, .notEqual:
      return .boolean(try Comparison.isEqual(left, right, &arena) == (function == .equal))
    case .isIn, .isNotIn:
      return .boolean(try isIn(left, right, &arena) == (function == .isIn))
    default:
      guard let order = try Comparison.order(left, right, &arena) else { return .boolean(false) }
      return switch function {
      case .less: .boolean(order < 0)
      case .lessOrEqual: .boolean(order <= 0)
      case .greater: .boolean(order > 0)
      default: .boolean(order >= 0)
      }
    }
  }

  /// `and`, which false decides, and `or`, which true does.
  private static func combine(_ arguments: UnsafeBufferPointer<Value>, deciding: Bool) -> Value {
    var result = Value.boolean(!deciding)
    for argument in arguments {
      if argument.kind == .boolean {
        if (argument.payload != 0) == deciding { return argument }
      } else {
        let nothing = rank(argument) > 0 ? argument : .invalid(.notABoolean)
        if rank(nothing) > rank(result) { result = nothing }
      }
    }
    return result
  }

  private static func blank(_ value: Value, _ arena: inout Arena) throws(InvalidReason) -> Value {
    switch value.kind {
    case .missing, .null: return .boolean(true)
    case .invalid: return value
    case .text: return .boolean(WhiteSpace.trimmed(value.unescaped(in: &arena)).isEmpty)
    case .rawArray, .list:
      var elements = try Elements(value)
      return .boolean(elements.next().kind == .missing)
    default: return .boolean(false)
    }
  }

  private static func isIn(_ value: Value, _ array: Value, _ arena: inout Arena) throws(InvalidReason) -> Bool {
    if value.kind == .invalid { throw value.reason }
    if array.kind == .invalid { throw array.reason }
    if value.kind == .missing || array.kind == .missing || array.kind == .null { return false }
    return try Comparison.contains(array, value, &arena)
  }

  /// `bool(x)`
  static func truthValue(of value: Value, _ arena: inout Arena) throws(InvalidReason) -> Bool {
    switch value.kind {
    case .boolean: return value.payload != 0
    case .text:
      guard let truth = Self.truth(of: value.unescaped(in: &arena)) else { throw .notABoolean }
      return truth
    case .number:
      switch NumberText(value.bytes).clampedInteger {
      case 0: return false
      case 1: return true
      default: throw .notABoolean
      }
    default: throw .notABoolean
    }
  }

  /// What `true` and `false`, in any case of letters, say; nil of any other text.
  static func truth(of text: UnsafeBufferPointer<UInt8>) -> Bool? {
    if isEqualIgnoringCase(text, "true") { return true }
    if isEqualIgnoringCase(text, "false") { return false }
    return nil
  }

  /// Whether a text is an ASCII word in any case of letters. `word` must be in lower case.
  static func isEqualIgnoringCase(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.count where text[index] | 0x20 != word.utf8Start[index] { return false }
    return true
  }
}
