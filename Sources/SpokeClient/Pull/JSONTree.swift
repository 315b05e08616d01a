import SpokeDiagnostics
import SpokeJSON

/// JSON that can be rearranged. Numbers keep their digits, objects the order of their members.
indirect enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case text(String)
  case array([JSONTree])
  case object([Member])

  struct Member: Sendable {
    var name: String
    var value: JSONTree

    init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// The depth of what was read is bounded, and so is the recursion. Of members with one name the last one counts.
  init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.boolean ?? false)
    case .number: self = .number(value.numberText ?? "0")
    case .string: self = .text(value.string ?? "")
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

  /// Reads a file; nil when it is not JSON.
  init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDocument(SourceFile(path: "snapshot", bytes: bytes)) else { return nil }
    self.init(document.root)
  }

  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// A text, or a number's digits: HubSpot writes ids either way.
  var identifier: String? { if case .number(let digits) = self { digits } else { text } }
  var elements: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }
  var isNull: Bool { if case .null = self { true } else { false } }

  /// The object without some of its members.
  func removing(_ names: Set<String>) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !names.contains($0.name) })
  }

  /// The object with the elements of one of its arrays in another order.
  func sorting(_ name: String, _ order: ([JSONTree]) -> [JSONTree]) -> JSONTree {
    guard case .object(var members) = self, let index = members.firstIndex(where: { $0.name == name }),
      case .array(let elements) = members[index].value
    else { return self }
    members[index].value = .array(order(elements))
    return .object(members)
  }

  // MARK: Writing

  /// As a file of the snapshot has it: two spaces, a line break at the end.
  var fileBytes: [UInt8] {
    var writer = JSONWriter(.pretty)
    write(to: &writer)
    return writer.bytes + [0x0A]
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.writeNull()
    case .boolean(let flag): writer.write(flag)
    case .number(let digits): writer.write(number: digits)
    case .text(let text): writer.write(text)
    case .array(let elements): writer.array { writer in for element in elements { element.write(to: &writer) } }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.name)
          member.value.write(to: &writer)
        }
      }
    }
  }

  /// One text for all trees that hold the same, however their members are ordered.
  var canonicalText: String {
    var writer = JSONWriter(.compact)
    canonical.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var canonical: JSONTree {
    switch self {
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let members):
      .object(members.map { Member($0.name, $0.value.canonical) }.sorted { isBefore($0.name, $1.name) })
    default: self
    }
  }
}

/// Whether a text comes before another by its code points: the same on every machine, whatever its language.
func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
