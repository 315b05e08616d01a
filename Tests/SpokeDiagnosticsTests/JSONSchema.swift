import Foundation
import SpokeTestSupport

/// A JSON Schema of the repository: the keywords that our schemas use, decided plainly.
struct JSONSchema {
  private let root: [String: Any]

  init?(_ path: String) {
    guard let text = Golden.text(path),
      let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return nil }
    self.root = root
  }

  /// What a document breaks, each with its place.
  func faults(of text: String) throws -> [String] {
    try faults(of: JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed), root, at: "$")
  }

  private func faults(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let path = reference.split(separator: "/").dropFirst().map(String.init)
      let target = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [String: Any]
      return target.map { faults(of: value, $0, at: place) } ?? ["\(place): nothing at \(reference)"]
    }
    var found: [String] = []
    if let type = schema["type"] as? String, !Self.isOf(type, value) { return ["\(place) is no \(type)"] }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "\u{0}") {
      found.append("\(place) is none of \(allowed)")
    }
    if let least = schema["minimum"] as? Int, value as? Int ?? least < least { found.append("\(place) is too small") }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(place) does not match \(pattern)")
    }
    if schema["format"] as? String == "uri", let text = value as? String, URL(string: text)?.scheme == nil {
      found.append("\(place) is no absolute address")
    }
    if let elements = value as? [Any] { found += faults(ofElements: elements, schema, at: place) }
    if let members = value as? [String: Any] { found += faults(ofMembers: members, schema, at: place) }
    return found
  }

  private func faults(ofElements elements: [Any], _ schema: [String: Any], at place: String) -> [String] {
    var found: [String] = []
    if elements.count < schema["minItems"] as? Int ?? 0 { found.append("\(place) has too few elements") }
    if schema["uniqueItems"] as? Bool == true, Set(elements.map { "\($0)" }).count < elements.count {
      found.append("\(place) has an element twice")
    }
    guard let items = schema["items"] as? [String: Any] else { return found }
    for (index, element) in elements.enumerated() { found += faults(of: element, items, at: "\(place)[\(index)]") }
    return found
  }

  private func faults(ofMembers members: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map { "\(place) lacks \($0)" }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] {
        found += faults(of: member, property, at: "\(place).\(name)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += faults(of: member, others, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(place) may not have \(name)")
      }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    default: false
    }
  }
}
