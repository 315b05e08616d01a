import SpokeSyntax

extension MappingSyntax {
  /// The tables that its values and its trigger look something up in.
  var tableNames: Set<String> {
    var names: Set<String> = []
    func look(_ expression: Expression) {
      switch expression.kind {
      case .literal, .path, .error: break
      case .call(let name, let arguments):
        if name.value == "lookup", case .path(let path)? = arguments.first?.kind { names.insert(path.root.value) }
        for argument in arguments { look(argument) }
      case .not(let operand), .negate(let operand), .group(let operand): look(operand)
      case .binary(_, let left, let right):
        look(left)
        look(right)
      case .list(let items): for item in items { look(item) }
      }
    }
    func look(_ value: ValueSyntax) {
      switch value.kind {
      case .literal, .error: break
      case .expression(let expression): look(expression)
      case .template(let parts): for case .expression(let expression) in parts { look(expression) }
      case .list(let values): for value in values { look(value) }
      }
    }
    if let trigger { look(trigger) }
    let entries = (match?.entries ?? []) + (identity?.entries ?? []) + properties
    let others = (associations + dissociations).flatMap { $0.match?.entries ?? [] }
    for value in (entries + others).map(\.value) + [occurredAt, dedupeID].compactMap({ $0 }) { look(value) }
    return names
  }
}
