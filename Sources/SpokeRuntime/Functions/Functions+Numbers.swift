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
    default: return try decimal(function, arguments, &arena).value(in: &arena)
    }
  }

  private static func decimal(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Decimal {
    let argument = arguments[0]
    switch function {
    case .round:
      let number = try argument.numeral(in: &arena)
      let places = arguments.count == 2 ? try arguments[1].clampedInteger(in: &arena) : 0
      guard places >= -34 && places <= 34 else { throw .outOfRange }
      return Decimal(NumberText(number.bytes), roundedTo: -Int(places), .halfToEven)
    case .sum: return try sum(argument, &arena)
    case .floor: return Decimal(NumberText(try argument.numeral(in: &arena).bytes), roundedTo: 0, .down)
    case .ceil: return Decimal(NumberText(try argument.numeral(in: &arena).bytes), roundedTo: 0, .up)
    default: break
    }
    var result = try argument.decimal(in: &arena)
    if function == .abs { result.isNegative = false }
    if function == .negate { result.negate() }
    if arguments.count == 1 { return result }
    var right = try arguments[1].decimal(in: &arena)
    switch function {
    case .multiply: result.multiply(by: right)
    case .divide: try result.divide(by: right)
    case .remainder: try result.reduce(modulo: right)
    default:
      if function == .subtract { right.negate() }
      result.add(right)
    }
    return result
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
      var element = elements.next()
      while element.kind != .missing {
        if element.kind != .null { try take(element, &arena) }
        element = elements.next()
      }
    } else {
      for argument in arguments { try take(argument, &arena) }
    }
    return best
  }

  private static func sum(_ array: Value, _ arena: inout Arena) throws(InvalidReason) -> Decimal {
    var elements = try Elements(array)
    var total = Decimal()
    var element = elements.next()
    while element.kind != .missing {
      if element.kind != .null { total.add(try element.decimal(in: &arena)) }
      element = elements.next()
    }
    return total
  }
}
