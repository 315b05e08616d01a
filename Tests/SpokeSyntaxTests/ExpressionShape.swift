import SpokeSyntax

extension Expression {
  /// The tree in prefix form, so that a test sees how operands are grouped.
  var shape: String {
    switch kind {
    case .literal(let literal): literal.expressionText
    case .path(let path): path.text
    case .call(let name, let arguments): "\(name.value)(\(arguments.map(\.shape).joined(separator: " ")))"
    case .not(let operand): "(not \(operand.shape))"
    case .negate(let operand): "(- \(operand.shape))"
    case .binary(let operation, let left, let right): "(\(operation.value.rawValue) \(left.shape) \(right.shape))"
    case .list(let elements): "[\(elements.map(\.shape).joined(separator: " "))]"
    case .group(let inner): inner.shape
    case .error: "error"
    }
  }

  /// The expressions directly inside this one.
  var children: [Expression] {
    switch kind {
    case .literal, .path, .error: []
    case .call(_, let arguments): arguments
    case .not(let operand), .negate(let operand), .group(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .list(let elements): elements
    }
  }

  var holdsError: Bool {
    if case .error = kind { return true }
    return children.contains { $0.holdsError }
  }
}
