import SpokePlan

/// Functions and operators that give numbers.
extension Functions {
  static func number(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let argument = arguments[0]
    switch function {
    case .number: return try number(argument, &arena)
    case .integer: return try integer(argument, &arena)
    case .min: return try extreme(arguments, wanted: -1, &arena)
    case .max: return try extreme(arguments, wanted: 1, &arena)
    default: return try decimal(function, arguments, &arena)
    }
  }

  /// Functions whose results are calculated.
  private static func decimal(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let argument = arguments[0]
    var result = Decimal()
    switch function {
    case .sum: try add(argument, to: &result, &arena)
    case .round, .floor, .ceil:
      let number = try argument.numeral(in: &arena)
      let places = arguments.count == 2 ? try arguments[1].clampedInteger(in: &arena) : 0
      guard places >= -34 && places <= 34 else { throw .outOfRange }
      let rule: Decimal.RoundingRule = function == .round ? .halfToEven : function == .floor ? .down : .up
      result = Decimal(NumberText(number.bytes), roundedTo: -Int(places), rule)
    default:
      result = try argument.decimal(in: &arena)
      if arguments.count == 2 {
        try calculate(function, &result, try arguments[1].decimal(in: &arena))
      } else if function == .negate {
        result.negate()
      } else {
        result.isNegative = false
      }
    }
    return try result.value(in: &arena)
  }

  /// The operators of two numbers; the result takes the first one's place.
  private static func calculate(
    _ function: Function, _ number: inout Decimal, _ other: Decimal
  ) throws(InvalidReason) {
    switch function {
    case .add: number.add(other)
    case .subtract:
      // a - b is -(-a + b).
      number.negate()
      number.add(other)
      number.negate()
    case .multiply: number.multiply(by: other)
    case .divide: try number.divide(by: other)
    default: try number.reduce(modulo: other)
    }
  }

  private static func number(_ value: Value, _ arena: inout Arena) throws(InvalidReason) -> Value {
    value.kind == .instant ? .number(integer: value.payload, in: &arena) : try value.numeral(in: &arena)
  }

  static func integer(_ value: Value, _ arena: inout Arena) throws(InvalidReason) -> Value {
    let number = try number(value, &arena)
    let text = NumberText(number.bytes)
    guard text.isWhole else { throw .notAnInteger }
    if text.isZero { return .number(integer: 0, in: &arena) }
    let digits = try NumberForm.withoutExponent(number, in: &arena).bytes
    var end = 0
    while end < digits.count, digits[end] != UInt8(ascii: ".") { end += 1 }
    return .number(digits.part(0, end))
  }

  /// The least (`wanted` is -1) or the greatest (1) of the arguments, or of the elements of the only one. Its digits are
  /// kept.
  private static func extreme(
    _ arguments: UnsafeBufferPointer<Value>, wanted: Int, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var best = Value.missing
    func take(_ value: Value, _ arena: inout Arena) throws(InvalidReason) {
      let number = try value.numeral(in: &arena)
      if best.kind != .missing, NumberText.compare(NumberText(number.bytes), NumberText(best.bytes)) != wanted {
        return
      }
      best = number
    }
    if arguments.count == 1, arguments[0].isArray {
      var elements = try Elements(arguments[0])
      while true {
        let element = elements.next()
        if element.kind == .missing { break }
        if element.kind != .null { try take(element, &arena) }
      }
    } else {
      for argument in arguments { try take(argument, &arena) }
    }
    return best
  }

  private static func add(
    _ array: Value, to total: inout Decimal, _ arena: inout Arena
  ) throws(InvalidReason) {
    var elements = try Elements(array)
    while true {
      let element = elements.next()
      if element.kind == .missing { return }
      if element.kind != .null { total.add(try element.decimal(in: &arena)) }
    }
  }
}
