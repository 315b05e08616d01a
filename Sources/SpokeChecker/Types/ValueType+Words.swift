extension ValueType.Kinds {
  /// The kinds in words: "a number or text".
  var words: String {
    var names: [String] = []
    if contains(.string) { names.append("text") }
    if contains(.number) { names.append("a number") }
    if contains(.boolean) { names.append("true or false") }
    if contains(.date) { names.append("a date") }
    if contains(.datetime) { names.append("a date and time") }
    if contains(.array) { names.append("an array") }
    if contains(.object) { names.append("an object") }
    if names.isEmpty {
      if contains(.null) { return "null" }
      return contains(.missing) ? "nothing" : "a value"
    }
    guard let last = names.popLast() else { return "a value" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " or " + last
  }
}
