import SpokeDiagnostics
import SpokeYAML

/// Text that is plainly meant as an expression but stands outside `${ }`.
extension DocumentReader {
  /// A value that is an expression over the event from its first character to its last.
  mutating func checkUnmarkedExpression(_ text: ScalarText, _ node: YAMLNode, inFlow: Bool) -> Bool {
    var start = 0
    var end = text.bytes.count
    while start < end, text.bytes[start] <= 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > start, Self.mayHoldPath(text, start, end) else { return false }
    var inner = start
    var innerEnd = end
    let isBraced = text.bytes[start] == UInt8(ascii: "{") && text.bytes[end - 1] == UInt8(ascii: "}")
    if isBraced {
      inner += 1
      innerEnd -= 1
    } else if text.bytes[start] == UInt8(ascii: "$") {
      inner += 1
      if inner < end, text.bytes[inner] == UInt8(ascii: ".") { inner += 1 }
    }
    // A slip such as `=` for `==` makes it no less an expression.
    let (expression, _) = ExpressionParser.parse(text, from: inner, to: innerEnd)
    guard expression.readsEvent, !expression.holdsError else { return false }
    let marked = "${" + text.string(inner, innerEnd) + "}"
    let isPlainFlow = inFlow && text.scalar.style == .plain
    let edit =
      isPlainFlow
      ? Fix.Edit(span(node.range), YAMLScalar.quoted(marked))
      : text.replace(start, end, by: "${" + text.raw(inner, innerEnd) + "}")
    let written = text.string(start, end)
    report(
      .expressionSyntax, "`\(written)` stands here as text and would be written to HubSpot letter by letter",
      at: text.range(start, end),
      help: "Write \(marked); where the letters are meant, write ${\(written.expressionLiteral)}.",
      fixes: [Fix("write `${ }` around it", isSafe: true, edits: [edit])])
    return true
  }

  /// Fields of the event in `{{ }}`, as template languages have them. What else stands in double braces is text.
  mutating func checkDoubleBraces(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    var index = start
    var opening: Int?
    var found = false
    while index + 1 < end {
      let byte = text.bytes[index]
      guard byte == text.bytes[index + 1], byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "{") {
        opening = index
      } else if let open = opening {
        if checkDoubleBrace(text, open, index + 2) { found = true }
        opening = nil
      }
      index += 2
    }
    return found
  }

  private mutating func checkDoubleBrace(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    let (expression, faults) = ExpressionParser.parse(text, from: start + 2, to: end - 2)
    guard faults.isEmpty, expression.readsField else { return false }
    var inner = (start: start + 2, end: end - 2)
    while inner.start < inner.end, text.bytes[inner.start] <= 0x20 { inner.start += 1 }
    while inner.end > inner.start, text.bytes[inner.end - 1] <= 0x20 { inner.end -= 1 }
    report(
      .expressionSyntax, "`{{ }}` is not an expression and would be written to HubSpot letter by letter",
      at: text.range(start, end),
      help: "Write ${\(text.string(inner.start, inner.end))}; where the braces are meant, write ${\"{{\"}.",
      fixes: [
        Fix(
          "write `${ }`", isSafe: true,
          edits: [text.replace(start, inner.start, by: "${"), text.replace(inner.end, end, by: "}")])
      ])
    return true
  }

  /// A cheap look before the parser is asked: a field's name, then `.` or `[`, or a name that is nothing but a field.
  private static func mayHoldPath(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      guard Lexer.isNameByte(text.bytes[index]) else {
        index += 1
        continue
      }
      let wordStart = index
      while index < end, Lexer.isNameByte(text.bytes[index]) { index += 1 }
      let next = index < end ? text.bytes[index] : 0
      let isFollowed = next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
      let length = index - wordStart
      guard (4...17).contains(length) else { continue }
      let word = text.string(wordStart, index)
      if EventField.identifiers.contains(word) || (isFollowed && EventField.objects.contains(word)) { return true }
    }
    return false
  }
}

extension Expression {
  fileprivate var holdsError: Bool {
    if case .error = kind { return true }
    return operands.contains { $0.holdsError }
  }

  /// Whether a path in it leads into the event without doubt.
  fileprivate var readsEvent: Bool {
    if case .path(let path) = kind {
      let root = path.root.value
      return EventField.identifiers.contains(root) || (!path.steps.isEmpty && EventField.objects.contains(root))
    }
    return operands.contains { $0.readsEvent }
  }

  /// Whether a path in it begins with a field of the event.
  fileprivate var readsField: Bool {
    if case .path(let path) = kind {
      let root = path.root.value
      return EventField.identifiers.contains(root) || EventField.objects.contains(root)
        || EventField.words.contains(root)
    }
    return operands.contains { $0.readsField }
  }

  private var operands: [Expression] {
    switch kind {
    case .literal, .path, .error: []
    case .call(_, let arguments): arguments
    case .not(let operand), .negate(let operand), .group(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .list(let elements): elements
    }
  }
}
