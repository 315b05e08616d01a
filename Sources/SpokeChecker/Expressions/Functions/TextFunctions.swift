import SpokePlan

extension FunctionSignature {
  static let text: [FunctionSignature] = [
    .init("lower", [.init("s", .text)], .lower, "makes every letter small") { types in
      types[0].mappingTexts(by: "lower") { $0.mappingCase(\.lowercaseMapping) }
    },
    .init("upper", [.init("s", .text)], .upper, "makes every letter a capital") { types in
      types[0].mappingTexts(by: "upper") { $0.mappingCase(\.uppercaseMapping) }
    },
    .init("trim", [.init("s", .text)], .trim, "takes white space off both ends") { types in
      types[0].mappingTexts(by: "trim") { $0.trimmingWhiteSpace() }
    },
    .init(
      "replace", [.init("s", .text), .init("from", .text), .init("to", .text)], .replace,
      "replaces every occurrence of a text"
    ) { _ in .text },
    .init(
      "slice", [.init("s", .text), .init("start", .wholeNumber), .init("end", .wholeNumber, isOptional: true)], .slice,
      "takes the characters from one position up to another"
    ) { _ in .text },
    .init("split", [.init("s", .text), .init("sep", .text)], .split, "cuts a text into an array of texts") { _ in
      ValueType(.array, element: .text)
    },
    .init("join", [.init("a", .array), .init("sep", .text)], .join, "puts the elements of an array together") { types in
      let fit = ArgumentKind.text.fit(types[0].elementType.removing(.null))
      return fit == .always ? .text : ValueType.text.adding(.invalid)
    },
    .init("length", [.init("s", .textOrArray)], .length, "counts characters or elements") { _ in
      .number(isInteger: true)
    },
    .init(
      "starts_with", [.init("s", .text), .init("t", .text)], .startsWith, "says whether a text begins with another"
    ) {
      _ in .boolean()
    },
    .init("ends_with", [.init("s", .text), .init("t", .text)], .endsWith, "says whether a text ends with another") {
      _ in .boolean()
    },
    .init(
      "contains", [.init("s", .textOrArray), .init("t", .any)], .contains,
      "says whether a text holds another, or an array an element"
    ) { types in
      // In an array, elements are compared; in a text, `t` is a text too.
      if types[0].values.contains(.array) { return ValueType(.boolean).adding(.invalid) }
      return ArgumentKind.text.fit(types[1]) == .always ? .boolean() : ValueType(.boolean).adding(.invalid)
    },
    .init("like", [.init("s", .text), .init("pattern", .pattern)], .like, "compares a text with a pattern") { _ in
      .boolean()
    },
    .init("digits", [.init("s", .text)], .digits, "keeps only the digits") { _ in .text },
    .init("email_domain", [.init("s", .text)], .emailDomain, "takes what follows the `@` of an e-mail address") { _ in
      ValueType.text.adding(.invalid)
    },
    .init("url_host", [.init("s", .text)], .urlHost, "takes the host of a URL") { _ in
      ValueType.text.adding(.invalid)
    },
  ]

  static let textForms: [FunctionSignature] = [
    .init("string", [.init("x", .text)], .string, "makes a text of a value") { types in
      var type = ValueType(.string, literals: types[0].knownTexts)
      if type.literals == nil { type.someTexts = types[0].knownSome }
      return type
    },
    .init("json", [.init("x", .any)], .json, "makes JSON text of a value") { _ in .text },
    .init("parse_json", [.init("s", .text)], .parseJSON, "reads JSON text") { _ in
      ValueType.any.removing(.missing).adding(.invalid)
    },
  ]
}
