import SpokePlan

/// Functions of arrays.
extension Functions {
  static func array(_ function: Function, _ array: Value, _ arena: inout Arena) throws(InvalidReason) -> Value {
    switch function {
    case .count: return .number(integer: Int64(try Elements(array).count), in: &arena)
    case .unique: return try Distinct.elements(of: array, in: &arena)
    default: break
    }
    var elements = try Elements(array)
    var result = Value.missing
    while true {
      let element = elements.next()
      if element.kind == .missing { return result }
      result = element
      if function == .first { return result }
    }
  }

  /// `[a, b]`
  static func list(_ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena) throws(InvalidReason) -> Value {
    let elements = arena.allocateValues(count: arguments.count)
    var count = 0
    for argument in arguments {
      if argument.kind == .invalid { return argument }
      if argument.kind == .missing { continue }
      elements[count] = argument
      count += 1
    }
    return .list(UnsafeBufferPointer(rebasing: elements[..<count]))
  }
}
