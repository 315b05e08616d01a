/// Goes over the elements of a raw array; of anything else, over nothing.
struct JSONElements {
  private var cursor: JSONCursor?

  init(_ array: Value) {
    guard array.kind == .rawArray else { return }
    cursor = JSONCursor(array.bytes)
    cursor?.advance()
  }

  mutating func next() -> Value? {
    guard var here = cursor else { return nil }
    if here.peek() == UInt8(ascii: ",") { here.advance() }
    let element = here.value()
    // Where no value begins, the closing bracket is.
    cursor = element.kind == .missing ? nil : here
    return element.kind == .missing ? nil : element
  }
}

/// Goes over the members of a raw object in the order of its text, duplicates included; of anything else, over nothing.
struct JSONMembers {
  struct Member {
    /// Text, perhaps escaped.
    var key: Value
    var value: Value
  }

  private var cursor: JSONCursor?

  init(_ object: Value) {
    guard object.kind == .rawObject else { return }
    cursor = JSONCursor(object.bytes)
    cursor?.advance()
  }

  mutating func next() -> Member? {
    guard var here = cursor else { return nil }
    if here.peek() == UInt8(ascii: ",") { here.advance() }
    guard here.peek() == UInt8(ascii: "\"") else {
      cursor = nil
      return nil
    }
    let key = here.string()
    if here.peek() == UInt8(ascii: ":") { here.advance() }
    let value = here.value()
    cursor = here
    return Member(key: key, value: value)
  }
}

extension Value {
  /// Element `index` of a raw array; missing when there is none. A list in the arena is not looked into.
  func rawElement(_ index: Int) -> Value {
    var elements = JSONElements(self)
    var remaining = index
    while let element = elements.next() {
      if remaining == 0 { return element }
      remaining -= 1
    }
    return .missing
  }

  /// The member of a raw object with this key, compared unescaped; of duplicates the last one. Missing when there is none.
  func rawMember(_ key: UnsafeBufferPointer<UInt8>) -> Value {
    var members = JSONMembers(self)
    var found = Value.missing
    while let member = members.next() {
      if JSONText.isEqual(member.key, key) { found = member.value }
    }
    return found
  }
}
