import SpokeDiagnostics

/// An expression as written. Every node knows its bytes in the file, also inside block scalars and after escapes.
///
/// The parser bounds the depth of nesting, so recursion over an expression is safe.
public struct Expression: Sendable {
  public enum Kind: Sendable {
    indirect case literal(Literal)
    case path(Path)
    /// A call. `name.range` is the function's name.
    indirect case call(name: Located<String>, arguments: [Expression])
    indirect case not(Expression)
    indirect case negate(Expression)
    indirect case binary(Located<BinaryOperator>, Expression, Expression)
    case list([Expression])
    /// `( … )`, kept for the formatter and for messages.
    indirect case group(Expression)
    /// Could not be read; said by a diagnostic, and silent from then on.
    case error
  }

  public let kind: Kind
  public let range: ByteRange

  public init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// The operators with two operands, by their canonical spelling.
public enum BinaryOperator: String, Sendable, CaseIterable {
  case or, and
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case notIn = "not in"
  case coalesce = "??"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
}

/// A path into the event, or into `item`.
///
/// A class because checking looks at it again and again; immutable.
public final class Path: Sendable {
  public enum Step: Sendable, Hashable {
    /// `.name` or `["name"]`
    case key(String)
    /// `[0]`
    case index(Int)
    /// `[*]`
    case wildcard
  }

  public let root: Located<String>
  public let steps: [Located<Step>]
  /// The path as it is written canonically: `context.traits["weird key"]`. Checking asks for it again and again.
  public let text: String

  public convenience init(root: Located<String>, steps: [Located<Step>]) {
    self.init(root: root, steps: steps, text: Self.text(root.value, steps[...]))
  }

  /// - Parameter text: the canonical text, where it is known.
  init(root: Located<String>, steps: [Located<Step>], text: String) {
    self.root = root
    self.steps = steps
    self.text = text
  }

  /// The text of the path up to but without a step; of `step` 0 the root, of less nothing.
  public func prefix(_ step: Int) -> String {
    step < 0 ? "" : step < steps.count ? Self.text(root.value, steps.prefix(step)) : text
  }

  /// The texts of the path up to but without each of its first steps: of 2 the root, and the root with one step.
  public func prefixes(_ count: Int) -> [String] {
    var text = root.value
    return steps.prefix(count).indices.map { place in
      if place > 0 { Self.append(steps[place - 1].value, to: &text) }
      return text
    }
  }

  private static func text(_ root: String, _ steps: ArraySlice<Located<Step>>) -> String {
    steps.reduce(into: root) { text, step in append(step.value, to: &text) }
  }

  private static func append(_ step: Step, to text: inout String) {
    switch step {
    case .key(let name) where isPlain(name):
      text += "."
      text += name
    case .key(let name): text += "[\(name.expressionLiteral)]"
    case .index(let index): text += "[\(index)]"
    case .wildcard: text += "[*]"
    }
  }

  /// Whether a name can stand after a dot.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !Lexer.isDigit(first) else { return false }
    return name.utf8.allSatisfy(Lexer.isNameByte)
  }
}
