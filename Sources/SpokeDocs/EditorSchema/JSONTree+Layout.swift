import SpokeJSON

/// How a JSON Schema is put together and laid out.
extension JSONTree {
  /// An array of texts.
  static func texts(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }

  /// The members of two objects, one after the other.
  func adding(_ members: [Member]) -> JSONTree {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }

  /// The value as text: what fits on a line stands on one, the rest has a member or element a line.
  var laidOut: String {
    var out: [UInt8] = []
    write(to: &out, indent: 0, prefix: 0)
    out.append(UInt8(ascii: "\n"))
    return String(decoding: out, as: UTF8.self)
  }

  private static let width = 120

  private func write(to out: inout [UInt8], indent: Int, prefix: Int) {
    let line = compact
    let isFlat =
      switch self {
      case .null, .bool, .number, .string, .array([]), .object([]): true
      // One character for the comma behind it.
      case .array, .object: indent + prefix + line.count + 1 <= Self.width
      }
    guard !isFlat else { return out += line }
    func lines(_ open: String, _ close: String, _ count: Int, _ element: (Int, inout [UInt8]) -> Void) {
      out += Array(open.utf8)
      for index in 0..<count {
        out += Array((index == 0 ? "\n" : ",\n").utf8) + Array(repeating: UInt8(ascii: " "), count: indent + 2)
        element(index, &out)
      }
      out += Array("\n".utf8) + Array(repeating: UInt8(ascii: " "), count: indent) + Array(close.utf8)
    }
    switch self {
    case .array(let elements):
      lines("[", "]", elements.count) { elements[$0].write(to: &$1, indent: indent + 2, prefix: 0) }
    case .object(let members):
      lines("{", "}", members.count) { index, out in
        let name = JSONTree.string(members[index].name).compact
        out += name + Array(": ".utf8)
        members[index].value.write(to: &out, indent: indent + 2, prefix: name.count + 2)
      }
    case .null, .bool, .number, .string: break
    }
  }

  /// On one line, with a space behind commas and colons.
  private var compact: [UInt8] {
    switch self {
    case .null, .bool, .number, .string: return bytes
    case .array(let elements): return Array("[".utf8) + Self.joined(elements.map(\.compact)) + Array("]".utf8)
    case .object(let members):
      guard !members.isEmpty else { return Array("{}".utf8) }
      let parts = members.map { JSONTree.string($0.name).compact + Array(": ".utf8) + $0.value.compact }
      return Array("{ ".utf8) + Self.joined(parts) + Array(" }".utf8)
    }
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined(separator: Array(", ".utf8))) }
}
