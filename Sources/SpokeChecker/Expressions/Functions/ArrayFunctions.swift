import SpokePlan

extension FunctionSignature {
  static let arrays: [FunctionSignature] = [
    .init("first", [.init("a", .array)], .first, "takes the first element of an array") { types in
      types[0].elementType.adding(.missing)
    },
    .init("last", [.init("a", .array)], .last, "takes the last element of an array") { types in
      types[0].elementType.adding(.missing)
    },
    .init("count", [.init("a", .array)], .count, "counts the elements of an array") { _ in .number(isInteger: true) },
    .init("unique", [.init("a", .array)], .unique, "takes repetitions out of an array") { types in
      ValueType(.array, element: types[0].element.first)
    },
  ]

  static let choosing: [FunctionSignature] = [
    .init(
      "if", [.init("c", .boolean), .init("a", .any), .init("b", .any)], .conditional, "chooses by a condition"),
    .init("catch", [.init("a", .any), .init("b", .any)], .rescue, "takes another value where the first is invalid"),
    .init(
      "filled", [.init("a", .any), .init("b", .any, isVariadic: true)], .filled,
      "takes the first value that is not empty"
    ),
    .init("exists", [.init("a", .any)], .exists, "says whether a value is there", passesNothing: false) { types in
      if types[0].values.isEmpty, types[0].canBeAbsent { return .boolean(false) }
      return .boolean(types[0].canBeAbsent ? nil : true)
    },
    .init(
      "blank", [.init("a", .any)], .blank, "says whether a value is missing, null or white space", passesNothing: false
    ) {
      types in
      if types[0].values.isEmpty, types[0].canBeAbsent { return .boolean(true) }
      if let texts = types[0].knownTexts {
        let blank = texts.count { $0.text.trimmingWhiteSpace().isEmpty }
        if blank == 0, !types[0].canBeAbsent { return .boolean(false) }
        if blank == texts.count { return .boolean(true) }
      }
      return .boolean()
    },
  ]

  static let portal: [FunctionSignature] = [
    .init(
      "lookup", [.init("table", .table), .init("key", .text)], .lookup, "takes the table's value for a key",
      passesNothing: true),
    .init("option", [.init("label", .text)], .option, "translates an option's label to its value", passesNothing: true),
    .init(
      "owner", [.init("email", .text)], .owner, "translates an e-mail address to an owner's id", passesNothing: true),
    .init("stage", [.init("label", .text)], .stage, "translates a stage's label to its id", passesNothing: true),
  ]
}
