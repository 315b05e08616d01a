import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax
import SpokeTestSupport
import SpokeYAML

/// A correct file in which faults are planted.
struct MutationGround: Sendable {
  let project: MutationProject
  let file: MappingFile
  let portal: Portal
  /// Where scalars stand, how they are written, and whether in `{ }` or `[ ]`.
  let scalars: [ByteRange: (style: YAMLScalar.Style, isFlow: Bool)]
  /// Names of properties that some mapping of the project writes.
  let writtenNames: Set<String>
  /// The whole expressions of the file that are read once.
  private(set) var expressions: [MutationExpression] = []
  /// Every part of every expression.
  private(set) var parts: [MutationExpression] = []
  /// Text that is read more than once, through aliases.
  private let shared: [ByteRange]

  init(project: MutationProject, file: MappingFile, portal: Portal) {
    self.project = project
    self.file = file
    self.portal = portal
    var scalars: [ByteRange: (style: YAMLScalar.Style, isFlow: Bool)] = [:]
    var shared: [ByteRange] = []
    var open: [(node: YAMLNode, isFlow: Bool)] = file.document.root.map { [($0, false)] } ?? []
    while let (node, isFlow) = open.popLast() {
      if node.aliasRange != nil { shared.append(node.range) }
      let inFlow = isFlow || node.isFlow
      switch node.content {
      case .scalar(let scalar): scalars[node.range] = (scalar.style, isFlow)
      case .mapping(let entries): open += entries.flatMap { [($0.key, inFlow), ($0.value, inFlow)] }
      case .sequence(let elements): open += elements.map { ($0, inFlow) }
      }
    }
    self.scalars = scalars
    self.shared = shared
    writtenNames = Set(
      project.files.flatMap { $0.mappings }.flatMap { mapping in
        mapping.properties.map(\.name.value) + (mapping.match?.entries.map(\.name.value) ?? [])
      })
    expressions = findExpressions()
    parts = expressions.flatMap(\.all)
  }

  var bytes: [UInt8] { file.source.bytes }
  var tables: [TableSyntax] { file.tables.filter { isOwn($0.range) } }

  /// The mappings that are written out, not made of another one's text.
  var mappings: [MappingSyntax] { file.mappings }

  func text(_ range: ByteRange) -> String { file.source.text(in: range) }

  /// Whether a place is read only once.
  func isOwn(_ range: ByteRange) -> Bool { !shared.contains { $0.start < range.end && range.start < $0.end } }

  func object(of mapping: MappingSyntax) -> ObjectType? {
    mapping.action.flatMap { $0.verb.value == .send ? nil : portal.object(named: $0.target.value) }
  }

  func event(of mapping: MappingSyntax) -> EventDefinition? {
    mapping.action.flatMap { $0.verb.value == .send ? portal.event(named: $0.target.value) : nil }
  }

  // MARK: Lines

  /// The whole lines of a range, with the last one's line break.
  func lines(_ range: ByteRange) -> ByteRange {
    let first = file.source.lineIndex(at: range.start)
    let last = file.source.lineIndex(at: max(range.start, range.end - 1))
    let starts = file.source.lineStarts
    return ByteRange(starts[first], last + 1 < starts.count ? starts[last + 1] : bytes.count)
  }

  /// The columns before a place that hold only white space; nil when there is something else.
  func indentation(of offset: Int) -> Int? {
    let start = file.source.lineStarts[file.source.lineIndex(at: offset)]
    return bytes[start..<offset].allSatisfy { $0 == 0x20 } ? offset - start : nil
  }

  /// The end of a line's text, before its line break.
  func lineEnd(_ offset: Int) -> Int { file.source.lineRange(file.source.lineIndex(at: offset)).end }

  // MARK: YAML entries

  /// The entry of a key in a mapping, where it is written out in block style on lines of its own.
  func blockEntry(_ mapping: MappingSyntax, _ key: String) -> (entry: YAMLEntry, lines: ByteRange)? {
    guard let entry = entries(of: mapping)?.first(where: { $0.key.scalar?.text == key }),
      indentation(of: entry.key.range.start) != nil, entry.value.aliasRange == nil
    else { return nil }
    let lines = lines(entry.key.range.union(entry.value.place))
    return isOwn(lines) ? (entry, lines) : nil
  }

  /// The entries of a mapping in block style.
  func entries(of mapping: MappingSyntax) -> [YAMLEntry]? {
    let all = file.document.root?.entries?.first { $0.key.scalar?.text == "mappings" }?.value.entries
    guard let entry = all?.first(where: { $0.key.range == mapping.id.range }), !entry.value.isFlow,
      entry.value.aliasRange == nil
    else { return nil }
    return entry.value.entries
  }

  // MARK: Plants

  /// A further line `text` at the top of a block mapping.
  func plant(line text: String, in mapping: MappingSyntax) -> Plant? {
    guard let first = entries(of: mapping)?.first, let indent = indentation(of: first.key.range.start) else {
      return nil
    }
    let end = lineEnd(mapping.id.range.end)
    return Plant(ByteRange(end, end), "\n" + String(repeating: " ", count: indent) + text)
  }

  /// A further property; `value` must be good in flow style too.
  func plant(property name: String, _ value: String, in mapping: MappingSyntax) -> Plant? {
    guard let key = mapping.propertiesKeyRange, let first = mapping.properties.first, isOwn(first.name.range),
      isOwn(key)
    else { return nil }
    if let indent = indentation(of: first.name.range.start), indent > 0 {
      let end = lineEnd(key.end)
      guard end < first.name.range.start, bytes[key.end] == 0x3A, lineEnd(key.end) == key.end + 1 else { return nil }
      return Plant(ByteRange(end, end), "\n" + String(repeating: " ", count: indent) + "\(name): \(value)")
    }
    guard text(ByteRange(key.end, first.name.range.start)).contains("{") else { return nil }
    let start = first.name.range.start
    return Plant(ByteRange(start, start), "\(name): \(value), ")
  }

  /// A further mapping at the end of the file.
  func plant(mapping lines: String) -> Plant? {
    guard let root = file.document.root, !root.isFlow, root.entries?.last?.key.scalar?.text == "mappings",
      bytes.last == 0x0A
    else { return nil }
    let text = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    return Plant(ByteRange(bytes.count, bytes.count), text)
  }

  /// A value in the place of another one. `value` is good in every style.
  func plant(value: String, for property: PropertySyntax) -> Plant? {
    isOwn(property.value.range) && !isBlock(property.value.range) ? Plant(property.value.range, value) : nil
  }

  func isBlock(_ range: ByteRange) -> Bool {
    let style = scalars[range]?.style
    return style == .literal || style == .folded || bytes[range.start] == 0x7C || bytes[range.start] == 0x3E
  }

  /// All properties that are values of records, with their mappings.
  var recordProperties: [(mapping: MappingSyntax, object: ObjectType, syntax: PropertySyntax)] {
    mappings.flatMap { mapping in
      object(of: mapping).map { object in mapping.properties.map { (mapping, object, $0) } } ?? []
    }
  }

  /// Names of another sort that a record could write: live, writable, used nowhere in the project.
  func freeProperties(of object: ObjectType, where isWanted: (Property) -> Bool) -> [Property] {
    let used = writtenNames
    let validated = Set(portal.validations[object.name]?.map(\.propertyName) ?? [])
    return object.properties.filter {
      !$0.isArchived && !$0.isReadOnly && $0.dataSensitivity == "non_sensitive" && !used.contains($0.name)
        && !validated.contains($0.name) && isWanted($0)
    }
  }
}
