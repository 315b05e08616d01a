import SpokePlan

extension FunctionSignature {
  static let numbers: [FunctionSignature] = [
    .init("number", [.init("x", .numeric)], .number, "reads a number") { types in
      var type = ValueType.number(isInteger: types[0].values == .number && types[0].isInteger)
      if types[0].values == .number { type.numbers = types[0].numbers }
      return type
    },
    .init("integer", [.init("x", .numeric)], .integer, "reads a whole number") { types in
      let isProved = ArgumentKind.wholeNumber.fit(types[0]) == .always
      return isProved ? .number(isInteger: true) : ValueType.number(isInteger: true).adding(.invalid)
    },
    .init(
      "round", [.init("x", .number), .init("places", .wholeNumber, isOptional: true)], .round,
      "rounds to so many decimals, half to even"
    ) { types in
      guard types.count > 1 else { return .number(isInteger: true) }
      guard let places = types[1].numbers, types[1].kinds == .number else {
        return ValueType.number().adding(.invalid)
      }
      return .number(isInteger: places.allSatisfy { $0.text == "0" || $0.text.hasPrefix("-") })
    },
    .init("floor", [.init("x", .number)], .floor, "rounds down to a whole number") { _ in .number(isInteger: true) },
    .init("ceil", [.init("x", .number)], .ceil, "rounds up to a whole number") { _ in .number(isInteger: true) },
    .init("abs", [.init("x", .number)], .abs, "takes the sign off") { types in .number(isInteger: types[0].isInteger) },
    .init(
      "min", [.init("a", .numberOrArray), .init("b", .number, isOptional: true, isVariadic: true)], .min,
      "takes the smallest number", result: extremum),
    .init(
      "max", [.init("a", .numberOrArray), .init("b", .number, isOptional: true, isVariadic: true)], .max,
      "takes the greatest number", result: extremum),
    .init("sum", [.init("a", .array)], .sum, "adds the numbers of an array") { types in
      let element = types[0].elementType.removing(.null)
      let isProved = ArgumentKind.number.fit(element) == .always
      return isProved ? .number(isInteger: element.isInteger) : ValueType.number().adding(.invalid)
    },
    .init("bool", [.init("x", .truth)], .bool, "reads true or false") { types in
      types[0].values == .boolean ? .boolean(types[0].truth) : .boolean()
    },
  ]

  /// Of numbers; of an array, its elements, and nothing when it is empty.
  private static let extremum: @Sendable ([ValueType]) -> ValueType = { types in
    guard types.count == 1, types[0].kinds.contains(.array) else {
      return .number(isInteger: types.allSatisfy(\.isInteger))
    }
    return ValueType([.number, .missing], isInteger: types[0].elementType.isInteger)
  }
}
