import SpokeDiagnostics
import SpokeJSON
import SpokeYAML

extension YAMLNode {
  /// How deep JSON is taken over: as deep as YAML is read.
  private static let maximumDepth = YAMLLimits.standard.depth

  /// A file of JSON as a tree. JSON is YAML but for its escapes of surrogate pairs, and its own reader says better what is
  /// wrong with it.
  convenience init(json source: SourceFile) throws(EventPlanError) {
    let document: JSONDocument
    do {
      document = try JSONDocument(source)
    } catch {
      throw EventPlanError(
        at: SourceSpan(source, ByteRange(error.offset, error.offset)), "The event plan is not JSON: \(error.message)",
        help: "Correct the file, or export it again.")
    }
    try self.init(document.root, depth: 0)
  }

  private convenience init(_ value: JSONValue, depth: Int) throws(EventPlanError) {
    guard depth < Self.maximumDepth else {
      throw EventPlanError(
        at: value.span, "The event plan is nested deeper than \(Self.maximumDepth) levels", help: "Make it flatter.")
    }
    var elements: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    for element in value.elements.map(Array.init) ?? [] {
      elements.append(try YAMLNode(element, depth: depth + 1))
    }
    for member in value.members.map(Array.init) ?? [] {
      entries.append(
        YAMLEntry(key: YAMLNode(scalar: member.key), value: try YAMLNode(member.value, depth: depth + 1)))
    }
    switch value.kind {
    case .array: self.init(content: .sequence(elements), range: value.range, isFlow: true)
    case .object: self.init(content: .mapping(entries), range: value.range, isFlow: true)
    default: self.init(scalar: value)
    }
  }

  private convenience init(scalar value: JSONValue) {
    let text = value.string ?? value.source.text(in: value.range)
    let resolved: YAMLScalar.Resolved =
      switch value.kind {
      case .null: .null
      case .boolean: .boolean(value.boolean ?? false)
      case .number: value.integer == nil ? .float : .integer
      case .string, .array, .object: .text
      }
    let style: YAMLScalar.Style = value.kind == .string ? .doubleQuoted : .plain
    self.init(
      content: .scalar(YAMLScalar(text: text, style: style, resolved: resolved, verbatimAt: value.textRange.start)),
      range: value.range)
  }
}
