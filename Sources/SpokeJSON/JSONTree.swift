/// A JSON value that can be changed and put together. Numbers keep their digits, objects the order of their members.
///
/// `JSONValue` is what was read, with its place in the file; this is what is made of it.
public indirect enum JSONTree: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number by its digits, which must be in JSON's grammar.
  case number(String)
  case string(String)
  case array([JSONTree])
  /// Members in order; no name stands twice in what was read.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: JSONTree

    public init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// A value that was read. The reader bounds its depth, and so the recursion. Of members with one name the last one
  /// counts, in the place of the first.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .bool(value.boolean ?? false)
    case .number: self = .number(value.numberText ?? "0")
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements?.map { JSONTree($0) } ?? [])
    case .object:
      var members: [Member] = []
      var places: [String: Int] = [:]
      for member in value.members.map(Array.init) ?? [] {
        let (name, value) = (member.key.string ?? "", JSONTree(member.value))
        if let place = places[name] {
          members[place].value = value
        } else {
          places[name] = members.count
          members.append(Member(name, value))
        }
      }
      self = .object(members)
    }
  }

  /// The value of a member; setting nil removes it. Nil for what is no object.
  public subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let place = members.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  /// A number.
  public static func integer(_ number: Int) -> JSONTree { .number(String(number)) }

  // MARK: What it holds; nil for anything else

  public var isNull: Bool { if case .null = self { true } else { false } }
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  public var elements: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// A text, or a number's digits: HubSpot writes and takes ids as either.
  public var identifier: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// An integer, also one that stands in a text.
  public var integer: Int? { identifier.flatMap { Int($0) } }

  /// The text on one line.
  public var bytes: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.write(self)
    return writer.bytes
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension JSONTree: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  public init(dictionaryLiteral members: (String, JSONTree)...) { self = .object(members.map { Member($0.0, $0.1) }) }
}

extension JSONWriter {
  /// A value with everything in it.
  public mutating func write(_ tree: JSONTree) {
    switch tree {
    case .null: writeNull()
    case .bool(let flag): write(flag)
    case .number(let digits): write(number: digits)
    case .string(let text): write(text)
    case .array(let elements): array { writer in for element in elements { writer.write(element) } }
    case .object(let members): object { writer in for member in members { writer.member(member.name, member.value) } }
    }
  }

  public mutating func member(_ name: String, _ tree: JSONTree) {
    key(name)
    write(tree)
  }
}
