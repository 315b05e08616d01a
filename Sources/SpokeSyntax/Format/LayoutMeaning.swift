import SpokeDiagnostics
import SpokeYAML

/// What a mapping file says, without its layout: the tree with expressions read, a mapping's keys in alphabetical order,
/// and the comments.
struct LayoutMeaning: Sendable, Equatable {
  private let tree: [String]
  private let comments: [String]

  init(_ document: YAMLDocument) {
    comments = document.comments.map(\.text).sorted()
    var writer = Writer(source: document.source)
    if let root = document.root { writer.write(root, .root) }
    tree = writer.out
  }

  /// Where a node stands, as far as that says how it is read.
  private enum Place {
    case root, mappings, mapping, condition, other
  }

  /// Writes the tree as a list of tokens. The reader of YAML bounds its depth.
  private struct Writer {
    let source: SourceFile
    var out: [String] = []

    mutating func write(_ node: YAMLNode, _ place: Place) {
      if let tag = node.tag { out.append("!\(tag.text)") }
      if let alias = node.aliasRange {
        out.append(source.text(in: alias))
        return
      }
      switch node.content {
      case .scalar(let scalar): write(scalar, place)
      case .sequence(let elements):
        out.append("[")
        for element in elements { write(element, .other) }
        out.append("]")
      case .mapping(let entries):
        out.append("{")
        let sorted =
          place == .mapping
          ? entries.sorted { ($0.key.scalar?.text ?? "") < ($1.key.scalar?.text ?? "") } : entries
        for entry in sorted {
          write(entry.key, .other)
          write(entry.value, Self.place(of: entry.key.scalar?.text ?? "", in: place))
        }
        out.append("}")
      }
    }

    private static func place(of key: String, in place: Place) -> Place {
      switch place {
      case .root: key == "mappings" ? .mappings : .other
      case .mappings: .mapping
      case .mapping: key == "when" || key == "each" ? .condition : .other
      case .condition, .other: .other
      }
    }

    private mutating func write(_ scalar: YAMLScalar, _ place: Place) {
      guard scalar.resolved == .text else {
        out.append("\(scalar.resolved) \(scalar.text)")
        return
      }
      let text = ScalarText(scalar, in: source)
      if place == .condition {
        out.append("when \(ExpressionParser.parse(text, from: 0, to: text.bytes.count).0.structure)")
        return
      }
      for piece in TemplateScanner.pieces(of: text) {
        switch piece {
        case .text(let decoded, _, _): out.append("text \(decoded)")
        case .expression(let start, let end):
          out.append("expression \(ExpressionParser.parse(text, from: start, to: end).0.structure)")
        case .unclosed(let start): out.append("text \(text.string(start, text.bytes.count))")
        }
      }
      out.append("end")
    }
  }
}

extension Expression {
  /// The tree in prefix form, with its brackets.
  var structure: String {
    switch kind {
    case .literal(let literal): "\(literal)"
    case .path(let path): "path " + path.root.value + path.steps.map { " \($0.value)" }.joined()
    case .call(let name, let arguments): "(call \(name.value) \(arguments.map(\.structure)))"
    case .not(let operand): "(not \(operand.structure))"
    case .negate(let operand): "(negate \(operand.structure))"
    case .binary(let operation, let left, let right):
      "(\(operation.value.rawValue) \(left.structure) \(right.structure))"
    case .list(let elements): "(list \(elements.map(\.structure)))"
    case .group(let inner): "(group \(inner.structure))"
    case .error: "error"
    }
  }
}
