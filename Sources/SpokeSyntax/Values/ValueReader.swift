import SpokeDiagnostics
import SpokeYAML

extension DocumentReader {
  /// A value: a scalar, or a list of scalars. `what` names it in messages.
  mutating func value(_ node: YAMLNode, _ what: @autoclosure () -> String, inFlow: Bool) -> ValueSyntax {
    guard !node.isIncomplete || node.scalar == nil else { return ValueSyntax(kind: .error, range: node.range) }
    if let elements = node.elements {
      let values = elements.map { scalarValue($0, "An element of \(what())", inFlow: inFlow || node.isFlow) }
      return ValueSyntax(kind: .list(values), range: node.range)
    }
    return scalarValue(node, what(), inFlow: inFlow)
  }

  /// A value that is one scalar.
  mutating func scalarValue(_ node: YAMLNode, _ what: @autoclosure () -> String, inFlow: Bool) -> ValueSyntax {
    guard let scalar = node.scalar else {
      if !reportCutIntoMap(node, inFlow: inFlow) {
        wrongKind(
          node, what(), expected: "one value",
          help: "Write a text, a number or an expression such as ${traits.email}; a whole object is not a value.")
      }
      return ValueSyntax(kind: .error, range: node.range)
    }
    let kind: ValueSyntax.Kind
    if node.isIncomplete {
      kind = .error
    } else if reportCutBeforeExpression(node, scalar) {
      kind = .error
    } else if scalar.resolved == .text {
      kind = textKind(node, scalar, inFlow: inFlow)
    } else if let literal = literal(node, scalar, what()) {
      checkAmbiguity(node, scalar)
      kind = .literal(literal)
    } else {
      kind = .error
    }
    return ValueSyntax(kind: kind, range: node.range, scalar: scalar)
  }

  /// What a scalar is when no expression can stand in it; nil for infinity and not-a-number, after a finding.
  mutating func literal(_ node: YAMLNode, _ scalar: YAMLScalar, _ what: @autoclosure () -> String) -> Literal? {
    switch scalar.resolved {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .text: return .string(scalar.text)
    case .integer, .float:
      if let digits = NumberLiteral.normalized(scalar.text) { return .number(digits) }
      let isHex = scalar.text.hasPrefix("0")
      report(
        .wrongKind, "\(what()) is `\(scalar.text)`, which is no number that HubSpot takes", at: node.range,
        help: isHex
          ? "Write the number in decimal digits, or \(YAMLScalar.quoted(scalar.text)) for the text."
          : "Write a number in digits, or \(YAMLScalar.quoted(scalar.text)) for the text.")
      return nil
    }
  }

  /// Text: a literal, one expression, or a template of both.
  private mutating func textKind(_ node: YAMLNode, _ scalar: YAMLScalar, inFlow: Bool) -> ValueSyntax.Kind {
    let text = ScalarText(scalar, in: source)
    guard text.bytes.contains(UInt8(ascii: "$")) || text.bytes.contains(UInt8(ascii: "{")) else {
      return plainText(text, node, scalar.text, inFlow: inFlow)
    }
    if let whole = TemplateScanner.wholeExpression(of: text) {
      return .expression(expression(text, whole.start, whole.end))
    }
    let pieces = TemplateScanner.pieces(of: text)
    if case .unclosed(let start)? = pieces.last {
      if !reportCutByComment(node, inFlow: inFlow) { reportUnclosed(text, start) }
      // What stands before the fault is still read, for its own findings.
      for case .expression(let from, let to) in pieces { _ = expression(text, from, to) }
      return .error
    }
    if let only = Self.onlyExpression(pieces, scalar.style, text) {
      return .expression(expression(text, only.start, only.end))
    }
    var parts: [ValueSyntax.Part] = []
    var literal = ""
    var hasExpression = false
    var isForeign = false
    for piece in pieces {
      switch piece {
      case .text(let decoded, let start, let end):
        if checkDoubleBraces(text, start, end) { isForeign = true }
        literal += decoded
        parts.append(.text(Located(decoded, text.range(start, end))))
      case .expression(let start, let end):
        hasExpression = true
        parts.append(.expression(expression(text, start, end)))
      case .unclosed: break
      }
    }
    if isForeign { return .error }
    return hasExpression ? .template(parts) : plainText(text, node, literal, inFlow: inFlow)
  }

  private mutating func plainText(
    _ text: ScalarText, _ node: YAMLNode, _ literal: String, inFlow: Bool
  ) -> ValueSyntax.Kind {
    if checkUnmarkedExpression(text, node, inFlow: inFlow) { return .error }
    checkAmbiguity(node, text.scalar)
    return .literal(.string(literal))
  }

  private mutating func expression(_ text: ScalarText, _ start: Int, _ end: Int) -> Expression {
    let (expression, faults) = ExpressionParser.parse(text, from: start, to: end)
    for fault in faults { diagnostics.append(fault.diagnostic(in: text)) }
    return expression
  }

  private mutating func reportUnclosed(_ text: ScalarText, _ start: Int) {
    report(
      .expressionSyntax, "`${` has no closing `}`", at: text.range(start, start + 2), label: "opened here",
      help: "Write `}` where the expression ends; to write the characters themselves, write `$${`.")
  }

  /// The expression that is all there is. The line breaks around it in a block scalar are only layout.
  private static func onlyExpression(
    _ pieces: [TemplateScanner.Piece], _ style: YAMLScalar.Style, _ text: ScalarText
  ) -> (start: Int, end: Int)? {
    var only: (start: Int, end: Int)?
    for piece in pieces {
      switch piece {
      case .expression(let start, let end):
        if only != nil { return nil }
        only = (start, end)
      case .text(_, let start, let end):
        let isBlock = style == .literal || style == .folded
        guard isBlock, text.bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
          return nil
        }
      case .unclosed: return nil
      }
    }
    return only
  }
}
