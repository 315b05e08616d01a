import SpokeJSON

/// A JSON value that can be changed: definitions that the simulator answers with and that requests edit.
indirect enum JSONTree: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number by its digits.
  case number(String)
  case string(String)
  case array([JSONTree])
  /// Members in order.
  case object([Member])

  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONTree

    init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// A value that was read. The reader bounds its depth.
  init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .bool(value.boolean ?? false)
    case .number: self = .number(value.numberText ?? "0")
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements?.map { JSONTree($0) } ?? [])
    case .object: self = .object(value.members?.map { Member($0.key.string ?? "", JSONTree($0.value)) } ?? [])
    }
  }

  /// The value of a member; setting nil removes it.
  subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.last { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let place = members.lastIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// The text of a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// A text, or a number as it is written: HubSpot takes ids as either.
  var identifier: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  var integer: Int? {
    switch self {
    case .number(let digits), .string(let digits): Int(digits)
    default: nil
    }
  }

  var elements: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }

  var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// Text on one line.
  var bytes: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.write(self)
    return writer.bytes
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONTree: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}

extension JSONWriter {
  mutating func write(_ tree: JSONTree) {
    switch tree {
    case .null: writeNull()
    case .bool(let flag): write(flag)
    case .number(let digits): write(number: digits)
    case .string(let text): write(text)
    case .array(let elements): array { writer in for element in elements { writer.write(element) } }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.name)
          writer.write(member.value)
        }
      }
    }
  }

  mutating func member(_ name: String, _ tree: JSONTree) {
    key(name)
    write(tree)
  }
}
