import SpokeSyntax
import SpokeYAML

/// Writes values as YAML in the layout that people use for cases: maps and lists as blocks, small ones on one line.
struct CaseYAML {
  private static let lineWidth = 110
  /// Words that some reader of YAML takes for something else than text.
  private static let ambiguous: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// `key: value` in lines that are indented by so many spaces, but for the first one.
  static func entry(_ key: String, _ value: CaseValue, indent: Int) -> String {
    let name = scalar(key)
    switch value {
    case .list(let elements) where !elements.isEmpty:
      if let line = flow(value), indent + name.count + line.count + 2 <= lineWidth, isFlowList(elements) {
        return "\(name): \(line)"
      }
      return "\(name):" + elements.map { breakLine(indent + 2) + "- " + block($0, indent: indent + 4) }.joined()
    case .map(let members) where !members.isEmpty:
      if key != "properties", let line = flow(value), indent + name.count + line.count + 2 <= lineWidth {
        return "\(name): \(line)"
      }
      return "\(name):" + breakLine(indent + 2) + lines(members, indent: indent + 2)
    default: return "\(name): \(flow(value) ?? scalar(value.string ?? ""))"
    }
  }

  /// A value whose first line stands where it belongs and whose other lines are indented by so many spaces.
  private static func block(_ value: CaseValue, indent: Int) -> String {
    guard case .map(let members) = value, !members.isEmpty else { return flow(value) ?? "" }
    if isSmall(value), let line = flow(value), indent + line.count <= lineWidth { return line }
    return lines(members, indent: indent)
  }

  private static func lines(_ members: [CaseValue.Member], indent: Int) -> String {
    members.map { entry($0.key, $0.value, indent: indent) }.joined(separator: breakLine(indent))
  }

  /// Whether a map reads well on one line: an association, a change of a list, an omission, a reject.
  private static func isSmall(_ value: CaseValue) -> Bool { value["op"] == nil && value["properties"] == nil }

  private static func isFlowList(_ elements: [CaseValue]) -> Bool {
    elements.allSatisfy { element in
      if case .map = element { return false }
      return true
    }
  }

  private static func breakLine(_ indent: Int) -> String { "\n" + String(repeating: " ", count: indent) }

  /// On one line. The depth of what was read is bounded, and so is the recursion.
  private static func flow(_ value: CaseValue) -> String? {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .number(let digits): return digits
    case .text(let text): return scalar(text)
    case .list(let elements): return "[" + elements.compactMap(flow).joined(separator: ", ") + "]"
    case .map(let members):
      guard !members.isEmpty else { return "{}" }
      return "{ " + members.map { "\(scalar($0.key)): \(flow($0.value) ?? "null")" }.joined(separator: ", ") + " }"
    }
  }

  /// Text as a scalar, in quotes unless no reader takes it for anything else.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic } == true
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-./@ ".unicodeScalars.contains(scalar)
      }
    return isPlain && text.utf8.last != 0x20 && !ambiguous.contains(text.lowercased()) ? text : YAMLScalar.quoted(text)
  }
}
