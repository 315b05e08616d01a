import SpokeDiagnostics
import SpokeYAML

/// What a mapping file says, without its layout: the tree with expressions read, a mapping's keys in alphabetical order,
/// and the comments.
struct LayoutMeaning: Sendable, Equatable {
  private let tree: [Token]
  private let comments: [String]

  init(_ document: YAMLDocument) {
    comments = document.comments.map(\.text).sorted()
    var writer = Writer(source: document.source)
    if let root = document.root { writer.write(root, .root) }
    tree = writer.out
  }

  /// A part of the tree in prefix form. What holds others ends with `end`.
  enum Token: Sendable, Equatable {
    case tag(String), alias(String)
    case sequence, mapping, scalar
    case value(YAMLScalar.Resolved, String)
    case text(String)
    case condition, expression
    case literal(Literal), path(String, [Path.Step])
    case call(String), not, negate, binary(BinaryOperator), list, group, unreadable
    case end
  }

  /// Where a node stands, as far as that says how it is read.
  private enum Place {
    case root, mappings, mapping, condition, other
  }

  /// Writes the tree. The reader of YAML bounds its depth.
  private struct Writer {
    let source: SourceFile
    var out: [Token] = []

    mutating func write(_ node: YAMLNode, _ place: Place) {
      if let tag = node.tag { out.append(.tag(tag.text)) }
      if let alias = node.aliasRange {
        out.append(.alias(source.text(in: alias)))
        return
      }
      switch node.content {
      case .scalar(let scalar): write(scalar, place)
      case .sequence(let elements):
        out.append(.sequence)
        for element in elements { write(element, .other) }
        out.append(.end)
      case .mapping(let entries):
        out.append(.mapping)
        let sorted =
          place == .mapping
          ? entries.sorted { ($0.key.scalar?.text ?? "") < ($1.key.scalar?.text ?? "") } : entries
        for entry in sorted {
          write(entry.key, .other)
          write(entry.value, Self.place(of: entry.key.scalar?.text ?? "", in: place))
        }
        out.append(.end)
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
        out.append(.value(scalar.resolved, scalar.text))
        return
      }
      let text = ScalarText(scalar, in: source)
      if place == .condition {
        out.append(.condition)
        ExpressionParser.parse(text, from: 0, to: text.bytes.count).0.append(to: &out)
        return
      }
      out.append(.scalar)
      for piece in TemplateScanner.pieces(of: text) {
        switch piece {
        case .text(let decoded, _, _): out.append(.text(decoded))
        case .expression(let start, let end):
          out.append(.expression)
          ExpressionParser.parse(text, from: start, to: end).0.append(to: &out)
        case .unclosed(let start): out.append(.text(text.string(start, text.bytes.count)))
        }
      }
      out.append(.end)
    }
  }
}

extension Expression {
  /// The tree with its brackets, without its layout.
  var structure: [LayoutMeaning.Token] {
    var tokens: [LayoutMeaning.Token] = []
    append(to: &tokens)
    return tokens
  }

  fileprivate func append(to tokens: inout [LayoutMeaning.Token]) {
    switch kind {
    case .literal(let literal): tokens.append(.literal(literal))
    case .path(let path): tokens.append(.path(path.root.value, path.steps.map(\.value)))
    case .call(let name, let arguments):
      tokens.append(.call(name.value))
      for argument in arguments { argument.append(to: &tokens) }
      tokens.append(.end)
    case .not(let operand):
      tokens.append(.not)
      operand.append(to: &tokens)
    case .negate(let operand):
      tokens.append(.negate)
      operand.append(to: &tokens)
    case .binary(let operation, let left, let right):
      tokens.append(.binary(operation.value))
      left.append(to: &tokens)
      right.append(to: &tokens)
    case .list(let elements):
      tokens.append(.list)
      for element in elements { element.append(to: &tokens) }
      tokens.append(.end)
    case .group(let inner):
      tokens.append(.group)
      inner.append(to: &tokens)
    case .error: tokens.append(.unreadable)
    }
  }
}
