extension JSONWriter {
  /// A value that was read: numbers keep their digits, text gets the escapes that JSON demands and no others.
  ///
  /// With `sortingKeys` the members of every object are in order of their names. The depth of what was read is bounded,
  /// and so is the recursion.
  public mutating func write(_ value: JSONValue, sortingKeys: Bool = false) {
    switch value.kind {
    case .null: writeNull()
    case .boolean: write(value.boolean ?? false)
    case .number: write(number: value.numberText ?? "0")
    case .string: write(value.string ?? "")
    case .array:
      beginArray()
      for element in value.elements.map(Array.init) ?? [] { write(element, sortingKeys: sortingKeys) }
      endArray()
    case .object:
      var members = (value.members.map(Array.init) ?? []).map { (name: $0.key.string ?? "", value: $0.value) }
      if sortingKeys { members.sort { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) } }
      beginObject()
      for member in members {
        key(member.name)
        write(member.value, sortingKeys: sortingKeys)
      }
      endObject()
    }
  }
}
