/// Goes over the members of a raw object in the order of its text, duplicates included; of anything else, over nothing.
struct JSONMembers {
  struct Member {
    /// Text, perhaps escaped.
    var key: Value
    var value: Value
  }

  private var cursor: JSONCursor?
  private var isFirst = true
  /// Whether the object has ended well, with nothing but white space behind it.
  private(set) var isClosed = false

  init(_ object: Value) {
    guard object.kind == .rawObject else { return }
    cursor = JSONCursor(object.bytes)
    cursor?.advance()
  }

  /// The next member; missing behind the last one, and where there is none.
  mutating func next() -> Member {
    let none = Member(key: .missing, value: .missing)
    guard var here = cursor else { return none }
    cursor = nil
    var byte = here.peek()
    if byte == UInt8(ascii: "}") {
      here.advance()
      _ = here.peek()
      isClosed = here.position == here.end
      return none
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { return none }
      here.advance()
      byte = here.peek()
    }
    isFirst = false
    guard byte == UInt8(ascii: "\"") else { return none }
    let key = here.string()
    guard key.kind == .text, here.peek() == UInt8(ascii: ":") else { return none }
    here.advance()
    let value = here.value()
    guard value.kind != .missing else { return none }
    cursor = here
    return Member(key: key, value: value)
  }
}

extension Value {
  /// Element `index` of a raw array; missing when there is none. A list in the arena is not looked into.
  func rawElement(_ index: Int) -> Value {
    var elements = Elements(of: self)
    var remaining = index
    var element = elements.next()
    while element.kind != .missing, remaining > 0 {
      element = elements.next()
      remaining -= 1
    }
    return element
  }

  /// The member of a raw object with this key, compared unescaped; of duplicates the last one. Missing when there is none.
  func rawMember(_ key: UnsafeBufferPointer<UInt8>) -> Value {
    var members = JSONMembers(self)
    var found = Value.missing
    var member = members.next()
    while member.key.kind != .missing {
      if JSONText.isEqual(member.key, key) { found = member.value }
      member = members.next()
    }
    return found
  }
}
